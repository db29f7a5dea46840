/** The author words a comment anew. How it read before stays readable. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { commentKinds } from "@/lib/domain/contribution";
import { done, type Result } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import { rewordComment } from "@/lib/store/comment";
import { command } from "./command";
import { onItem } from "./on-item";

export const editCommentInput = z.strictObject({
	commentId: z.uuid(),
	/** Markdown. */
	body: writing(10_000),
	/** Left out: stays. */
	kind: z.enum(commentKinds).optional(),
});

/** `changed` is false when the comment already read like this; then nothing is written. */
export function editComment(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ commentId: string; changed: boolean }>> {
	return command(editCommentInput, input, async (tx, { commentId, body, kind }) => {
		const item = await onItem(tx, "comment.edit", actor, { type: "comment", id: commentId }, now);
		if (!item.ok) return item;
		const changed = await rewordComment(tx, commentId, { body, kind }, now);
		if (changed) await item.record("comment.edited");
		return done({ commentId, changed });
	});
}
