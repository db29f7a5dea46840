/**
 * Which paragraphs are headings though no style says so? Those that stand out: bold, larger, in capitals, centred, numbered like a chapter,
 * and short. Where an author did use styles, more has to speak for it.
 */
import { beginsWithImage } from "../images/image-words";
import { isSpelledPart, type Label, splitLabel } from "../labels";
import { isSectionName } from "../section-names";
import { kindOf, labelOf } from "./heading-ranks";
import { isBold, isCapital, isCentred, isItalic, isUnderlined, shapeOf, sizeOf, type Usual, usualLook } from "./look";
import type { Piece } from "./pieces";
import type { ReadParagraph } from "./reading";
import { structuralWords } from "./structural-words";
import { stylesUsedAsHeadings } from "./used-as-headings";

const longest = 220;
/** Evidence that is enough, without headings by style and with them. */
const enough = { without: 2, beside: 3 };
/** More lines in a row than stand above anything: names, an address, a cover. */
const longestRow = 5;

/** The pieces with guessed headings among them; their levels follow from their numbers and looks. What stands above the title is none. */
export function withGuessedHeadings(pieces: readonly Piece[], aboveTitle: number): Piece[] {
	const usual = usualLook(pieces);
	const styled = pieces.filter((piece) => piece.role === "heading");
	const made = stylesUsedAsHeadings(pieces, usual);
	const isMade = (piece: Piece): boolean => piece.paragraph !== null && made.has(piece.paragraph.style.id);
	const least = styled.length >= 3 || pieces.filter(isMade).length >= 6 ? enough.beside : enough.without;
	const structural = structuralWords(pieces);
	const numbers = headingNumbers(pieces);
	const marks = pieces.map((piece, index) => {
		if ((piece.role !== "paragraph" && piece.role !== "list-paragraph") || index < aboveTitle) return 0;
		if (isMade(piece)) return enough.beside + 2;
		const alike = numbers.has(listOf(piece)) && piece.text.length <= 200 && !/[.;:,]$/u.test(piece.text);
		const own = evidence(piece, usual);
		// A number alone does not make a heading of a longer line.
		const alone = own >= 1 || piece.text.length <= 60 ? aloneNumbered(pieces, index, usual) : 0;
		const named = isSectionName(piece.text) && index + 1 < pieces.length ? 1.5 : 0;
		const spelled = isSpelledPart(piece.text) || isBareNumber(piece, usual) ? 2 : 0;
		return own + alone + named + Math.max(spelled, structural.has(index) ? 2 : 0) + (alike ? 3 : 0);
	});
	for (const index of likeOthers(pieces, marks, least, usual)) marks[index] = least;
	const onCover = coverLines(pieces, (index) => (marks[index] ?? 0) >= least, aboveTitle, usual);
	const isGuessed = (index: number): boolean => (marks[index] ?? 0) >= least && index >= onCover;
	const lastText = pieces.findLastIndex((piece, index) => !isGuessed(index) && (piece.text.length > 40 || piece.role === "table"));
	const alike = new Map<string, number>();
	for (const [index, piece] of pieces.entries()) {
		const shape = isGuessed(index) && piece.paragraph !== null ? shapeOf(piece.paragraph, usual) : null;
		if (shape !== null) alike.set(shape, (alike.get(shape) ?? 0) + 1);
	}
	const isTaken = (index: number): boolean => {
		const piece = pieces[index];
		if (piece === undefined || !isGuessed(index) || piece.paragraph === null || piece.framed) return false;
		if (index > lastText && !(isSectionName(piece.text) && index + 1 < pieces.length)) return false;
		// Of many in a row the last stands above the text.
		return rowAt(isGuessed, index) <= longestRow || !isGuessed(index + 1) || structural.has(index);
	};
	const levels = new LevelsBesideStyles(styled, usual);
	return pieces.map((piece, index) => {
		if (!isTaken(index) || piece.paragraph === null) return piece;
		// A look of its own that comes again and again is that of headings.
		const certain = (marks[index] ?? 0) >= least + 1 || (alike.get(shapeOf(piece.paragraph, usual)) ?? 0) >= 4;
		return { ...piece, role: "heading", guessed: true, certain, level: levels.of(piece) };
	});
}

/** "3.1" in bold, with its name on the next line. */
function isBareNumber({ text, paragraph }: Piece, usual: Usual): boolean {
	if (paragraph === null || dress(paragraph, usual) < 1) return false;
	const label = splitLabel(`${text.trim()} x`);
	return label?.rest === "x" && (label.style === "decimal" ? label.depth > 1 : /^(?:word|section-sign|cjk-chapter)$/.test(label.style));
}

