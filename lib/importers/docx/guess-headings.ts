/**
 * Which paragraphs are headings though no style says so? Those that stand out: bold, larger, in capitals, centred, numbered like a chapter,
 * and short. How much that says depends on the paper: where everything is bold, bold says nothing.
 */
import { splitLabel } from "../labels";
import type { Piece } from "./pieces";
import type { Look, ReadParagraph } from "./reading";

const longest = 220;
/** Evidence that is enough. */
const enough = 2;

interface Usual {
	size: number;
	/** Shares of the text that look so; a look that half of the paper has tells nothing. */
	bold: number;
	italic: number;
	capitals: number;
	centred: number;
	underlined: number;
}

/** The pieces with guessed headings among them; their levels follow from their looks. */
export function withGuessedHeadings(pieces: readonly Piece[]): Piece[] {
	const usual = usualLook(pieces);
	const marks = pieces.map((piece) => (piece.role === "paragraph" || piece.role === "list-paragraph" ? evidence(piece, usual) : 0));
	const lastText = pieces.findLastIndex(
		(piece, index) => (marks[index] ?? 0) < enough && (piece.text.length > 120 || piece.role === "table"),
	);
	const levels = new LookLevels();
	return pieces.map((piece, index) => {
		if ((marks[index] ?? 0) < enough || index > lastText || piece.paragraph === null) return piece;
		// Names under each other, an address, a cover: too many in a row to stand above anything.
		if (rowAt(marks, index) > 5) return piece;
		return { ...piece, role: "heading", guessed: true, level: levels.of(piece.paragraph, usual) };
	});
}

export function usualLook(pieces: readonly Piece[]): Usual {
	const sizes = new Map<number, number>();
	let [all, letters] = [0, 0];
	const sums = { bold: 0, italic: 0, capitals: 0, centred: 0, underlined: 0 };
	for (const { paragraph, role } of pieces) {
		if (paragraph === null || role === "heading" || role === "title") continue;
		const { look } = paragraph;
		const size = sizeOf(look);
		sizes.set(size, (sizes.get(size) ?? 0) + look.characters);
		all += look.characters;
		letters += look.letters;
		sums.bold += look.bold;
		sums.italic += look.italic;
		sums.underlined += look.underlined;
		sums.capitals += look.capitals;
		if (paragraph.properties.alignment === "center") sums.centred += look.characters;
	}
	const [size = 22] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
	const share = (part: number, whole = all): number => (whole === 0 ? 0 : part / whole);
	return {
		size,
		bold: share(sums.bold),
		italic: share(sums.italic),
		underlined: share(sums.underlined),
		capitals: share(sums.capitals, letters),
		centred: share(sums.centred),
	};
}

export function sizeOf(look: Look): number {
	return look.characters === 0 ? 22 : Math.round(look.sizes / look.characters);
}

export function isBold({ look }: ReadParagraph): boolean {
	return look.characters > 0 && look.bold >= look.characters * 0.9;
}

export function isCapital({ look }: ReadParagraph): boolean {
	return look.letters >= 3 && look.capitals >= look.letters * 0.9;
}

/** How much speaks for a heading. */
function evidence({ text, paragraph }: Piece, usual: Usual): number {
	if (paragraph === null || text.length > longest || text.startsWith("[Image: ") || !/\p{L}/u.test(text)) return 0;
	const label = paragraph.number?.label ?? null;
	if (label !== null && paragraph.number?.format === "bullet") return 0;
	const { look, properties } = paragraph;
	const typed = label === null ? splitLabel(text) : null;
	if (typed?.style === "bullet") return 0;
	let sum = 0;
	if (isBold(paragraph) && usual.bold < 0.4) sum += 2;
	if (isCapital(paragraph) && usual.capitals < 0.4) sum += 1.5;
	if (sizeOf(look) >= usual.size + 2) sum += sizeOf(look) >= usual.size + 6 ? 2 : 1.5;
	if (properties.alignment === "center" && usual.centred < 0.3) sum += 1;
	if (look.characters > 0 && look.underlined >= look.characters * 0.9 && usual.underlined < 0.3) sum += 1.5;
	if (look.characters > 0 && look.italic >= look.characters * 0.9 && usual.italic < 0.3) sum += 0.75;
	const style = (label === null ? typed : splitLabel(`${label} x`))?.style;
	if (style === "word" || style === "cjk-chapter" || style === "section-sign" || paragraph.number?.worded) sum += 1.5;
	else if (style === "roman" || style === "alpha" || style === "cjk-number") sum += 0.75;
	return sum - against(text, sum);
}

/** Sentences are no headings, and neither is what introduces a list or begins in the middle. */
function against(text: string, sum: number): number {
	const end = text.trimEnd();
	let minus = 0;
	if (/[;,،；]$/u.test(end)) minus += 3;
	else if (/[:：]$/u.test(end)) minus += 0.75;
	else if (/[.。؟۔?!]["'”’»)]?$/u.test(end) && !/^\S{1,30}\s\S{1,6}$/u.test(end)) minus += text.length > 80 ? 2.5 : 0.75;
	if (/^\p{Ll}/u.test(end)) minus += 1;
	if (text.length > 120 && sum < 3) minus += 1;
	if ((end.match(/\n/g)?.length ?? 0) > 2) minus += 1.5;
	// A date, a sum, a number of a document.
	if ((end.match(/\p{L}/gu)?.length ?? 0) < end.length * 0.4) minus += 1;
	return minus;
}

function rowAt(marks: readonly number[], index: number): number {
	let [from, to] = [index, index];
	while ((marks[from - 1] ?? 0) >= enough) from--;
	while ((marks[to + 1] ?? 0) >= enough) to++;
	return to - from + 1;
}

/** Looks in the order in which they appear: what comes first stands above what comes later, larger above smaller. */
class LookLevels {
	private readonly order: { look: string; kind: string; size: number }[] = [];

	of(paragraph: ReadParagraph, usual: Usual): number {
		const { look, properties, number, text } = paragraph;
		const size = sizeOf(look) - usual.size;
		const shape = [
			size,
			isBold(paragraph) ? "b" : "",
			isCapital(paragraph) ? "c" : "",
			properties.alignment === "center" ? "m" : "",
			look.italic >= look.characters * 0.9 ? "i" : "",
			look.underlined >= look.characters * 0.9 ? "u" : "",
		].join("");
		const label = number?.label == null ? splitLabel(text) : splitLabel(`${number.label} x`);
		const kind = label === null ? "" : label.style === "decimal" ? `decimal ${label.depth}` : `${label.style} ${label.family}`;
		let at = this.order.findIndex((known) => known.look === shape && (kind === "" || known.kind === kind));
		if (at === -1 && kind !== "") at = this.order.findIndex((known) => known.kind === kind);
		if (at === -1) at = this.order.push({ look: shape, kind, size }) - 1;
		return Math.min(6, at + 1);
	}
}
