/** Counter-proposals: other wording for a paragraph. */
import "server-only";
import type { CounterProposalKind } from "@/lib/domain/contribution";
import type { Transaction } from "./client";

export interface CounterProposalToInsert {
	draftId: string;
	blockId: string;
	memberId: string;
	kind: CounterProposalKind;
	/** Clean; "" for a deletion and for nothing else. */
	text: string;
	rationale: string;
	now: Date;
}

export async function insertCounterProposal(tx: Transaction, { now, ...proposal }: CounterProposalToInsert): Promise<string> {
	const { id } = await tx.counterProposal.create({ data: { ...proposal, createdAt: now }, select: { id: true } });
	return id;
}

export async function markCounterProposalWithdrawn(tx: Transaction, id: string, withdrawnAt: Date): Promise<void> {
	await tx.counterProposal.update({ where: { id }, data: { withdrawnAt }, select: { id: true } });
}
