/** How does text get into a cell of a workbook whole: escaped, and no longer than Excel takes? */
import type { DiffSegment } from "@/lib/domain/word-diff";
import { graphemeFloor } from "@/lib/domain/words";

/** Of one cell, in UTF-16 code units and in line breaks ("Excel specifications and limits", Microsoft). Excel cuts off what is more. */
export const cellLimit = { length: 32_767, lineBreaks: 253 };

/** Text of an XML element or attribute. "_x0041_" is Excel's way of writing characters, so where a text says that, its "_" is written so. */
export function xml(text: string): string {
	return text
		.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** Parts that fit into a cell each and are the text when put together; one part, also of the empty text. */
export function textParts(text: string): string[] {
	return changesParts([{ kind: "same", text }]).map((part) => part[0]?.text ?? "");
}

/** The same for changes: each part is a list of segments. */
export function changesParts(changes: readonly DiffSegment[]): DiffSegment[][] {
	const parts: DiffSegment[][] = [];
	let part: DiffSegment[] = [];
	let left = { ...cellLimit };
	for (const { kind, text } of changes) {
		let rest = text;
		while (rest !== "") {
			const length = fitting(rest, left);
			if (length > 0) {
				const piece = rest.slice(0, length);
				part.push({ kind, text: piece });
				left = { length: left.length - length, lineBreaks: left.lineBreaks - lineBreaksIn(piece) };
				rest = rest.slice(length);
			}
			if (rest === "") break;
			parts.push(part);
			part = [];
			left = { ...cellLimit };
		}
	}
	return part.length > 0 || parts.length === 0 ? [...parts, part] : parts;
}

const lineBreaksIn = (text: string) => text.split("\n").length - 1;

/** How much of the beginning of a text still fits, in whole graphemes; 0 if it has to go into the next cell. */
function fitting(text: string, left: typeof cellLimit): number {
	let end = Math.min(text.length, left.length);
	let breaks = 0;
	for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) {
		if (breaks === left.lineBreaks) end = at;
		breaks++;
	}
	if (end === text.length) return end;
	const whole = graphemeFloor(text, end);
	if (whole > 0 || left.length < cellLimit.length || left.lineBreaks < cellLimit.lineBreaks) return whole;
	// A grapheme that fills a cell alone is cut, but not inside a character.
	return /[\ud800-\udbff]/.test(text[end - 1] ?? "") ? end - 1 : end;
}
