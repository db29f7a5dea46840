/** A member takes back the position on a paragraph. Done twice it is done once; the record keeps that there was one. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { recordEvent } from "@/lib/store/event";
import { deletePosition } from "@/lib/store/position";
import { sceneOfBlock } from "@/lib/store/scene";
import { command, permit } from "./command";

export const withdrawPositionInput = z.strictObject({ blockId: z.uuid() });

export function withdrawPosition(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ blockId: string; position: null }>> {
	return command(withdrawPositionInput, input, async (tx, { blockId }) => {
		const permitted = permit("position.withdraw", await sceneOfBlock(tx, actor.userId, blockId, now), now);
		if (!permitted.ok) return permitted;
		const { seminar, member, round, paper } = permitted.scene;
		// The rules have seen a round and a paper; this tells the compiler.
		if (round === null || paper === null) throw new Error("a position without a round");
		if (await deletePosition(tx, { blockId, roundId: round.id, memberId: member.id })) {
			const type = "position.withdrawn";
			await recordEvent(tx, { seminarId: seminar.id, type, memberId: member.id, paperId: paper.id, blockId, createdAt: now });
		}
		return done({ blockId, position: null });
	});
}
