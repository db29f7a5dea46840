/** What members say to counter-proposals. One row per member, whoever comes first. */
import "server-only";
import type { Choice } from "@/lib/domain/contribution";
import type { Transaction } from "./client";

export interface ChoiceToSave {
	counterProposalId: string;
	memberId: string;
	choice: Choice;
	now: Date;
}

/** False if the member had already said so. One statement, so that two at once cannot both be the first. */
export async function saveChoice(tx: Transaction, { counterProposalId, memberId, choice, now }: ChoiceToSave): Promise<boolean> {
	const rows = await tx.$executeRaw`
		INSERT INTO counter_proposal_position AS p (counter_proposal_id, member_id, choice, created_at, updated_at)
		VALUES (${counterProposalId}::uuid, ${memberId}::uuid, ${choice}::choice, ${now}, ${now})
		ON CONFLICT (counter_proposal_id, member_id) DO UPDATE SET choice = excluded.choice, updated_at = excluded.updated_at
		WHERE p.choice <> excluded.choice`;
	return rows > 0;
}

/** Whether there was one to delete. */
export async function deleteChoice(tx: Transaction, key: { counterProposalId: string; memberId: string }): Promise<boolean> {
	const { count } = await tx.counterProposalPosition.deleteMany({ where: key });
	return count > 0;
}
