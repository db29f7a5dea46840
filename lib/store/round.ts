/** The rounds of a seminar. */
import "server-only";
import type { Round } from "@/lib/domain/round";
import type { Transaction } from "./client";

export type RoundToSave = Round & { title: string };

/** Gives it the next number. Lock the seminar first. */
export async function insertRound(tx: Transaction, seminarId: string, round: RoundToSave): Promise<{ roundId: string; number: number }> {
	const { _max } = await tx.round.aggregate({ where: { seminarId }, _max: { number: true } });
	const number = (_max.number ?? 0) + 1;
	const { id } = await tx.round.create({ data: { ...round, seminarId, number }, select: { id: true } });
	return { roundId: id, number };
}

export async function updateRound(tx: Transaction, id: string, changes: Partial<RoundToSave>): Promise<void> {
	await tx.round.update({ where: { id }, data: changes, select: { id: true } });
}

/** Which seminar a round belongs to; null if there is no such round. */
export async function seminarOfRound(tx: Transaction, id: string): Promise<string | null> {
	return (await tx.round.findUnique({ where: { id }, select: { seminarId: true } }))?.seminarId ?? null;
}
