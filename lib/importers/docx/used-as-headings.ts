/**
 * Which styles did an author make for headings under names that say nothing ("Teaser 2", "تیتر اول")? Those that stand on short lines only, look
 * like nothing else, and have text below.
 */
import { isBold, isCapital, isCentred, isItalic, isUnderlined, sizeOf, type Usual } from "./look";
import type { Piece } from "./pieces";
import { meaningOf } from "./style-names";

const fewest = 3;
const longest = 140;

/** Ids of such styles. */
export function stylesUsedAsHeadings(pieces: readonly Piece[], usual: Usual): Set<string> {
	const places = new Map<string, number[]>();
	for (const [index, { paragraph }] of pieces.entries()) {
		if (paragraph === null || paragraph.number?.format === "bullet" || meaningOf(paragraph.style.names) !== null) continue;
		places.set(paragraph.style.id, [...(places.get(paragraph.style.id) ?? []), index]);
	}
	const found = new Set<string>();
	for (const [style, indices] of places) {
		const lines = indices.flatMap((index) => pieces[index] ?? []);
		const share = (test: (piece: Piece) => boolean): number => lines.filter(test).length / lines.length;
		if (lines.length < fewest || lines.length > pieces.length * 0.25) continue;
		if (share(({ role, framed }) => role === "paragraph" && !framed) < 1) continue;
		if (share(({ text }) => text.length <= longest && !/[.;,:。；،؛]$/u.test(text.trimEnd())) < 0.9) continue;
		if (share((piece) => standsOut(piece, usual)) < 0.8) continue;
		// Each says something of its own: names of tables that come again are no headings.
		if (new Set(lines.map(({ text }) => text)).size < lines.length * 0.8) continue;
		const above = indices.filter((index) => [1, 2].some((step) => isText(pieces[index + step])));
		if (above.length >= lines.length * 0.7) found.add(style);
	}
	return found;
}

function standsOut({ paragraph }: Piece, usual: Usual): boolean {
	if (paragraph === null) return false;
	const larger = sizeOf(paragraph.look) - usual.size >= 2;
	const dressed = [
		isBold(paragraph) && usual.bold < 0.4,
		isCapital(paragraph) && usual.capitals < 0.4,
		isCentred(paragraph) && usual.centred < 0.3,
		isUnderlined(paragraph) && usual.underlined < 0.3,
		isItalic(paragraph) && usual.italic < 0.3,
	];
	return larger || dressed.some(Boolean);
}

function isText(piece: Piece | undefined): boolean {
	return piece !== undefined && (piece.text.length > 80 || piece.role === "table" || piece.role === "heading");
}
