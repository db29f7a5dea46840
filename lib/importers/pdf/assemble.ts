/** Pages → the pieces of a paper: what belongs to no text taken out, paragraphs rejoined over columns and pages. */
import type { LineJoiner } from "../line-joining";
import { type LinesOrTable, withAlignedTables } from "./aligned-tables";
import { contentsLines } from "./contents-list";
import type { Box } from "./geometry";
import type { Line } from "./line";
import type { Measures } from "./measures";
import type { PagePart, TableRegion } from "./page-lines";
import { raisedMarks, splitNotes } from "./page-notes";
import { goesOn, paragraphsOf } from "./paragraphs";
import { joined, type Piece, type TextPiece, tableText } from "./pieces";
import { runningHeads } from "./running-heads";

export interface PageRead {
	number: number;
	height: number;
	parts: PagePart[];
	rules: Box[];
}

export interface Furniture {
	dropped: Set<Line>;
	/** Of those, one to show. */
	example: string;
	contents: number;
}

/** What stands on the pages and is no part of the paper. */
export function furnitureOf(pages: readonly PageRead[]): Furniture {
	const lines = pages.flatMap((page) => linesOf(page));
	const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
	const artifacts = lines.filter(({ artifact }) => artifact);
	// Whoever marks half a paper as no text has marked the wrong half.
	const trusted = artifacts.reduce((sum, { text }) => sum + text.length, 0) < 0.15 * letters ? artifacts : [];
	const taken = new Set(trusted);
	const edges = pages.map((page) => ({ ...page, lines: linesOf(page).filter((line) => !taken.has(line)) }));
	const dropped = new Set([...taken, ...runningHeads(edges)]);
	const example = [...dropped].find(({ text }) => text.length > 3)?.text ?? [...dropped][0]?.text ?? "";
	const left = lines.filter((line) => !dropped.has(line));
	const contents = contentsLines(left.map(({ text }) => text));
	const count = dropped.size;
	for (const index of contents) dropped.add(left[index] as Line);
	return { dropped, example, contents: dropped.size - count };
}

export function linesOf({ parts }: { parts: readonly PagePart[] }): Line[] {
	return parts.flatMap((part) => (part.kind === "lines" ? part.lines : []));
}

/** The lines of each column that are left. */
export function runsOf(pages: readonly PageRead[], dropped: ReadonlySet<Line>): Line[][] {
	return pages.flatMap(({ parts }) => parts.map((part) => (part.kind === "lines" ? part.lines.filter((line) => !dropped.has(line)) : [])));
}

export function piecesOf(pages: readonly PageRead[], { dropped }: Furniture, measures: Measures, joiner: LineJoiner): Piece[] {
	const pieces: Piece[] = [];
	/** The lines of the column that the last text stood in. */
	let column: readonly Line[] = [];
	let note: string | null = null;
	for (const page of pages) {
		const notes: Piece[] = [];
		const raised = raisedMarks(linesOf(page).filter((line) => !dropped.has(line)));
		for (const part of page.parts) {
			if (part.kind === "table") {
				pieces.push({ kind: "table", rows: cellTexts(part.table, joiner), page: page.number, top: topOn(page, tableLines(part.table)) });
				continue;
			}
			const lines = part.lines.filter((line) => !dropped.has(line));
			const split = splitNotes(lines, { rules: page.rules, size: measures.size, last: note, raised });
			for (const found of split.notes) {
				const before: Piece | undefined = notes.at(-1) ?? pieces.findLast((piece) => piece.kind === "note");
				if (found.label === null && before?.kind === "note") before.lines.push(...found.lines);
				else notes.push({ kind: "note", label: found.label, lines: found.lines, page: page.number, top: topOn(page, found.lines) });
				note = found.label ?? note;
			}
			for (const some of withAlignedTables(split.text, measures.size)) {
				column = addPart(pieces, some, { measures, column, page });
			}
		}
		pieces.push(...notes);
	}
	return pieces;
}

interface Adding {
	measures: Measures;
	column: readonly Line[];
	page: PageRead;
}

/** From 0 to 1. */
function topOn({ height }: PageRead, lines: readonly Line[]): number {
	const top = lines.reduce((least, line) => Math.min(least, line.top), Number.POSITIVE_INFINITY);
	return height > 0 && Number.isFinite(top) ? Math.min(1, Math.max(0, top / height)) : 0;
}

function tableLines({ rows }: TableRegion): Line[] {
	return rows.flat(2);
}

function addPart(pieces: Piece[], part: LinesOrTable, { measures, column, page }: Adding): readonly Line[] {
	if (part.kind === "table") {
		pieces.push({ kind: "table", rows: part.rows, page: page.number, top: topOn(page, part.lines) });
		return column;
	}
	const paragraphs = paragraphsOf(part.lines, measures);
	for (const [index, paragraph] of paragraphs.entries()) {
		const last = index === 0 ? lastText(pieces) : undefined;
		if (last !== undefined && goesOn(last, paragraph, { before: column, after: part.lines }, measures)) last.lines.push(...paragraph.lines);
		else {
			const told = paragraph.lines[0]?.block?.told ?? null;
			pieces.push({ kind: "text", ...paragraph, told, page: page.number, top: topOn(page, paragraph.lines.slice(0, 1)) });
		}
	}
	return part.lines.length > 0 ? part.lines : column;
}

/** What the next column may go on with: notes between do not part a paragraph, a table does not either. */
function lastText(pieces: readonly Piece[]): TextPiece | undefined {
	return pieces.findLast((piece): piece is TextPiece => piece.kind === "text");
}

function cellTexts(table: TableRegion, joiner: LineJoiner): string[][] {
	return table.rows.map((row) => row.map((cell) => joined(cell, joiner).text));
}

/** All its words, a line of print a line. */
export function textOfPieces(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => (piece.kind === "table" ? tableText(piece.rows) : piece.lines.map(({ text }) => text).join("\n")))
		.join("\n\n");
}
