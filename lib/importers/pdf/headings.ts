/** Which paragraphs are headings? The paper shows it: what is larger, bold, in capitals or in the middle, short, and above other text. */
import { structuralWords } from "../docx/structural-words";
import { isCapitals } from "../text-groups";
import { endsSentence, startsLower } from "../text-layout";
import { withLevels } from "./heading-levels";
import { type HeadingFound, itemStyles, shareOf, sizeOf } from "./heading-look";
import type { Measures } from "./measures";
import { isCentred } from "./paragraphs";
import type { Piece, TextPiece } from "./pieces";

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
	return withLevels(pieces, found, texts);
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

/** Guessed from a number alone: three short ones in a row are a list. */
function dropRows(pieces: readonly Piece[], found: Map<TextPiece, { guessed: boolean }>): void {
	const is = (index: number): boolean => {
		const piece = pieces[index];
		return piece?.kind === "text" && found.get(piece)?.guessed === true;
	};
	const dropped = pieces.filter((_, index) => is(index) && (is(index - 1) || is(index + 1)));
	for (const piece of dropped) found.delete(piece as TextPiece);
}
