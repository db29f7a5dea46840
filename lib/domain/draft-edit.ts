/**
 * What may the secretariat do to the blocks of a draft before it is published, and how is it undone?
 *
 * An edit is plain JSON. So is its inverse: moving is undone by moving back, everything else by a "restore" that puts the few
 * blocks it touched back as they were. Both fit a database row, and undoing an undo is redoing.
 *
 * Invariants
 * - A refused edit changes nothing. An applied one leaves every block as block.ts wants it, with ids that differ.
 * - Applying an edit and then its inverse gives the same blocks.
 * - Splitting and merging lose no text but white space at the seam.
 */
import { z } from "zod";
import { type BlockContent, blockKinds, type Mark, markKinds } from "@/lib/domain/block";
import { concatMarked, levelFor, lineGlue, type MarkedText, normalizeContent, sliceMarked, titleFits } from "@/lib/domain/marked-text";
import { diffWordsExactly } from "@/lib/domain/word-diff";
import { graphemeFloor } from "@/lib/domain/words";

export interface DraftBlock extends BlockContent {
	id: string;
}

/** The longest block, in UTF-16 code units: some ten thousand words. */
export const maxBlockLength = 100_000;

const id = z.string().min(1).max(64);
const text = z.string().max(maxBlockLength);
const shortText = z.string().max(500).nullable();
const level = z.int().min(0).max(9);
const mark = z.object({
	start: z.int().nonnegative(),
	end: z.int().positive(),
	kind: z.enum(markKinds),
	href: z.string().max(2048).optional(),
});
const content = z.object({
	kind: z.enum(blockKinds),
	level,
	label: shortText,
	title: shortText,
	text,
	marks: z.array(mark).max(10_000),
	language: z.string().max(35).optional(),
});

export const draftEdit = z.discriminatedUnion("type", [
	/** Cuts a block in two at `offset` (UTF-16 code units of its text). The second part gets `newId`; number and title stay with the first. */
	z.object({ type: z.literal("split"), blockId: id, offset: z.int().nonnegative(), newId: id }),
	/** Appends a block to the one before it. */
	z.object({ type: z.literal("merge"), blockId: id }),
	z.object({ type: z.literal("change-kind"), blockId: id, kind: z.enum(blockKinds), level }),
	/** `title` and `label`: absent = as they are, null = none. Marks stay on the words that stay. */
	z.object({ type: z.literal("edit-text"), blockId: id, text, title: shortText.optional(), label: shortText.optional() }),
	z.object({ type: z.literal("remove"), blockId: id }),
	/** Puts a block behind `afterId`, or first if that is null. */
	z.object({ type: z.literal("move"), blockId: id, afterId: id.nullable() }),
	z.object({ type: z.literal("insert"), afterId: id.nullable(), newId: id, content }),
	/** Puts `blocks` in the place of the neighbours `remove`, which stand right behind `afterId`. Made by `invertEdit`. */
	z.object({
		type: z.literal("restore"),
		afterId: id.nullable(),
		remove: z.array(id).max(10),
		blocks: z.array(content.extend({ id })).max(10),
	}),
]);
export type DraftEdit = z.infer<typeof draftEdit>;

/** Keys of messages/en.json under "refusals". */
export type DraftEditRefusal =
	| "block-not-found"
	| "block-id-taken"
	| "block-empty"
	| "block-too-long"
	| "split-at-edge"
	| "merge-first"
	| "draft-changed";

export type DraftEditResult = { ok: true; blocks: DraftBlock[] } | { ok: false; refusal: DraftEditRefusal };

/** The blocks after one edit; the given list is left as it is. */
export function applyEdit(blocks: readonly DraftBlock[], edit: DraftEdit): DraftEditResult {
	switch (edit.type) {
		case "insert":
			return insert(blocks, edit);
		case "restore":
			return restore(blocks, edit);
		default: {
			const index = blocks.findIndex((block) => block.id === edit.blockId);
			const block = blocks[index];
			if (block === undefined) return refused("block-not-found");
			return change(blocks, block, index, edit);
		}
	}
}

