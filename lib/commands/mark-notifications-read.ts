/** A member has read what they were told. Theirs alone, and no change to the seminar: the record says nothing of it. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { markNotificationsReadOf } from "@/lib/store/notification";
import { sceneOfSeminar } from "@/lib/store/scene";
import { command, permit } from "./command";

export const markNotificationsReadInput = z.strictObject({ seminarId: z.uuid() });

export function markNotificationsRead(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ seminarId: string; read: number }>> {
	return command(markNotificationsReadInput, input, async (tx, { seminarId }) => {
		const permitted = permit("seminar.read", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		return done({ seminarId, read: await markNotificationsReadOf(tx, permitted.scene.member.id, now) });
	});
}
