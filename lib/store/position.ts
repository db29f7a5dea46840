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

/** False if the member had already said just this. Of two at once the unique key lets one be the first. */
export async function savePosition(
	tx: Transaction,
	{ draftId, blockId, roundId, memberId, stance, reason, now }: PositionToSave,
): Promise<boolean> {
	const key = { blockId, roundId, memberId };
	const first = await tx.position.createMany({
		data: { ...key, draftId, stance, reason, createdAt: now, updatedAt: now },
		skipDuplicates: true,
	});
	if (first.count > 0) return true;
	const changed = await tx.position.updateMany({
		where: { ...key, NOT: { stance, reason } },
		data: { stance, reason, updatedAt: now },
	});
	return changed.count > 0;
}

/** Whether there was one to delete. */
export async function deletePosition(tx: Transaction, key: { blockId: string; roundId: string; memberId: string }): Promise<boolean> {
	const { count } = await tx.position.deleteMany({ where: key });
	return count > 0;
}
