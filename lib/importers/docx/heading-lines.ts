/**
 * Which headings that were guessed are the lines of one? "CHAPTER 2" above its name, and a name broken over two lines in capitals or in the
 * middle of the page.
 */
import { concatMarked } from "@/lib/domain/marked-text";
import { isSpelledPart, splitLabel } from "../labels";
import { isSectionName } from "../section-names";
import { isBold, isCapital, isCentred, shapeOf, usualLook } from "./look";
import type { Piece } from "./pieces";

const longest = 220;
/** Of a heading that goes on in small letters, line by line. */
const longestWhole = 400;
/** Words that no line of its own ends with. */
const dangling =
	/(?:^|\s)(?:of|and|or|the|an?|for|in|on|to|with|by|from|de|des?|du|la|le|les|et|del|los|las|y|und|oder|der|die|das|des|für|von|zu|и|в|на|по|о|об|для|с|do|da|dos|das|e|em)$|[,–—-]$/iu;

export function withLinesJoined(pieces: readonly Piece[]): Piece[] {
	const usual = usualLook(pieces);
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const above = joined[joined.length - 1];
		if (above?.paragraph == null || piece.paragraph === null || !above.guessed) {
			joined.push(piece);
			continue;
		}
		const isAlike = shapeOf(above.paragraph, usual) === shapeOf(piece.paragraph, usual) || (isOnlyNumber(above.text) && above.guessed);
		if (!isAlike || !(goesOn(above, piece) || goesOnSmall(above, piece))) {
			joined.push(piece);
			continue;
		}
		joined[joined.length - 1] = {
			...above,
			...concatMarked([above, { text: " ", marks: [] }, piece]),
			notes: [...above.notes, ...piece.notes],
		};
	}
	return joined;
}

function goesOn(above: Piece, piece: Piece): boolean {
	if (!piece.guessed || above.paragraph === null || piece.paragraph === null) return false;
	if (piece.paragraph.number !== null || above.text.length + piece.text.length > longest) return false;
	if (dangling.test(above.text.trim())) return true;
	if (isOnlyNumber(above.text)) return splitLabel(piece.text) === null;
	if (isSectionName(above.text) || isSectionName(piece.text) || isOnlyNumber(piece.text)) return false;
	return (isCapital(above.paragraph) || isCentred(above.paragraph)) && !/[.:]$/u.test(above.text) && splitLabel(piece.text) === null;
}

/** The next line of a heading that was broken by hand: as bold, or in the middle, and beginning with a small letter. */
function goesOnSmall(above: Piece, piece: Piece): boolean {
	if (piece.role !== "paragraph" && !piece.guessed) return false;
	if (above.paragraph === null || piece.paragraph === null || piece.paragraph.number !== null) return false;
	if (
		above.text.length + piece.text.length > longestWhole ||
		!(/^\p{Ll}/u.test(piece.text) || (isOnlyNumber(above.text) && /^[(（]/u.test(piece.text))) ||
		splitLabel(piece.text) !== null
	)
		return false;
	return (isBold(above.paragraph) || isCentred(above.paragraph)) && !/[.:;!?]$/u.test(above.text.trimEnd());
}

/** "CHAPTER 2", "Artigo 5", and nothing after it. */
function isOnlyNumber(text: string): boolean {
	if (isSpelledPart(text)) return true;
	const label = splitLabel(`${text.trim()} x`);
	if (label === null || label.rest !== "x") return false;
	return /^(?:word|section-sign|cjk-chapter)$/.test(label.style) || (label.style === "decimal" && label.depth > 1);
}
