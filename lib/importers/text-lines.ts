/**
 * A text as lines on pages: how far each is indented, how wide it is, what stands between it and the last one;
 * without page numbers and running heads, which belong to the paper it was printed on.
 */
import { unspacedScript } from "@/lib/domain/words";
import type { ImportWarning } from "./imported";
import { asciiDigits } from "./labels";

export interface Line {
	/** Without white space at its ends, single spaces inside. */
	text: string;
	/** Columns of white space before it. */
	indent: number;
	/** Columns of `text`; a Chinese character is two wide. */
	width: number;
	/** Empty lines between the line before and this one. */
	blanksBefore: number;
	/** Whether a new page begins with it. */
	pageBefore: boolean;
	/** Whether it was quoted as in e-mail ("> "). */
	quoted: boolean;
}

export function linesOf(text: string): { lines: Line[]; warnings: ImportWarning[] } {
	const all: Line[] = [];
	let [blanks, page] = [0, false];
	for (const raw of text.split(/[\n\u2028\u2029\u0085]/)) {
		const parts = raw.split(/[\f\v]/);
		for (const [index, part] of parts.entries()) {
			if (index > 0) page = true;
			if (isBlankLine(part)) {
				// The rest of a line after a form feed is no line of its own.
				if (index === parts.length - 1 && parts.length === 1) blanks++;
				continue;
			}
			all.push(lineOf(part, blanks, page));
			[blanks, page] = [0, false];
		}
	}
	return withoutFurniture(all);
}

function isBlankLine(text: string): boolean {
	return !/[^\s\p{Cc}\p{Cf}]/u.test(text);
}

function lineOf(raw: string, blanksBefore: number, pageBefore: boolean): Line {
	const expanded = raw.replace(/\t/g, "    ").trimEnd();
	const quote = /^\s{0,8}>[>\s]*/.exec(expanded);
	const body = quote === null ? expanded : expanded.slice(quote[0].length);
	const text = body.trim().replace(/ {2,}/g, " ");
	const indent = quote === null ? body.length - body.trimStart().length : 0;
	// A line of nothing but ">" is an empty line of the quote; it keeps its sign.
	const quoted = quote !== null && text !== "";
	const shown = text === "" ? expanded.trim() : text;
	return { text: shown, indent, width: columnsOf(shown), blanksBefore, pageBefore, quoted };
}

/** How many columns a text takes in print of one width. */
export function columnsOf(text: string): number {
	if (!/[\u0300-\uffff]/.test(text)) return text.length;
	let columns = 0;
	for (const character of text) {
		if (/[\p{M}\p{Cf}]/u.test(character)) continue;
		columns += /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
			? 2
			: 1;
	}
	return columns;
}

/** Whether a line is of a script written without spaces, where a line may end anywhere. */
export function isUnspaced(text: string): boolean {
	return unspacedScript.test(text);
}

const pageNumber =
	/^(?:[-–—|]\s?)?(?:(page|p\.|pg\.|seite|página|pagina|стр\.|صفحة|第)\s?)?(\p{Nd}{1,4})(?:\s?(?:\/|of|de|von|sur|из|من|页|頁)\s?(\p{Nd}{1,4})|页|頁)?(?:\s?[-–—|])?$/iu;

function withoutFurniture(lines: readonly Line[]): { lines: Line[]; warnings: ImportWarning[] } {
	const drop = new Set([...pageNumbersOf(lines), ...runningHeadsOf(lines), ...pageFeetOf(lines)]);
	if (drop.size === 0) return { lines: [...lines], warnings: [] };
	const kept: Line[] = [];
	let carried = { blanks: 0, page: false };
	for (const [index, line] of lines.entries()) {
		if (drop.has(index)) {
			carried = { blanks: Math.max(carried.blanks, line.blanksBefore), page: true };
			continue;
		}
		kept.push({ ...line, blanksBefore: Math.max(line.blanksBefore, carried.blanks), pageBefore: line.pageBefore || carried.page });
		carried = { blanks: 0, page: false };
	}
	const examples = [...drop].slice(0, 3).map((index) => lines[index]?.text ?? "");
	return {
		lines: kept,
		warnings: [{ code: "page-furniture-dropped", block: null, params: { count: drop.size, example: examples.join(" · ").slice(0, 120) } }],
	};
}

/** Lines that are only a number: at the edge of a page, or one higher every page or so. A lone number elsewhere is text. */
function pageNumbersOf(lines: readonly Line[]): number[] {
	const found: number[] = [];
	const candidates: { index: number; value: number }[] = [];
	for (const [index, line] of lines.entries()) {
		const match = line.text.length > 24 ? null : pageNumber.exec(line.text);
		if (match === null) continue;
		const atEdge = line.pageBefore || lines[index + 1]?.pageBefore === true;
		if (atEdge || (match[1] !== undefined && match[3] !== undefined)) found.push(index);
		else candidates.push({ index, value: Number.parseInt(asciiDigits(match[2] ?? ""), 10) });
	}
	for (const [at, { index, value }] of candidates.entries()) {
		const isNext = (other: { index: number; value: number } | undefined): boolean =>
			other !== undefined &&
			Math.abs(other.value - value) === 1 &&
			other.value > value === other.index > index &&
			Math.abs(other.index - index) >= 15;
		if (isNext(candidates[at - 1]) || isNext(candidates[at + 1])) found.push(index);
	}
	return found;
}

/** "Meer    Informational    [Page 12]", as specifications of the Internet are printed, and the line at the head of the next page. */
function pageFeetOf(lines: readonly Line[]): number[] {
	const feet = lines.flatMap(({ text }, index) => (/\[page\s\p{Nd}{1,4}\]$/iu.test(text) ? [index] : []));
	if (feet.length < 2) return feet;
	const heads = feet
		.map((index) => index + 1)
		.filter((index) => (lines[index]?.text.length ?? 999) <= 80 && !/[.,;:]$/u.test(lines[index]?.text ?? ""));
	const keys = heads.map((index) => lines[index]?.text.replace(/\p{Nd}+/gu, "#"));
	// Alike on all pages; on a single one, a mark and a year tell.
	const isHead = (index: number, at: number): boolean =>
		keys.filter((key) => key === keys[at]).length > 1 || /\p{Nd}.*(?:19|20)\p{Nd}\p{Nd}$/u.test(lines[index]?.text ?? "");
	return [...feet, ...heads.filter(isHead)];
}

/** The same line, numbers apart, at the top or the bottom of three pages or more. */
function runningHeadsOf(lines: readonly Line[]): number[] {
	const places = new Map<string, number[]>();
	for (const [index, line] of lines.entries()) {
		const atEdge = line.pageBefore || lines[index + 1]?.pageBefore === true;
		if (!atEdge || line.text.length > 120) continue;
		const key = line.text.replace(/\p{Nd}+/gu, "#");
		places.set(key, [...(places.get(key) ?? []), index]);
	}
	return [...places.values()].filter((indices) => indices.length >= 3).flat();
}
