/**
 * Which numbers of a draft look wrong: one that is missing, that comes twice or out of order, a heading that skips a level?
 *
 * A row of numbers goes on over what stands in between; a row that begins again at one, below another number or in a new section, is right.
 * A label that can be read in two ways is right if one of them is.
 *
 * Invariant: numbers that go up one by one, each row from where it began, give no doubt, however rows are nested.
 */
import type { BlockKind } from "./block";
import { type LabelNumber, labelOf, numbersOf } from "./label-number";

export type NumberingCode = "number-missing" | "number-twice" | "number-out-of-order" | "heading-skips-level";

export interface NumberingDoubt {
	code: NumberingCode | "numbers-doubtful";
	/** Null for one line that stands for many. */
	blockId: string | null;
	params: Record<string, string | number>;
}

interface Numbered {
	id: string;
	kind: BlockKind;
	level: number;
	label: string | null;
}

/** More of one code are one line with their count. */
const most = 25;
/** A number that is further on than this begins another row. */
const widest = 12;
/** Beyond it stand years and signs of documents. */
const largest = 1000;

/** Counts up to `last` so far. */
interface Row {
	last: number;
	label: string;
}

export function numberingDoubts(blocks: readonly Numbered[]): NumberingDoubt[] {
	const rows = new Map<string, Row[]>();
	const doubts: NumberingDoubt[] = [];
	let headingLevel: number | null = null;
	for (const block of blocks) {
		if (block.kind === "heading") {
			if (headingLevel !== null && block.level > headingLevel + 1) {
				doubts.push({
					code: "heading-skips-level",
					blockId: block.id,
					params: { from: headingLevel, to: block.level, next: headingLevel + 1 },
				});
			}
			headingLevel = block.level;
		}
		if (block.label === null || block.kind === "quote" || block.kind === "table") continue;
		const place = block.kind === "heading" ? "heading" : block.kind === "footnote" ? "note" : "text";
		const doubt = count(rows, place, block.label);
		if (doubt !== null) doubts.push({ ...doubt, blockId: block.id });
	}
	return gathered(doubts);
}

type Doubt = Omit<NumberingDoubt, "blockId">;

/** Adds a label to the rows that are open, and says what is wrong with it. */
function count(open: Map<string, Row[]>, place: string, label: string): Doubt | null {
	const ways = numbersOf(label)
		.filter(({ value }) => value < largest)
		.map((way) => ({ way, rows: rowsOf(open, place, way) }));
	if (ways.length === 0 || ways.some(({ way }) => way.inserted)) return null;
	let right = false;
	for (const { way, rows } of ways) {
		const at = rows.findLastIndex(({ last }) => way.value === last + 1);
		if (at !== -1) rows.splice(at, rows.length, { last: way.value, label });
		else if (way.value <= 1) rows.push({ last: way.value, label });
		else continue;
		right = true;
	}
	if (right) return null;
	// A row that is open counts; what would begin one only where none is.
	const known = ways.filter(({ rows }) => rows.length > 0);
	const doubts = (known.length > 0 ? known : ways).map(({ way, rows }) => doubtOf(way, rows, label));
	return doubts.includes(null) ? null : (doubts[0] ?? null);
}

function rowsOf(open: Map<string, Row[]>, place: string, { row }: LabelNumber): Row[] {
	const key = `${place} ${row}`;
	const rows = open.get(key) ?? [];
	open.set(key, rows);
	return rows;
}

/** A number that neither goes on nor begins; the row goes on from it. */
function doubtOf({ row, value }: LabelNumber, rows: Row[], label: string): Doubt | null {
	const behind = rows.map(({ last }, index) => ({ index, gap: value - last })).filter(({ gap }) => gap > 1 && gap <= widest);
	const near = behind.sort((a, b) => a.gap - b.gap || b.index - a.index)[0];
	const top = rows.at(-1);
	if (near !== undefined) {
		const from = (rows[near.index]?.last ?? 0) + 1;
		rows.splice(near.index, rows.length, { last: value, label });
		const missing = Array.from({ length: value - from }, (_, index) => labelOf(label, row, from + index) ?? String(from + index));
		return {
			code: "number-missing",
			params: { missing: missing.length <= 3 ? missing.join(", ") : `${missing[0]} – ${missing.at(-1)}`, count: missing.length, label },
		};
	}
	if (top === undefined || value > top.last) {
		rows.push({ last: value, label });
		return null;
	}
	if (value === top.last) return { code: "number-twice", params: { label } };
	// Further back, and no beginning: where the row was before is not known any more, so it goes on from here.
	const after = top.label;
	rows.splice(-1, 1, { last: value, label });
	return { code: "number-out-of-order", params: { label, after } };
}

/** Where there are very many of one code, one line says how many. */
function gathered(doubts: readonly NumberingDoubt[]): NumberingDoubt[] {
	const counts = new Map<string, number>();
	for (const { code } of doubts) counts.set(code, (counts.get(code) ?? 0) + 1);
	const told = new Set<string>();
	return doubts.flatMap((doubt) => {
		const total = counts.get(doubt.code) ?? 0;
		if (total <= most) return [doubt];
		if (told.has(doubt.code)) return [];
		told.add(doubt.code);
		// Texts choose by words, in which a hyphen ends.
		return [{ code: "numbers-doubtful", blockId: null, params: { kind: doubt.code.replaceAll("-", "_"), count: total } }];
	});
}
