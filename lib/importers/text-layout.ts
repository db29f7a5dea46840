/**
 * What do the line breaks and the empty lines of this text mean?
 *
 * Nobody says so; the whole text does. Where lines end in the middle of sentences they were broken at a margin, and where that
 * happens across empty lines too, the empty lines come from the line spacing of a page and separate nothing.
 */
import { type Measure, measureOf, wouldFit } from "./print-width";
import type { Line } from "./text-lines";

export interface Layout {
	/**
	 * "spaced": an empty line after every line. "wrapped": broken at the margin, paragraphs by empty lines.
	 * "solid": broken at the margin, without empty lines. "lines": a line is a paragraph.
	 */
	mode: "spaced" | "wrapped" | "solid" | "lines";
	/** Columns of a typical full line. */
	full: number;
	/** How exactly full a line is. */
	measure: Measure;
	/** This many empty lines or fewer separate nothing. */
	softBlanks: number;
	/** The indent most lines have. */
	baseIndent: number;
	/** Whether the first line of a paragraph is indented. */
	indentsFirstLines: boolean;
}

export function endsSentence(text: string): boolean {
	return /[.!?。！？…؟۔।։።][\s"'”’»」』)\]）]*(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079])*$/u.test(text.slice(-24));
}

/** Ends so that something must follow on its own: a colon, a semicolon. */
export function endsClause(text: string): boolean {
	return /[:;：；؛]["'”’»)]*$/u.test(text.slice(-8));
}

export function startsLower(text: string): boolean {
	return /^["'“‘«([]{0,2}\p{Ll}/u.test(text);
}

export function isCased(text: string): boolean {
	return /[\p{Lu}\p{Ll}]/u.test(text);
}

/** Whether the line ends where its words ran into the margin: it could not have taken the first word of the next. */
export function isFull(line: Line, next: Line, layout: Pick<Layout, "full" | "measure">): boolean {
	// A long word after it makes no full line of a short one.
	return line.width >= layout.full * 0.6 && !wouldFit(line.text, next.text, layout.measure);
}

export function layoutOf(lines: readonly Line[]): Layout {
	const gaps = { blank: 0, tight: 0, blankCut: 0, tightCut: 0 };
	const cuts: [Line, Line][] = [];
	const cutBlanks: number[] = [];
	const widths = sortedWidths(lines);
	const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
	for (const [index, line] of lines.entries()) {
		const next = lines[index + 1];
		if (next === undefined) break;
		const cut = isCut(line, next, wide);
		if (cut) {
			cuts.push([line, next]);
			cutBlanks.push(next.blanksBefore);
		}
		if (next.blanksBefore > 0) {
			gaps.blank++;
			if (cut) gaps.blankCut++;
		} else {
			gaps.tight++;
			if (cut) gaps.tightCut++;
		}
	}
	const full = median(cuts.map(([line]) => line.width)) ?? wide;
	const common = {
		full,
		measure: measureOf(cuts, lines),
		softBlanks: 0,
		baseIndent: mostCommon(lines.map((line) => line.indent)),
		indentsFirstLines: countFirstLineIndents(lines) >= 3,
	};
	if (gaps.blank >= 0.6 * (gaps.blank + gaps.tight) && gaps.blankCut >= 0.3 * gaps.blank && gaps.blankCut >= 2) {
		return { ...common, mode: "spaced", softBlanks: Math.max(1, median(cutBlanks) ?? 1) };
	}
	// In a text of whole paragraphs nearly no line begins within a sentence; headings, lists and tables may water the share down.
	if (gaps.tightCut >= (gaps.tightCut >= 10 ? 0.12 : 0.25) * gaps.tight && gaps.tightCut >= 1 && wide <= 220) {
		// A margin without any empty line for dozens of lines: those few there may be say nothing about paragraphs.
		const solid = gaps.blank * 40 < gaps.tight;
		return { ...common, mode: solid ? "solid" : "wrapped" };
	}
	return { ...common, mode: "lines" };
}

/** Whether the gap lies in the middle of a sentence. */
function isCut(line: Line, next: Line, wide: number): boolean {
	if (endsSentence(line.text) || endsClause(line.text)) return false;
	if (startsLower(next.text)) return line.width >= wide * 0.5;
	// Scripts without case, and names in others: only what ran into the margin.
	return !isCased(next.text) && line.width >= wide * 0.85;
}

function countFirstLineIndents(lines: readonly Line[]): number {
	let count = 0;
	for (const [index, line] of lines.entries()) {
		const [before, after] = [lines[index - 1], lines[index + 1]];
		if (before === undefined || after === undefined) continue;
		const step = line.indent - after.indent;
		if (step >= 2 && step <= 12 && after.blanksBefore === 0 && endsSentence(before.text) && before.indent <= line.indent - 2) count++;
	}
	return count;
}

function sortedWidths(lines: readonly Line[]): number[] {
	return lines.map((line) => line.width).sort((a, b) => a - b);
}

function median(values: readonly number[]): number | null {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

function mostCommon(values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let [best, most] = [0, 0];
	for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
	return best;
}
