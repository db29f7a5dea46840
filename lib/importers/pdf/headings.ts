/**
 * Which paragraphs are headings, and how deep? The paper shows it: what is larger, bold or in capitals, short, and above other text.
 * All that look alike have one level; numbers with parts ("2.1") go below their whole.
 */

import { structuralWords } from "../docx/structural-words";
import { splitLabel } from "../labels";
import { isCapitals } from "../text-groups";
import { endsSentence, startsLower } from "../text-layout";
import type { Measures } from "./measures";
import { isCentred } from "./paragraphs";
import type { Piece, TextPiece } from "./pieces";

export interface HeadingFound {
	level: number;
	/** Whether its look alone made it one, and not strongly. */
	guessed: boolean;
}

const caption =
	/^(?:figures?|fig\.|tables?|chart|graph|map|source|note|tableau|cuadro|gráfico|figura|quadro|tabela|abbildung|tabelle|рисунок|таблица|рис\.|شكل|جدول|图|表|그림|표)\s{0,2}[\p{Nd}IVX:：.]/iu;

export function headingsAmong(pieces: readonly Piece[], texts: ReadonlyMap<Piece, string>, measures: Measures): Map<Piece, HeadingFound> {
	const found = new Map<TextPiece, { guessed: boolean }>();
	const centred = new Set([...centredAmong(pieces, texts), ...structuralAmong(pieces, texts)]);
	for (const [index, piece] of pieces.entries()) {
		if (piece.kind !== "text") continue;
		const around = { measures, after: pieces[index + 1], before: pieces[index - 1], centred: centred.has(piece) };
		const shape = headingShape(piece, texts.get(piece) ?? "", around);
		if (shape !== null) found.set(piece, shape);
	}
	dropRows(pieces, found);
	return withLevels(found, texts, coverAmong(pieces, found, texts));
}