/** Numbered lines that look like many headings do: where most lines of a look of its own are headings, the rest are. */
function likeOthers(pieces: readonly Piece[], marks: readonly number[], least: number, usual: Usual): number[] {
	const alike = new Map<string, { headings: number; others: number[] }>();
	for (const [index, piece] of pieces.entries()) {
		if (piece.paragraph === null || piece.role === "heading" || piece.text.length > 160 || dress(piece.paragraph, usual) === 0) continue;
		const label = labelOf(piece);
		const kind = kindOf(label);
		if (label === null || label.style === "bullet" || !isSure(label, piece) || /[.;:,]$/u.test(piece.text.trimEnd())) continue;
		const key = `${shapeOf(piece.paragraph, usual)} ${kind}`;
		const known = alike.get(key) ?? { headings: 0, others: [] };
		alike.set(key, known);
		if ((marks[index] ?? 0) >= least) known.headings++;
		else if ((marks[index] ?? 0) > 0) known.others.push(index);
	}
	return [...alike.values()].flatMap(({ headings, others }) => (headings >= 3 && headings >= others.length ? others : []));
}

/** Where the cover ends: below a title may stand who wrote it and for whom, in looks that come never again. */
function coverLines(pieces: readonly Piece[], isGuessed: (index: number) => boolean, aboveTitle: number, usual: Usual): number {
	let end = aboveTitle;
	while (isGuessed(end)) end++;
	if (end - aboveTitle < 2) return aboveTitle;
	const look = (index: number): string => {
		const paragraph = pieces[index]?.paragraph;
		return paragraph == null ? "" : shapeOf(paragraph, usual);
	};
	const later = new Set(pieces.flatMap((_, index) => (index >= end && isGuessed(index) ? [look(index)] : [])));
	for (let index = aboveTitle; index < end; index++) {
		const piece = pieces[index];
		if (later.has(look(index)) || (piece !== undefined && (labelOf(piece) !== null || isSectionName(piece.text)))) return index;
	}
	return end;
}

/** How much the look speaks for a heading. */
function evidence({ text, paragraph }: Piece, usual: Usual): number {
	if (
		paragraph === null ||
		text.length > longest ||
		beginsWithImage(text) ||
		!/\p{L}.?\p{L}.?\p{L}|\p{Script=Han}{2}/u.test(text.replace(/\p{M}/gu, ""))
	)
		return 0;
	if (paragraph.number?.format === "bullet") return 0;
	const label = labelOf({ text, paragraph });
	if (label?.style === "bullet") return 0;
	const size = sizeOf(paragraph.look) - usual.size;
	let sum = (size >= 6 ? 2 : size >= 2 ? 1.5 : 0) + dress(paragraph, usual);
	if (/^(?:word|cjk-chapter|section-sign)$/.test(label?.style ?? "") || paragraph.number?.worded) sum += 1.5;
	else if (/^(?:roman|alpha|cjk-number|arabic-ordinal|arabic-letter|decimal)$/.test(label?.style ?? "")) sum += 0.75;
	return sum - against(text, sum);
}

/** What is bold, in capitals, in the middle of the page, where the rest of the paper is not. */
function dress(paragraph: ReadParagraph, usual: Usual): number {
	return (
		(isBold(paragraph) && usual.bold < 0.4 ? 2 : 0) +
		(isCapital(paragraph) && usual.capitals < 0.4 ? 1.5 : 0) +
		(isCentred(paragraph) && usual.centred < 0.3 ? 1 : 0) +
		(isUnderlined(paragraph) && usual.underlined < 0.3 ? 1.5 : 0) +
		(isItalic(paragraph) && usual.italic < 0.3 ? 0.75 : 0)
	);
}

