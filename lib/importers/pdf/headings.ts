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
	return withLevels(found, texts);
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
	if (piece.label !== null && itemStyles.has(piece.label.style) && piece.label.style !== "dot-letter") return null;
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

interface Style {
	size: number;
	bold: boolean;
	capitals: boolean;
	depth: number;
	order: number;
	/** How often, and which heading of the paper is the last of them. */
	times: number;
	last: number;
}

/** How many of the largest looks come once, on the cover, before all that come oftener: they are no level of their own. */
function coverOf(ranked: readonly Style[]): number {
	const first = ranked.findIndex(({ times }) => times >= 3);
	if (first <= 0) return 0;
	const above = ranked.slice(0, first);
	const total = ranked.reduce((sum, { times }) => sum + times, 0);
	return above.every(({ times, last }) => times === 1 && last <= Math.max(above.length + 1, 0.05 * total)) ? first : 0;
}

/** Larger first, bold before capitals before the rest, in the order they come. */
function withLevels(found: ReadonlyMap<TextPiece, { guessed: boolean }>, texts: ReadonlyMap<Piece, string>): Map<Piece, HeadingFound> {
	const styles = new Map<string, Style>();
	const keys = new Map<TextPiece, string>();
	for (const piece of found.keys()) {
		const label = splitLabel(texts.get(piece) ?? "");
		const style = {
			size: Math.round(sizeOf(piece) * 2) / 2,
			bold: shareOf(piece, "bold") >= 0.9,
			capitals: isCapitals(texts.get(piece) ?? ""),
			depth: label?.style === "decimal" ? label.depth : 0,
			order: styles.size,
			times: 0,
			last: 0,
		};
		const key = `${style.size} ${style.bold} ${style.capitals} ${label === null ? "" : label.style} ${style.depth}`;
		keys.set(piece, key);
		const known = styles.get(key) ?? style;
		known.times++;
		known.last = keys.size;
		styles.set(key, known);
	}
	const ranked = [...styles].sort(([, a], [, b]) => {
		if (Math.abs(a.size - b.size) > 0.6) return b.size - a.size;
		if (a.depth > 0 && b.depth > 0) return a.depth - b.depth;
		return Number(b.bold) - Number(a.bold) || Number(b.capitals) - Number(a.capitals) || a.order - b.order;
	});
	const levels = new Map<string, number>();
	const cover = coverOf(ranked.map(([, style]) => style));
	let level = 0;
	let above: Style | null = null;
	for (const [index, [key, style]] of ranked.entries()) {
		const alike =
			index > 0 && index <= cover
				? true
				: above !== null && Math.abs(above.size - style.size) <= 0.6 && above.bold === style.bold && above.capitals === style.capitals;
		// One look with and without a number is one level, unless the parts of the number say more.
		if (!alike || (above !== null && style.depth > 0 && above.depth > 0 && style.depth !== above.depth)) level++;
		levels.set(key, Math.min(6, level));
		above = style;
	}
	const result = new Map<Piece, HeadingFound>();
	for (const [piece, { guessed }] of found) {
		const told = piece.told?.role === "heading" ? piece.told.level : 0;
		result.set(piece, { level: told > 0 ? told : (levels.get(keys.get(piece) ?? "") ?? 1), guessed });
	}
	return result;
}
