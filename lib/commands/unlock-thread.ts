/** A moderator opens a locked thread again. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import { deleteThreadLock, logThreadDecision } from "@/lib/store/moderation";
import { sceneOfBlock } from "@/lib/store/scene";
import { command, permit } from "./command";
import { recordThreadDecision } from "./thread-decision";

export const unlockThreadInput = z.strictObject({ blockId: z.uuid(), reason: writing(2000) });

/** Opening what is open changes nothing. */
export function unlockThread(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ blockId: string; locked: boolean }>> {
	return command(unlockThreadInput, input, async (tx, { blockId, reason }) => {
		const permitted = permit("thread.lock", await sceneOfBlock(tx, actor.userId, blockId, now), now);
		if (!permitted.ok) return permitted;
		const { seminar, member } = permitted.scene;
		if (await deleteThreadLock(tx, blockId)) {
			const decisionId = await logThreadDecision(tx, blockId, { seminarId: seminar.id, memberId: member.id, act: "unlock", reason, now });
			await recordThreadDecision(tx, permitted.scene, "thread.unlocked", decisionId, now);
		}
		return done({ blockId, locked: false });
	});
}
