/** A page → its lines and tables in the order in which they are read. */
import { isMostlyRightToLeft } from "./bidi-order";
import { extent, regionsOf } from "./columns";
import type { Box } from "./geometry";
import { type Line, lineOf } from "./line";
import { lineNumbers } from "./line-numbers";
import type { Layer, PageContent } from "./page";
import { rowsOf } from "./rows";
import { isIn, type RuledTable, ruledTables } from "./ruled-tables";
import { edgesOf, type Segment, segmentsOf } from "./segments";

export interface TableRegion extends Box {
	page: number;
	/** Rows of cells of lines. */
	rows: Line[][][];
}

export type PagePart = { kind: "lines"; lines: Line[] } | { kind: "table"; table: TableRegion };

/** What most of the page runs in first, then what runs another way. */
export function partsOfPage(page: PageContent): PagePart[] {
	return page.layers.flatMap((layer) => partsOfLayer(layer, page));
}

function partsOfLayer({ glyphs, turn }: Layer, page: PageContent): PagePart[] {
	const upright = turn === 0;
	const rtl = isMostlyRightToLeft(glyphs.map(({ text }) => text).join(""));
	const links = upright ? page.links : [];
	const place = { page: page.number, left: 0, right: page.width, links, rtl, turn, height: page.height };
	const rows = rowsOf(glyphs);
	const columns = edgesOf(rows);
	const parted = rows.map((row) => segmentsOf(row, columns));
	const counted = lineNumbers(parted);
	const segments = parted.flat().filter((segment) => !counted.has(segment));
	const tables = upright ? ruledTables(page.rules, segments) : [];
	const flowing = segments.filter((segment) => !tables.some((table) => isIn(segment, table)));
	const regions = regionsOf(flowing, rtl);
	const parts: PagePart[] = regions.map(({ x0, x1, segments: own }) => ({
		kind: "lines",
		lines: linesOf(own, { ...place, left: x0, right: x1 }),
	}));
	return withTables(
		parts,
		tables.map((table) => tableOf(table, place)),
	);
}

type Place = Parameters<typeof lineOf>[1];

function tableOf({ rows, ...box }: RuledTable, place: Place): TableRegion {
	return {
		x0: box.x0,
		y0: box.y0,
		x1: box.x1,
		y1: box.y1,
		page: place.page,
		rows: rows.map((row) => {
			const cells = row.map((cell) => linesOf(cell, { ...place, ...edges(cell) }));
			return place.rtl ? cells.reverse() : cells;
		}),
	};
}

function edges(segments: readonly Segment[]): { left: number; right: number } {
	const { x0, x1 } = extent(segments);
	return { left: x0, right: x1 };
}

/** Segments of one column as lines: those on one baseline together. */
export function linesOf(segments: readonly Segment[], place: Place): Line[] {
	const rows: Segment[][] = [];
	for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
		const row = rows[rows.length - 1];
		const first = row?.[0];
		if (row !== undefined && first !== undefined && segment.y - first.y < 0.4 * Math.min(segment.size, first.size)) row.push(segment);
		else rows.push([segment]);
	}
	return rows.map((row) =>
		lineOf(
			row.sort((a, b) => a.x0 - b.x0),
			place,
		),
	);
}

/** Each table before the first line that stands below its top, in the part it stands beside. */
function withTables(parts: PagePart[], tables: readonly TableRegion[]): PagePart[] {
	let result = parts;
	for (const table of tables) {
		const next: PagePart[] = [];
		let placed = false;
		for (const part of result) {
			if (placed || part.kind === "table" || !sharesColumn(part.lines, table)) {
				next.push(part);
				continue;
			}
			const at = part.lines.findIndex((line) => line.y > table.y0);
			if (at === -1) {
				next.push(part);
				continue;
			}
			if (at > 0) next.push({ kind: "lines", lines: part.lines.slice(0, at) });
			next.push({ kind: "table", table }, { kind: "lines", lines: part.lines.slice(at) });
			placed = true;
		}
		if (!placed) next.push({ kind: "table", table });
		result = next;
	}
	return result;
}

function sharesColumn(lines: readonly Line[], table: Box): boolean {
	const [first] = lines;
	return first !== undefined && first.left < table.x1 && first.right > table.x0;
}
