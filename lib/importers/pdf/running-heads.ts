/**
 * Which lines at the edges of the pages are no part of the text? Running heads and feet come again from page to page, also with left and
 * right pages of their own; page numbers count with the pages. Only what stands outermost goes: a line further in stays if the one
 * outside it stays.
 */

import { romanValue } from "@/lib/domain/roman-number";
import { asciiDigits } from "../labels";
import { median, mostCommon } from "./geometry";

export interface EdgeLine {
	text: string;
	/** Its parts, where wide gaps separate such. */
	cells: readonly { text: string }[];
	/** Baseline from the top of the page. */
	y: number;
	/** Height of its font. */
	size?: number;
}

export interface EdgePage {
	number: number;
	height: number;
	/** From top to bottom. */
	lines: EdgeLine[];
}

/** Lines at either edge that are looked at. */
const depth = 6;
/** A page with fewer is hardly more than its head and its foot. */
const fewestLines = 5;
/** Of the height of the page, how far an edge reaches. */
const reach = 0.2;

/** The lines to leave out; the very objects of `pages`. */
export function runningHeads<L extends EdgeLine>(pages: readonly (EdgePage & { lines: L[] })[]): Set<L> {
	const edges = pages.flatMap((page) => (["top", "bottom"] as const).map((edge): Edge<L> => ({ page, edge, rows: rowsAt(page, edge) })));
	// A page that stands there twice says nothing of what comes again from page to page.
	const once = new Set<EdgePage>(withoutRepeats(pages));
	const found = placesOf(edges.filter(({ page }) => once.has(page)));
	const sure = dropped(edges, (line, at) => isAgain(line, at, found, once.size, comesOften));
	const begins = textBegins(edges, sure);
	// What is not sure has to stand further out than the text of the paper does.
	const isOut = (line: L, { page, edge }: Edge<L>): boolean => fromEdge(line, page, edge) < (begins.get(edge) ?? 0) - 4;
	const likely = dropped(edges, (line, at) => sure.has(line) || (isOut(line, at) && isAgain(line, at, found, once.size, comesInARow)));
	const slots = slotsOf(edges, likely);
	return dropped(edges, (line, at) => likely.has(line) || (isOut(line, at) && isInSlot(line, at, slots, pages.length)));
}

/** Of pages that are alike from the first line to the last, the first. */
function withoutRepeats<P extends EdgePage>(pages: readonly P[]): P[] {
	const seen = new Set<string>();
	return pages.filter(({ lines }) => {
		if (lines.length < fewestLines) return true;
		const all = lines.map(({ text, y }) => `${Math.round(y)} ${text}`).join("\n");
		if (seen.has(all)) return false;
		seen.add(all);
		return true;
	});
}

/** Where and as large as the heads of many other pages. */
function isInSlot<L extends EdgeLine>(line: L, { page, edge }: Edge<L>, slots: readonly Slot[], pages: number): boolean {
	const y = fromEdge(line, page, edge);
	const alike = slots.filter((slot) => slot.edge === edge && Math.abs(slot.y - y) <= 3 && slot.size === sizeOf(line)).length;
	return line.text.length < 120 && alike >= Math.max(4, 0.15 * pages) && standsApart(line, page);
}

/** At most three lines, and then room: more are the text of a page without a head. */
function standsApart(line: EdgeLine, { lines }: EdgePage): boolean {
	const rows = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
	const steps = rows.slice(1).map((y, index) => ({ value: y - (rows[index] ?? 0), weight: 1 }));
	const near = 1.35 * (mostCommon(steps, 1) ?? 2 * (line.size ?? 10));
	const at = rows.indexOf(Math.round(line.y));
	const run = (step: number): number => {
		let count = 0;
		while (Math.abs((rows[at + step * (count + 1)] ?? Number.POSITIVE_INFINITY) - (rows[at + step * count] ?? 0)) < near) count++;
		return count;
	};
	return run(1) + run(-1) < 3;
}

interface Edge<L> {
	page: EdgePage;
	edge: "top" | "bottom";
	/** From the outermost inwards. */
	rows: L[][];
}

interface Place {
	page: number;
	/** From the edge of the page. */
	y: number;
}

interface Places {
	/** By edge and shape. */
	texts: Map<string, Place[]>;
	/** How often a number stands so far from that of its page, by edge. */
	numbers: Map<string, number>;
}

function placesOf<L extends EdgeLine>(edges: readonly Edge<L>[]): Places {
	const texts = new Map<string, Place[]>();
	const numbers = new Map<string, number>();
	for (const { page, edge, rows } of edges) {
		for (const row of rows) {
			for (const line of row) {
				const place = { page: page.number, y: fromEdge(line, page, edge) };
				for (const part of new Set([line.text, ...line.cells.map(({ text }) => text)])) {
					const key = `${edge} ${shape(part)}`;
					const places = texts.get(key);
					if (places === undefined) texts.set(key, [place]);
					else places.push(place);
				}
				const value = pageNumber(line.text);
				if (value !== null) count(numbers, `${edge} ${value - page.number}`);
			}
		}
	}
	return { texts, numbers };
}

/** Row by row from the outermost, as long as whole rows go. */
function dropped<L extends EdgeLine>(edges: readonly Edge<L>[], goes: (line: L, at: Edge<L>, row: readonly L[]) => boolean): Set<L> {
	const gone = new Set<L>();
	for (const at of edges) {
		for (const row of at.rows) {
			if (!row.every((line) => goes(line, at, row))) break;
			for (const line of row) gone.add(line);
		}
	}
	return gone;
}

