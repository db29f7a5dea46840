/** Which lines are the rows of a table without lines of ink? Several in a row, parted by wide gaps, with parts that begin or end below one another. */
import { splitLabel } from "../labels";
import type { Line } from "./line";

export interface AlignedTable {
	kind: "table";
	/** Rows of cells. */
	rows: string[][];
	lines: Line[];
}

export type LinesOrTable = { kind: "lines"; lines: Line[] } | AlignedTable;

export function withAlignedTables(lines: readonly Line[], size: number): LinesOrTable[] {
	const parts: LinesOrTable[] = [];
	let plain: Line[] = [];
	const finish = (): void => {
		if (plain.length > 0) parts.push({ kind: "lines", lines: plain });
		plain = [];
	};
	for (let index = 0; index < lines.length; ) {
		const end = endOfTable(lines, index, size);
		if (end === index) {
			plain.push(lines[index] as Line);
			index++;
			continue;
		}
		finish();
		const own = lines.slice(index, end);
		parts.push({ kind: "table", rows: rowsOfTable(own), lines: own });
		index = end;
	}
	finish();
	return parts;
}

/** Whether a line has cells, and not merely a number before its text. */
function isRow(line: Line): boolean {
	if (line.cells.length < 2) return false;
	if (line.cells.length > 2) return true;
	const [first] = line.cells;
	return splitLabel(`${first?.text ?? ""} x`)?.rest !== "x" && !/^[•◦▪o–-]$/.test(first?.text ?? "");
}

function endOfTable(lines: readonly Line[], start: number, size: number): number {
	const first = lines[start] as Line;
	if (!isRow(first)) return start;
	let end = start + 1;
	let rows = 1;
	let cells = first.cells.length;
	for (let index = start + 1; index < lines.length; index++) {
		const [before, line] = [lines[index - 1] as Line, lines[index] as Line];
		if (line.y - before.y > 3.2 * size) break;
		if (isRow(line) && lines.slice(Math.max(start, index - 4), index).some((other) => shareEdges(other, line))) {
			rows++;
			cells += line.cells.length;
			end = index + 1;
		} else if (line.cells.length > 1 || !continuesCell(line, lines.slice(start, index))) break;
	}
	const enough = rows >= 3 || (rows === 2 && cells >= 6);
	return enough ? end : start;
}

/** Two lines that have a part beside the first one begin, or end, in the same place. */
function shareEdges(a: Line, b: Line): boolean {
	const near = (x: number, y: number): boolean => Math.abs(x - y) <= 3;
	const rest = (line: Line) => line.cells.slice(1);
	return rest(a).some((cell) =>
		rest(b).some((other) => near(cell.x0, other.x0) || near(cell.x1, other.x1) || near((cell.x0 + cell.x1) / 2, (other.x0 + other.x1) / 2)),
	);
}

/** A line that goes on below a cell that is not the first. */
function continuesCell(line: Line, rows: readonly Line[]): boolean {
	const before = rows[rows.length - 1];
	if (before === undefined || line.y - before.y > 1.7 * line.size) return false;
	return rows.some((row) => row.cells.slice(1).some((cell) => Math.abs(cell.x0 - line.x0) <= 3));
}

function rowsOfTable(lines: readonly Line[]): string[][] {
	const rows: { cells: { text: string; x0: number; x1: number }[] }[] = [];
	for (const line of lines) {
		const last = rows[rows.length - 1];
		if (line.cells.length > 1 || last === undefined) {
			rows.push({ cells: line.cells.map((cell) => ({ ...cell })) });
			continue;
		}
		// More of the cell above it.
		const cell = last.cells.find(({ x0 }) => Math.abs(x0 - line.x0) <= 3) ?? last.cells[last.cells.length - 1];
		if (cell !== undefined) cell.text = `${cell.text} ${line.text}`;
	}
	return rows.map(({ cells }) => cells.map(({ text }) => text));
}
