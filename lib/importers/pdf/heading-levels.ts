/** How deep is each heading of a paper? Larger ones stand above smaller ones; of those that look alike, their numbers tell. */
import { splitLabel } from "../labels";
import { isCapitals } from "../text-groups";
import { type HeadingFound, itemStyles, shareOf, sizeOf } from "./heading-look";
import type { Piece, TextPiece } from "./pieces";

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
export function withLevels(
	pieces: readonly Piece[],
	found: ReadonlyMap<TextPiece, { guessed: boolean }>,
	texts: ReadonlyMap<Piece, string>,
): Map<Piece, HeadingFound> {
	const cover = coverAmong(pieces, found, texts);
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