function isAgain<L extends EdgeLine>(
	line: L,
	{ page, edge, rows }: Edge<L>,
	{ texts, numbers }: Places,
	pages: number,
	often: (places: readonly Place[], pages: number) => boolean,
): boolean {
	const y = fromEdge(line, page, edge);
	const again = (text: string): boolean => {
		const places = texts.get(`${edge} ${shape(text)}`) ?? [];
		return often(
			places.filter((place) => Math.abs(place.y - y) <= 6),
			pages,
		);
	};
	const value = pageNumber(line.text);
	if (value !== null) {
		const alike = numbers.get(`${edge} ${value - page.number}`) ?? 0;
		const alone = rows.some((row) => row.length === 1 && row[0] === line);
		return pages === 1 ? value === 1 && alone : alike >= 2;
	}
	return again(line.text) || (line.cells.length > 1 && line.cells.every(({ text }) => again(text) || pageNumber(text) !== null));
}

function pagesOf(places: readonly Place[]): number[] {
	return [...new Set(places.map(({ page }) => page))].sort((a, b) => a - b);
}

/** Often enough for the length of the paper. */
function comesOften(places: readonly Place[], pages: number): boolean {
	const on = pagesOf(places);
	return on.length >= 2 && (on.length >= Math.max(3, 0.2 * pages) || (pages <= 3 && on.length === pages));
}

/** On three pages, two of which follow one another or are two left or two right ones in a row. */
function comesInARow(places: readonly Place[], pages: number): boolean {
	const on = pagesOf(places);
	if (comesOften(places, pages)) return true;
	const row = on.some((page, index) => index > 0 && page - (on[index - 1] as number) <= 2);
	return row && on.length >= 3;
}

/** How far from each edge the text of the pages begins: where, on most of them, the first line stands that is as long as lines of text are. */
function textBegins<L extends EdgeLine>(edges: readonly Edge<L>[], gone: ReadonlySet<L>): Map<Edge<L>["edge"], number> {
	const lengths = edges
		.flatMap(({ page, edge }) => (edge === "top" ? page.lines.map(({ text }) => text.length) : []))
		.sort((a, b) => a - b);
	const long = 0.6 * (lengths[Math.floor(0.8 * lengths.length)] ?? 0);
	const begins = new Map<Edge<L>["edge"], number>();
	for (const side of ["top", "bottom"] as const) {
		const starts = edges.flatMap(({ page, edge, rows }) => {
			const first = rows.flat().find((line) => !gone.has(line) && line.text.length >= long);
			return edge === side && first !== undefined ? [fromEdge(first, page, edge)] : [];
		});
		const start = median(starts);
		if (start !== null) begins.set(side, start);
	}
	return begins;
}

interface Slot {
	edge: "top" | "bottom";
	y: number;
	size: number;
}

/** Where running heads and feet stand, one for each line of them. */
function slotsOf<L extends EdgeLine>(edges: readonly Edge<L>[], gone: ReadonlySet<L>): Slot[] {
	return edges.flatMap(({ page, edge, rows }) =>
		rows
			.flat()
			.filter((line) => gone.has(line))
			.map((line) => ({ edge, y: fromEdge(line, page, edge), size: sizeOf(line) })),
	);
}

function sizeOf({ size = 0 }: EdgeLine): number {
	return Math.round(size);
}

function rowsAt<L extends EdgeLine>({ lines, height }: { lines: L[]; height: number }, edge: "top" | "bottom"): L[][] {
	const rows: L[][] = [];
	const sorted = [...lines].sort((a, b) => (edge === "top" ? a.y - b.y : b.y - a.y));
	for (const line of sorted) {
		const inside = edge === "top" ? line.y < reach * height : line.y > (1 - reach) * height;
		if (!inside) break;
		const row = rows[rows.length - 1];
		if (row !== undefined && Math.abs((row[0] as L).y - line.y) < 3) row.push(line);
		else if (rows.length >= depth) break;
		else rows.push([line]);
	}
	return rows;
}

function fromEdge(line: EdgeLine, { height }: EdgePage, edge: "top" | "bottom"): number {
	return edge === "top" ? line.y : height - line.y;
}

/** What stays the same where numbers go on. */
function shape(text: string): string {
	return text
		.replace(/[\p{Nd}]+/gu, "#")
		.replace(/\b[ivxlc]{1,7}\b/g, "#")
		.replace(/\s+/g, " ")
		.trim()
		.toLowerCase();
}

const numberLine =
	/^[-–—|•·([\s]{0,3}(?:(?:page|pg\.?|p\.|seite|página|pagina|стр\.?|страница|صفحة|第)\s{0,2})?(\p{Nd}{1,4}|[ivxlc]{1,7})(?:\s{0,2}(?:\/|\||of|de|von|из|sur|di|من)\s{0,2}\p{Nd}{1,4}|\s{0,2}[页頁])?[-–—|•·)\]\s]{0,3}$/iu;

/** The page that a line numbers; null for every other line. */
export function pageNumber(text: string): number | null {
	const found = numberLine.exec(text)?.[1];
	if (found === undefined) return null;
	return /^\p{Nd}/u.test(found) ? Number.parseInt(asciiDigits(found), 10) : romanValue(found.toUpperCase());
}

function count(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
