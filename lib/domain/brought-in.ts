/**
 * What did others say in the file itself? Its comments and tracked changes, on their way to becoming comments and counter-proposals by
 * imported authors.
 *
 * An importer tells places by the index of a block; a draft keeps them by its id, because blocks are corrected before they are published.
 *
 * Invariants
 * - Places are in the text of the block as it would read if every change were rejected; offsets are UTF-16 code units.
 * - A reply follows what it replies to.
 */

/** What becomes of tracked changes and comments: the file as if all were accepted, or rejected, or with each of them to be discussed. */
export const changesChoices = ["accept", "reject", "bring-in"] as const;
export type ChangesChoice = (typeof changesChoices)[number];

export const importedChanges = ["insertion", "deletion", "replacement", "move"] as const;
export type ImportedChange = (typeof importedChanges)[number];

/** How many there are in the file, whatever was chosen. A replacement is one deletion and one insertion here. */
export interface FoundChanges {
	insertions: number;
	deletions: number;
	moves: number;
	/** Replies included. */
	comments: number;
	/** Different names. */
	authors: number;
}

/** Null: the paper's title, or what is no block of it. */
export type BlockRef = number | string | null;

interface Brought<Ref extends BlockRef> {
	/** Unlike all others of the file. */
	id: string;
	/** As the file names them; "" if it does not. */
	author: string;
	/** ISO 8601; null if the file does not say. */
	date: string | null;
	block: Ref | null;
	/** The words it is about: `text.slice(start, end)` of the block. Both 0: the whole block. */
	start: number;
	end: number;
}

export interface BroughtComment<Ref extends BlockRef = number> extends Brought<Ref> {
	type: "comment";
	/** The first comment of its thread; null for that one itself. */
	parent: string | null;
	/** Plain text with line breaks. Not empty. */
	body: string;
	/** Marked as done in the file. */
	resolved: boolean;
}

export interface BroughtChange<Ref extends BlockRef = number> extends Brought<Ref> {
	type: "change";
	change: ImportedChange;
	/**
	 * replace: `text` instead of the words from `start` to `end` (equal for an insertion), with `text` "" for a deletion;
	 * insert: a paragraph of its own, `text`, behind the block (null: before the first); delete: the whole block.
	 */
	kind: "replace" | "insert" | "delete";
	text: string;
	/** The other half of a move from one block to another: its id. */
	moved: string | null;
}

export type BroughtItem<Ref extends BlockRef = number> = BroughtComment<Ref> | BroughtChange<Ref>;

/** As a draft keeps them: with what the places are in, the texts by block and the title, and the blocks in the order in which the file has them. */
export interface KeptItems {
	items: BroughtItem<string>[];
	texts: Record<string, string>;
	title: string;
	order: string[];
}
