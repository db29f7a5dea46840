/** The secretariat or the rapporteur says what became of a comment or counter-proposal, and why. Answering again replaces the answer. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { outcomes } from "@/lib/domain/contribution";
import { done, type Result } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import { saveDisposition } from "@/lib/store/disposition";
import { command } from "./command";
import { itemInput } from "./item-input";
import { onItem } from "./on-item";

export const answerItemInput = z.strictObject({
	item: itemInput,
	outcome: z.enum(outcomes),
	/** Why; may be empty where the outcome says it all. */
	response: writing(4000, 0).default(""),
});

export function answerItem(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ dispositionId: string }>> {
	return command(answerItemInput, input, async (tx, { item, outcome, response }) => {
		const found = await onItem(tx, "item.answer", actor, item, now);
		if (!found.ok) return found;
		const memberId = found.scene.member.id;
		const { dispositionId, changed } = await saveDisposition(tx, item, { outcome, response, memberId, now });
		if (changed) await found.record("item.answered", { item: item.type, outcome, dispositionId });
		return done({ dispositionId });
	});
}
