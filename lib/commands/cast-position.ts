/** A member takes a position on a paragraph, or changes it. One per member, paragraph and round: the last one counts. Said again, it is said. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { type Stance, stances } from "@/lib/domain/tally";
import { writing } from "@/lib/domain/writing";
import { recordEvent } from "@/lib/store/event";
import { savePosition } from "@/lib/store/position";
import { sceneOfBlock } from "@/lib/store/scene";
import { command, permit } from "./command";

export const castPositionInput = z.strictObject({
	blockId: z.uuid(),
	position: z.enum(stances),
	/** Why; may be left out. */
	reason: writing(2000, 0).default(""),
});

export function castPosition(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ position: Stance; reason: string }>> {
	return command(castPositionInput, input, async (tx, { blockId, position, reason }) => {
		const permitted = permit("position.cast", await sceneOfBlock(tx, actor.userId, blockId, now), now);
		if (!permitted.ok) return permitted;
		const { seminar, member, round, draft, paper } = permitted.scene;
		// The rules have seen a round, a draft and a paper; this tells the compiler.
		if (round === null || draft === null || paper === null) throw new Error("a position without a round");
		const taken = { draftId: draft.id, blockId, roundId: round.id, memberId: member.id, stance: position, reason, now };
		if (await savePosition(tx, taken)) {
			const type = "position.cast";
			await recordEvent(tx, { seminarId: seminar.id, type, memberId: member.id, paperId: paper.id, blockId, createdAt: now });
		}
		return done({ position, reason });
	});
}
