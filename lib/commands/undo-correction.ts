/** Somebody who checks a draft takes back the last correction that stands, whoever made it. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { lastEdit, markUndone } from "@/lib/store/draft";
import { command } from "./command";
import type { Corrected } from "./correct-draft";
import { carryOut, openForCorrection, recordCorrection } from "./on-draft";

export const undoCorrectionInput = z.strictObject({ draftId: z.uuid(), revision: z.coerce.number().int().nonnegative() });

export function undoCorrection(actor: Actor, input: unknown, now = new Date()): Promise<Result<Corrected>> {
	return command(undoCorrectionInput, input, async (tx, { draftId, revision }) => {
		const opened = await openForCorrection(tx, actor, { draftId, revision }, now);
		if (!opened.ok) return opened;
		const { scene, state } = opened.value;
		const last = await lastEdit(tx, draftId);
		if (last === null) return refused("nothing-to-undo");
		const carried = await carryOut(tx, draftId, state, last.inverse);
		if (!carried.ok) return carried;
		await markUndone(tx, last.id, now);
		await recordCorrection(tx, scene, "draft.correction-undone", { edit: last.edit.type, revision: revision + 1 }, now);
		return done({ draftId, revision: revision + 1, blockId: carried.value });
	});
}
