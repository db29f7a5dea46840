/** The pieces of a paper from a PDF → its blocks: headings with their levels, items with their depth, notes after what refers to them. */
import type { BlockContent } from "@/lib/domain/block";
import { type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import type { OriginalPlace } from "@/lib/domain/original";
import { withBoldTitle } from "../bold-titles";
import type { ImportWarning } from "../imported";
import type { Label, LabelStyle } from "../labels";
import type { LineJoiner } from "../line-joining";
import { ListLevels } from "../list-levels";
import { asSuperscript } from "../marked-writer";
import { withRunInTitles } from "../run-in-titles";
import { endsClause, endsSentence } from "../text-layout";
import { headingsAmong } from "./headings";
import type { Line } from "./line";
import { type Measures, startOf } from "./measures";
import { markerLength } from "./page-notes";
import { titleAmong } from "./paper-title";
import { joined, type Piece, type TextPiece, tableText } from "./pieces";

const itemStyles = new Set<LabelStyle>(["bullet", "paren-letter", "close-number", "close-letter", "dot-letter"]);

export interface ReadBlocks {
	title: string | null;
	blocks: BlockContent[];
	/** Where each of them begins. */
	places: OriginalPlace[];
	warnings: ImportWarning[];
}

export function blocksOf(pieces: readonly Piece[], joiner: LineJoiner, about: { measures: Measures; metadata: string | null }): ReadBlocks {
	const written = new Map(
		pieces.flatMap((piece) => (piece.kind === "text" ? [[piece as Piece, joined(piece.lines, joiner)] as const] : [])),
	);
	const texts = new Map([...written].map(([piece, { text }]) => [piece, text] as const));
	const { title, taken } = titleAmong(pieces, texts, about);
	const rest = pieces.filter((piece) => !taken.includes(piece));
	const headings = headingsAmong(rest, texts, about.measures);
	const writer = new BlockWriter(about.measures);
	for (const [index, piece] of rest.entries()) {
		const heading = headings.get(piece);
		writer.place = { page: piece.page, top: piece.top };
		if (piece.kind === "table") writer.push({ kind: "table", level: 0, label: null, title: null, text: tableText(piece.rows), marks: [] });
		else if (piece.kind === "note") writer.note(piece, joined(piece.lines, joiner));
		else if (heading !== undefined) writer.heading(piece, written.get(piece) as MarkedText, heading);
		else writer.text(piece, written.get(piece) as MarkedText, rest[index - 1]);
	}
	return { title, ...writer.finish() };
}

type PagePlace = Extract<OriginalPlace, { page: number }>;

interface PlacedNote {
	note: BlockContent;
	place: PagePlace;
}

/** `before`: as it was before the paper as a whole gave it a title. */
interface Written {
	before: BlockContent;
	block: BlockContent;
	place: PagePlace;
}

class BlockWriter {
	/** Of the piece that is written. */
	place: PagePlace = { page: 0, top: 0 };
	private readonly blocks: BlockContent[] = [];
	/** Where each block begins. */
	private readonly places: PagePlace[] = [];
	private readonly warnings: { warning: ImportWarning; block: BlockContent }[] = [];
	private readonly lists = new ListLevels();
	private readonly notes: PlacedNote[] = [];
	/** Where the text of the item before begins, from the edge of its column. */
	private hang = Number.POSITIVE_INFINITY;

	constructor(private readonly measures: Measures) {}

	push(block: BlockContent): void {
		this.lists.end();
		this.hang = Number.POSITIVE_INFINITY;
		this.blocks.push(block);
		this.places.push(this.place);
	}

	heading(piece: TextPiece, text: MarkedText, { level, guessed }: { level: number; guessed: boolean }): void {
		const own = piece.label === null ? { label: null, rest: text } : withoutLabel(text, piece);
		const empty = own.rest.text.trim() === "";
		const { text: words, marks } = empty ? text : own.rest;
		const kept = marks.filter(({ kind, start, end }) => (kind !== "strong" && kind !== "emphasis") || end - start < 0.9 * words.length);
		const block: BlockContent = { kind: "heading", level, label: empty ? null : own.label, title: null, text: words, marks: kept };
		this.push(block);
		if (guessed) this.warnings.push({ warning: { code: "heading-guessed", block: null, params: { text: words.slice(0, 80) } }, block });
	}

	note({ label }: Extract<Piece, { kind: "note" }>, text: MarkedText): void {
		const rest = label === null ? text : sliceMarked(text, markerLength(text.text));
		this.notes.push({ note: { kind: "footnote", level: 0, label, title: null, ...rest }, place: this.place });
	}

	text(piece: TextPiece, text: MarkedText, before: Piece | undefined): void {
		const { label, rest } = withoutLabel(text, piece);
		const kind = this.kindOf(piece, rest.text, before);
		const block: BlockContent = { kind, level: 0, label, title: null, ...rest };
		if (kind === "list-item") {
			const [first] = piece.lines;
			const indent = first === undefined ? 0 : Math.round(startOf(first) / (0.5 * first.size));
			block.level = piece.told?.role === "item" ? Math.max(1, piece.told.level) : this.lists.next(piece.label, indent);
			if (label !== null && first !== undefined) this.hang = textStart(piece, first);
			this.blocks.push(block);
			this.places.push(this.place);
		} else this.push(withBoldTitle(block));
	}

	private kindOf(piece: TextPiece, text: string, before: Piece | undefined): BlockContent["kind"] {
		if (piece.told?.role === "item") return "list-item";
		if (piece.told?.role === "quote") return "quote";
		const last = this.blocks[this.blocks.length - 1];
		const start = startOf(piece.lines[0] as Line);
		const em = this.measures.size;
		const { label } = piece;
		if (label !== null) {
			if (itemStyles.has(label.style)) return "list-item";
			const beforeText = before?.kind === "text" ? (before.lines.at(-1)?.text ?? "") : "";
			const introduced = endsClause(beforeText) || (last?.kind === "list-item" && isSameStyle(before, label));
			if (label.style !== "paren-number" && label.style !== "decimal" && label.style !== "alpha") return "paragraph";
			const sentence = endsSentence(text) && !/[;,]$/.test(text);
			return introduced || (!sentence && text.length <= 160) ? "list-item" : "paragraph";
		}
		if (last?.kind === "list-item" && start >= this.hang - 0.6 * em) return "list-item";
		const full = piece.lines.slice(0, -1);
		const inner = piece.lines.every((line) => startOf(line) > 1.4 * em) && full.every((line) => room(line) > 1.2 * em);
		return inner && piece.lines.length >= 2 && piece.lines.some((line) => line.right - line.left > 20 * em) && !isCentred(piece)
			? "quote"
			: "paragraph";
	}

	finish(): Omit<ReadBlocks, "title"> {
		const titled = withRunInTitles(this.blocks);
		const written = this.blocks.map((before, index) => ({
			before,
			block: titled[index] ?? before,
			place: this.places[index] as PagePlace,
		}));
		const placed = withNotes(written, this.notes);
		const warnings = this.warnings.map(({ warning, block }) => ({ ...warning, block: placed.findIndex(({ before }) => before === block) }));
		return {
			blocks: placed.map(({ block }) => block),
			places: placed.map(({ place }) => place),
			warnings: warnings.filter(({ block }) => block !== -1),
		};
	}
}

function isSameStyle(piece: Piece | undefined, label: Label): boolean {
	return piece?.kind === "text" && piece.label?.style === label.style;
}

/** Where the words of an item begin, from the edge of its column. */
function textStart(piece: TextPiece, first: Line): number {
	const second = piece.lines[1];
	if (second !== undefined) return startOf(second);
	const cell = first.cells[1];
	if (cell !== undefined && !first.rtl) return cell.x0 - first.left;
	return startOf(first) + first.size;
}

function room(line: Line): number {
	return line.rtl ? line.x0 - line.left : line.right - line.x1;
}

function isCentred({ lines }: TextPiece): boolean {
	return lines.every((line) => Math.abs(line.x0 - line.left - (line.right - line.x1)) < 4);
}

function withoutLabel(text: MarkedText, { label, lines }: TextPiece): { label: string | null; rest: MarkedText } {
	const [first] = lines;
	if (label === null || first === undefined) return { label: null, rest: text };
	return { label: label.label, rest: sliceMarked(text, first.text.length - label.rest.length) };
}

/** Each note after the block of its page that refers to it; those nobody refers to, after the last block of the page. */
function withNotes(blocks: readonly Written[], notes: readonly PlacedNote[]): Written[] {
	const after = new Map<number, Written[]>();
	const pages = blocks.map(({ place }) => place.page);
	let from = 0;
	for (const { note, place } of notes) {
		const { page } = place;
		const end = pages.findIndex((begin) => begin > page);
		const last = (end === -1 ? blocks.length : end) - 1;
		const begin = pages.findIndex((number) => number >= page);
		// The first block of a page may be the end of one that began before.
		const first = Math.max(from, (begin === -1 ? blocks.length : begin) - 1, 0);
		const label = note.label;
		const at = label === null ? -1 : blocks.findIndex(({ block }, index) => index >= first && index <= last && refersTo(block, label));
		const behind = at === -1 ? Math.max(last, from) : at;
		if (at !== -1) from = at;
		after.set(behind, [...(after.get(behind) ?? []), { before: note, block: note, place }]);
	}
	return blocks
		.flatMap((block, index) => [block, ...(after.get(index) ?? [])])
		.concat(blocks.length === 0 ? notes.map(({ note, place }) => ({ before: note, block: note, place })) : []);
}

function refersTo({ text, marks }: BlockContent, label: string): boolean {
	const sign = asSuperscript(label);
	for (let at = text.indexOf(sign); at !== -1 && sign !== label; at = text.indexOf(sign, at + 1)) {
		const [before, behind] = [text[at - 1] ?? "", text[at + sign.length] ?? ""];
		if (!/[⁰¹²³⁴-⁹]/.test(before) && !/[⁰¹²³⁴-⁹]/.test(behind)) return true;
	}
	return marks.some(
		({ kind, start, end }) => kind === "superscript" && text.slice(start, end).replace(/[^\p{L}\p{N}*∗†‡§¶]/gu, "") === label,
	);
}
