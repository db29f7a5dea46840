/** A member stands behind another's counter-proposal. Done twice it is done once. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { insertSponsor } from "@/lib/store/sponsor";
import { command } from "./command";
import { onItem } from "./on-item";

export const sponsorCounterProposalInput = z.strictObject({ counterProposalId: z.uuid() });

export function sponsorCounterProposal(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ counterProposalId: string; sponsored: boolean }>> {
	return command(sponsorCounterProposalInput, input, async (tx, { counterProposalId }) => {
		const pointer = { type: "counter-proposal", id: counterProposalId } as const;
		const found = await onItem(tx, "counter-proposal.sponsor", actor, pointer, now, { lock: false });
		if (!found.ok) return found;
		const isNew = await insertSponsor(tx, { counterProposalId, memberId: found.scene.member.id, now });
		if (isNew) await found.record("counter-proposal.sponsored");
		return done({ counterProposalId, sponsored: true });
	});
}
