/** A member comments on a paragraph, on exact words in it, or replies to a comment on it. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type Anchor, maxExactLength, validateAnchor } from "@/lib/domain/anchor";
import { commentKinds } from "@/lib/domain/contribution";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import type { Transaction } from "@/lib/store/client";
import { insertComment } from "@/lib/store/comment";
import { recordEvent } from "@/lib/store/event";
import { sceneOfBlock, sceneOfItem } from "@/lib/store/scene";
import { command, permit } from "./command";

/** The words the comment points at, as they stand in the paragraph, and some of what stands around them. */
const anchorInput = z.strictObject({
	/** Longer ones get their own refusal; this only keeps nonsense out. */
	exact: z.string().max(10 * maxExactLength),
	prefix: z.string().max(1000).optional(),
	suffix: z.string().max(1000).optional(),
});

export const writeCommentInput = z
	.strictObject({
		blockId: z.uuid(),
		/** Markdown. */
		body: writing(10_000),
		kind: z.enum(commentKinds).default("general"),
		/** The comment this replies to. */
		parentId: z.uuid().optional(),
		anchor: anchorInput.optional(),
	})
	// A reply speaks about what it replies to.
	.refine(({ parentId, anchor }) => parentId === undefined || anchor === undefined, { path: ["anchor"] });

type Input = z.output<typeof writeCommentInput>;

export function writeComment(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ commentId: string }>> {
	return command(writeCommentInput, input, async (tx, words) => {
		const placed = await place(tx, actor, words, now);
		if (!placed.ok) return placed;
		const { seminar, member, draft, paper, item } = placed.value.scene;
		// The rules have seen a draft and a paper; this tells the compiler.
		if (draft === null || paper === null) throw new Error("a comment without a draft");
		const { blockId, body, kind } = words;
		// A reply to a reply hangs on the comment that opened the conversation: two levels are all there are.
		const parentId = item === null ? null : (item.parentId ?? item.id);
		const { anchor } = placed.value;
		const commentId = await insertComment(tx, { draftId: draft.id, blockId, memberId: member.id, parentId, kind, body, anchor, now });
		await recordEvent(tx, {
			seminarId: seminar.id,
			type: "comment.written",
			memberId: member.id,
			paperId: paper.id,
			blockId,
			subjectId: commentId,
			...(item === null ? {} : { data: { parentId, repliesTo: item.id } }),
			createdAt: now,
		});
		return done({ commentId });
	});
}

/** Where the comment goes: onto the paragraph, or under another one, whose state then counts too. */
async function place(tx: Transaction, actor: Actor, { blockId, parentId, anchor: quote }: Input, now: Date) {
	if (parentId !== undefined) {
		const permitted = permit("comment.reply", await sceneOfItem(tx, actor.userId, { type: "comment", id: parentId }, now), now);
		if (!permitted.ok) return permitted;
		if (permitted.scene.block?.id !== blockId.toLowerCase()) return refused("reply-elsewhere");
		return done({ scene: permitted.scene, anchor: null as Anchor | null });
	}
	const permitted = permit("comment.write", await sceneOfBlock(tx, actor.userId, blockId, now), now);
	if (!permitted.ok) return permitted;
	if (quote === undefined) return done({ scene: permitted.scene, anchor: null as Anchor | null });
	const found = validateAnchor(permitted.scene.block?.text ?? "", quote);
	return found.ok ? done({ scene: permitted.scene, anchor: found.anchor as Anchor | null }) : refused(found.refusal);
}
