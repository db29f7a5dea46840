/**
 * Which paragraphs are headings though no style says so? Those that stand out: bold, larger, in capitals, centred, numbered like a chapter,
 * and short. Where an author did use styles, more has to speak for it.
 */
import { type Label, splitLabel } from "../labels";
import { isBold, isCapital, isCentred, isItalic, isUnderlined, shapeOf, sizeOf, type Usual, usualLook } from "./look";
import type { Piece } from "./pieces";
import { structuralWords } from "./structural-words";

const longest = 220;
/** Evidence that is enough, without headings by style and with them. */
const enough = { without: 2, beside: 3 };
/** More lines in a row than stand above anything: names, an address, a cover. */
const longestRow = 5;

/** The pieces with guessed headings among them; their levels follow from their numbers and looks. What stands above the title is none. */
export function withGuessedHeadings(pieces: readonly Piece[], aboveTitle: number): Piece[] {
	const usual = usualLook(pieces);
	const styled = pieces.filter((piece) => piece.role === "heading");
	const least = styled.length >= 3 ? enough.beside : enough.without;
	const structural = structuralWords(pieces);
	const levels = new GuessedLevels(styled, usual);
	const numbers = headingNumbers(pieces);
	const marks = pieces.map((piece, index) => {
		if ((piece.role !== "paragraph" && piece.role !== "list-paragraph") || index < aboveTitle) return 0;
		const alike = numbers.has(listOf(piece)) && piece.text.length <= 200 && !/[.;:,]$/u.test(piece.text);
		const own = evidence(piece, usual);
		// A number alone does not make a heading of a longer line.
		const alone = own >= 1 || piece.text.length <= 60 ? aloneNumbered(pieces, index) : 0;
		return own + alone + (structural.has(index) ? 2 : 0) + (alike ? 3 : 0);
	});
	const isGuessed = (index: number): boolean => (marks[index] ?? 0) >= least;
	const lastText = pieces.findLastIndex((piece, index) => !isGuessed(index) && (piece.text.length > 80 || piece.role === "table"));
	const alike = new Map<string, number>();
	for (const [index, piece] of pieces.entries()) {
		const shape = isGuessed(index) && piece.paragraph !== null ? shapeOf(piece.paragraph, usual) : null;
		if (shape !== null) alike.set(shape, (alike.get(shape) ?? 0) + 1);
	}
	return pieces.map((piece, index) => {
		if (!isGuessed(index) || index > lastText || piece.paragraph === null || piece.framed) return piece;
		// Of many in a row the last stands above the text.
		if (rowAt(isGuessed, index) > longestRow && isGuessed(index + 1) && !structural.has(index)) return piece;
		// A look of its own that comes again and again is that of headings.
		const certain = (marks[index] ?? 0) >= least + 1 || (alike.get(shapeOf(piece.paragraph, usual)) ?? 0) >= 4;
		return { ...piece, role: "heading", guessed: true, certain, level: levels.of(piece) };
	});
}

/** How much the look speaks for a heading. */
function evidence({ text, paragraph }: Piece, usual: Usual): number {
	if (paragraph === null || text.length > longest || text.startsWith("[Image: ") || !/\p{L}.?\p{L}.?\p{L}/u.test(text)) return 0;
	if (paragraph.number?.format === "bullet") return 0;
	const label = labelOf({ text, paragraph });
	if (label?.style === "bullet") return 0;
	const size = sizeOf(paragraph.look) - usual.size;
	let sum = size >= 6 ? 2 : size >= 2 ? 1.5 : 0;
	if (isBold(paragraph) && usual.bold < 0.4) sum += 2;
	if (isCapital(paragraph) && usual.capitals < 0.4) sum += 1.5;
	if (isCentred(paragraph) && usual.centred < 0.3) sum += 1;
	if (isUnderlined(paragraph) && usual.underlined < 0.3) sum += 1.5;
	if (isItalic(paragraph) && usual.italic < 0.3) sum += 0.75;
	if (/^(?:word|cjk-chapter|section-sign)$/.test(label?.style ?? "") || paragraph.number?.worded) sum += 1.5;
	else if (/^(?:roman|alpha|cjk-number|arabic-ordinal|arabic-letter|decimal)$/.test(label?.style ?? "")) sum += 0.75;
	return sum - against(text, sum);
}

