/** As what does something that was said in a file come into the draft? What place-brought-in.ts answers with. */
import type { Anchor } from "./anchor";
import type { ImportedChange } from "./brought-in";
import { bodyParts } from "./brought-in-body";

/** What somebody who checks the draft should know: why it stands elsewhere or not on its words. */
export type PlacingDoubt =
	/** None of the words are there any more. */
	| "words-gone"
	/** Some of the words are not. */
	| "words-changed"
	/** What it is about (a heading, a footnote, the title) is not discussed. */
	| "not-discussed"
	/** It puts or takes away spaces only, where the text keeps none. */
	| "only-spaces"
	/** The counter-proposal would say what the draft says already. */
	| "already-made"
	/** Longer than a counter-proposal may be. */
	| "too-long";

interface PlacedBase {
	/** Of the item in the file; the parts of one item have the same. */
	source: string;
	/** One line; "" if the file does not say. */
	author: string;
	at: Date;
	/** Of a block that is discussed. */
	blockId: string;
	doubt: PlacingDoubt | null;
}

export interface PlacedComment extends PlacedBase {
	type: "comment";
	/** The source of the comment that opened the thread; null for that one itself. */
	parent: string | null;
	/** Markdown. Not empty. */
	body: string;
	anchor: Anchor | null;
	resolved: boolean;
	/** Null where it was a comment in the file. */
	change: ImportedChange | null;
}

export interface PlacedProposal extends PlacedBase {
	type: "counter-proposal";
	kind: "replace" | "insert" | "delete";
	/** Clean; "" for a deletion and for nothing else. */
	text: string;
	change: ImportedChange;
	/** The source of the other half of a move, where that is a counter-proposal too. */
	moved: string | null;
}

export type Placed = PlacedComment | PlacedProposal;

/** Who said it, and when. */
export type Said = Pick<PlacedBase, "source" | "author" | "at">;

/** What is too long for one comment goes on in replies by the same author. */
export function saying(body: string, comment: Omit<PlacedComment, "type" | "body">): PlacedComment[] {
	return bodyParts(body).map((part, index) => ({
		...comment,
		type: "comment",
		body: part,
		...(index > 0 && { parent: comment.parent ?? comment.source, anchor: null }),
	}));
}