/** The edit that undoes `edit`, given the blocks before it; null if `edit` would be refused. */
export function invertEdit(before: readonly DraftBlock[], edit: DraftEdit): DraftEdit | null {
	const result = applyEdit(before, edit);
	if (!result.ok) return null;
	if (edit.type === "move") {
		const index = before.findIndex((block) => block.id === edit.blockId);
		return { type: "move", blockId: edit.blockId, afterId: before[index - 1]?.id ?? null };
	}
	// Untouched blocks are the same objects, so the few that were touched lie between a common beginning and a common end.
	const after = result.blocks;
	let head = 0;
	while (head < before.length && head < after.length && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
		tail++;
	return {
		type: "restore",
		afterId: before[head - 1]?.id ?? null,
		remove: after.slice(head, after.length - tail).map((block) => block.id),
		blocks: before.slice(head, before.length - tail),
	};
}

type EditOf<T extends DraftEdit["type"]> = Extract<DraftEdit, { type: T }>;

function change(
	blocks: readonly DraftBlock[],
	block: DraftBlock,
	index: number,
	edit: EditOf<"split" | "merge" | "change-kind" | "edit-text" | "remove" | "move">,
): DraftEditResult {
	switch (edit.type) {
		case "split":
			return split(blocks, block, index, edit);
		case "merge":
			return merge(blocks, block, index);
		case "change-kind": {
			const title = titleFits(edit.kind) ? block.title : null;
			return replaced(blocks, index, 1, [{ ...block, kind: edit.kind, level: levelFor(edit.kind, edit.level), title }]);
		}
		case "edit-text":
			return editText(blocks, block, index, edit);
		case "remove":
			return replaced(blocks, index, 1, []);
		case "move":
			return move(blocks, block, index, edit.afterId);
	}
}

function split(blocks: readonly DraftBlock[], block: DraftBlock, index: number, edit: EditOf<"split">): DraftEditResult {
	if (blocks.some((other) => other.id === edit.newId)) return refused("block-id-taken");
	const offset = graphemeFloor(block.text, edit.offset);
	const left = normalizeContent({ ...block, ...sliceMarked(block, 0, offset) });
	// What is cut off a heading is nearly always the paragraph that was stuck to it.
	const kind = block.kind === "heading" ? "paragraph" : block.kind;
	const right = normalizeContent({
		...sliceMarked(block, offset),
		kind,
		level: levelFor(kind, block.level),
		label: null,
		title: null,
		...(block.language !== undefined && { language: block.language }),
	});
	if (left === null || right === null) return refused("split-at-edge");
	return replaced(blocks, index, 1, [
		{ ...left, id: block.id },
		{ ...right, id: edit.newId },
	]);
}

function merge(blocks: readonly DraftBlock[], block: DraftBlock, index: number): DraftEditResult {
	const previous = blocks[index - 1];
	if (previous === undefined) return refused("merge-first");
	// A number belongs to the words ("… since\n1990. The …"); a bullet was only there to begin the item.
	const label = block.label === null || isBullet(block.label) ? "" : `${block.label} `;
	const tail = concatMarked([plain(label), block]);
	const glue = block.kind === "table" && previous.kind === "table" ? "\n" : lineGlue(previous.text, tail.text);
	const merged = normalizeContent({ ...previous, ...concatMarked([previous, plain(glue), tail]) });
	if (merged === null) return refused("block-empty");
	if (merged.text.length > maxBlockLength) return refused("block-too-long");
	return replaced(blocks, index - 1, 2, [{ ...merged, id: previous.id }]);
}

function editText(blocks: readonly DraftBlock[], block: DraftBlock, index: number, edit: EditOf<"edit-text">): DraftEditResult {
	if (edit.text.length > maxBlockLength) return refused("block-too-long");
	const edited = normalizeContent({
		...block,
		text: edit.text,
		marks: carriedMarks(block, edit.text),
		title: edit.title === undefined ? block.title : edit.title,
		label: edit.label === undefined ? block.label : edit.label,
	});
	return edited === null ? refused("block-empty") : replaced(blocks, index, 1, [{ ...edited, id: block.id }]);
}

function move(blocks: readonly DraftBlock[], block: DraftBlock, index: number, afterId: string | null): DraftEditResult {
	const rest = blocks.filter((_, at) => at !== index);
	const after = afterId === null ? -1 : rest.findIndex((other) => other.id === afterId);
	if (afterId !== null && after === -1) return refused("block-not-found");
	return { ok: true, blocks: [...rest.slice(0, after + 1), block, ...rest.slice(after + 1)] };
}

function insert(blocks: readonly DraftBlock[], edit: EditOf<"insert">): DraftEditResult {
	if (blocks.some((block) => block.id === edit.newId)) return refused("block-id-taken");
	const after = edit.afterId === null ? -1 : blocks.findIndex((block) => block.id === edit.afterId);
	if (edit.afterId !== null && after === -1) return refused("block-not-found");
	const inserted = normalizeContent(edit.content);
	return inserted === null ? refused("block-empty") : replaced(blocks, after + 1, 0, [{ ...inserted, id: edit.newId }]);
}

function restore(blocks: readonly DraftBlock[], edit: EditOf<"restore">): DraftEditResult {
	const after = edit.afterId === null ? -1 : blocks.findIndex((block) => block.id === edit.afterId);
	if (edit.afterId !== null && after === -1) return refused("draft-changed");
	if (edit.remove.some((blockId, at) => blocks[after + 1 + at]?.id !== blockId)) return refused("draft-changed");
	const restored: DraftBlock[] = [];
	for (const block of edit.blocks) {
		const normal = normalizeContent(block);
		if (normal === null) return refused("block-empty");
		restored.push({ ...normal, id: block.id });
	}
	const result = replaced(blocks, after + 1, edit.remove.length, restored);
	if (result.ok && new Set(result.blocks.map((block) => block.id)).size < result.blocks.length) return refused("draft-changed");
	return result;
}

/** The marks of a block on its new wording: what stays keeps its marks, and what is put in the middle of a mark gets it. */
function carriedMarks(block: DraftBlock, after: string): Mark[] {
	const segments = diffWordsExactly(block.text, after);
	// starts[i]: where a mark that begins at i begins now; ends[i]: where one that ends at i ends now.
	const starts = new Int32Array(block.text.length + 1);
	const ends = new Int32Array(block.text.length + 1);
	let [from, to] = [0, 0];
	for (const [index, segment] of segments.entries()) {
		if (segment.kind === "inserted") {
			to += segment.text.length;
			starts[from] = to;
			continue;
		}
		const replacedBy = segment.kind === "deleted" && segments[index + 1]?.kind === "inserted" ? (segments[index + 1]?.text.length ?? 0) : 0;
		for (let at = 0; at < segment.text.length; at++) {
			const same = segment.kind === "same";
			starts[from + at] = same ? to + at : to;
			ends[from + at + 1] = same ? to + at + 1 : to + replacedBy;
		}
		from += segment.text.length;
		if (segment.kind === "same") to += segment.text.length;
		starts[from] = to;
	}
	return block.marks
		.map((old) => ({ ...old, start: starts[old.start] ?? 0, end: ends[old.end] ?? 0 }))
		.filter((old) => old.start < old.end);
}

function isBullet(label: string): boolean {
	return !/[\p{L}\p{N}]/u.test(label);
}

function plain(value: string): MarkedText {
	return { text: value, marks: [] };
}

function replaced(blocks: readonly DraftBlock[], start: number, count: number, by: DraftBlock[]): DraftEditResult {
	return { ok: true, blocks: [...blocks.slice(0, start), ...by, ...blocks.slice(start + count)] };
}

function refused(refusal: DraftEditRefusal): DraftEditResult {
	return { ok: false, refusal };
}
