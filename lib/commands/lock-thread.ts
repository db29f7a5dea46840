/** A moderator locks the thread of a paragraph: it can be read, and takes nothing new. Positions are still taken. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import { insertThreadLock, logThreadDecision } from "@/lib/store/moderation";
import { sceneOfBlock } from "@/lib/store/scene";
import { command, permit } from "./command";
import { recordThreadDecision } from "./thread-decision";

export const lockThreadInput = z.strictObject({ blockId: z.uuid(), reason: writing(2000) });

/** Locking what is locked changes nothing: the first reason stands. */
export function lockThread(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ blockId: string; locked: boolean }>> {
	return command(lockThreadInput, input, async (tx, { blockId, reason }) => {
		const permitted = permit("thread.lock", await sceneOfBlock(tx, actor.userId, blockId, now), now);
		if (!permitted.ok) return permitted;
		const { seminar, member } = permitted.scene;
		if (await insertThreadLock(tx, { blockId, memberId: member.id, reason, now })) {
			const decisionId = await logThreadDecision(tx, blockId, { seminarId: seminar.id, memberId: member.id, act: "lock", reason, now });
			await recordThreadDecision(tx, permitted.scene, "thread.locked", decisionId, now);
		}
		return done({ blockId, locked: true });
	});
}
