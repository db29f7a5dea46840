/** Somebody who checks a draft does again what was undone last; possible until another correction is made. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { markUndone, nextUndone } from "@/lib/store/draft";
import { command } from "./command";
import type { Corrected } from "./correct-draft";
import { carryOut, openForCorrection, recordCorrection } from "./on-draft";

export const redoCorrectionInput = z.strictObject({ draftId: z.uuid(), revision: z.coerce.number().int().nonnegative() });

export function redoCorrection(actor: Actor, input: unknown, now = new Date()): Promise<Result<Corrected>> {
	return command(redoCorrectionInput, input, async (tx, { draftId, revision }) => {
		const opened = await openForCorrection(tx, actor, { draftId, revision }, now);
		if (!opened.ok) return opened;
		const { scene, state } = opened.value;
		const undone = await nextUndone(tx, draftId);
		if (undone === null) return refused("nothing-to-redo");
		const carried = await carryOut(tx, draftId, state, undone.edit);
		if (!carried.ok) return carried;
		await markUndone(tx, undone.id, null);
		await recordCorrection(tx, scene, "draft.correction-redone", { edit: undone.edit.type, revision: revision + 1 }, now);
		return done({ draftId, revision: revision + 1, blockId: carried.value });
	});
}
