/**
 * Which lines at the edges of the pages are no part of the text? Running heads and feet come again from page to page, also with left and
 * right pages of their own; page numbers count with the pages. Only what stands outermost goes: a line further in stays if the one
 * outside it stays.
 */
import { asciiDigits, romanValue } from "../labels";

export interface EdgeLine {
	text: string;
	/** Its parts, where wide gaps separate such. */
	cells: readonly { text: string }[];
	/** Baseline from the top of the page. */
	y: number;
}

export interface EdgePage {
	number: number;
	height: number;
	/** From top to bottom. */
	lines: EdgeLine[];
}

/** Lines at either edge that are looked at. */
const depth = 6;
/** Of the height of the page, how far an edge reaches. */
const reach = 0.2;

/** The lines to leave out; the very objects of `pages`. */
export function runningHeads<L extends EdgeLine>(pages: readonly (EdgePage & { lines: L[] })[]): Set<L> {
	const dropped = new Set<L>();
	const edges = pages.flatMap((page) => (["top", "bottom"] as const).map((edge) => ({ page, edge, rows: rowsAt(page, edge) })));
	const texts = new Map<string, Place[]>();
	const numbers = new Map<string, number>();
	for (const { page, edge, rows } of edges) {
		for (const [at, row] of rows.entries()) {
			for (const line of row) {
				const place = { page: page.number, y: fromEdge(line, page, edge), outermost: at === 0 };
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
	for (const { page, edge, rows } of edges) {
		for (const row of rows) {
			const gone = row.filter((line) => {
				const y = fromEdge(line, page, edge);
				const again = (text: string): boolean => {
					const places = texts.get(`${edge} ${shape(text)}`) ?? [];
					return comesAgain(
						places.filter((place) => Math.abs(place.y - y) <= 6),
						pages.length,
					);
				};
				const value = pageNumber(line.text);
				if (value !== null) {
					const alike = numbers.get(`${edge} ${value - page.number}`) ?? 0;
					return pages.length === 1 ? value === 1 && row.length === 1 : alike >= 2;
				}
				return again(line.text) || (line.cells.length > 1 && line.cells.every(({ text }) => again(text) || pageNumber(text) !== null));
			});
			if (gone.length < row.length) break;
			for (const line of gone) dropped.add(line);
		}
	}
	return dropped;
}

interface Place {
	page: number;
	/** From the edge of the page. */
	y: number;
	outermost: boolean;
}

/** Often enough for the length of the paper; or twice in a row, or on two left or two right pages in a row, at the very edge. */
function comesAgain(places: readonly Place[], pages: number): boolean {
	const on = [...new Set(places.map(({ page }) => page))].sort((a, b) => a - b);
	if (on.length < 2) return false;
	if (on.length >= Math.max(3, 0.2 * pages) || (pages <= 3 && on.length === pages)) return true;
	return (
		places.every(({ outermost }) => outermost) &&
		on.some((page, index) => index > 0 && page - (on[index - 1] as number) <= 2) &&
		on.length >= 3
	);
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