function headingShape(
	piece: TextPiece,
	text: string,
	{ measures, after, before, centred }: { measures: Measures; after: Piece | undefined; before: Piece | undefined; centred: boolean },
): { guessed: boolean } | null {
	if (piece.told !== null && piece.told.role !== "paragraph")
		return piece.told.role === "heading" && text.length <= 400 ? { guessed: false } : null;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (piece.lines.length > 5 || text.length > 250 || letters < 2 || letters < 0.4 * text.replace(/\s/g, "").length) return null;
	const isItem = piece.label !== null && itemStyles.has(piece.label.style) && piece.label.style !== "dot-letter";
	if (isItem && !isSetApart(piece, measures, after)) return null;
	if (caption.test(text) || (startsLower(text) && piece.label === null)) return null;
	const rest = piece.label?.rest === "" || piece.label === null ? text : text.slice(text.indexOf(piece.label.rest.slice(0, 12)));
	if (/[,;]$/.test(rest)) return null;
	const size = sizeOf(piece);
	const ratio = size / measures.size;
	const sentence = endsSentence(rest) && /[.…]["'”’)]*$/u.test(rest);
	if (ratio >= 1.1) return sentence && (ratio < 1.25 || rest.length > 120) ? null : { guessed: false };
	if (ratio < 0.88 || after === undefined) return null;
	const bold = shareOf(piece, "bold") >= 0.95 && !measures.bold;
	const short = rest.length <= (piece.label === null ? 160 : 240);
	if (bold && short && (!sentence || piece.label !== null) && !/:$/.test(rest)) return { guessed: false };
	if (isCapitals(rest) && rest.length >= 4 && short && !sentence && letters >= 4) return { guessed: false };
	if (centred && !sentence && !/:$/.test(rest)) return { guessed: false };
	const leads = after.kind !== "text" || after.label === null || !itemStyles.has(after.label.style);
	const apart = piece.above > measures.parting && (after.kind !== "text" || after.above > 1.05);
	if (!apart || !leads || sentence || /[:：]$/.test(rest) || piece.lines.length > 2) return null;
	const endsBefore = before === undefined || before.kind !== "text" || /[.!?:;。؟…”"’)]$/u.test(before.lines.at(-1)?.text ?? "");
	if (shareOf(piece, "italic") >= 0.95 && !measures.italic && rest.length <= 120 && endsBefore) return { guessed: false };
	if (piece.label !== null && strongLabels.has(piece.label.style) && rest.length <= 110 && !startsLower(rest)) return { guessed: true };
	return null;
}

/** "(a) Adequacy", all in italics or bold, above text that is neither: a heading, where among others like it it would be an item. */
function isSetApart({ lines, label, above }: TextPiece, measures: Measures, after: Piece | undefined): boolean {
	const all = (face: "bold" | "italic"): boolean => !measures[face] && lines.every((line) => line[face] >= 0.95);
	const plain = after?.kind === "text" && !(after.label !== null && itemStyles.has(after.label.style));
	return (
		(all("italic") || all("bold")) &&
		label?.style !== "bullet" &&
		lines.length <= 2 &&
		above > 1.05 &&
		plain &&
		(after.lines.length > 1 || after.lines.some((line) => line.bold < 0.5 && line.italic < 0.5))
	);
}

/** Short lines in the middle of the column, one or two together above text that is not: several of them, and not half the paper. */
function centredAmong(pieces: readonly Piece[], texts: ReadonlyMap<Piece, string>): Set<Piece> {
	const is = (piece: Piece | undefined): boolean =>
		piece?.kind === "text" && piece.lines.every(isCentred) && piece.lines.length <= 3 && (texts.get(piece) ?? "").length <= 120;
	const runs: Piece[][] = [];
	for (const [index, piece] of pieces.entries()) {
		if (!is(piece)) continue;
		if (is(pieces[index - 1])) runs.at(-1)?.push(piece);
		else runs.push([piece]);
	}
	const above = runs.filter((run) => run.length <= 2 && pieces[pieces.indexOf(run.at(-1) as Piece) + 1]?.kind === "text");
	return new Set(above.length >= 3 && above.length <= 0.35 * pieces.length ? above.flat() : []);
}

/** Short lines of their own that begin with the same word, as the parts of a statute do ("Artigo Primeiro"). */
function structuralAmong(pieces: readonly Piece[], texts: ReadonlyMap<Piece, string>): Piece[] {
	const plain = pieces.map((piece) => {
		const alone = piece.kind === "text" && piece.lines.length === 1 && piece.label === null;
		return { text: texts.get(piece) ?? "", paragraph: alone ? { number: null } : null, role: "paragraph" };
	});
	return [...structuralWords(plain)].flatMap((index) => pieces[index] ?? []);
}

const strongLabels = new Set(["roman", "alpha", "decimal", "word", "section-sign", "cjk-chapter"]);
const itemStyles = new Set(["bullet", "paren-letter", "close-number", "close-letter", "dot-letter", "paren-number"]);

/** Guessed from a number alone: three short ones in a row are a list. */
function dropRows(pieces: readonly Piece[], found: Map<TextPiece, { guessed: boolean }>): void {
	const is = (index: number): boolean => {
		const piece = pieces[index];
		return piece?.kind === "text" && found.get(piece)?.guessed === true;
	};
	const dropped = pieces.filter((_, index) => is(index) && (is(index - 1) || is(index + 1)));
	for (const piece of dropped) found.delete(piece as TextPiece);
}

export function sizeOf(piece: TextPiece): number {
	const [first] = piece.lines;
	return piece.lines.reduce((best, line) => (line.text.length > best.text.length ? line : best), first as NonNullable<typeof first>).size;
}

function shareOf({ lines }: TextPiece, face: "bold" | "italic"): number {
	const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
	return lines.reduce((sum, line) => sum + line[face] * line.text.length, 0) / Math.max(1, letters);
}

function looksAlike(a: Style, b: Style): boolean {
	return Math.abs(a.size - b.size) <= 0.6 && a.bold === b.bold && a.italic === b.italic && a.item === b.item && a.capitals === b.capitals;
}

interface Style {
	size: number;
	bold: boolean;
	italic: boolean;
	capitals: boolean;
	/** Whether its label is one of lists: "(a)". */
	item: boolean;
	depth: number;
	/** The sort of its numbers, with their parts; "" where it has none. */
	numbering: string;
	order: number;
	/** How often it comes, and whether only on the cover. */
	times: number;
	onCover: boolean;
}

/** The headings before the first paragraph that is one: a cover, unless their look comes again. */
function coverAmong(pieces: readonly Piece[], found: ReadonlyMap<TextPiece, unknown>, texts: ReadonlyMap<Piece, string>): Set<Piece> {
	const first = pieces.findIndex((piece) => piece.kind === "text" && !found.has(piece) && (texts.get(piece) ?? "").length > 160);
	return new Set(pieces.slice(0, Math.max(0, first)));
}

/** Larger first, bold before capitals before the rest, in the order they come. */
function withLevels(
	found: ReadonlyMap<TextPiece, { guessed: boolean }>,
	texts: ReadonlyMap<Piece, string>,
	cover: ReadonlySet<Piece>,
): Map<Piece, HeadingFound> {
	const styles = new Map<string, Style>();
	const keys = new Map<TextPiece, string>();
	for (const piece of found.keys()) {
		const label = splitLabel(texts.get(piece) ?? "");
		const style = {
			size: Math.round(sizeOf(piece) * 2) / 2,
			bold: shareOf(piece, "bold") >= 0.9,
			italic: shareOf(piece, "italic") >= 0.9,
			item: piece.label !== null && itemStyles.has(piece.label.style),
			capitals: isCapitals(texts.get(piece) ?? ""),
			depth: label?.style === "decimal" ? label.depth : 0,
			numbering: label === null ? "" : `${label.style} ${label.family} ${label.depth}`,
			order: styles.size,
			times: 0,
			onCover: true,
		};
		const key = `${style.size} ${style.bold} ${style.italic} ${style.capitals} ${style.numbering}`;
		keys.set(piece, key);
		const known = styles.get(key) ?? style;
		known.times++;
		known.onCover &&= cover.has(piece) && style.numbering === "";
		styles.set(key, known);
	}
	const ranked = [...styles]
		.filter(([, { onCover }]) => !onCover)
		.sort(([, a], [, b]) => {
			if (Math.abs(a.size - b.size) > 0.6) return b.size - a.size;
			if (a.depth > 0 && b.depth > 0) return a.depth - b.depth;
			if (a.item !== b.item) return Number(a.item) - Number(b.item);
			if (looksAlike(a, b) && a.numbering !== "" && b.numbering !== "") return a.order - b.order;
			return (
				Number(b.bold) - Number(a.bold) ||
				Number(b.capitals) - Number(a.capitals) ||
				Number(a.italic) - Number(b.italic) ||
				a.order - b.order
			);
		});
	const levels = new Map<string, number>();
	let level = 0;
	let above = null as Style | null;
	/** Where the look of `above` begins. */
	let look = 1;
	for (const [key, style] of ranked) {
		const before: Style | null = above;
		const isAlike = before !== null && looksAlike(before, style);
		// What is large and rare (an annex, a glossary) stands beside what comes often, and not above it.
		const joins = before !== null && !isAlike && before.times <= 2 && before.numbering === "" && style.times >= 3;
		// One look without a number, and with one, is one level; other numbers, or more parts of them, go below.
		const goesBelow = isAlike && style.numbering !== "" && before.numbering !== "" && style.numbering !== before.numbering;
		if (!isAlike && !joins) level++;
		if (!isAlike) look = Math.max(1, level);
		if (goesBelow) level++;
		levels.set(key, Math.min(6, style.numbering === "" ? look : level));
		above = isAlike && style.numbering === "" ? { ...style, numbering: before.numbering } : style;
	}
	const result = new Map<Piece, HeadingFound>();
	for (const [piece, { guessed }] of found) {
		const told = piece.told?.role === "heading" ? piece.told.level : 0;
		result.set(piece, { level: told > 0 ? told : (levels.get(keys.get(piece) ?? "") ?? 1), guessed });
	}
	return result;
}
