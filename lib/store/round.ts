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

export interface DatedRound {
	id: string;
	seminarId: string;
	number: number;
	opensAt: Date;
	closesAt: Date;
}

/** The rounds of all seminars. */
export function datedRounds(tx: Transaction): Promise<DatedRound[]> {
	return tx.round.findMany({ select: { id: true, seminarId: true, number: true, opensAt: true, closesAt: true } });
}

/** Whether the record says last that the round has opened or that it has closed; null if neither. */
export async function lastToldOfRound(
	tx: Transaction,
	seminarId: string,
	roundId: string,
): Promise<"round.opened" | "round.closed" | null> {
	const last = await tx.event.findFirst({
		where: { seminarId, subjectId: roundId, type: { in: ["round.opened", "round.closed"] } },
		orderBy: { id: "desc" },
		select: { type: true },
	});
	if (last === null) return null;
	return last.type === "round.opened" ? "round.opened" : "round.closed";
}
