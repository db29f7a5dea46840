/**
 * Which paragraphs are a table of contents? Those that Word made tell it themselves; others were typed, line by line, with page numbers
 * after dots or a tab. The line that names it goes with it.
 */
import type { Piece } from "./pieces";

const names =
	/^(?:table of contents|contents|index|list of contents|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice|contenido|tabla de contenido|sumário|indice|sommario|inhoud(?:sopgave)?|innehåll|indhold|spis treści|obsah|содержание|оглавление|зміст|目录|目錄|目次|차례|목차|المحتويات|المحتوى|فهرس|فهرست(?: مطالب)?|תוכן(?: עניינים)?)\s*:?$/iu;
const typed = /(?:\.{4,}|…{2,}|\t\s*)[\s.…]*(?:\p{Nd}{1,4}|[ivxlc]{1,7})\s*$/u;
const fewest = 4;

/** The pieces without tables of contents, and how many went. */
export function withoutContents(pieces: readonly Piece[]): { pieces: Piece[]; left: number } {
	const drop = new Set<number>();
	for (const [index, piece] of pieces.entries()) if (piece.role === "contents") drop.add(index);
	for (let start = 0; start < pieces.length; ) {
		let end = start;
		while (end < pieces.length && isTypedLine(pieces[end])) end++;
		if (end - start >= fewest) for (let at = start; at < end; at++) drop.add(at);
		start = end + 1;
	}
	for (const index of repeatedHeadings(pieces)) drop.add(index);
	// A line that is cut, or one without its number, between two others.
	for (let index = 1; index < pieces.length - 1; index++) {
		const { text, role } = pieces[index] ?? { text: "", role: "heading" };
		if (!drop.has(index) && role !== "heading" && drop.has(index - 1) && drop.has(index + 1) && text.length < 150) drop.add(index);
	}
	const left = drop.size;
	for (const [index, piece] of pieces.entries()) {
		if (drop.has(index) || !names.test(piece.text.trim())) continue;
		// Its name stands above it, and perhaps "Page" between; where the table itself was never made, it stands above nothing.
		const first = [1, 2, 3].find(
			(step) => drop.has(index + step) && pieces.slice(index + 1, index + step).every(({ text }) => text.length < 60),
		);
		if (first !== undefined) for (let at = index; at < index + first; at++) drop.add(at);
		else if (piece.paragraph?.style.names[0] === "toc heading" || (piece.role === "heading" && pieces[index + 1]?.role === "heading")) {
			drop.add(index);
		}
	}
	return { pieces: pieces.filter((_, index) => !drop.has(index)), left };
}

/**
 * Lines below the name of a table of contents that end with a page number and say what further down stands without one; that number may
 * have no tab before it. The table ends before the first line that it names.
 */
function repeatedHeadings(pieces: readonly Piece[]): number[] {
	const starts = pieces.flatMap(({ text }, index) => (names.test(text.trim()) ? [index] : []));
	if (starts.length === 0) return [];
	const places = new Map<string, number[]>();
	for (const [index, { text, paragraph }] of pieces.entries()) {
		if (text.length > 250) continue;
		const key = keyOf(`${paragraph?.number?.label ?? ""} ${text}`);
		places.set(key, [...(places.get(key) ?? []), index]);
	}
	return starts.flatMap((start) => repeatedFrom(pieces, start, places));
}

function repeatedFrom(pieces: readonly Piece[], start: number, places: ReadonlyMap<string, readonly number[]>): number[] {
	let [end, repeated, missed, stop] = [start, 0, 0, pieces.length];
	for (let index = start + 1; index < stop && missed < 6; index++) {
		const { text, role, paragraph } = pieces[index] ?? { text: "", role: "heading", paragraph: null };
		if (role === "heading" || text.length > 250) break;
		const key = keyOf(`${paragraph?.number?.label ?? ""} ${text}`.replace(/[-–.…\s]*(?:\p{Nd}{1,4}[-–.])?\p{Nd}{1,4}\s*$/u, ""));
		const named = /\p{Nd}\s*$/u.test(text) && key.length > 3 ? places.get(key)?.find((place) => place > index) : undefined;
		missed = named === undefined ? missed + 1 : 0;
		if (named !== undefined) [end, repeated, stop] = [index, repeated + 1, Math.min(stop, named)];
	}
	if (repeated < fewest || repeated < (end - start) * 0.5) return [];
	return Array.from({ length: end - start }, (_, step) => start + 1 + step);
}

function keyOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function isTypedLine(piece: Piece | undefined): boolean {
	return piece?.paragraph != null && piece.role !== "heading" && piece.text.length < 250 && typed.test(piece.text);
}
