/**
 * What does a block become when its whole form was filled in: words, number, title, kind, and a place where to cut it?
 *
 * One step for whoever corrects, so one step to undo: the outcome is worked out here and stored as the blocks that take its place.
 */
import { type BlockKind, sameContent } from "./block";
import { applyEdit, type DraftBlock, type DraftEdit, type DraftEditRefusal } from "./draft-edit";
import { cleanText, levelFor, titleFits } from "./marked-text";

export interface Rewrite {
	blockId: string;
	text: string;
	label: string | null;
	/** The words that begin the text and are its title; null for none. */
	title: string | null;
	kind: BlockKind;
	level: number;
	/** BCP 47; null: that of the paper; absent: as it is. */
	language?: string | null | undefined;
	/** Where to cut the text, in UTF-16 code units of it as it was typed; "mark": where the sign | was put into it. */
	splitAt?: number | "mark" | undefined;
}

/** `edit` null: nothing would change. */
export type RewriteResult = { ok: true; edit: DraftEdit | null } | { ok: false; refusal: DraftEditRefusal | "title-elsewhere" };

export function rewriteEdit(blocks: readonly DraftBlock[], asked: Rewrite, newId: string): RewriteResult {
	const { blockId } = asked;
	const index = blocks.findIndex(({ id }) => id === blockId);
	const block = blocks[index];
	if (block === undefined) return { ok: false, refusal: "block-not-found" };
	const typed = asked.text.replace(/\r\n?/g, "\n");
	const cut = cutOf(block.text, typed, asked.splitAt);
	if (cut === null) return { ok: false, refusal: "split-at-edge" };
	const text = cut.text;
	const title = titleOf(block, cleanText(text), asked.title === null ? null : cleanText(asked.title) || null, asked.kind);
	if (title === undefined) return { ok: false, refusal: "title-elsewhere" };

	const steps: DraftEdit[] = [
		{ type: "change-kind", blockId, kind: asked.kind, level: levelFor(asked.kind, asked.level) },
		{ type: "edit-text", blockId, text, label: asked.label, title },
	];
	// White space at the ends goes when the text is cleaned; the place to cut moves with it.
	if (cut.offset !== null) steps.push({ type: "split", blockId, offset: cleanText(text.slice(0, cut.offset)).length, newId });
	let after: readonly DraftBlock[] = blocks;
	for (const step of steps) {
		const result = applyEdit(after, step);
		if (!result.ok) return result;
		after = result.blocks;
	}
	const made = after
		.slice(index, index + 1 + after.length - blocks.length)
		.map((one) => (asked.language === undefined ? one : inLanguage(one, asked.language)));
	if (made.length === 1 && sameContent(made[0] as DraftBlock, block)) return { ok: true, edit: null };
	return { ok: true, edit: { type: "restore", afterId: blocks[index - 1]?.id ?? null, remove: [blockId], blocks: [...made] } };
}

function inLanguage({ language: _, ...block }: DraftBlock, language: string | null): DraftBlock {
	return language === null ? block : { ...block, language };
}

/** The text without the sign, and where to cut it; null where the sign is missing. */
function cutOf(before: string, typed: string, splitAt: Rewrite["splitAt"]): { text: string; offset: number | null } | null {
	if (splitAt === undefined) return { text: typed, offset: null };
	if (splitAt !== "mark") return { text: typed, offset: splitAt };
	const places = [...typed.matchAll(/\|/g)].map(({ index }) => index);
	const without = (at: number): string => typed.slice(0, at) + typed.slice(at + 1);
	// A table is full of that sign: the one that was put in is the one without which the text is as it was.
	const at = places.find((place) => cleanText(without(place)) === before) ?? (places.length === 1 ? places[0] : undefined);
	return at === undefined ? null : { text: without(at), offset: at };
}

/** undefined: it was asked for, and does not begin the text. */
function titleOf(block: DraftBlock, text: string, asked: string | null, kind: BlockKind): string | null | undefined {
	if (asked === null || !titleFits(kind)) return null;
	if (text.startsWith(asked)) return asked;
	if (asked !== block.title) return undefined;
	// Only the text was touched, and in its title: what comes after the title tells where it ends now.
	const rest = block.text.slice(asked.length);
	if (text.endsWith(rest) && text.length > rest.length) return text.slice(0, text.length - rest.length).trimEnd() || null;
	return /^[^.:?!\n]{1,200}[.:?!](?=\s)/u.exec(text)?.[0] ?? null;
}
