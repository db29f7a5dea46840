/** Positions of members on paragraphs. */
import "server-only";
import type { Stance } from "@/lib/domain/tally";
import type { Transaction } from "./client";
import { newId } from "./new-id";

export interface PositionToSave {
	draftId: string;
	blockId: string;
	roundId: string;
	memberId: string;
	stance: Stance;
	reason: string;
	now: Date;
}

/**
 * False if the member had already said just this. One statement, so that two at once cannot both be the first; in SQL of its own, because
 * it is what most members do most, and this costs a fifth of the same through the query builder.
 */
export async function savePosition(
	tx: Transaction,
	{ draftId, blockId, roundId, memberId, stance, reason, now }: PositionToSave,
): Promise<boolean> {
	const rows = await tx.$executeRaw`
		INSERT INTO position AS p (id, draft_id, block_id, round_id, member_id, stance, reason, created_at, updated_at)
		VALUES (${newId()}::uuid, ${draftId}::uuid, ${blockId}::uuid, ${roundId}::uuid, ${memberId}::uuid, ${stance}::stance, ${reason},
			${now}, ${now})
		ON CONFLICT (block_id, round_id, member_id) DO UPDATE
		SET stance = excluded.stance, reason = excluded.reason, updated_at = excluded.updated_at
		WHERE (p.stance, p.reason) IS DISTINCT FROM (excluded.stance, excluded.reason)`;
	return rows > 0;
}

/** Whether there was one to delete. */
export async function deletePosition(tx: Transaction, key: { blockId: string; roundId: string; memberId: string }): Promise<boolean> {
	const { count } = await tx.position.deleteMany({ where: key });
	return count > 0;
}
