/** Who stands behind counter-proposals beside their authors. */
import "server-only";
import type { Transaction } from "./client";

/** False if the member stood behind it already. */
export async function insertSponsor(
	tx: Transaction,
	sponsor: { counterProposalId: string; memberId: string; now: Date },
): Promise<boolean> {
	const { now, ...key } = sponsor;
	const { count } = await tx.sponsor.createMany({ data: { ...key, createdAt: now }, skipDuplicates: true });
	return count > 0;
}

/** False if the member did not stand behind it. */
export async function deleteSponsor(tx: Transaction, key: { counterProposalId: string; memberId: string }): Promise<boolean> {
	return (await tx.sponsor.deleteMany({ where: key })).count > 0;
}
