/** A member takes back what they said to a counter-proposal. Done twice it is done once. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { deleteChoice } from "@/lib/store/counter-proposal-position";
import { command } from "./command";
import { onItem } from "./on-item";

export const withdrawCounterProposalPositionInput = z.strictObject({ counterProposalId: z.uuid() });

export function withdrawCounterProposalPosition(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ counterProposalId: string; position: null }>> {
	return command(withdrawCounterProposalPositionInput, input, async (tx, { counterProposalId }) => {
		const pointer = { type: "counter-proposal", id: counterProposalId } as const;
		const item = await onItem(tx, "counter-proposal.vote", actor, pointer, now, { lock: false });
		if (!item.ok) return item;
		const deleted = await deleteChoice(tx, { counterProposalId, memberId: item.scene.member.id });
		if (deleted) await item.record("counter-proposal-position.withdrawn");
		return done({ counterProposalId, position: null });
	});
}
