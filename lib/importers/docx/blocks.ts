/**
 * The pieces of a Word file → blocks of a paper: labels beside the text, lists with their depth, notes after the paragraph that refers to
 * them, endnotes at the end.
 */
import type { BlockKind } from "@/lib/domain/block";
import { isBlank, type MarkedText, pinned } from "@/lib/domain/marked-text";
import type { ImportWarning } from "../imported";
import { type Label, splitLabel } from "../labels";
import { ListLevels } from "../list-levels";
import type { ReadBlock } from "../read-block";
import { isDecimal, keyOf, ListDepths, paragraphNumbers } from "./list-places";
import type { NoteReference } from "./notes";
import { NumberRows } from "./number-rows";
import type { Piece } from "./pieces";
import { typedLabel } from "./typed-labels";

/** Characters; what is longer is no item. */
const paragraphLength = 160;
const shortItem = 80;
/** Twentieths of a point. */
const setIn = 360;

export class BlockWriter {
	readonly blocks: ReadBlock[] = [];
	readonly warnings: ImportWarning[] = [];
	private readonly endnotes: NoteReference[] = [];
	private readonly written = new Set<string>();
	private readonly depths = new ListDepths();
	private readonly typed = new ListLevels();
	private readonly numbered: Set<string>;
	private readonly rows = new NumberRows();
	/** Where most paragraphs begin and end. */
	private readonly usual: { indent: number; endIndent: number };
	/** That the file says the piece is in which is written. */
	private language: string | undefined;
	/** Headings that only their look made, beyond doubt. */
	private byLook = 0;

	constructor(
		private readonly pieces: readonly Piece[],
		private readonly noteText: (note: NoteReference) => MarkedText,
	) {
		this.numbered = paragraphNumbers(pieces);
		this.usual = { indent: middle(pieces, "indent"), endIndent: middle(pieces, "endIndent") };
	}

	write(leading: readonly NoteReference[]): void {
		this.notes(leading);
		for (const piece of this.pieces) {
			this.piece(piece);
			this.notes(piece.notes);
		}
		for (const note of this.endnotes) this.note(note);
		if (this.byLook > 0) this.warnings.push({ code: "headings-by-look", block: null, params: { count: this.byLook } });
	}

	private piece(piece: Piece): void {
		const { role, paragraph } = piece;
		this.language = paragraph?.language;
		if (piece.table !== null) {
			this.endLists();
			this.blocks.push(piece.table);
		} else if (role === "heading" || role === "title") this.heading(piece);
		else if (paragraph?.number?.label != null) this.item(piece, paragraph.number.label);
		else this.unnumbered(piece);
	}

	private heading(piece: Piece): void {
		this.endLists();
		if (piece.guessed && piece.certain) this.byLook++;
		else if (piece.guessed) this.warnings.push({ code: "heading-guessed", block: this.blocks.length, params: {} });
		const own = piece.paragraph?.number?.label ?? null;
		const { label, text } = own === null ? typedLabel(piece, "heading") : { label: own, text: piece };
		this.push("heading", Math.max(1, piece.level), label, undressed(text));
	}

	/** A paragraph that Word numbers. */
	private item(piece: Piece, label: string): void {
		const number = piece.paragraph?.number;
		if (number == null) return;
		this.typed.end();
		if (piece.role === "quote") this.push("quote", 0, label, piece);
		else if (this.numbered.has(keyOf(number)) || (isDecimal(number) && this.rows.goesOn(label, this.depths.depth === 0))) {
			this.depths.end();
			this.rows.add(label);
			this.push("paragraph", 0, label, piece);
		} else this.push("list-item", this.depths.next(number, piece.paragraph?.properties.indent ?? 0), label, piece);
	}

