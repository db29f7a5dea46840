/**
 * In which order are the parts of a page read? Where a strip of white runs down between lines on both sides of it there are two columns;
 * what crosses the strip is read before or after them. The same within each column.
 */
import { type Box, median } from "./geometry";
import type { Segment } from "./segments";

export interface Region {
	x0: number;
	x1: number;
	segments: Segment[];
}

/** Lines on either side that make a column. */
const fewestLines = 4;
const deepest = 4;

export function regionsOf(segments: readonly Segment[], rtl: boolean, depth = 0): Region[] {
	if (segments.length === 0) return [];
	const whole = { ...extent(segments), segments: [...segments] };
	const gutter = depth < deepest ? bestGutter(segments) : null;
	if (gutter === null) return [whole];
	const regions: Region[] = [];
	let across: Segment[] = [];
	const finishAcross = (): void => {
		if (across.length > 0) regions.push({ ...extent(across), segments: across });
		across = [];
	};
	for (const band of bandsAt(segments, gutter)) {
		const columns = band.crossing ? null : columnsIn(band.segments, gutter);
		if (columns === null) {
			across.push(...band.segments);
			continue;
		}
		finishAcross();
		const [first, second] = rtl ? [columns.right, columns.left] : [columns.left, columns.right];
		regions.push(...regionsOf(first, rtl, depth + 1), ...regionsOf(second, rtl, depth + 1));
	}
	finishAcross();
	return regions;
}

export function extent(boxes: readonly Box[]): Box {
	return {
		x0: boxes.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY),
		y0: boxes.reduce((least, { y0 }) => Math.min(least, y0), Number.POSITIVE_INFINITY),
		x1: boxes.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY),
		y1: boxes.reduce((most, { y1 }) => Math.max(most, y1), Number.NEGATIVE_INFINITY),
	};
}

interface Band {
	crossing: boolean;
	segments: Segment[];
}

/** From top to bottom, what crosses `x` and what lies between. */
function bandsAt(segments: readonly Segment[], x: number): Band[] {
	const bands: Band[] = [];
	for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
		const crossing = segment.x0 < x - 0.5 && segment.x1 > x + 0.5;
		const last = bands[bands.length - 1];
		// What stands on the line of something that crosses belongs to it.
		const sameLine = last?.crossing === true && segment.y - (last.segments.at(-1)?.y ?? 0) < 0.4 * segment.size;
		if (last !== undefined && (last.crossing === crossing || sameLine)) last.segments.push(segment);
		else bands.push({ crossing, segments: [segment] });
	}
	return bands;
}

function columnsIn(segments: readonly Segment[], x: number): { left: Segment[]; right: Segment[] } | null {
	const left = segments.filter((segment) => segment.x1 <= x + 0.5);
	const right = segments.filter((segment) => segment.x1 > x + 0.5);
	return isColumn(left) && isColumn(right) && overlap(left, right) ? { left, right } : null;
}

/** Enough lines, most of which fill it: running text, and not the cells of a table or the numbers of a list. */
function isColumn(segments: readonly Segment[]): boolean {
	const rows = rowExtents(segments);
	if (rows.length < fewestLines) return false;
	const { x0, x1 } = extent(segments);
	const size = median(segments.map((segment) => segment.size)) ?? 10;
	// A narrow one has to be long: the cells of a table are not.
	if (x1 - x0 < (rows.length >= 3 * fewestLines ? 5 : 8) * size) return false;
	const widths = rows.map((row) => row.x1 - row.x0);
	return (median(widths) ?? 0) >= 0.55 * (x1 - x0);
}

function rowExtents(segments: readonly Segment[]): { y: number; x0: number; x1: number }[] {
	const rows: { y: number; x0: number; x1: number }[] = [];
	for (const { y, x0, x1, size } of [...segments].sort((a, b) => a.y - b.y)) {
		const row = rows[rows.length - 1];
		if (row !== undefined && y - row.y < 0.4 * size) {
			row.x0 = Math.min(row.x0, x0);
			row.x1 = Math.max(row.x1, x1);
		} else rows.push({ y, x0, x1 });
	}
	return rows;
}

function overlap(left: readonly Segment[], right: readonly Segment[]): boolean {
	const [a, b] = [extent(left), extent(right)];
	const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
	return shared >= 0.3 * Math.min(a.y1 - a.y0, b.y1 - b.y0);
}

/** The place where the most lines stand in columns on both sides of a white strip; null if there is none. */
function bestGutter(segments: readonly Segment[]): number | null {
	let [best, most] = [null as number | null, 0];
	for (const x of candidates(segments)) {
		let count = 0;
		for (const band of bandsAt(segments, x)) {
			const columns = band.crossing ? null : columnsIn(band.segments, x);
			if (columns !== null) count += rowExtents(columns.left).length + rowExtents(columns.right).length;
		}
		if (count > most) [best, most] = [x, count];
	}
	return best;
}

/** Right before the edges at which several lines begin, and right after those at which they end. */
function candidates(segments: readonly Segment[]): number[] {
	const begins = new Map<number, number>();
	const ends = new Map<number, number>();
	for (const { x0, x1 } of segments) {
		begins.set(Math.round(x0 / 2), (begins.get(Math.round(x0 / 2)) ?? 0) + 1);
		ends.set(Math.round(x1 / 2), (ends.get(Math.round(x1 / 2)) ?? 0) + 1);
	}
	const frequent = (edges: Map<number, number>): number[] =>
		[...edges]
			.filter(([, count]) => count >= fewestLines)
			.sort((a, b) => b[1] - a[1])
			.slice(0, 6)
			.map(([edge]) => edge * 2);
	return [...frequent(begins).map((edge) => edge - 4), ...frequent(ends).map((edge) => edge + 4)];
}
