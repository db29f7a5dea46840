/**
 * What is read from the body → pieces of a paper in order, each with the part that its style gives it. What only the look of a paragraph
 * says is left to guess-headings.ts.
 */
import type { BlockContent } from "@/lib/domain/block";
import { type MarkedText, pinned, withoutIndent } from "@/lib/domain/marked-text";
import type { NoteReference } from "./notes";
import type { ReadItem, ReadParagraph } from "./reading";
import { meaningOf } from "./style-names";
import { layoutItems, tableBlock } from "./tables";

export type Role = "title" | "subtitle" | "heading" | "quote" | "paragraph" | "list-paragraph" | "contents" | "table";

export interface Piece extends MarkedText {
	role: Role;
	/** Of a heading, 1 to 9. */
	level: number;
	/** The author gave it no style, it only looks like what it is taken for. */
	guessed: boolean;
	/** Guessed, but with so much that speaks for it that nobody needs to look. */
	certain?: boolean;
	/** Null for tables. */
	paragraph: ReadParagraph | null;
	/** Null for paragraphs. */
	table: (BlockContent & MarkedText) | null;
	notes: NoteReference[];
	/** Stands in a table that only lays it out: a letterhead, a frame. */
	framed: boolean;
}

/** Longer than any heading; people put heading styles on paragraphs to have them numbered. */
const longestHeading = 400;

export function piecesOf(items: readonly ReadItem[]): Piece[] {
	const pieces: Piece[] = [];
	const add = (item: ReadItem, framed = false): void => {
		if (item.type === "paragraph") {
			pieces.push({ ...pieceOf(item), framed: framed || item.boxed });
			return;
		}
		const laidOut = layoutItems(item);
		if (laidOut !== null) {
			for (const inner of laidOut) add(inner, true);
			return;
		}
		const read = tableBlock(item);
		if (read === null) return;
		const { block, notes } = read;
		pieces.push({
			role: "table",
			level: 0,
			guessed: false,
			framed,
			paragraph: null,
			table: block,
			notes,
			text: block.text,
			marks: block.marks,
			...pinned(block.pins),
		});
	};
	for (const item of items) add(item);
	return pieces;
}

function pieceOf(paragraph: ReadParagraph): Omit<Piece, "framed"> {
	const words = withoutIndent(paragraph);
	const { role, level } = roleOf(paragraph, words.text);
	return { role, level, guessed: false, paragraph: { ...paragraph, ...words }, table: null, notes: paragraph.notes, ...words };
}

function roleOf({ style, properties, inContents }: ReadParagraph, text: string): { role: Role; level: number } {
	const meaning = meaningOf(style.names);
	if (inContents || meaning?.kind === "contents") return { role: "contents", level: 0 };
	const couldBeHeading = text.length <= longestHeading && !(text.length > 120 && /[.;:؛。]\s*$/u.test(text));
	if (meaning?.kind === "heading") return couldBeHeading ? { role: "heading", level: meaning.level } : { role: "paragraph", level: 0 };
	if (meaning?.kind === "title") return { role: "title", level: 0 };
	if (meaning?.kind === "subtitle") return { role: "subtitle", level: 0 };
	if (meaning?.kind === "quote") return { role: "quote", level: 0 };
	if (properties.outline !== undefined && properties.outline < 9 && couldBeHeading && text.length <= 250 && !isSaid(text)) {
		return { role: "heading", level: properties.outline + 1 };
	}
	return { role: meaning?.kind === "list" ? "list-paragraph" : "paragraph", level: 0 };
}

/** A sentence, or what somebody is quoted with: paragraphs are given an outline level by mistake. */
function isSaid(text: string): boolean {
	return /^[«“„"「﴿].*[»”"」﴾][.。۔]?$/u.test(text.trim()) || (/[.。۔]$/u.test(text.trim()) && text.trim().split(/\s+/u).length > 6);
}