	private unnumbered(piece: Piece): void {
		const indent = piece.paragraph?.properties.indent ?? 0;
		if (piece.role === "quote" || this.isSetOff(piece)) {
			this.endLists();
			this.push("quote", 0, null, piece);
			return;
		}
		const { label, text, found } = typedLabel(piece, "paragraph");
		if (label === null) {
			// More of the item above, if it begins where the text of that began.
			const goesOn = this.depths.depth > 0 && indent > 0 && indent >= this.depths.indent && !isBlank(piece.text);
			if (goesOn) this.push("list-item", this.depths.depth, null, piece);
			else {
				this.endLists();
				this.push("paragraph", 0, null, piece);
			}
		} else if (isItem(found, text.text) || (found !== null && this.isCounted(found, text.text, indent))) {
			this.depths.end();
			this.push("list-item", this.typed.next(found, Math.round(indent / 120)), label, text);
		} else {
			this.endLists();
			this.rows.add(label);
			this.push("paragraph", 0, label, text);
		}
	}

	/** A paragraph that stands further in on both sides than others is quoted. */
	private isSetOff({ text, paragraph, framed }: Piece): boolean {
		if (paragraph === null || framed || text.length < shortItem || splitLabel(text) !== null || paragraph.properties.alignment === "center")
			return false;
		const { indent = 0, endIndent = 0 } = paragraph.properties;
		return indent - this.usual.indent >= setIn && endIndent - this.usual.endIndent >= setIn;
	}

	/** "1." and "(1)" number the paragraphs of a law as well as the items of a list: those are introduced, set in, and no sentences. */
	private isCounted(found: Label, text: string, indent: number): found is Label {
		if (!/^(?:decimal|paren-number)$/.test(found.style) || found.depth > 1 || text.length > paragraphLength) return false;
		const last = this.blocks[this.blocks.length - 1];
		const goesOn = last?.kind === "list-item" && this.typed.open && splitLabel(`${last.label} x`)?.style === found.style;
		const introduced = last !== undefined && last.kind !== "heading" && /[:：]$/u.test(last.text.trimEnd());
		const isSentence = /[.。]["”’»]?$/u.test(text.trimEnd());
		return (
			introduced ||
			(goesOn && (indent >= setIn || !isSentence || text.length <= shortItem)) ||
			(indent >= setIn && last?.kind === "paragraph" && !isSentence)
		);
	}

	private notes(references: readonly NoteReference[]): void {
		for (const reference of references) {
			if (reference.kind === "endnote") this.endnotes.push(reference);
			else this.note(reference);
		}
	}

	private note(reference: NoteReference): void {
		const key = `${reference.kind} ${reference.id}`;
		if (this.written.has(key)) return;
		this.written.add(key);
		const text = this.noteText(reference);
		this.language = undefined;
		if (!isBlank(text.text)) this.push("footnote", 0, reference.label, text);
	}

	private endLists(): void {
		this.depths.end();
		this.typed.end();
	}

	private push(kind: BlockKind, level: number, label: string | null, { text, marks, pins }: MarkedText): void {
		const { language } = this;
		this.blocks.push({ kind, level, label, title: null, text, marks, ...pinned(pins), ...(language !== undefined && { language }) });
	}
}

function isItem(found: Label | null, text: string): found is Label {
	// In Chinese papers "（一）" numbers paragraphs as well.
	if (found?.style === "cjk-paren" && text.length > 50) return false;
	return found !== null && /^(?:bullet|paren-letter|close-letter|dot-letter|close-number|cjk-paren)$/.test(found.style);
}

function middle(pieces: readonly Piece[], side: "indent" | "endIndent"): number {
	const all = pieces.flatMap(({ role, paragraph, text }) =>
		role === "paragraph" && paragraph !== null && text.length >= shortItem ? [paragraph.properties[side] ?? 0] : [],
	);
	return all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}

/** A heading is a heading: that it is bold or underlined from end to end says nothing more. */
function undressed(heading: MarkedText): MarkedText {
	const last = heading.text.trimEnd().length;
	const whole = (start: number, end: number): boolean => start <= 2 && end >= last - 2;
	return {
		...heading,
		marks: heading.marks.filter(({ kind, start, end }) => !(/^(?:strong|underline|emphasis)$/.test(kind) && whole(start, end))),
	};
}
