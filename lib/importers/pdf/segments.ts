/** Where is a row of glyphs parted? Wide gaps separate columns, the cells of a table, a number from its text; justified text has none. */
import { type Box, median, mostCommon } from "./geometry";
import type { Glyph } from "./page";
import type { Row } from "./rows";

/** A part of a line that a wide gap separates from the next. */
export interface Segment extends Box {
	glyphs: Glyph[];
	/** Whether a space follows it. */
	spaced: boolean;
	/** Baseline. */
	y: number;
	size: number;
}

/** Widths of a space that part a line, in heights of its font. */
const partingGap = 1;

/** Where lines begin, or end, below one another: the edges of columns. */
export interface Edges {
	begins: ReadonlySet<number>;
	ends: ReadonlySet<number>;
}

/** Rows that make an edge. */
const fewest = 5;

export function edgesOf(rows: readonly Row[]): Edges {
	const begins = new Map<number, number>();
	const ends = new Map<number, number>();
	const count = (counts: Map<number, number>, x: number): void => void counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
	for (const { glyphs } of rows) {
		let end: number | null = null;
		for (const glyph of glyphs) {
			if (glyph.text === " ") continue;
			if (end === null || glyph.x0 - end > partingGap * glyph.size) {
				count(begins, glyph.x0);
				if (end !== null) count(ends, end);
			}
			end = end === null ? glyph.x1 : Math.max(end, glyph.x1);
		}
		if (end !== null) count(ends, end);
	}
	const often = (counts: Map<number, number>): Set<number> => new Set([...counts].filter(([, rows]) => rows >= fewest).map(([x]) => x));
	return { begins: often(begins), ends: often(ends) };
}

export function segmentsOf(row: Row, edges: Edges): Segment[] {
	const segments: Segment[] = [];
	let part: Glyph[] = [];
	let end = Number.NEGATIVE_INFINITY;
	const finish = (): void => {
		if (part.length > 0) segments.push(segmentOf(part, row));
		part = [];
	};
	const gaps = wordGaps(row);
	const spaces = row.glyphs.filter(({ text }) => text === " ");
	for (const glyph of row.glyphs) {
		if (glyph.text === " ") continue;
		const gap = glyph.x0 - end;
		const atEdge = edges.begins.has(Math.round(glyph.x0)) || edges.ends.has(Math.round(end));
		if (gap > partingGap * glyph.size && (atEdge || !isJustified(gap, glyph, gaps)) && !isFilled(end, glyph.x0, spaces)) finish();
		part.push(glyph);
		end = Math.max(end, glyph.x1);
	}
	finish();
	// Spaces go where they stand; they say that there is one.
	for (const glyph of row.glyphs) {
		if (glyph.text !== " ") continue;
		const middle = (glyph.x0 + glyph.x1) / 2;
		const inside = segments.find(({ x0, x1 }) => middle > x0 && middle < x1);
		if (inside !== undefined) inside.glyphs.push(glyph);
		for (const segment of segments)
			if (glyph.x0 - segment.x1 > -0.3 * segment.size && glyph.x0 - segment.x1 < 0.6 * segment.size) segment.spaced = true;
	}
	for (const segment of segments) segment.glyphs.sort((a, b) => a.x0 - b.x0);
	return segments;
}

/** The widths between the words of a row, by the glyph after them. */
function wordGaps({ glyphs, size }: Row): { glyph: Glyph; gap: number }[] {
	const gaps: { glyph: Glyph; gap: number }[] = [];
	let end = Number.NaN;
	for (const glyph of glyphs) {
		if (glyph.text === " ") continue;
		if (glyph.x0 - end > 0.14 * size) gaps.push({ glyph, gap: glyph.x0 - end });
		end = Number.isNaN(end) ? glyph.x1 : Math.max(end, glyph.x1);
	}
	return gaps;
}

/** Whether a space or two, stretched, fill a gap: columns and cells are parted by more than that. */
function isFilled(from: number, to: number, spaces: readonly Glyph[]): boolean {
	const inside = spaces.filter(({ x0, x1 }) => x1 > from && x0 < to && x1 > x0);
	const filled = inside.reduce((sum, { x0, x1 }) => sum + Math.min(x1, to) - Math.max(x0, from), 0);
	return inside.length <= 2 && filled > 0.8 * (to - from);
}

/** A line that was spread to the margin has the same room between all its words. */
function isJustified(gap: number, glyph: Glyph, gaps: readonly { glyph: Glyph; gap: number }[]): boolean {
	if (gap > 2.5 * glyph.size) return false;
	const at = gaps.findIndex((entry) => entry.glyph === glyph);
	return [gaps[at - 1], gaps[at + 1]].some((other) => other !== undefined && Math.abs(other.gap - gap) <= Math.max(0.3, 0.03 * gap));
}

function segmentOf(glyphs: readonly Glyph[], row: Row): Segment {
	const x1 = glyphs.reduce((most, glyph) => Math.max(most, glyph.x1), Number.NEGATIVE_INFINITY);
	// Of its own: what stands beside it in another column may be larger.
	const size = mostCommon(
		glyphs.map((glyph) => ({ value: glyph.size, weight: 1 })),
		0.25,
	);
	const own = glyphs.filter((glyph) => Math.abs(glyph.size - (size ?? row.size)) <= 0.2);
	const height = median(own.map((glyph) => glyph.size)) ?? row.size;
	const baseline = median(own.map((glyph) => glyph.y)) ?? row.y;
	// The mark of a note that hangs out into the margin stands on the line all the same.
	const y = height < 0.95 * row.size && row.y - baseline > 0.15 * row.size && glyphs.length <= 3 ? row.y : baseline;
	return { glyphs: [...glyphs], spaced: false, x0: glyphs[0]?.x0 ?? 0, x1, y0: y - 0.8 * height, y1: y + 0.2 * height, y, size: height };
}
