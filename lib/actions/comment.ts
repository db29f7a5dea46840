"use server";
/** The doors for comments: write, edit, delete, bring back. */
import { deleteComment } from "@/lib/commands/delete-comment";
import { editComment } from "@/lib/commands/edit-comment";
import { restoreComment } from "@/lib/commands/restore-comment";
import { writeComment } from "@/lib/commands/write-comment";
import { answer, inputOf } from "./door";
import type { Outcome } from "./outcome";

const place = (value: { commentId: string }) => `comment-${value.commentId}`;

export async function writeCommentAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form, ["parentId", "anchor"]), writeComment, place);
}

export async function editCommentAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), editComment, place);
}

export async function deleteCommentAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), deleteComment, place);
}

export async function restoreCommentAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), restoreComment, place);
}
