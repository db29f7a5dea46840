/**
 * What is the paper called? Its style says so, or its look: the largest lines before the text begins.
 */
import { splitLabel } from "../labels";
import { isBold, isCapital, sizeOf, usualLook } from "./guess-headings";
import type { NoteReference } from "./notes";
import type { Piece } from "./pieces";

interface Titled {
	title: string | null;
	pieces: Piece[];
	/** That the title refers to. */
	notes: NoteReference[];
}

const farthest = 30;
const longest = 300;

/** The title, and the pieces without it; the rest of what stands above the text stays. */
export function takeTitle(pieces: readonly Piece[]): Titled {
	const styled = pieces.findIndex((piece) => piece.role === "title" && piece.text.length <= longest);
	if (styled !== -1 && styled < farthest) return taken(pieces, styled, (piece) => piece.role === "title");
	const begin = Math.min(farthest, beginning(pieces));
	const usual = usualLook(pieces);
	let [best, found] = [0, -1];
	for (const [index, { paragraph, role, text }] of pieces.slice(0, begin).entries()) {
		if (paragraph === null || role !== "paragraph" || text.length > longest || text.length < 4 || /[.;,:]$/u.test(text)) continue;
		if (splitLabel(text) !== null || paragraph.number !== null || !/\p{L}{3}/u.test(text)) continue;
		const size = sizeOf(paragraph.look) - usual.size;
		const mark =
			Math.max(0, size) / 2 +
			(isBold(paragraph) ? 2 : 0) +
			(isCapital(paragraph) ? 1 : 0) +
			(paragraph.properties.alignment === "center" ? 1.5 : 0);
		if (mark > best && mark >= 2) [best, found] = [mark, index];
	}
	if (found === -1) return { title: null, pieces: [...pieces], notes: [] };
	const first = pieces[found]?.paragraph;
	return taken(
		pieces,
		found,
		(piece) =>
			piece.role === "paragraph" &&
			piece.paragraph !== null &&
			first != null &&
			sizeOf(piece.paragraph.look) === sizeOf(first.look) &&
			isBold(piece.paragraph) === isBold(first) &&
			isCapital(piece.paragraph) === isCapital(first) &&
			piece.paragraph.properties.alignment === first.properties.alignment,
	);
}

/** Where the first heading or the first longer text stands. */
function beginning(pieces: readonly Piece[]): number {
	const at = pieces.findIndex((piece) => piece.role === "heading" || piece.role === "table" || piece.text.length > longest);
	return at === -1 ? 0 : at;
}

function taken(pieces: readonly Piece[], from: number, alike: (piece: Piece) => boolean): Titled {
	let to = from + 1;
	let title = pieces[from]?.text ?? "";
	for (let piece = pieces[to]; piece !== undefined && alike(piece) && title.length + piece.text.length < longest; piece = pieces[++to]) {
		title += ` ${piece.text}`;
	}
	return {
		title: title
			.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?=\s|$)/gu, "")
			.replace(/\s+/gu, " ")
			.trim(),
		pieces: [...pieces.slice(0, from), ...pieces.slice(to)],
		notes: pieces.slice(from, to).flatMap((piece) => piece.notes),
	};
}
