/**
 * A table of a page → its cells where they stand. One whose first column only holds bullets or numbers is no table but a list, as pages made
 * from Word or for the law have them.
 */
import type { ReadCell, ReadItem, ReadParagraph, ReadTable } from "../docx/reading";
import { splitLabel } from "../labels";
import { attribute, classesOf, type Element, elementsIn } from "./html-tree";

const most = { columns: 200, span: 1000 };

export function readTable(element: Element, readCell: (cell: Element) => ReadItem[]): ReadTable | ReadItem[] {
	const rows: ReadCell[][] = [];
	const captions: ReadItem[] = [];
	/** Rows that a cell above still covers, by column. */
	let covered: number[] = [];
	for (const row of rowsOf(element, (caption) => captions.push(...readCell(caption)))) {
		const cells: ReadCell[] = [];
		const next: number[] = [];
		let column = 0;
		const skip = (): void => {
			for (; (covered[column] ?? 0) > 0; column++) {
				cells.push({ items: [], span: 1, continued: true });
				next[column] = (covered[column] ?? 0) - 1;
			}
		};
		for (const cell of elementsIn(row)) {
			if (cell.tagName !== "td" && cell.tagName !== "th") continue;
			skip();
			if (column >= most.columns) break;
			const span = Math.min(most.columns - column, spanOf(cell, "colspan"));
			const down = spanOf(cell, "rowspan");
			cells.push({ items: readCell(cell), span, continued: false });
			for (let at = column; at < column + span; at++) next[at] = down - 1;
			column += span;
		}
		skip();
		covered = Array.from(next, (value) => value ?? 0);
		rows.push(cells);
	}
	const hasLines = isBordered(element);
	const items = hasLines ? null : labelledItems(rows);
	if (items !== null) return [...captions, ...items];
	const table: ReadTable = { type: "table", rows, bordered: hasLines || isEven(rows) };
	return captions.length === 0 ? table : [...captions, table];
}

function rowsOf(table: Element, caption: (element: Element) => void): Element[] {
	const rows: Element[] = [];
	const feet: Element[] = [];
	for (const part of elementsIn(table)) {
		if (part.tagName === "caption") caption(part);
		else if (part.tagName === "tr") rows.push(part);
		else if (/^t(?:head|body)$/.test(part.tagName)) rows.push(...elementsIn(part).filter((row) => row.tagName === "tr"));
		else if (part.tagName === "tfoot") feet.push(...elementsIn(part).filter((row) => row.tagName === "tr"));
	}
	return [...rows, ...feet];
}

/** Whether the page shows that it is a table: lines, or cells that are heads. */
function isBordered(table: Element): boolean {
	const border = attribute(table, "border");
	if (border !== null && border !== "0" && border !== "none") return true;
	if (
		classesOf(table).some((name) =>
			/^(?:wikitable|MsoTableGrid|MsoTable\w+|table-\w+|data-?table|docutils|gt_table|dataframe)$|grid/i.test(name),
		)
	)
		return true;
	if (/border(?:-(?:top|bottom|left|right))?:\s*(?!none|0|inherit|initial|medium none)[\w.#]/i.test(attribute(table, "style") ?? ""))
		return true;
	return rowsOf(table, () => {})
		.slice(0, 4)
		.some((row) =>
			elementsIn(row).some(
				(cell) =>
					cell.tagName === "th" ||
					/border(?:-(?:top|bottom|left|right))?:\s*(?:solid|[\d.]+(?:pt|px)\s+solid|1px)/i.test(attribute(cell, "style") ?? ""),
			),
		);
}

/** Style sheets outside the page draw most lines; short words in even rows and columns are a table without them too. */
function isEven(rows: readonly ReadCell[][]): boolean {
	const filled = rows.map((row) => row.filter((cell) => cell.items.length > 0)).filter((row) => row.length > 0);
	const columns = filled[0]?.length ?? 0;
	const isShort = (item: ReadItem | undefined): boolean => item?.type === "paragraph" && item.text.length <= 200 && item.number === null;
	return (
		filled.length >= 2 &&
		columns >= 2 &&
		filled.every((row) => row.length === columns && row.every(({ items }) => items.length === 1 && isShort(items[0])))
	);
}

/** Rows of a number or bullet and its text → items; null if it is a table of another kind. */
function labelledItems(rows: readonly ReadCell[][]): ReadItem[] | null {
	const items: ReadItem[] = [];
	for (const row of rows) {
		const filled = row.filter((cell) => cell.items.length > 0);
		if (filled.length === 0) continue;
		const [first, second] = filled;
		const label = labelOf(first);
		if (filled.length !== 2 || label === null || second === undefined) return null;
		const [text, ...more] = second.items;
		if (text?.type !== "paragraph" || text.number !== null) return null;
		const isBullet = !/[\p{L}\p{N}]/u.test(label);
		const numbered: ReadParagraph = {
			...text,
			number: { label, list: -1, level: 0, format: isBullet ? "bullet" : "decimal", worded: false, paragraph: {} },
			properties: { ...text.properties, indent: 360 },
		};
		items.push(numbered, ...more);
	}
	return items.length > 0 ? items : null;
}

function labelOf(cell: ReadCell | undefined): string | null {
	const [only, ...more] = cell?.items ?? [];
	if (only?.type !== "paragraph" || more.length > 0) return null;
	const text = only.number?.label === undefined ? only.text.trim() : "";
	if (text.length > 10 || text === "") return null;
	if (/^[☐☑☒✓✔●○■□•·▪–—-]$/u.test(text)) return text;
	return splitLabel(`${text} x`)?.label === text ? text : null;
}

function spanOf(cell: Element, name: string): number {
	const span = Number.parseInt(attribute(cell, name) ?? "", 10);
	return span > 1 ? Math.min(most.span, span) : 1;
}
