/** How does a paragraph of Word stand on the page, as far as its place in the paper shows in it? Reads w:pPr. */
import { child, flag, valOf, type XmlElement } from "./xml-tree";

export interface ParagraphProperties {
	/** `id` 0 takes a numbering away. `level` counts from 0. */
	numbering?: { id?: number; level?: number };
	/** 0 to 8; 9 is body text. */
	outline?: number;
	alignment?: string;
	/** Twentieths of a point, from the edge where lines begin. */
	indent?: number;
	endIndent?: number;
	firstLine?: number;
	rightToLeft?: boolean;
	bordered?: boolean;
	/** "drop" or "margin": a large first letter in a paragraph of its own. */
	dropCap?: string;
	pageBreakBefore?: boolean;
}

export function paragraphProperties(element: XmlElement | undefined): ParagraphProperties {
	const read: ParagraphProperties = {};
	if (element === undefined || element.children.length === 0) return read;
	const numbering = child(element, "w:numPr");
	if (numbering !== undefined) {
		const [id, level] = [integer(valOf(numbering, "w:numId")), integer(valOf(numbering, "w:ilvl"))];
		read.numbering = { ...(id !== undefined && { id }), ...(level !== undefined && { level: Math.min(8, Math.max(0, level)) }) };
	}
	const outline = integer(valOf(element, "w:outlineLvl"));
	if (outline !== undefined) read.outline = outline;
	const alignment = valOf(element, "w:jc");
	if (alignment !== undefined) read.alignment = alignment;
	const indent = child(element, "w:ind")?.attributes;
	const [start, end] = [integer(indent?.["w:start"] ?? indent?.["w:left"]), integer(indent?.["w:end"] ?? indent?.["w:right"])];
	if (start !== undefined) read.indent = start;
	if (end !== undefined) read.endIndent = end;
	const [hanging, first] = [integer(indent?.["w:hanging"]), integer(indent?.["w:firstLine"])];
	if (hanging !== undefined) read.firstLine = -hanging;
	else if (first !== undefined) read.firstLine = first;
	const rightToLeft = flag(element, "w:bidi");
	if (rightToLeft !== undefined) read.rightToLeft = rightToLeft;
	if (child(element, "w:pBdr") !== undefined) read.bordered = true;
	const dropCap = child(element, "w:framePr")?.attributes["w:dropCap"];
	if (dropCap !== undefined && dropCap !== "none") read.dropCap = dropCap;
	if (flag(element, "w:pageBreakBefore")) read.pageBreakBefore = true;
	return read;
}

function integer(text: string | undefined): number | undefined {
	const value = text === undefined ? Number.NaN : Number.parseInt(text, 10);
	return Number.isSafeInteger(value) ? value : undefined;
}
