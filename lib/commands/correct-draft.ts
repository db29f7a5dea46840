/** Somebody who checks a draft corrects it: one step, kept with the way back. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type Correction, correction } from "@/lib/domain/correction";
import { applyEdit, type DraftBlock, type DraftEdit, invertEdit } from "@/lib/domain/draft-edit";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { rewriteEdit } from "@/lib/domain/rewrite";
import { saveBlocks } from "@/lib/store/block";
import { keepEdit } from "@/lib/store/draft";
import { newId } from "@/lib/store/new-id";
import { command } from "./command";
import { openForCorrection, recordCorrection } from "./on-draft";

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
	return command(correctDraftInput, input, async (tx, { draftId, revision, edit: asked }) => {
		const opened = await openForCorrection(tx, actor, { draftId, revision }, now);
		if (!opened.ok) return opened;
		const { scene, blocks } = opened.value;
		const worked = editOf(asked, blocks);
		if (!worked.ok) return worked;
		const edit = worked.value;
		if (edit === null) return done({ draftId, revision: revision + 1, blockId: "blockId" in asked ? asked.blockId : null });
		const result = applyEdit(blocks, edit);
		if (!result.ok) return refused(result.refusal);
		const inverse = invertEdit(blocks, edit);
		if (inverse === null) throw new Error("an edit that applies has no way back");
		await saveBlocks(tx, draftId, blocks, result.blocks);
		const next = revision + 1;
		await keepEdit(tx, { draftId, revision: next, memberId: scene.member.id, edit, inverse, now });
		await recordCorrection(tx, scene, "draft.corrected", { edit: edit.type, revision: next }, now);
		return done({ draftId, revision: next, blockId: placeOf(edit, blocks, result.blocks) });
	});
}

/** Null where nothing would change. */
function editOf(asked: Correction, blocks: readonly DraftBlock[]): Result<DraftEdit | null> {
	if (asked.type === "split") return done({ ...asked, newId: asked.newId ?? newId() });
	if (asked.type === "insert") return done({ ...asked, newId: asked.newId ?? newId(), content: { ...asked.content, marks: [] } });
	if (asked.type !== "rewrite") return done(asked);
	const result = rewriteEdit(blocks, asked, newId());
	if (result.ok) return done(result.edit);
	if (result.refusal !== "title-elsewhere") return refused(result.refusal);
	return { ok: false, refusal: "input-invalid", params: {}, fields: [{ pointer: "/title", code: "not-the-beginning", params: {} }] };
}

export function placeOf(edit: DraftEdit, before: readonly DraftBlock[], after: readonly DraftBlock[]): string | null {
	const wanted =
		edit.type === "insert" || edit.type === "split" ? edit.newId : edit.type === "restore" ? edit.blocks.at(-1)?.id : edit.blockId;
	if (after.some(({ id }) => id === wanted)) return wanted ?? null;
	const index = before.findIndex(({ id }) => id === (edit.type === "restore" ? edit.remove[0] : wanted));
	// What was merged is in the one before it; in the place of what was removed stands the next.
	const at = edit.type === "merge" ? index - 1 : Math.min(Math.max(0, index), after.length - 1);
	return after[at]?.id ?? null;
}
