"use server";
/** The doors for papers that come in: import, correct, undo, redo, publish. */
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { answerImport } from "@/lib/commands/answer-import";
import { awaitImport } from "@/lib/commands/await-import";
import { cancelImport } from "@/lib/commands/cancel-import";
import { correctDraft } from "@/lib/commands/correct-draft";
import { publishDraft } from "@/lib/commands/publish-draft";
import { redoCorrection } from "@/lib/commands/redo-correction";
import { requestImport } from "@/lib/commands/request-import";
import { rewriteAndRenumber } from "@/lib/commands/rewrite-and-renumber";
import { undoCorrection } from "@/lib/commands/undo-correction";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { answer, inputOf } from "./door";
import { addInput, editorInput, fileOf, titleInput, toolInput } from "./draft-form";
import { type Outcome, outcomeOf } from "./outcome";

/** To the check where that takes a moment, else to the page that shows how far it is. */
export async function importPaperAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await requested(actor, form);
	if (result.ok) redirect(result.value);
	return outcomeOf(result, form, await requestLocale());
}

async function requested(actor: Actor, form: FormData): Promise<Result<string>> {
	const file = await fileOf(form);
	if (!file.ok) return file;
	const { seminarId, title, language } = inputOf(form);
	const brought = await requestImport(actor, { seminarId, title, language, name: file.value.name }, file.value.bytes);
	if (!brought.ok) return brought;
	const { importId, seminarSlug } = brought.value;
	const end = await awaitImport(actor, { importId });
	if (!end.ok) return end;
	if (end.value === null) return done(`/seminars/${seminarSlug}/imports/${importId}`);
	return done(`/seminars/${seminarSlug}/papers/${end.value.paperSlug}/drafts/${end.value.number}/check`);
}

export async function cancelImportAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, { importId: form.get("importId") }, cancelImport);
}

export async function answerImportAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, { importId: form.get("importId"), changes: form.get("changes") }, answerImport);
}

/** The form of one block; afterwards the page without it. */
export async function rewriteBlockAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const command = form.get("do") === "renumber" ? rewriteAndRenumber : correctDraft;
	return thenClose(form, (actor) => command(actor, editorInput(form)));
}

export async function addBlockAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return thenClose(form, (actor) => correctDraft(actor, addInput(form)));
}

export async function retitleAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, titleInput(form), correctDraft);
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
