/** Somebody signs out in this browser. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { endSession } from "@/lib/store/session";

export async function signOut(actor: Actor, now = new Date()): Promise<Result<null>> {
	if (actor.sessionId !== null) await endSession(store(), actor.sessionId, now);
	return done(null);
}