/** Sentences are no headings, and neither is what introduces a list or begins in the middle. */
function against(text: string, sum: number): number {
	const end = text.trimEnd();
	let minus = 0;
	if (/[;,،；؛]$/u.test(end)) minus += 3;
	else if (/[:：]$/u.test(end)) minus += 0.75;
	else if (/[.。؟۔?!]["'”’»)]?$/u.test(end) && !/^\S{1,30}\s\S{1,6}$/u.test(end)) minus += text.length > 80 ? 2.5 : 0.75;
	if (/^\p{Ll}/u.test(end)) minus += 1;
	if (text.length > 120 && sum < 3) minus += 1;
	if ((end.match(/\n/g)?.length ?? 0) > 2) minus += 1.5;
	// A date, a sum, a number of a document.
	if ((end.match(/\p{L}/gu)?.length ?? 0) < end.length * 0.4) minus += 1;
	if (/(?:^|\s)(?:19|20)\d\d\S{0,3}$/u.test(end) && end.split(/\s+/u).length <= 4) minus += 4;
	return minus;
}

/** A short line with a number, and longer text below that is no item: nobody makes lists of one. */
function aloneNumbered(pieces: readonly Piece[], index: number): number {
	const [piece, after, before] = [pieces[index], pieces[index + 1], pieces[index - 1]];
	if (piece?.paragraph == null || piece.text.length > 160 || /[.;:,?]$/u.test(piece.text) || /^\p{Ll}/u.test(piece.text)) return 0;
	const label = labelOf(piece);
	const isCounted = piece.paragraph.number !== null && piece.paragraph.number.format !== "bullet";
	if (label === null || !(isCounted || (label.style === "decimal" && label.depth > 1))) return 0;
	const isAlike = (other: Piece | undefined): boolean => {
		const own = other === undefined ? null : labelOf(other);
		return own?.style === label.style && own.depth === label.depth;
	};
	const isText = (other: Piece | undefined): boolean =>
		other?.paragraph != null && (other.role === "heading" || other.text.length > 160 || (other.text.length > 80 && !isAlike(other)));
	const isBeside = (other: Piece | undefined): boolean => isAlike(other) && (other?.text.length ?? 0) < 100;
	if (!isText(after) || isBeside(after) || isBeside(before)) return 0;
	return label.style === "decimal" && label.depth > 1 ? 3 : 2.25;
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

function labelOf({ text, paragraph }: Pick<Piece, "text" | "paragraph">): Label | null {
	const own = paragraph?.number?.label;
	return splitLabel(own == null ? text : `${own} x`);
}

function rowAt(isGuessed: (index: number) => boolean, index: number): number {
	let [from, to] = [index, index];
	while (isGuessed(from - 1)) from--;
	while (isGuessed(to + 1)) to++;
	return to - from + 1;
}

/** One kind of number has one level, one look too; what appears first stands above what appears later. Headings by style say where they stand. */
class GuessedLevels {
	private readonly order: { look: string; kind: string; level: number }[] = [];
	private readonly hasStyled: boolean;

	constructor(
		styled: readonly Piece[],
		private readonly usual: Usual,
	) {
		this.hasStyled = styled.length > 0;
		for (const piece of styled) {
			const [kind, look] = [kindOf(piece), piece.paragraph === null ? "" : shapeOf(piece.paragraph, usual)];
			if (!this.order.some((known) => known.kind === kind && known.look === look)) this.order.push({ look, kind, level: piece.level });
		}
	}

	of(piece: Piece): number {
		const look = piece.paragraph === null ? "" : shapeOf(piece.paragraph, this.usual);
		const kind = kindOf(piece);
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
		if (!this.hasStyled) return undefined;
		const size = Number.parseInt(look, 10);
		return [...this.order].sort((a, b) => a.level - b.level).find((one) => Number.parseInt(one.look, 10) <= size);
	}
}

function kindOf(piece: Piece): string {
	const label = labelOf(piece);
	if (label === null) return "";
	return label.style === "decimal" ? `decimal ${label.depth}` : `${label.style} ${label.family}`;
}
