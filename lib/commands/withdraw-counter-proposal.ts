/** The author withdraws a counter-proposal. It stays readable, and takes no more positions. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { markCounterProposalWithdrawn } from "@/lib/store/counter-proposal";
import { command } from "./command";
import { onItem } from "./on-item";

export const withdrawCounterProposalInput = z.strictObject({ counterProposalId: z.uuid() });

export function withdrawCounterProposal(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ counterProposalId: string }>> {
	return command(withdrawCounterProposalInput, input, async (tx, { counterProposalId }) => {
		const item = await onItem(tx, "counter-proposal.withdraw", actor, { type: "counter-proposal", id: counterProposalId }, now);
		if (!item.ok) return item;
		await markCounterProposalWithdrawn(tx, counterProposalId, now);
		await item.record("counter-proposal.withdrawn");
		return done({ counterProposalId });
	});
}
