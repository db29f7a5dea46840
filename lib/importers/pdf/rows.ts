/**
 * Which glyphs stand on one line? By their baselines, not by the order in which they were drawn; small ones set high or low (note marks,
 * "10⁶", "H₂O") and a large initial belong to the line they touch.
 */
import { hasRightToLeft } from "./bidi-order";
import type { Glyph } from "./page";

/** Glyphs drawn one after the other on one baseline. */
interface Run {
	glyphs: Glyph[];
	x0: number;
	x1: number;
	y: number;
	size: number;
}

export interface Row {
	/** From left to right. */
	glyphs: Glyph[];
	y: number;
	size: number;
}

export function rowsOf(glyphs: readonly Glyph[]): Row[] {
	const runs = runsOf(withAccents(glyphs)).sort((a, b) => Math.round(b.size) - Math.round(a.size) || a.y - b.y || a.x0 - b.x0);
	const rows: { runs: Run[]; y: number; size: number }[] = [];
	/** Rows by the band of the page they are in. */
	const bands = new Map<number, { runs: Run[]; y: number; size: number }[]>();
	const band = (y: number): number => Math.floor(y / 24);
	for (const run of runs) {
		const near = [-2, -1, 0, 1, 2].flatMap((step) => bands.get(band(run.y) + step) ?? []);
		const fitting = near.filter((row) => belongs(run, row));
		const row = fitting.sort((a, b) => Math.abs(a.y - run.y) - Math.abs(b.y - run.y))[0];
		if (row !== undefined) row.runs.push(run);
		else {
			const begun = { runs: [run], y: run.y, size: run.size };
			rows.push(begun);
			bands.set(band(run.y), [...(bands.get(band(run.y)) ?? []), begun]);
		}
	}
	return rows
		.map((row) => ({ glyphs: inOrder(row.runs.flatMap((run) => run.glyphs)), y: row.y, size: sizeOf(row.runs) }))
		.sort((a, b) => a.y - b.y);
}

function runsOf(glyphs: readonly Glyph[]): Run[] {
	const runs: Run[] = [];
	let run: Run | null = null;
	for (const glyph of glyphs) {
		// A space may come from another font than its words.
		if (run !== null && glyph.text !== " " && run.glyphs.every(({ text }) => text === " ")) run.size = glyph.size;
		const goesOn =
			run !== null &&
			(glyph.text === " " || Math.abs(glyph.size - run.size) <= 0.1 * run.size) &&
			Math.abs(glyph.y - run.y) <= 0.12 * run.size &&
			Math.max(glyph.x0 - run.x1, run.x0 - glyph.x1) <= 1.2 * run.size;
		if (run !== null && goesOn) {
			run.glyphs.push(glyph);
			run.x0 = Math.min(run.x0, glyph.x0);
			run.x1 = Math.max(run.x1, glyph.x1);
		} else {
			run = { glyphs: [glyph], x0: glyph.x0, x1: glyph.x1, y: glyph.y, size: glyph.size };
			runs.push(run);
		}
	}
	return runs.filter(({ glyphs: drawn }) => drawn.some(({ text }) => /[^\s\p{M}]/u.test(text)));
}

function belongs(run: Run, row: { runs: readonly Run[]; y: number; size: number }): boolean {
	const raised = row.y - run.y;
	// The mark of a note at the foot may hang out into the margin.
	const isMark = raised > 0.15 * row.size && /^[\p{Nd}*∗†‡§]{1,3}$/u.test(textOf(run));
	if (run.size > (isMark ? 0.95 : 0.88) * row.size) return Math.abs(raised) <= 0.32 * run.size;
	if (raised < -0.4 * row.size || raised > 0.75 * row.size) return false;
	if (Math.abs(raised) <= 0.05 * row.size && run.size > 0.6 * row.size) return true;
	const reach = (isMark ? 3 : 0.6) * row.size;
	let touches = false;
	for (const other of row.runs) {
		const gap = Math.max(run.x0 - other.x1, other.x0 - run.x1);
		if (gap < -0.3 * run.size && Math.abs(other.y - run.y) > 0.1 * row.size && gap < -0.5 * (run.x1 - run.x0)) return false;
		if (gap <= reach) touches = true;
	}
	return touches;
}

