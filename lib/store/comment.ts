/** Comments and replies, and how they read before. */
import "server-only";
import type { Anchor } from "@/lib/domain/anchor";
import type { CommentKind } from "@/lib/domain/contribution";
import type { Transaction } from "./client";
import { newId } from "./new-id";

export interface CommentToInsert {
	draftId: string;
	blockId: string;
	memberId: string;
	/** The comment that opened the conversation; null for that one itself. */
	parentId: string | null;
	kind: CommentKind;
	body: string;
	anchor: Anchor | null;
	now: Date;
}

/** Answers with its id. In SQL of its own, as positions are: through the query builder the same costs several times as much. */
export async function insertComment(tx: Transaction, { anchor, now, ...comment }: CommentToInsert): Promise<string> {
	const { draftId, blockId, memberId, parentId, kind, body } = comment;
	const id = newId();
	await tx.$executeRaw`
		INSERT INTO comment (id, draft_id, block_id, member_id, parent_id, kind, body, anchor_exact, anchor_prefix, anchor_suffix, anchor_start,
			created_at)
		VALUES (${id}::uuid, ${draftId}::uuid, ${blockId}::uuid, ${memberId}::uuid, ${parentId}::uuid, ${kind}::comment_kind, ${body},
			${anchor?.exact ?? null}, ${anchor?.prefix ?? null}, ${anchor?.suffix ?? null}, ${anchor?.start ?? null}::int, ${now})`;
	return id;
}

/** Keeps the present wording as a revision and puts the new one in its place; false if they are the same. Lock the comment first. */
export async function rewordComment(tx: Transaction, id: string, next: { body: string; kind?: CommentKind }, now: Date): Promise<boolean> {
	const { body, kind } = await tx.comment.findUniqueOrThrow({ where: { id }, select: { body: true, kind: true } });
	const nextKind = next.kind ?? kind;
	if (next.body === body && nextKind === kind) return false;
	await tx.commentRevision.create({ data: { commentId: id, body, kind, createdAt: now } });
	await tx.comment.update({ where: { id }, data: { body: next.body, kind: nextKind, editedAt: now }, select: { id: true } });
	return true;
}

/** A tombstone from `deletedAt` on; null takes it away again. */
export async function markCommentDeleted(tx: Transaction, id: string, deletedAt: Date | null): Promise<void> {
	await tx.comment.update({ where: { id }, data: { deletedAt }, select: { id: true } });
}
