/** How does a paragraph look, and what looks usual in this paper? Where everything is bold, bold says nothing. */
import type { Piece } from "./pieces";
import type { Look, ReadParagraph } from "./reading";

export interface Usual {
	/** Half points. */
	size: number;
	/** Shares of the text that look so. */
	bold: number;
	italic: number;
	capitals: number;
	centred: number;
	underlined: number;
}

const nearlyAll = 0.9;

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
		if (isCentred(paragraph)) sums.centred += look.characters;
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
	return look.characters > 0 && look.bold >= look.characters * nearlyAll;
}

export function isItalic({ look }: ReadParagraph): boolean {
	return look.characters > 0 && look.italic >= look.characters * nearlyAll;
}

export function isUnderlined({ look }: ReadParagraph): boolean {
	return look.characters > 0 && look.underlined >= look.characters * nearlyAll;
}

export function isCapital({ look }: ReadParagraph): boolean {
	return look.letters >= 3 && look.capitals >= look.letters * nearlyAll;
}

export function isCentred({ properties }: ReadParagraph): boolean {
	return properties.alignment === "center";
}

/** Looks that are alike have one name. */
export function shapeOf(paragraph: ReadParagraph, usual: Usual): string {
	return [
		sizeOf(paragraph.look) - usual.size,
		isBold(paragraph) ? "b" : "",
		isCapital(paragraph) ? "c" : "",
		isCentred(paragraph) ? "m" : "",
		isItalic(paragraph) ? "i" : "",
		isUnderlined(paragraph) ? "u" : "",
	].join("");
}
