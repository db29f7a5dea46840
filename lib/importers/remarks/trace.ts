/**
 * What did the authors of tracked changes do to one paragraph of a file? Kept beside its text, which is that before all of them; places in the
 * paper are told by pins, which go with the text through everything that becomes of it.
 */

/** Who made a change, and when. */
export interface By {
	/** "" where the file does not say. */
	author: string;
	/** ISO 8601. */
	date: string | null;
	/** Of editing, where the file tells one from the next. */
	session?: string;
}

/** Words that somebody wrote or took away, in one go. */
export interface Stretch {
	kind: "insertion" | "deletion";
	by: By;
	/** The move that it is half of, as the file names it. */
	move: string | null;
	/** In the text before all changes; both the same for an insertion. */
	from: number;
	to: number;
	/** Pins at those places. */
	start: number;
	end: number;
	/** What was inserted. */
	words: string;
}

/** The end of a paragraph that a tracked change made or took away. */
export interface ChangedEnd {
	kind: "insertion" | "deletion";
	by: By;
	move: string | null;
}

export interface Trace {
	/** Before all changes, as it was read. */
	text: string;
	stretches: Stretch[];
	/** Pins before its first character and behind its last. */
	start: number;
	end: number;
	/** Null: its end stood before and stands after. */
	changedEnd: ChangedEnd | null;
}

/** Paragraphs that stand below each other in one place: the body, a box, a note, a cell. */
export interface Container {
	traces: Trace[];
	/** A pin in the cell of a table, whatever is in it; null for other places. */
	cell: number | null;
}

/** A paragraph with all its changes made. */
export function acceptedText({ text, stretches }: Pick<Trace, "text" | "stretches">): string {
	const parts: string[] = [];
	let at = 0;
	for (const { from, to, words } of stretches) {
		parts.push(text.slice(at, Math.max(at, from)), words);
		at = Math.max(at, to);
	}
	parts.push(text.slice(at));
	return parts.join("");
}
