/** Which parts of a page are tables with lines of ink between their cells, and what stands in each cell? */
import type { Box } from "./geometry";
import type { Segment } from "./segments";

export interface RuledTable extends Box {
	/** Rows of cells, each the segments that stand in it; [] where another cell reaches over it. */
	rows: Segment[][][];
}

const slack = 3;
const maxTables = 60;

export function ruledTables(rules: readonly Box[], segments: readonly Segment[]): RuledTable[] {
	const tables: RuledTable[] = [];
	for (const group of touching(rules).slice(0, maxTables)) {
		const upright = group.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0);
		const across = group.filter((rule) => rule.y1 - rule.y0 <= rule.x1 - rule.x0);
		const xs = places(upright.map((rule) => (rule.x0 + rule.x1) / 2));
		const ys = places(across.map((rule) => (rule.y0 + rule.y1) / 2));
		// A frame around text is no table.
		if (xs.length < 3 || ys.length < 2 || xs.length > 60 || ys.length > 500) continue;
		const box = { x0: xs[0] as number, x1: xs[xs.length - 1] as number, y0: ys[0] as number, y1: ys[ys.length - 1] as number };
		const inside = segments.filter((segment) => isIn(segment, box));
		const rows = cellsOf(inside, { xs, ys, upright, across });
		const filled = rows.flat().filter((cell) => cell.length > 0).length;
		if (filled >= 3 && rows.some((row) => row.filter((cell) => cell.length > 0).length > 1)) tables.push({ ...box, rows });
	}
	return tables;
}

export function isIn(segment: Segment, box: Box): boolean {
	const [x, y] = [(segment.x0 + segment.x1) / 2, (segment.y0 + segment.y1) / 2];
	return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
}

/** Lines that meet, together. */
function touching(rules: readonly Box[]): Box[][] {
	const parents = rules.map((_, index) => index);
	const root = (index: number): number => {
		let at = index;
		while (parents[at] !== at) at = parents[at] = parents[parents[at] as number] as number;
		return at;
	};
	const sorted = rules.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.y0 - b.rule.y0);
	let open: typeof sorted = [];
	for (const entry of sorted) {
		open = open.filter(({ rule }) => rule.y1 >= entry.rule.y0 - slack);
		for (const { rule, index } of open) {
			if (rule.x0 <= entry.rule.x1 + slack && rule.x1 >= entry.rule.x0 - slack) parents[root(index)] = root(entry.index);
		}
		open.push(entry);
	}
	const groups = new Map<number, Box[]>();
	for (const [index, rule] of rules.entries()) groups.set(root(index), [...(groups.get(root(index)) ?? []), rule]);
	return [...groups.values()].filter((group) => group.length >= 4);
}

function places(values: readonly number[]): number[] {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] as number) > slack);
}

interface Grid {
	xs: number[];
	ys: number[];
	upright: readonly Box[];
	across: readonly Box[];
}

function cellsOf(segments: readonly Segment[], grid: Grid): Segment[][][] {
	const { xs, ys } = grid;
	const rows: Segment[][][] = Array.from({ length: ys.length - 1 }, () => Array.from({ length: xs.length - 1 }, () => []));
	const owner = owners(grid);
	for (const segment of segments) {
		const column = xs.findLastIndex((x) => x < Math.max(segment.x0 + 1, (segment.x0 * 2 + segment.x1) / 3));
		const row = ys.findLastIndex((y) => y < (segment.y0 + segment.y1) / 2);
		const [r, c] = owner(Math.min(Math.max(row, 0), rows.length - 1), Math.min(Math.max(column, 0), xs.length - 2));
		rows[r]?.[c]?.push(segment);
	}
	return rows.filter((row) => row.some((cell) => cell.length > 0));
}

/** Which cell a place of the grid belongs to: where no line parts it from the one above or before it, to that one. */
function owners({ xs, ys, upright, across }: Grid): (row: number, column: number) => [number, number] {
	const known = new Map<string, [number, number]>();
	const parts = (rules: readonly Box[], at: { x: number; y: number }): boolean =>
		rules.some((rule) => rule.x0 - slack <= at.x && rule.x1 + slack >= at.x && rule.y0 - slack <= at.y && rule.y1 + slack >= at.y);
	const find = (row: number, column: number): [number, number] => {
		const key = `${row} ${column}`;
		const found = known.get(key);
		if (found !== undefined) return found;
		const x = ((xs[column] as number) + (xs[column + 1] as number)) / 2;
		const y = ((ys[row] as number) + (ys[row + 1] as number)) / 2;
		let [r, c] = [row, column];
		if (row > 0 && !parts(across, { x, y: ys[row] as number })) [r, c] = find(row - 1, column);
		else if (column > 0 && !parts(upright, { x: xs[column] as number, y })) [r, c] = find(row, column - 1);
		known.set(key, [r, c]);
		return [r, c];
	};
	return find;
}
