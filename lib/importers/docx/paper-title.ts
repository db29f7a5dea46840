/**
 * What is the paper called? Its style says so, or the properties of the file, or its look: the largest lines before the text begins.
 */
import { concatMarked, isBlank, type MarkedText, type Pin } from "@/lib/domain/marked-text";
import { beginsWithImage } from "../images/image-words";
import { isSpelledPart, splitLabel } from "../labels";
import { isSectionName } from "../section-names";
import { columnsOf } from "../text-lines";
import { namesAct, namesIssuer } from "./act-names";
import { isBold, isCapital, isCentred, shapeOf, sizeOf, type Usual, usualLook } from "./look";
import type { NoteReference } from "./notes";
import type { Piece } from "./pieces";
import { structuralWords } from "./structural-words";

interface Titled {
	title: string | null;
	/** In the title. */
	pins?: readonly Pin[];
	pieces: Piece[];
	/** That the title refers to. */
	notes: NoteReference[];
	/** How many pieces stand above it. */
	above: number;
}

interface Named {
	mark: number;
	from: number;
	alike: (piece: Piece) => boolean;
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
	const start = beginning(pieces);
	// What stands below the first numbered heading is part of the paper.
	const numbered = pieces.findIndex(
		(piece) => piece.paragraph !== null && (isSpelledPart(piece.text) || (isNumbered(piece) && lookMark(piece, piece.text, usual) >= 1.5)),
	);
	const end = Math.min(farthest, start, numbered === -1 ? farthest : numbered);
	let best: Named | null = null;
	for (let at = 0; at < end; at++) {
		const from = at;
		const first = pieces[from];
		if (
			first === undefined ||
			!couldName(first) ||
			isSpelledPart(first.text) ||
			splitLabel(first.text) !== null ||
			structural.has(from) ||
			(first.framed && !inFrames)
		)
			continue;
		const alike = (piece: Piece): boolean =>
			couldName(piece) &&
			(!isPart(piece.text) || isHuge(piece, usual)) &&
			sameSort(piece, first) &&
			piece.framed === first.framed &&
			sameLook(piece, first, usual);
		let to = from + 1;
		while (to < end && pieces[to] !== undefined && !structural.has(to) && alike(pieces[to] as Piece)) to++;
		const text = pieces
			.slice(from, to)
			.map((piece) => piece.text)
			.join(" ");
		const mark = lookMark(first, text, usual);
		at = to - 1;
		if (mark < 1.5 || mark <= (best?.mark ?? 0) || text.length > longest) continue;
		// The look of a title is its own; what other lines look like too is one of the headings.
		const row = new Set(pieces.slice(from, to).map((piece) => piece.text));
		const again = pieces
			.filter((_, index) => index < from || index >= to)
			.filter((piece) => piece.text.length < 200 && couldName(piece) && alike(piece) && !row.has(piece.text)).length;
		if (again < 2) best = { mark, from, alike: (piece) => alike(piece) || continues(piece, first) };
	}
	best ??= firstLine(pieces, end, usual);
	if (best === null) return null;
	const subject = namesAct(pieces[best.from]?.text ?? "") ? subjectBelow(pieces, best.from, end) : null;
	if (subject === null) return taken(pieces, best.from, best.alike);
	const first = pieces[subject] as Piece;
	const goesOn = (piece: Piece): boolean =>
		!isPart(piece.text) && piece.paragraph !== null && isBold(piece.paragraph) && sameLook(piece, first, usual);
	return taken(pieces, subject, goesOn);
}

