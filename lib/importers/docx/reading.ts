/** What one reading of a Word file holds: what it looks things up in, how it is to be read, and what it counts for the doubts at the end. */

import type { Mark } from "@/lib/domain/block";
import { concatMarked, type Pin } from "@/lib/domain/marked-text";
import { joinGlue } from "../remarks/join-glue";
import type { Remarks } from "../remarks/remarks";
import type { Fields } from "./fields";
import type { NoteReference, Notes } from "./notes";
import type { ListNumber, Numbering } from "./numbering";
import type { ParagraphProperties } from "./paragraph-properties";
import type { Pictures } from "./pictures";
import type { Revisions } from "./revisions";
import type { ParagraphStyle, Styles } from "./styles";

export interface Tally {
	insertions: number;
	deletions: number;
	moves: number;
	images: number;
	objects: number;
	links: number;
	hidden: number;
	equations: number;
	contents: number;
	elsewhere: number;
	/** Images of which only a part is shown. */
	cropped: number;
}

export interface Reading {
	styles: Styles;
	numbering: Numbering;
	notes: Notes;
	/** Addresses that links lead to, of the part that is being read. */
	addresses: Map<string, string>;
	fields: Fields;
	/** Of the part that is being read. */
	pictures: Pictures;
	/** Of an image that is kept, in pixels. */
	sizeOf: (sha256: string) => { height: number };
	/** Which of tracked changes stand. */
	changes: "accept" | "reject";
	revisions: Revisions;
	/** Where comments and changes are kept that are to be brought in; null where they are not. */
	remarks: Remarks | null;
	/** Fields as they are once the changes are made; only counts where there are remarks. */
	fieldsAfter: Fields;
	tally: Tally;
	/** Characters by the language Word says they are in. */
	languages: Map<string, number>;
}

/** Of the visible characters of a paragraph. */
export interface Look {
	characters: number;
	bold: number;
	italic: number;
	underlined: number;
	/** Capitals by letters or by property. */
	capitals: number;
	letters: number;
	/** Size in half points × characters. */
	sizes: number;
}

export interface ReadParagraph {
	type: "paragraph";
	text: string;
	marks: Mark[];
	pins?: readonly Pin[];
	style: ParagraphStyle;
	properties: ParagraphProperties;
	number: ListNumber | null;
	look: Look;
	/** Refers to these notes, in order. */
	notes: NoteReference[];
	/** Stands in a field that makes a table of contents. */
	inContents: boolean;
	/** Stands in a text box. */
	boxed: boolean;
	/** This much of the text stood before a style separator: a title in the line. */
	runInTitle: number;
	/** The language that the file says most of it is in. */
	language?: string;
}

export interface ReadCell {
	items: ReadItem[];
	/** Columns it covers. */
	span: number;
	/** Goes on with the cell above. */
	continued: boolean;
	/** By which it is found again, whatever is in it. */
	pin?: number;
}

export interface ReadTable {
	type: "table";
	rows: ReadCell[][];
	bordered: boolean;
}

export type ReadItem = ReadParagraph | ReadTable;

export function emptyTally(): Tally {
	return {
		insertions: 0,
		deletions: 0,
		moves: 0,
		images: 0,
		objects: 0,
		links: 0,
		hidden: 0,
		equations: 0,
		contents: 0,
		elsewhere: 0,
		cropped: 0,
	};
}

export function emptyLook(): Look {
	return { characters: 0, bold: 0, italic: 0, underlined: 0, capitals: 0, letters: 0, sizes: 0 };
}

export function addLook(a: Look, b: Look): Look {
	return {
		characters: a.characters + b.characters,
		bold: a.bold + b.bold,
		italic: a.italic + b.italic,
		underlined: a.underlined + b.underlined,
		capitals: a.capitals + b.capitals,
		letters: a.letters + b.letters,
		sizes: a.sizes + b.sizes,
	};
}

/** Two paragraphs that are printed as one; it looks like the second, whose end it has. `deleted`: the end of the first was. */
export function joinedParagraphs(first: ReadParagraph, second: ReadParagraph, deleted: boolean): ReadParagraph {
	const isTitle = first.runInTitle > 0 && first.runInTitle === first.text.length && !/\s$/.test(first.text);
	const glue = isTitle ? " " : deleted ? joinGlue(first.text, second.text) : "";
	const joined = concatMarked([first, { text: glue, marks: [] }, second]);
	return {
		...second,
		...joined,
		look: addLook(first.look, second.look),
		notes: [...first.notes, ...second.notes],
		runInTitle: first.runInTitle,
	};
}
