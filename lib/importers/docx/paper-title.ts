/**
 * What is the paper called? Its style says so, or the properties of the file, or its look: the largest lines before the text begins.
 */
import { isBlank } from "@/lib/domain/marked-text";
import { splitLabel } from "../labels";
import { isBold, isCapital, isCentred, shapeOf, sizeOf, type Usual, usualLook } from "./look";
import type { NoteReference } from "./notes";
import type { Piece } from "./pieces";
import { structuralWords } from "./structural-words";

interface Titled {
	title: string | null;
	pieces: Piece[];
	/** That the title refers to. */
	notes: NoteReference[];
	/** How many pieces stand above it. */
	above: number;
}

const farthest = 40;
const longest = 300;

/** The title, and the pieces without it; the rest of what stands above the text stays. `property`: the title in the properties of the file. */
export function takeTitle(pieces: readonly Piece[], property: string | null): Titled {
	const styled = pieces.findIndex((piece) => piece.role === "title" && piece.text.length <= longest);
	if (styled !== -1 && styled < farthest) return taken(pieces, styled, (piece) => piece.role === "title");
	const named = property === null ? -1 : pieces.slice(0, farthest).findIndex(({ text }) => lettersOf(text) === lettersOf(property));
	if (named !== -1 && lettersOf(property ?? "").length > 8) return taken(pieces, named, () => false);
	return (
		headingTitle(pieces) ??
		lookedTitle(pieces, false) ??
		lookedTitle(pieces, true) ?? { title: null, pieces: [...pieces], notes: [], above: 0 }
	);
}

/** The heading a paper opens with, if no other stands as high; or several in a row, which are the lines of a cover. */
function headingTitle(pieces: readonly Piece[]): Titled | null {
	const [first] = pieces;
	if (first?.role !== "heading" || isNumbered(first) || first.text.length > longest) return null;
	const row = pieces.findIndex((piece) => piece.role !== "heading" || piece.level !== first.level || isNumbered(piece));
	const others = pieces.slice(1).filter((piece) => piece.role === "heading");
	if (others.length > 0 && others.every((piece) => piece.level > first.level)) return taken(pieces, 0, () => false);
	return row > 1 && row <= 5 && row < pieces.length && pieces[row]?.role !== "heading"
		? taken(pieces, 0, (piece) => piece.role === "heading" && piece.level === first.level && !isNumbered(piece))
		: null;
}

function lookedTitle(pieces: readonly Piece[], inFrames: boolean): Titled | null {
	const usual = usualLook(pieces);
	const structural = structuralWords(pieces);
	const end = Math.min(farthest, beginning(pieces));
	let best: { mark: number; from: number; alike: (piece: Piece) => boolean } | null = null;
	for (let at = 0; at < end; at++) {
		const from = at;
		const first = pieces[from];
		if (first === undefined || !couldName(first) || splitLabel(first.text) !== null || structural.has(from) || (first.framed && !inFrames))
			continue;
		const alike = (piece: Piece): boolean => couldName(piece) && piece.framed === first.framed && sameLook(piece, first, usual);
		let to = from + 1;
		while (to < end && pieces[to] !== undefined && !structural.has(to) && alike(pieces[to] as Piece)) to++;
		const text = pieces
			.slice(from, to)
			.map((piece) => piece.text)
			.join(" ");
		const mark = lookMark(first, text, usual);
		at = to - 1;
		if (mark < 1.5 || mark <= (best?.mark ?? 0) || text.length > longest) continue;
		// The look of a title is its own; what other lines further down look like too is the first of the headings.
		const row = new Set(pieces.slice(from, to).map((piece) => piece.text));
		const again = pieces
			.slice(to)
			.filter((piece) => piece.text.length < 200 && couldName(piece) && alike(piece) && !row.has(piece.text)).length;
		if (again < 2) best = { mark, from, alike };
	}
	return best === null ? null : taken(pieces, best.from, best.alike);
}

function couldName(piece: Piece): boolean {
	const { paragraph, role, text } = piece;
	return paragraph !== null && role === "paragraph" && !/[.;,:]$/u.test(text) && !isNumbered(piece) && !text.startsWith("[Image: ");
}

function sameLook(one: Piece, other: Piece, usual: Usual): boolean {
	if (one.paragraph === null || other.paragraph === null || one.paragraph.style.id !== other.paragraph.style.id) return false;
	const [a, b] = [sizeOf(one.paragraph.look), sizeOf(other.paragraph.look)];
	// The lines of a cover may grow or shrink a little; they do not change otherwise.
	const shape = (piece: Piece): string => (piece.paragraph === null ? "" : shapeOf(piece.paragraph, usual).replace(/^-?\d+|[iu]/g, ""));
	return shape(one) === shape(other) && Math.max(a, b) <= Math.min(a, b) * 1.2 && Math.min(a, b) >= usual.size;
}

function lookMark({ paragraph }: Piece, text: string, usual: Usual): number {
	if (paragraph === null || !/\p{L}{3}/u.test(text)) return 0;
	const look =
		Math.min(4, Math.max(0, sizeOf(paragraph.look) - usual.size) / 2) +
		(isBold(paragraph) ? 2 : 0) +
		(isCapital(paragraph) ? 1 : 0) +
		(isCentred(paragraph) ? 1.5 : 0);
	if (look < 1) return 0;
	// One word names few papers; a date none.
	const isDate = /(?:19|20)\d\d\S{0,3}$/u.test(text) && text.split(/\s+/u).length <= 4;
	return look + (/\s/.test(text.trim()) ? 0.5 : 0) + Math.min(2.5, text.length / 30) - (isDate ? 3 : 0);
}

/** Where the first heading or the first longer text stands. */
function beginning(pieces: readonly Piece[]): number {
	const at = pieces.findIndex((piece) => piece.role === "heading" || piece.role === "table" || isProse(piece.text));
	return at === -1 ? 0 : at;
}

function isProse(text: string): boolean {
	return text.length > longest || (text.length > 100 && /[.;:。؟।]$/u.test(text.trimEnd()));
}

function isNumbered({ paragraph, text }: Piece): boolean {
	return paragraph?.number != null || !isBlank(splitLabel(text)?.rest ?? "");
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function taken(pieces: readonly Piece[], from: number, alike: (piece: Piece) => boolean): Titled {
	let to = from + 1;
	let title = pieces[from]?.text ?? "";
	for (let piece = pieces[to]; piece !== undefined && alike(piece) && title.length + piece.text.length < longest; piece = pieces[++to]) {
		title += ` ${piece.text}`;
	}
	return {
		title: title
			.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?=\s|$)/gu, "")
			.replace(/\s+/gu, " ")
			.trim(),
		pieces: [...pieces.slice(0, from), ...pieces.slice(to)],
		notes: pieces.slice(from, to).flatMap((piece) => piece.notes),
		above: from,
	};
}
