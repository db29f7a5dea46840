/** What is said of one document of the corpus: a line of the table of imports, and what comparisons of all formats share. */
import type { BlockContent } from "../lib/domain/block";
import type { ImportResult } from "../lib/importers/imported";
import { plainWords } from "./gold";

export type Imported = ImportResult & { ok: true };

/** Figures from 0 to 1; null where there is nothing to compare with. */
export interface Figures {
	headings: number | null;
	/** How many headings were counted. */
	headingCount: number;
	levels: number | null;
	paragraphs: number | null;
	paragraphCount: number;
	kept: number | null;
	invented: number | null;
	labels: number | null;
	labelCount: number;
	title: boolean | null;
	/** What differs, for whoever looks closely. */
	notes: string[];
}

export function noFigures(): Figures {
	return {
		headings: null,
		headingCount: 0,
		levels: null,
		paragraphs: null,
		paragraphCount: 0,
		kept: null,
		invented: null,
		labels: null,
		labelCount: 0,
		title: null,
		notes: [],
	};
}

export function tell(notes: string[], what: string, { missing, extra }: { missing: readonly string[]; extra: readonly string[] }): void {
	for (const text of missing.slice(0, 40)) notes.push(`${what} missing: ${text.slice(0, 110)}`);
	for (const text of extra.slice(0, 40)) notes.push(`${what} extra: ${text.slice(0, 110)}`);
}

/** A number that was typed is part of the text in the source; one that the program counts is not. */
export function asWritten(label: string | null, text: string, known: ReadonlySet<string>): string {
	const whole = plainWords(`${label ?? ""} ${text}`);
	return known.has(whole) || !known.has(plainWords(text)) ? whole : plainWords(text);
}

/** Where a row of words stands in another; -1 if nowhere. */
export function placeOf(words: readonly string[], row: readonly string[]): number {
	for (let at = 0; at + row.length <= Math.min(words.length, 2000); at++)
		if (row.every((word, step) => words[at + step] === word)) return at;
	return -1;
}

/** The lines that one text was put together from, if it was: a title, a heading broken over two lines. */
export function linesOf(whole: string, lines: readonly string[], most = 60): string[] {
	for (let start = 0; start < Math.min(lines.length, most); start++) {
		let joined = "";
		for (let end = start; end < start + 6; end++) {
			joined = `${joined} ${lines[end] ?? ""}`.trim();
			if (joined === whole) return lines.slice(start, end + 1);
		}
	}
	return [];
}

/** The words of blocks as the source has them: without the signs of notes, and without what says that an image stands there. */
export function sourceText({ text, marks }: BlockContent, signs: ReadonlySet<string>): string {
	const cuts = marks.filter(({ kind, start, end }) => kind === "image" || (kind === "superscript" && signs.has(text.slice(start, end))));
	let whole = text;
	for (const { start, end } of cuts.toSorted((a, b) => b.start - a.start)) whole = `${whole.slice(0, start)} ${whole.slice(end)}`;
	return whole.replace(/\[Image(?:: [^\]]*)?\]/g, " ").replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, " ");
}
