/** The author brings a comment back that was deleted a moment ago. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { undoMinutes } from "@/lib/domain/contribution";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { markCommentDeleted } from "@/lib/store/comment";
import { command } from "./command";
import { onItem } from "./on-item";

export const restoreCommentInput = z.strictObject({ commentId: z.uuid() });

export function restoreComment(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ commentId: string }>> {
	return command(restoreCommentInput, input, async (tx, { commentId }) => {
		const found = await onItem(tx, "comment.restore", actor, { type: "comment", id: commentId }, now);
		if (!found.ok) return found;
		const deletedAt = found.item.deletedAt?.getTime() ?? 0;
		if (now.getTime() >= deletedAt + undoMinutes * 60_000) return refused("undo-too-late");
		await markCommentDeleted(tx, commentId, null);
		await found.record("comment.restored");
		return done({ commentId });
	});
}