/** What a paper opens with, though all its headings look like that: if more lines follow before the text begins. */
function firstLine(pieces: readonly Piece[], end: number, usual: Usual): Named | null {
	const from = pieces.findIndex((piece) => !(namesIssuer(piece.text) || isMark(piece.text)));
	const [first, second] = [pieces[from], pieces[from + 1]];
	if (from === -1 || from > 5 || first === undefined || second === undefined || first.framed) return null;
	if (!couldName(first) || isPart(first.text) || lookMark(first, first.text, usual) < 2.5) return null;
	if (isProse(second.text) || (from + 1 >= end && !isPart(second.text) && !isNumbered(second))) return null;
	// Lines like it further down, with no number of a part above them, say that it is a heading among others.
	const isLike = (piece: Piece, index: number): boolean => {
		const before = pieces[index - 1];
		return (
			index > from &&
			couldName(piece) &&
			sameLook(piece, first, usual) &&
			!isPart(piece.text) &&
			(before === undefined || !isPart(before.text))
		);
	};
	if (pieces.filter(isLike).length >= 3) return null;
	const isBesides = (piece: Piece): boolean =>
		couldName(piece) && /^\p{Ll}/u.test(piece.text) && piece.paragraph !== null && isBold(piece.paragraph);
	return { mark: 0, from, alike: isBesides };
}

/** Who issues an act, and what sort of act it is, are lines of their own. */
function sameSort(one: Piece, other: Piece): boolean {
	return namesAct(one.text) === namesAct(other.text) && namesIssuer(one.text) === namesIssuer(other.text);
}

/** "of 3 March 2044", "on the monitoring of deltas": the next lines of a title in small letters. */
function continues(piece: Piece, first: Piece): boolean {
	if (piece.paragraph === null || first.paragraph === null || !couldName(piece) || !/^\p{Ll}/u.test(piece.text)) return false;
	return isBold(piece.paragraph) && isBold(first.paragraph) && isCentred(piece.paragraph) === isCentred(first.paragraph);
}

/** "Chapter I", "Erster Abschnitt": with them the paper has begun. */
function isPart(text: string): boolean {
	return isSpelledPart(text) || splitLabel(`${text.trim()} x`)?.rest === "x" || splitLabel(text) !== null || isSectionName(text);
}

/** Below the name of an act stands what it is about: bold, or in quotation marks. */
function subjectBelow(pieces: readonly Piece[], from: number, end: number): number | null {
	for (let at = from + 1; at < Math.min(from + 8, Math.max(end, from + 6), pieces.length); at++) {
		const piece = pieces[at];
		if (piece?.paragraph == null || piece.role !== "paragraph" || piece.text.length > longest || isNumbered(piece)) continue;
		if (namesAct(piece.text) || namesIssuer(piece.text) || isSectionName(piece.text) || piece.text.length < 20) continue;
		const isAbout =
			/^["«“„]?(?:об? |про |on |concerning |regarding |relati(?:f|ve|vo|va) |portant |por |sobre |über |zur? |zum |que )/iu.test(
				piece.text,
			);
		if (isBold(piece.paragraph) || isAbout) return at;
	}
	return null;
}

/** On a cover; there "Chapter 13" may be part of a name. */
function isHuge({ paragraph }: Piece, usual: Usual): boolean {
	return paragraph !== null && sizeOf(paragraph.look) >= usual.size + 24;
}

function couldName(piece: Piece): boolean {
	const { paragraph, role, text } = piece;
	if (paragraph === null || role !== "paragraph" || /[.;,:]$/u.test(text.trimEnd()) || isNumbered(piece)) return false;
	// A remark in brackets explains something else.
	return !beginsWithImage(text) && !/^[(（][^()（）]*[)）]$/u.test(text.trim()) && !isSectionName(text);
}

function sameLook(one: Piece, other: Piece, usual: Usual): boolean {
	if (one.paragraph === null || other.paragraph === null || one.paragraph.style.id !== other.paragraph.style.id) return false;
	const [a, b] = [sizeOf(one.paragraph.look), sizeOf(other.paragraph.look)];
	// The lines of a cover may grow or shrink a little; they do not change otherwise.
	const isHuge = Math.min(a, b) >= usual.size + 16;
	const shape = (piece: Piece): string =>
		piece.paragraph === null ? "" : shapeOf(piece.paragraph, usual).replace(isHuge ? /^-?\d+|[iub]/g : /^-?\d+|[iu]/g, "");
	return shape(one) === shape(other) && Math.max(a, b) <= Math.min(a, b) * 1.2 && Math.min(a, b) >= usual.size;
}

