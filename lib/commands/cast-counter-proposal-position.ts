/** A member says for, against or abstain to a counter-proposal, or changes it. The last one counts. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type Choice, choices } from "@/lib/domain/contribution";
import { done, type Result } from "@/lib/domain/refusal";
import { saveChoice } from "@/lib/store/counter-proposal-position";
import { command } from "./command";
import { onItem } from "./on-item";

export const castCounterProposalPositionInput = z.strictObject({ counterProposalId: z.uuid(), position: z.enum(choices) });

export function castCounterProposalPosition(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ counterProposalId: string; position: Choice }>> {
	return command(castCounterProposalPositionInput, input, async (tx, { counterProposalId, position }) => {
		const pointer = { type: "counter-proposal", id: counterProposalId } as const;
		const item = await onItem(tx, "counter-proposal.vote", actor, pointer, now, { lock: false });
		if (!item.ok) return item;
		const changed = await saveChoice(tx, { counterProposalId, memberId: item.scene.member.id, choice: position, now });
		if (changed) await item.record("counter-proposal-position.cast");
		return done({ counterProposalId, position });
	});
}
