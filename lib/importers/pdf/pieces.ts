/** What a paper read from a PDF is made of, before each part is given its kind: paragraphs of lines, tables, notes, in reading order. */
import type { Mark } from "@/lib/domain/block";
import type { MarkedText } from "@/lib/domain/marked-text";
import type { Label } from "../labels";
import type { LineJoiner } from "../line-joining";
import type { Line } from "./line";

/** What the author's program says a part is. */
export interface Told {
	role: "heading" | "paragraph" | "item" | "quote" | "note" | "caption";
	/** Of a heading, 1 to 6, and 0 where it only says that it is one; of an item, how deep in lists it stands. */
	level: number;
}

/** `page` from 1; `top`: how far down it the piece begins, from 0 to 1. */
interface Placed {
	page: number;
	top: number;
}

export type Piece =
	| ({ kind: "text"; lines: Line[]; label: Label | null; above: number; told: Told | null } & Placed)
	| ({ kind: "table"; rows: string[][] } & Placed)
	| ({ kind: "note"; label: string | null; lines: Line[] } & Placed);

export type TextPiece = Extract<Piece, { kind: "text" }>;

/** The lines as one text, hyphens of the margin taken out, marks where their words are. */
export function joined(lines: readonly Line[], joiner: LineJoiner): MarkedText {
	let whole: MarkedText = { text: "", marks: [] };
	let before = lines[0];
	for (const line of lines) {
		if (whole.text === "") {
			whole = { text: line.text, marks: [...line.marks] };
			continue;
		}
		const text = before?.broken === true ? whole.text + line.text : joiner.join(whole.text, line.text);
		before = line;
		// What stands between the lines was added or taken away at the end of the first.
		const start = text.length - line.text.length;
		const kept = whole.marks.map((mark) => ({ ...mark, end: Math.min(mark.end, start) }));
		whole = { text, marks: [...kept, ...line.marks.map((mark) => moved(mark, start))] };
	}
	return { text: whole.text, marks: bridged(whole) };
}

function moved(mark: Mark, by: number): Mark {
	return { ...mark, start: mark.start + by, end: mark.end + by };
}

/** Marks of one kind with nothing but a space between them are one. */
function bridged({ text, marks }: MarkedText): Mark[] {
	const result: Mark[] = [];
	const last = new Map<string, Mark>();
	for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
		const key = `${mark.kind} ${mark.href ?? ""}`;
		const before = last.get(key);
		if (before !== undefined && text.slice(before.end, mark.start).trim() === "" && mark.start >= before.start) {
			before.end = Math.max(before.end, mark.end);
			continue;
		}
		const kept = { ...mark };
		last.set(key, kept);
		result.push(kept);
	}
	return result.filter(({ start, end }) => start < end);
}

/** Cells between bars, a row a line, as tables stand in a block. */
export function tableText(rows: readonly (readonly string[])[]): string {
	return rows
		.map((row) => row.map((cell) => cell.replaceAll("\n", " ").replaceAll("|", "/").trim()))
		.filter((row) => row.some((cell) => cell !== ""))
		.map((row) => row.join(" | "))
		.join("\n");
}
