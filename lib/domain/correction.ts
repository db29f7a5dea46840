/**
 * What may somebody who checks a draft ask for? The edits of draft-edit.ts as they come from outside: ids are the database's, new ones may
 * be left to it, and "restore" is not asked for, because only undoing makes one.
 */
import { z } from "zod";
import { blockKinds } from "./block";
import { maxBlockLength } from "./draft-edit";
import { canonicalTag } from "./language";
import { line } from "./writing";

const blockId = z.uuid();
const level = z.coerce.number().int().min(0).max(9);
const text = z.string().max(maxBlockLength);
const shortText = z.string().max(500).nullable();
/** BCP 47; null = that of the paper. */
const language = z
	.string()
	.max(35)
	.transform((tag, context) => {
		const canonical = canonicalTag(tag);
		if (canonical === null) context.issues.push({ code: "custom", message: "no language tag", input: tag });
		return canonical ?? z.NEVER;
	})
	.nullable();

export const correction = z.discriminatedUnion("type", [
	/** Cuts at `offset`, in UTF-16 code units of the block's text. */
	z.strictObject({ type: z.literal("split"), blockId, offset: z.coerce.number().int().nonnegative(), newId: z.uuid().optional() }),
	z.strictObject({ type: z.literal("merge"), blockId }),
	z.strictObject({ type: z.literal("change-kind"), blockId, kind: z.enum(blockKinds), level }),
	/** `title` and `label`: absent = as they are, null = none. */
	z.strictObject({ type: z.literal("edit-text"), blockId, text, title: shortText.optional(), label: shortText.optional() }),
	/** All of a block at once, as its form has it, and perhaps cut: rewrite.ts. */
	z.strictObject({
		type: z.literal("rewrite"),
		blockId,
		text,
		label: shortText,
		title: shortText,
		kind: z.enum(blockKinds),
		level,
		/** Absent = as it is. */
		language: language.optional(),
		splitAt: z.union([z.literal("mark"), z.coerce.number().int().nonnegative()]).optional(),
	}),
	z.strictObject({ type: z.literal("remove"), blockId }),
	/** Gives a block another number, and those that follow in its row the next ones. */
	z.strictObject({ type: z.literal("renumber"), blockId, label: z.string().trim().min(1).max(60) }),
	/** Of the paper. Its address stays. */
	z.strictObject({ type: z.literal("retitle"), title: line(300) }),
	/** Puts a doubt aside, or makes it one again; `doubt`: its key in the check. */
	z.strictObject({ type: z.literal("look"), doubt: z.string().regex(/^[a-z0-9:-]{1,120}$/), looked: z.boolean() }),
	/** Behind `afterId`, or first if that is null. */
	z.strictObject({ type: z.literal("move"), blockId, afterId: blockId.nullable() }),
	z.strictObject({
		type: z.literal("insert"),
		afterId: blockId.nullable(),
		newId: z.uuid().optional(),
		content: z.strictObject({
			kind: z.enum(blockKinds).default("paragraph"),
			level: level.default(0),
			label: shortText.default(null),
			title: shortText.default(null),
			text,
		}),
	}),
]);

export type Correction = z.infer<typeof correction>;
