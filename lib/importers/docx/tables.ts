/**
 * Is a table one, or does it only hold things in their places on the page? A table becomes a block, a row on each line and " | " between
 * its cells; what a letterhead, a frame or a page in columns holds becomes paragraphs.
 */
import type { BlockContent } from "@/lib/domain/block";
import { concatMarked, isBlank, type MarkedText } from "@/lib/domain/marked-text";
import { SaidLanguages } from "../said-languages";
import type { NoteReference } from "./notes";
import type { ReadCell, ReadItem, ReadParagraph, ReadTable } from "./reading";

const plain = (text: string): MarkedText => ({ text, marks: [] });
/** Characters. A block holds no more than a page or two well. */
const longCell = 700;

/** Everything in a table, row by row, if it is none. */
export function layoutItems(table: ReadTable): ReadItem[] | null {
	const cells = table.rows.flat().filter((cell) => !cell.continued && cell.items.length > 0);
	return cells.length === 0 || isLayout(table, cells) ? cells.flatMap((cell) => cell.items) : null;
}

function isLayout(table: ReadTable, cells: readonly ReadCell[]): boolean {
	const filled = table.rows.map((row) => row.filter((cell) => cell.items.length > 0 && !cell.continued).length);
	const rows = filled.filter((count) => count > 0).length;
	// One column, or one row: nothing stands in relation to anything.
	if (Math.max(...filled) <= 1 || rows <= 1) return true;
	if (cells.some((cell) => cell.items.some((item) => item.type === "table" && layoutItems(item) === null))) return true;
	const lengths = cells.map((cell) => lengthOf(cell.items));
	if (lengths.some((length) => length > longCell * 4)) return true;
	if (isGrid(table, lengths)) return false;
	// Without lines between the cells it takes several even rows to be a table.
	if (!table.bordered) {
		const columns = Math.max(...filled);
		const even = filled.filter((count) => count >= columns - 1 && count > 1).length;
		return even < 3 || lengths.some((length) => length > longCell);
	}
	return false;
}

/** Many rows of as many small cells, though most may be empty: figures were gathered in it. */
function isGrid({ rows }: ReadTable, lengths: readonly number[]): boolean {
	const widths = rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0));
	const [width = 0] = [...widths].sort((a, b) => a - b).slice(Math.floor(widths.length / 2));
	const even = widths.filter((own) => own === width).length;
	return width >= 3 && even >= 5 && even >= rows.length * 0.8 && lengths.filter((length) => length > 60).length <= lengths.length * 0.1;
}

/** The block of a table, and the notes it refers to. */
export function tableBlock(table: ReadTable): { block: BlockContent & MarkedText; notes: NoteReference[] } | null {
	const notes: NoteReference[] = [];
	const rows = table.rows
		.filter((row) => row.some((cell) => lengthOf(cell.items) > 0))
		.map((row) => {
			const cells = row.flatMap((cell) => {
				const text = cell.continued ? plain("") : cellText(cell, notes);
				return [text, ...Array.from({ length: cell.span - 1 }, () => plain(""))];
			});
			return cells.flatMap((cell, index) => (index === 0 ? [cell] : [plain(" | "), cell]));
		});
	const whole = concatMarked(rows.flatMap((row, index) => (index === 0 ? row : [plain("\n"), ...row])));
	if (isBlank(whole.text.replaceAll("|", ""))) return null;
	const languages = new SaidLanguages();
	for (const { language, text } of paragraphsOf([table])) languages.add(language, text);
	const language = languages.most();
	return { block: { kind: "table", level: 0, label: null, title: null, ...whole, ...(language !== undefined && { language }) }, notes };
}

/** The paragraphs of a cell in one line, as a row is one. */
function cellText({ items, pin }: ReadCell, notes: NoteReference[]): MarkedText {
	const parts = paragraphsOf(items).map((paragraph) => {
		notes.push(...paragraph.notes);
		const label = paragraph.number?.label ?? null;
		return label === null ? paragraph : concatMarked([plain(`${label} `), paragraph]);
	});
	const { text, marks, pins = [] } = concatMarked(parts.flatMap((part, index) => (index === 0 ? [part] : [plain(" "), part])));
	const lead = text.length - text.trimStart().length;
	const clean = text
		.trim()
		.replace(/[\n\r\t\v\f]/g, " ")
		.replaceAll("|", "¦");
	return {
		text: clean,
		marks: marks
			.map((mark) => ({ ...mark, start: Math.max(0, mark.start - lead), end: Math.min(clean.length, mark.end - lead) }))
			.filter((mark) => mark.start < mark.end),
		...(pin !== undefined && {
			pins: [...pins.map(({ id, at }) => ({ id, at: Math.min(clean.length, Math.max(0, at - lead)) })), { id: pin, at: clean.length }],
		}),
	};
}

function paragraphsOf(items: readonly ReadItem[]): ReadParagraph[] {
	return items.flatMap((item) => (item.type === "paragraph" ? [item] : paragraphsOf(item.rows.flat().flatMap((cell) => cell.items))));
}

function lengthOf(items: readonly ReadItem[]): number {
	return paragraphsOf(items).reduce((sum, paragraph) => sum + paragraph.text.length, 0);
}