function textOf({ glyphs }: Run): string {
	return glyphs
		.slice(0, 8)
		.map(({ text }) => text)
		.join("")
		.trim();
}

/** The size most of its letters have; of a line with a large initial, that of the rest. */
function sizeOf(runs: readonly Run[]): number {
	const counts = new Map<number, number>();
	for (const { glyphs } of runs) for (const { size, text } of glyphs) if (text !== " ") counts.set(size, (counts.get(size) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** From left to right, and without what was drawn twice to look bold. */
function inOrder(glyphs: readonly Glyph[]): Glyph[] {
	const sorted = [...glyphs].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
	const kept: Glyph[] = [];
	for (const glyph of sorted) {
		const twin = kept.slice(-4).findLast((other) => other.text === glyph.text && glyph.text !== " ");
		if (twin !== undefined && glyph.x0 - twin.x0 < 0.1 * glyph.size && Math.abs(glyph.y - twin.y) < 0.1 * glyph.size) twin.bold = true;
		else kept.push(glyph);
		if (kept.length > 4000) break;
	}
	return kept;
}

const accents: Record<string, string> = {
	"´": "\u0301",
	"`": "\u0300",
	"¨": "\u0308",
	ˆ: "\u0302",
	"˜": "\u0303",
	"¯": "\u0304",
	"˙": "\u0307",
	"˚": "\u030a",
	"¸": "\u0327",
	ˇ: "\u030c",
	"˘": "\u0306",
	"˝": "\u030b",
};

/** Accents and vowel signs that were drawn apart from their letter are put onto it. */
function withAccents(glyphs: readonly Glyph[]): Glyph[] {
	const result: Glyph[] = [];
	let pending: { glyph: Glyph; mark: string }[] = [];
	const put = (letter: Glyph, marks: readonly string[]): void => {
		letter.text = (letter.text + marks.join("")).normalize("NFC");
	};
	for (const glyph of glyphs) {
		if (pending.length > 0) {
			const own = pending;
			pending = [];
			const letter = /^\p{L}/u.test(glyph.text) && own.every((accent) => isOver(accent.glyph, glyph));
			if (letter) put(glyph, own.map(({ mark }) => mark).reverse());
			else
				for (const { glyph: accent, mark } of own) {
					const last = result[result.length - 1];
					if (last !== undefined && /^\p{L}/u.test(last.text) && isOver(accent, last)) put(last, [mark]);
					else result.push(accent);
				}
		}
		const mark = accents[glyph.text] ?? (/^\p{M}+$/u.test(glyph.text) ? glyph.text : undefined);
		const last = result[result.length - 1];
		if (mark === undefined) result.push(glyph);
		// A vowel sign of Arabic or Hebrew may stand before its letter where the line is drawn from left to right.
		else if (last !== undefined && /^\p{L}/u.test(last.text) && isOver(glyph, last) && !hasRightToLeft(last.text + mark)) put(last, [mark]);
		else pending.push({ glyph, mark });
	}
	for (const { glyph, mark } of pending) {
		const last = result[result.length - 1];
		if (last !== undefined && isOver(glyph, last)) put(last, [mark]);
		else result.push(glyph);
	}
	return result;
}

function isOver(accent: Glyph, letter: Glyph): boolean {
	const middle = (accent.x0 + accent.x1) / 2;
	// Arabic and Hebrew signs stand beside their letter as often as above it.
	const slack = (hasRightToLeft(letter.text) ? 0.5 : 0.12) * letter.size;
	return Math.abs(accent.y - letter.y) < letter.size && middle >= letter.x0 - slack * 0.5 && middle <= letter.x1 + slack * 0.5;
}
