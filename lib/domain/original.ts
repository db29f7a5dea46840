/**
 * Where in the file that a paper came from does a block stand? For whoever checks the draft beside its original.
 */

/** A page of a document with pages, from 1, and how far down it the block begins, from 0 (its top) to 1; or a line of the file's text, from 0. */
export type OriginalPlace = { page: number; top: number } | { line: number };

/** So many pages are shown beside a draft. */
export const mostPages = 3000;

/** One line of what a file says, in its order, for formats without pages of their own. */
export interface OriginalLine {
	text: string;
	/** Not part of the paper: a running head, a table of contents, a menu. Absent: part of it. */
	left?: true;
	/** Why it is not, where that is known. */
	why?: LeftBecause;
}

export const leftBecause = ["contents", "page-head", "menu", "hidden"] as const;
export type LeftBecause = (typeof leftBecause)[number];
