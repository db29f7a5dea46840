/** Somebody who checks a draft corrects it: one step, kept with the way back. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type Correction, correction } from "@/lib/domain/correction";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import { type DraftState, type DraftStep, invertStep } from "@/lib/domain/draft-step";
import { done, type FieldCode, type Result, refused } from "@/lib/domain/refusal";
import { renumberFrom } from "@/lib/domain/renumber";
import { rewriteEdit } from "@/lib/domain/rewrite";
import type { Transaction } from "@/lib/store/client";
import { keepEdit } from "@/lib/store/draft";
import { newId } from "@/lib/store/new-id";
import { command } from "./command";
import { carryOut, openForCorrection, recordCorrection } from "./on-draft";

export const correctDraftInput = z.strictObject({
	draftId: z.uuid(),
	/** The revision that was looked at; a correction made on an older one is refused, not applied to something else. */
	revision: z.coerce.number().int().nonnegative(),
	edit: correction,
});

export interface Corrected {
	draftId: string;
	revision: number;
	/** Where to look now: the block that was corrected, or the one that took its place; null for an empty draft. */
	blockId: string | null;
}

export function correctDraft(actor: Actor, input: unknown, now = new Date()): Promise<Result<Corrected>> {
	return command(correctDraftInput, input, (tx, asked) => correctIn(tx, actor, asked, now));
}

/** In the transaction of whoever has more to do in it. */
export async function correctIn(
	tx: Transaction,
	actor: Actor,
	{ draftId, revision, edit: asked }: z.output<typeof correctDraftInput>,
	now: Date,
): Promise<Result<Corrected>> {
	const opened = await openForCorrection(tx, actor, { draftId, revision }, now);
	if (!opened.ok) return opened;
	const { scene, state } = opened.value;
	const worked = stepOf(asked, state);
	if (!worked.ok) return worked;
	const step = worked.value;
	const next = revision + 1;
	if (step === null) return done({ draftId, revision: next, blockId: "blockId" in asked ? asked.blockId : null });
	const carried = await carryOut(tx, draftId, state, step);
	if (!carried.ok) return carried;
	const inverse = invertStep(state, step);
	if (inverse === null) throw new Error("a step that can be taken has no way back");
	await keepEdit(tx, { draftId, revision: next, memberId: scene.member.id, edit: step, inverse, now });
	await recordCorrection(tx, scene, "draft.corrected", { edit: step.type, revision: next }, now);
	return done({ draftId, revision: next, blockId: carried.value });
}

/** Null where nothing would change. */
function stepOf(asked: Correction, state: DraftState): Result<DraftStep | null> {
	const { blocks } = state;
	switch (asked.type) {
		case "split":
			return done({ ...asked, newId: asked.newId ?? newId() });
		case "insert":
			return done({ ...asked, newId: asked.newId ?? newId(), content: { ...asked.content, marks: [] } });
		case "retitle":
			return done(asked.title === state.title ? null : asked);
		case "look":
			return done(state.looked.includes(asked.doubt) === asked.looked ? null : asked);
		case "renumber":
			return renumbered(blocks, asked);
		case "rewrite":
			return rewritten(blocks, asked);
		default:
			return done(asked);
	}
}

type Asked<T extends Correction["type"]> = Extract<Correction, { type: T }>;

function renumbered(blocks: readonly DraftBlock[], { blockId, label }: Asked<"renumber">): Result<DraftStep | null> {
	if (!blocks.some(({ id }) => id === blockId)) return refused("block-not-found");
	const labels = renumberFrom(blocks, blockId, label);
	if (labels === null) return fieldProblem("/label", "no-number");
	return done(labels.length === 0 ? null : { type: "relabel", labels });
}

function rewritten(blocks: readonly DraftBlock[], asked: Asked<"rewrite">): Result<DraftStep | null> {
	const result = rewriteEdit(blocks, asked, newId());
	if (result.ok) return done(result.edit);
	return result.refusal === "title-elsewhere" ? fieldProblem("/title", "not-the-beginning") : refused(result.refusal);
}

function fieldProblem(pointer: string, code: FieldCode): Result<never> {
	return { ok: false, refusal: "input-invalid", params: {}, fields: [{ pointer, code, params: {} }] };
}
