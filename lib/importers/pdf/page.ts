/** What is on a page of a PDF, as it was drawn: glyphs, lines of ink, links, and what the author's program tagged. */
import type { Box } from "./geometry";

export interface Glyph {
	/** One character, or the few that a ligature stands for; " " where the program wrote a space; "" for a stroke that says nothing. */
	text: string;
	x0: number;
	x1: number;
	/** The baseline, from the top of the page. */
	y: number;
	/** The height of the font. */
	size: number;
	bold: boolean;
	italic: boolean;
	mono: boolean;
	/** The number of the marked content it stands in; null if it has none. */
	tag: number | null;
	/** Whether the author's program says that it is no part of the text: a running head, a page number, a watermark. */
	artifact: boolean;
}

/** A tagged part of a page; `tags` are the marked contents it holds itself. */
export interface TagNode {
	role: string;
	children: (TagNode | number)[];
}

export interface Link extends Box {
	href: string;
}

/** Text of one direction, as it stands once its lines run from left to right. */
export interface Layer {
	/** By how many quarter turns its lines were turned for that: 1 ran down the page, 2 stood on their heads, 3 ran upwards. */
	turn: number;
	glyphs: Glyph[];
}

export interface PageContent {
	/** 1, 2, 3 … */
	number: number;
	width: number;
	height: number;
	/** The text that most of the page runs in first; then what runs another way. */
	layers: Layer[];
	/** Thin lines of ink, straight up or across. */
	rules: Box[];
	links: Link[];
	/** null where the page is not tagged. */
	tags: TagNode | null;
}
