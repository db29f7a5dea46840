/**
 * Is the beginning that a paragraph sets in bold its title? It is if it ends like one, with a sign of its own or right before one, and
 * text of its own follows.
 */
import type { BlockContent } from "@/lib/domain/block";
import { isBlank, titleFits } from "@/lib/domain/marked-text";

const maxLength = 300;

/** The block with its run-in title, where bold or italics say that it has one. */
export function withBoldTitle(block: BlockContent): BlockContent {
	if (!titleFits(block.kind) || block.title !== null) return block;
	for (const { start, end, kind } of block.marks) {
		if (start > 0 || end > maxLength || end >= block.text.length) continue;
		if (kind !== "strong" && kind !== "emphasis" && kind !== "underline") continue;
		const title = titleAt(block.text, end, kind === "strong");
		if (title !== null) return { ...block, title };
	}
	return block;
}

function titleAt(text: string, end: number, bold: boolean): string | null {
	let [marked, rest] = [text.slice(0, end).trimEnd(), text.slice(end)];
	if (!/[.:?!。：？！؟۔।]["'”’»)]*$/u.test(marked)) {
		const sign = /^\s?[.:。：۔]/u.exec(rest)?.[0];
		if (sign === undefined) return null;
		marked = text.slice(0, end + sign.length);
		rest = text.slice(end + sign.length);
	}
	// Italics begin many sentences (a ship, a law, a foreign word); only what ends with a full stop or a colon is a title in them.
	if (!bold && !/[.:。：]["'”’»)]*$/u.test(marked)) return null;
	return isBlank(rest) || marked.includes("\n") ? null : marked;
}
