/** Somebody signs out one of their browsers from another. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { endSessions } from "@/lib/store/session";
import { command } from "./command";

export const revokeSessionInput = z.strictObject({ sessionId: z.uuid() });

export function revokeSession(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ sessionId: string }>> {
	return command(revokeSessionInput, input, async (tx, { sessionId }) => {
		const ended = await endSessions(tx, actor.userId, { only: sessionId }, now);
		return ended === 0 ? refused("not-found") : done({ sessionId });
	});
}
