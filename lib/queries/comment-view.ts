/** A thread with the eyes of one reader: what stands, what left a gap, and what is not there for them. */
import "server-only";
import { nobody } from "@/lib/domain/attribution";
import { undoMinutes } from "@/lib/domain/contribution";
import type { ItemFacts } from "@/lib/domain/permissions";
import type { DispositionRow } from "@/lib/store/discussion-view";
import type { AuthorOf } from "./circle";
import type { CommentView, DispositionView } from "./discussion";
import type { WorkedComment } from "./discussion-rows";
import { moderates, type Reader, seesItem, verdictFor } from "./reader";

/**
 * Null: not there for this reader. What is deleted, or may not be seen, leaves a gap only where something visible hangs on it;
 * and to its author a deleted comment stays in sight as long as they may still bring it back.
 */
export function commentView(comment: WorkedComment, reader: Reader, authorOf: AuthorOf): CommentView | null {
	const replies = comment.replies.flatMap((reply) => commentView(reply, reader, authorOf) ?? []);
	const seen = seesItem(reader, comment.memberId, comment.moderation);
	if (seen && comment.deletedAt === null) return standing(comment, replies, reader, authorOf);
	const gap = emptied(comment, replies, seen ? "deleted" : "moderated", reader);
	return replies.length > 0 || (seen && gap.may.restore.allowed) ? gap : null;
}

function standing(comment: WorkedComment, replies: CommentView[], reader: Reader, authorOf: AuthorOf): CommentView {
	return {
		...emptied(comment, replies, "standing", reader),
		kind: comment.kind,
		moderationReason: comment.moderation === "approved" ? null : comment.moderationReason,
		author: authorOf(comment.memberId),
		body: comment.body,
		anchor: comment.anchor,
		resolved: comment.resolved,
		importedChange: comment.importedChange,
		editedAt: isoOf(comment.editedAt),
		history: comment.history.map(({ body, replacedAt }) => ({ body, replacedAt: new Date(replacedAt).toISOString() })),
		disposition: dispositionView(comment.disposition),
		...flagsFor(comment, reader),
	};
}

function emptied(comment: WorkedComment, replies: CommentView[], state: CommentView["state"], reader: Reader): CommentView {
	return {
		id: comment.id,
		kind: "general",
		state,
		moderation: comment.moderation,
		moderationReason: null,
		author: { ...nobody, mine: state === "deleted" && comment.memberId === reader.member.id },
		body: "",
		anchor: null,
		resolved: false,
		importedChange: null,
		createdAt: new Date(comment.createdAt).toISOString(),
		editedAt: null,
		history: [],
		disposition: null,
		openFlags: 0,
		flaggedByMe: false,
		may: whatReaderMay(comment, reader),
		replies,
	};
}

function whatReaderMay(comment: WorkedComment, reader: Reader): CommentView["may"] {
	const item: ItemFacts = {
		mine: comment.memberId === reader.member.id,
		deleted: comment.deletedAt !== null,
		withdrawn: false,
		moderation: comment.moderation,
	};
	return {
		reply: verdictFor(reader, "comment.reply", { item }),
		edit: verdictFor(reader, "comment.edit", { item }),
		delete: verdictFor(reader, "comment.delete", { item }),
		restore: isUndoable(comment, reader) ? verdictFor(reader, "comment.restore", { item }) : { allowed: false, refusal: "nothing-to-undo" },
		flag: verdictFor(reader, "item.flag", { item }),
		moderate: verdictFor(reader, "item.moderate", { item }),
		answer: verdictFor(reader, "item.answer", { item }),
	};
}

function isUndoable({ deletedAt }: WorkedComment, { now }: Reader): boolean {
	return deletedAt === null || now.getTime() < deletedAt + undoMinutes * 60_000;
}

export function dispositionView(row: DispositionRow | null): DispositionView | null {
	return row === null ? null : { outcome: row.outcome, response: row.response, updatedAt: new Date(row.updatedAt).toISOString() };
}

export function flagsFor({ flaggedBy }: { flaggedBy: string[] }, reader: Reader) {
	return { openFlags: moderates(reader) ? flaggedBy.length : 0, flaggedByMe: flaggedBy.includes(reader.member.id) };
}

const isoOf = (time: number | null) => (time === null ? null : new Date(time).toISOString());