function lookMark({ paragraph }: Piece, text: string, usual: Usual): number {
	if (paragraph === null || !/\p{L}{3}/u.test(text)) return 0;
	const larger = Math.max(0, sizeOf(paragraph.look) - usual.size);
	const look =
		Math.min(4, larger / 2) +
		Math.min(4, Math.max(0, larger - 8) / 8) +
		(isBold(paragraph) ? 2 : 0) +
		(isCapital(paragraph) ? 1 : 0) +
		(isCentred(paragraph) ? 1.5 : 0);
	if (look < 1) return 0;
	// One word names few papers; a date none.
	const isDate = /(?:19|20)\d\d\S{0,3}$/u.test(text) && text.split(/\s+/u).length <= 3;
	const minus = (isDate ? 3 : 0) + (isMark(text) ? 3 : 0) + (namesIssuer(text) ? 3 : 0);
	return look + (/\s/.test(text.trim()) ? 0.5 : 0) + Math.min(2.5, text.length / 30) - minus;
}

/** "A/RES/70/1": under which a paper is kept. */
function isMark(text: string): boolean {
	return /^[\p{Lu}\p{Nd}./*()\s-]{3,40}$/u.test(text) && /\/|\p{Nd}{2}/u.test(text);
}

/** Where the first heading or the first longer text stands. */
function beginning(pieces: readonly Piece[]): number {
	const at = pieces.findIndex((piece) => piece.role === "heading" || piece.role === "table" || isProse(piece.text));
	const long = pieces.findIndex((piece) => columnsOf(piece.text) > 80);
	return at !== -1 ? at : long === -1 ? pieces.length : long;
}

function isProse(text: string): boolean {
	const words = text.replace(/\s+/gu, " ").trim();
	// Words set apart on a line by tabs and spaces are a letterhead.
	if (/\t|\s{4}/u.test(text.trim()) && words.length <= longest) return false;
	// A Chinese character says as much as two letters.
	const width = columnsOf(words);
	return width > longest || (width > 100 && /[.;:。؟।]$/u.test(words));
}

function isNumbered({ paragraph, text }: Piece): boolean {
	return paragraph?.number != null || !isBlank(splitLabel(text)?.rest ?? "");
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function taken(pieces: readonly Piece[], from: number, alike: (piece: Piece) => boolean): Titled {
	let to = from + 1;
	let length = pieces[from]?.text.length ?? 0;
	for (let piece = pieces[to]; piece !== undefined && alike(piece) && length + piece.text.length < longest; piece = pieces[++to]) {
		length += piece.text.length + 1;
	}
	const lines = pieces.slice(from, to).flatMap((piece, index): MarkedText[] => (index === 0 ? [piece] : [{ text: " ", marks: [] }, piece]));
	const whole = concatMarked(lines);
	const title = titleText(whole.text);
	return {
		title,
		...(whole.pins !== undefined && { pins: whole.pins.map(({ id, at }) => ({ id, at: placeInTitle(whole.text, title, at) })) }),
		pieces: [...pieces.slice(0, from), ...pieces.slice(to)],
		notes: pieces.slice(from, to).flatMap((piece) => piece.notes),
		above: from,
	};
}

function titleText(text: string): string {
	return text
		.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?=\s|$)/gu, "")
		.replace(/\s+/gu, " ")
		.trim();
}

/** Where in the title the place in its lines is. */
function placeInTitle(text: string, title: string, at: number): number {
	const before = titleText(text.slice(0, at)).length;
	return before > 0 && /\s$/.test(text.slice(0, at)) && title[before] === " " ? before + 1 : before;
}
