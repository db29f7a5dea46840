/**
 * Which numbers at the margin count the lines of a page, as drafts of laws and statements for a court have them? One beside every line, or
 * every fifth, outside of all text, each the next of the one above. They are no part of the paper.
 */
import { asciiDigits } from "../labels";
import { median } from "./geometry";
import type { Segment } from "./segments";

/** Fewer may be a list, or the first column of a table. */
const fewest = { 1: 12, 5: 4 };

/** `rows`: the segments of each line of a page. */
export function lineNumbers(rows: readonly (readonly Segment[])[]): Set<Segment> {
	for (const side of ["left", "right"] as const) {
		const found = numbersAt(rows, side);
		if (found.size > 0) return found;
	}
	return new Set();
}

function numbersAt(rows: readonly (readonly Segment[])[], side: "left" | "right"): Set<Segment> {
	const outermost = rows.flatMap((row) => {
		const segment = side === "left" ? row[0] : row[row.length - 1];
		const value = segment === undefined ? null : countOf(segment);
		return segment === undefined || value === null ? [] : [{ segment, value, hasText: row.length > 1 }];
	});
	const [begin, end] = [median(outermost.map(({ segment }) => segment.x0)) ?? 0, median(outermost.map(({ segment }) => segment.x1)) ?? 0];
	const own = outermost.filter(({ segment }) => Math.min(Math.abs(segment.x0 - begin), Math.abs(segment.x1 - end)) <= 4);
	const numbers = new Set(own.map(({ segment }) => segment));
	const text = rows.map((row) => row.filter((segment) => !numbers.has(segment))).filter((row) => row.length > 0);
	for (const step of [1, 5] as const) {
		if (own.length < fewest[step]) continue;
		const follows = own.slice(1).filter(({ value }, index) => value - (own[index]?.value ?? 0) === step).length;
		const covered = own.filter(({ hasText }) => hasText).length * step;
		const outside = own.filter(({ segment }) => isOutside(segment, text, side)).length;
		if (follows >= 0.9 * (own.length - 1) && covered >= 0.8 * (text.length - 4) && outside >= 0.95 * own.length) return numbers;
	}
	return new Set();
}

function countOf({ glyphs }: Segment): number | null {
	const text = glyphs.map((glyph) => glyph.text).join("");
	return /^\p{Nd}{1,4}$/u.test(text) ? Number.parseInt(asciiDigits(text), 10) : null;
}

/** Nearly all text stands on its other side. */
function isOutside(segment: Segment, rows: readonly (readonly Segment[])[], side: "left" | "right"): boolean {
	const inside = rows.filter((row) => (side === "left" ? row.every(({ x0 }) => x0 > segment.x1) : row.every(({ x1 }) => x1 < segment.x0)));
	return inside.length >= 0.95 * rows.length;
}
