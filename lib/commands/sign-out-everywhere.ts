/** Somebody signs out everywhere, here included. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { endSessions } from "@/lib/store/session";

export async function signOutEverywhere(actor: Actor, now = new Date()): Promise<Result<{ sessions: number }>> {
	return done({ sessions: await endSessions(store(), actor.userId, {}, now) });
}
