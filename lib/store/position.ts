/** Positions of members on paragraphs. */
import "server-only";
import type { Stance } from "@/lib/domain/tally";
import type { Transaction } from "./client";

export interface PositionToSave {
	draftId: string;
	blockId: string;
	roundId: string;
	memberId: string;
	stance: Stance;
	reason: string;
	now: Date;
}

/** One row per member, paragraph and round, whoever comes first. */
export async function savePosition(
	tx: Transaction,
	{ draftId, blockId, roundId, memberId, stance, reason, now }: PositionToSave,
): Promise<void> {
	await tx.position.upsert({
		where: { blockId_roundId_memberId: { blockId, roundId, memberId } },
		create: { draftId, blockId, roundId, memberId, stance, reason, createdAt: now, updatedAt: now },
		update: { stance, reason, updatedAt: now },
	});
}

/** Whether there was one to delete. */
export async function deletePosition(tx: Transaction, key: { blockId: string; roundId: string; memberId: string }): Promise<boolean> {
	const { count } = await tx.position.deleteMany({ where: key });
	return count > 0;
}
