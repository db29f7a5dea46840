/** What is the paper called? The largest words of its first page, or what the file says, if its first page says it too. */

import { sizeOf } from "./heading-look";
import type { Measures } from "./measures";
import type { Piece, TextPiece } from "./pieces";

/** What programs put there on their own. */
const meaningless =
	/^(?:microsoft (?:word|powerpoint)|powerpoint presentation|untitled|document\d*|layout \d|slide \d|title|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|rtf|odt|pptx?|xlsx?)\b.*)/i;

/** The pieces that make the title, and the title; none where only the file names one, and null where nothing does. */
export function titleAmong(
	pieces: readonly Piece[],
	texts: ReadonlyMap<Piece, string>,
	{ measures, metadata }: { measures: Measures; metadata: string | null },
): { title: string | null; taken: Piece[] } {
	const first = pieces.filter((piece): piece is TextPiece => piece.kind === "text" && piece.page === pieces[0]?.page).slice(0, 30);
	const said = metadata === null || meaningless.test(metadata.trim()) || metadata.trim().length < 4 ? null : metadata.trim();
	if (said !== null) {
		for (let count = 1; count <= 3; count++) {
			for (let start = 0; start + count <= Math.min(first.length, 12); start++) {
				const row = first.slice(start, start + count);
				if (plain(row.map((piece) => texts.get(piece) ?? "").join(" ")) === plain(said)) return { title: textOf(row, texts), taken: row };
			}
		}
	}
	const largest = Math.max(0, ...first.filter((piece) => isTitleShape(texts.get(piece) ?? "")).map(sizeOf));
	if (largest >= 1.15 * measures.size) {
		const start = first.findIndex((piece) => sizeOf(piece) >= largest - 0.3 && isTitleShape(texts.get(piece) ?? ""));
		const row = [first[start] as TextPiece];
		// A title over several lines set apart.
		while (row.length < 4) {
			const next = first[start + row.length];
			if (
				next === undefined ||
				Math.abs(sizeOf(next) - largest) > 0.3 ||
				next.above > 3 ||
				!isTitleShape(texts.get(next) ?? "") ||
				next.label !== null
			)
				break;
			row.push(next);
		}
		const others = pieces.filter((piece) => piece.kind === "text" && Math.abs(sizeOf(piece) - largest) <= 0.3).length;
		// Where chapters are set as large, the first of them is no title, unless it stands first of all.
		if (textOf(row, texts).length <= 300 && (others <= row.length || start === 0)) return { title: textOf(row, texts), taken: row };
	}
	if (said !== null) return { title: said, taken: [] };
	const [top] = first;
	const bold = top !== undefined && top.label === null && top.lines.every((line) => line.bold >= 0.95) && !measures.bold;
	const centred = top?.lines.every((line) => Math.abs(line.x0 - line.left - (line.right - line.x1)) < 6 && line.x0 - line.left > 20);
	if (top !== undefined && (bold || centred) && isTitleShape(texts.get(top) ?? "")) return { title: textOf([top], texts), taken: [top] };
	return { title: null, taken: [] };
}

function isTitleShape(text: string): boolean {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	return letters >= 4 && text.length <= 250 && letters > 0.5 * text.replace(/\s/g, "").length;
}

function textOf(pieces: readonly TextPiece[], texts: ReadonlyMap<Piece, string>): string {
	return pieces.map((piece) => texts.get(piece) ?? "").join(" ");
}

function plain(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