/** Sentences are no headings, and neither is what introduces a list or begins in the middle. */
function against(text: string, sum: number): number {
	const end = text.trimEnd();
	let minus = 0;
	if (/[;,،；؛]$/u.test(end)) minus += 3;
	else if (/[:：]$/u.test(end)) minus += 0.75;
	else if (sum >= 1.5 && end.length <= 90 && /[?？؟]["'”’»)]?$/u.test(end)) minus += 0;
	else if (/[.。؟۔?!]["'”’»)]?$/u.test(end) && !/^\S{1,30}\s\S{1,6}$/u.test(end)) minus += text.length > 80 ? 2.5 : 0.75;
	if (/^\p{Ll}/u.test(end)) minus += 1;
	// What somebody said, from one quotation mark to the other; a remark in brackets.
	if (/^[«“„"「『﴿‹][^«“„"「『]*[»”“"」』﴾›][.。۔]?$/u.test(end)) minus += 2.5;
	else if (/^[(（][^()（）]*[)）]\.?$/u.test(end)) minus += 1.5;
	if (text.length > 120 && sum < 3) minus += 1;
	if ((end.match(/\n/g)?.length ?? 0) > 2) minus += 1.5;
	// A date, a sum, a number of a document.
	if ((end.match(/[\p{L}\p{M}]/gu)?.length ?? 0) < end.length * 0.4) minus += 1;
	if (/(?:^|\s)(?:19|20)\d\d\S{0,3}$/u.test(end) && end.split(/\s+/u).length <= 3) minus += 4;
	return minus;
}

/** A short line with a number, and longer text below that is no item: nobody makes lists of one. */
function aloneNumbered(pieces: readonly Piece[], index: number, usual: Usual): number {
	const [piece, after, before] = [pieces[index], pieces[index + 1], pieces[index - 1]];
	if (piece?.paragraph == null || piece.text.length > 160 || /[.;:,?]$/u.test(piece.text) || /^\p{Ll}/u.test(piece.text)) return 0;
	const label = labelOf(piece);
	const isCounted = piece.paragraph.number !== null && piece.paragraph.number.format !== "bullet";
	const isDeep = label?.style === "decimal" && label.depth > 1;
	// A number that was typed is one where the line looks like a heading as well.
	if (label === null || label.style === "bullet" || !(isCounted || isDeep || (isSure(label, piece) && dress(piece.paragraph, usual) > 0)))
		return 0;
	const isAlike = (other: Piece | undefined): boolean => {
		const own = other === undefined ? null : labelOf(other);
		return own?.style === label.style && own.depth === label.depth;
	};
	const isText = (other: Piece | undefined): boolean =>
		other?.paragraph != null && (other.role === "heading" || other.text.length > 160 || (other.text.length > 80 && !isAlike(other)));
	const isBeside = (other: Piece | undefined): boolean => isAlike(other) && (other?.text.length ?? 0) < 100;
	if (after === undefined || isBeside(after) || isBeside(before)) return 0;
	// What is bold as well may have a heading below.
	if (!isText(after) && dress(piece.paragraph, usual) < 1.5) return 0;
	return label.style === "decimal" && label.depth > 1 ? 3 : 2.25;
}

/** "11 U.S.C." begins with no number of its own. */
function isSure(label: Label, { text, paragraph }: Piece): boolean {
	return paragraph?.number != null || label.closed || label.depth > 1 || text.slice(label.label.length).startsWith("\t");
}

/** Levels of lists that mostly number headings: the rest of their numbers are headings as well. */
function headingNumbers(pieces: readonly Piece[]): Set<string> {
	const counts = new Map<string, { headings: number; others: number }>();
	for (const piece of pieces) {
		const key = listOf(piece);
		if (key === "") continue;
		const count = counts.get(key) ?? { headings: 0, others: 0 };
		counts.set(key, count);
		if (piece.role === "heading") count.headings++;
		else count.others++;
	}
	return new Set([...counts].flatMap(([key, { headings, others }]) => (headings > 1 && headings >= others ? [key] : [])));
}

function listOf({ paragraph }: Piece): string {
	return paragraph?.number?.label == null || paragraph.number.format === "bullet"
		? ""
		: `${paragraph.number.list} ${paragraph.number.level}`;
}

function rowAt(isGuessed: (index: number) => boolean, index: number): number {
	let [from, to] = [index, index];
	while (isGuessed(from - 1)) from--;
	while (isGuessed(to + 1)) to++;
	return to - from + 1;
}

/** One kind of number has one level, one look too; what appears first stands above what appears later. Headings by style say where they stand. */
class LevelsBesideStyles {
	private readonly order: { look: string; kind: string; level: number }[] = [];

	constructor(
		styled: readonly Piece[],
		private readonly usual: Usual,
	) {
		for (const piece of styled) {
			const [kind, look] = [kindOf(labelOf(piece)), piece.paragraph === null ? "" : shapeOf(piece.paragraph, usual)];
			if (!this.order.some((known) => known.kind === kind && known.look === look)) this.order.push({ look, kind, level: piece.level });
		}
	}

	of(piece: Piece): number {
		const look = piece.paragraph === null ? "" : shapeOf(piece.paragraph, this.usual);
		const kind = kindOf(labelOf(piece));
		const known =
			this.order.find((one) => one.look === look && (kind === "" || one.kind === kind)) ??
			(kind === "" ? this.smaller(look) : (this.order.find((one) => one.kind === kind) ?? this.unnumbered(look, kind)));
		if (known !== undefined) return known.level;
		const level = Math.min(6, 1 + Math.max(0, ...this.order.map((one) => one.level)));
		this.order.push({ look, kind, level });
		return level;
	}

	/** The first numbers that look like headings without any stand beside them ("Introduction", "1. Scope"); the next stand below. */
	private unnumbered(look: string, kind: string): { level: number } | undefined {
		const alike = this.order.filter((one) => one.look === look);
		const [plain] = alike;
		if (plain === undefined || alike.some((one) => one.kind !== "")) return undefined;
		this.order.push({ ...plain, kind });
		return plain;
	}

	/** The first kind of heading that is no larger; looks begin with their size. */
	private smaller(look: string): { level: number } | undefined {
		const size = Number.parseInt(look, 10);
		return [...this.order].sort((a, b) => a.level - b.level).find((one) => Number.parseInt(one.look, 10) <= size);
	}
}
