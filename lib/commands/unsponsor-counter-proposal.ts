/** A member no longer stands behind another's counter-proposal. Done twice it is done once. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { deleteSponsor } from "@/lib/store/sponsor";
import { command } from "./command";
import { onItem } from "./on-item";

export const unsponsorCounterProposalInput = z.strictObject({ counterProposalId: z.uuid() });

export function unsponsorCounterProposal(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ counterProposalId: string; sponsored: boolean }>> {
	return command(unsponsorCounterProposalInput, input, async (tx, { counterProposalId }) => {
		const pointer = { type: "counter-proposal", id: counterProposalId } as const;
		const found = await onItem(tx, "counter-proposal.sponsor", actor, pointer, now, { lock: false });
		if (!found.ok) return found;
		const was = await deleteSponsor(tx, { counterProposalId, memberId: found.scene.member.id });
		if (was) await found.record("counter-proposal.unsponsored");
		return done({ counterProposalId, sponsored: false });
	});
}
