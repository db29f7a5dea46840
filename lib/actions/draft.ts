"use server";
/** The doors for papers that come in: import, correct, undo, redo, publish. */
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { correctDraft } from "@/lib/commands/correct-draft";
import { importPaperFile } from "@/lib/commands/import-paper";
import { publishDraft } from "@/lib/commands/publish-draft";
import { redoCorrection } from "@/lib/commands/redo-correction";
import { undoCorrection } from "@/lib/commands/undo-correction";
import { type Result, refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { answer, inputOf } from "./door";
import { addInput, editorInput, fileOf, toolInput } from "./draft-form";
import { type Outcome, outcomeOf } from "./outcome";

export async function importPaperAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const result = await imported(await currentActor(), form);
	if (result.ok) {
		const { seminarSlug, paperSlug, number } = result.value;
		redirect(`/seminars/${seminarSlug}/papers/${paperSlug}/drafts/${number}/check`);
	}
	return outcomeOf(result, form, await requestLocale());
}

async function imported(actor: Actor | null, form: FormData) {
	if (actor === null) return refused("signed-out");
	const file = await fileOf(form);
	if (!file.ok) return file;
	const { seminarId, title, language } = inputOf(form);
	return importPaperFile(actor, { seminarId, title, language, name: file.value.name }, file.value.bytes);
}

/** The form of one block; afterwards the page without it. */
export async function rewriteBlockAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return thenClose(form, (actor) => correctDraft(actor, editorInput(form)));
}

export async function addBlockAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return thenClose(form, (actor) => correctDraft(actor, addInput(form)));
}

/** The buttons beside the blocks and above them: each says in `do` what it does. */
export async function draftToolAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const tool = form.get("do");
	const command = tool === "undo" ? undoCorrection : tool === "redo" ? redoCorrection : correctDraft;
	return answer(form, toolInput(form), command, ({ blockId }) => (blockId === null ? null : `block-${blockId}`));
}

export async function publishDraftAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await publishDraft(actor, { draftId: form.get("draftId") });
	if (result.ok) redirect(`/seminars/${result.value.seminarSlug}/papers/${result.value.paperSlug}`);
	return outcomeOf(result, form, await requestLocale());
}

async function thenClose(form: FormData, command: (actor: Actor) => Promise<Result<{ blockId: string | null }>>): Promise<Outcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await command(actor);
	const back = String(form.get("back"));
	// Only ever to a page of ours.
	if (result.ok && /^\/seminars\/[^\\]*$/.test(back))
		redirect(`${back}${result.value.blockId === null ? "" : `#block-${result.value.blockId}`}`);
	return outcomeOf(result, form, await requestLocale());
}
