/** How does a paragraph look that may be a heading, and what is known of one that is? */
import type { TextPiece } from "./pieces";

export interface HeadingFound {
	level: number;
	/** Whether its look alone made it one, and not strongly. */
	guessed: boolean;
}

/** Labels that lists have oftener than headings. */
export const itemStyles = new Set(["bullet", "paren-letter", "close-number", "close-letter", "dot-letter", "paren-number"]);

/** Of its longest line. */
export function sizeOf(piece: TextPiece): number {
	const [first] = piece.lines;
	return piece.lines.reduce((best, line) => (line.text.length > best.text.length ? line : best), first as NonNullable<typeof first>).size;
}

/** Of its letters, how many are set so, 0 to 1. */
export function shareOf({ lines }: TextPiece, face: "bold" | "italic"): number {
	const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
	return lines.reduce((sum, line) => sum + line[face] * line.text.length, 0) / Math.max(1, letters);
}
