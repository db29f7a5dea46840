/**
 * On which paragraph is something discussed that speaks of a heading or a footnote?
 *
 * Of a heading on the paragraph that follows it, of a footnote on the one it hangs on, else on the nearest.
 */
import { type BlockContent, isDiscussable } from "./block";

/** The index; null in a paper without a paragraph. */
export function nearestParagraph(blocks: readonly BlockContent[], index: number): number | null {
	const block = blocks[index];
	if (block !== undefined && isDiscussable(block.kind)) return index;
	if (block?.kind === "footnote") return whereItHangs(blocks, index, block.label) ?? before(blocks, index) ?? behind(blocks, index);
	return behind(blocks, index) ?? before(blocks, index);
}

function behind(blocks: readonly BlockContent[], index: number): number | null {
	const found = blocks.findIndex(({ kind }, at) => at > index && isDiscussable(kind));
	return found < 0 ? null : found;
}

function before(blocks: readonly BlockContent[], index: number): number | null {
	const found = blocks.findLastIndex(({ kind }, at) => at < index && isDiscussable(kind));
	return found < 0 ? null : found;
}

/** The last paragraph before the footnote with its sign in it, raised. */
function whereItHangs(blocks: readonly BlockContent[], index: number, label: string | null): number | null {
	const sign = bare(label ?? "");
	if (sign === "") return null;
	const found = blocks.findLastIndex(
		({ kind, text, marks }, at) =>
			at < index &&
			isDiscussable(kind) &&
			marks.some((mark) => mark.kind === "superscript" && bare(text.slice(mark.start, mark.end)) === sign),
	);
	return found < 0 ? null : found;
}

/** "[1]", "1)" and "1." are 1. */
const bare = (sign: string) => sign.replace(/[\s[\]().]/g, "");
