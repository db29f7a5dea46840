/** Where on the page does a piece of text stand, and what is the paragraph that it makes? */
import { type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import { blankParagraph } from "../blank-paragraph";
import type { NoteReference } from "../docx/notes";
import type { Look, ReadParagraph } from "../docx/reading";
import type { Style } from "./computed-style";
import type { OpenList } from "./list-labels";

/** The number of an item, for the first paragraph in it. */
export interface OpenItem {
	label: string | null;
	format: string;
	list: number;
	/** From 0. */
	level: number;
	used: boolean;
}

export interface Place {
	/** What the paragraph is, in the names that Word gives its styles ("heading 2", "quote"). */
	names: readonly string[];
	outline: number | null;
	list: OpenList | null;
	item: OpenItem | null;
	quote: boolean;
	/** Whether it says what a term means. */
	definition: boolean;
	/** In the article or the main part of the page. */
	inside: boolean;
	/** Tables around it. */
	cells: number;
	/** BCP 47, "" where nobody says. */
	language: string;
}

/** How a paragraph stands between its margins, in points. */
export type Standing = Pick<Style, "centred" | "indent" | "endIndent">;

export const plainPlace: Place = {
	names: [],
	outline: null,
	list: null,
	item: null,
	quote: false,
	definition: false,
	inside: false,
	cells: 0,
	language: "",
};

/** Twentieths of a point, as in Word. */
const indentOfLevel = 360;

export function paragraphOf(place: Place, read: MarkedText, look: Look, notes: NoteReference[], stands: Standing): ReadParagraph {
	const { item, names, outline } = place;
	const start = read.text.length - read.text.trimStart().length;
	const { text, marks } = sliceMarked(read, start);
	const labelled = item !== null && !item.used && item.label !== null;
	if (item !== null) item.used = true;
	return {
		...blankParagraph(),
		text,
		marks,
		style: { id: "", names: [...names], paragraph: {}, text: {} },
		properties: {
			...(stands.centred && { alignment: "center" }),
			...(stands.indent > 0 && { indent: Math.round(stands.indent * 20) }),
			...(stands.endIndent > 0 && { endIndent: Math.round(stands.endIndent * 20) }),
			...(item !== null && { indent: (item.level + 1) * indentOfLevel }),
			...(outline !== null && { outline }),
		},
		number:
			labelled && item !== null
				? { label: item.label, list: item.list, level: item.level, format: item.format, worded: false, paragraph: {} }
				: null,
		look,
		notes,
	};
}
