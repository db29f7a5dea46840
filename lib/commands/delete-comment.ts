/** The author takes a comment back. A tombstone stays, so that replies keep their place. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { markCommentDeleted } from "@/lib/store/comment";
import { command } from "./command";
import { onItem } from "./on-item";

export const deleteCommentInput = z.strictObject({ commentId: z.uuid() });

export function deleteComment(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ commentId: string }>> {
	return command(deleteCommentInput, input, async (tx, { commentId }) => {
		const item = await onItem(tx, "comment.delete", actor, { type: "comment", id: commentId }, now);
		if (!item.ok) return item;
		await markCommentDeleted(tx, commentId, now);
		await item.record("comment.deleted");
		return done({ commentId });
	});
}
