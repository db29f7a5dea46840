/** A browser is signed in from now on: the end of every way to sign in. The session it was in before ends, whoever's it was. */
import "server-only";
import { sessionSeconds } from "@/lib/auth/session-cookie";
import type { Visit } from "@/lib/auth/visit";
import { done, type Result, refused } from "@/lib/domain/refusal";
import type { Transaction } from "@/lib/store/client";
import { endSession, startSession } from "@/lib/store/session";

export interface BegunSession {
	sessionId: string;
	userId: string;
}

/** Refused for whoever is deactivated, in the words of a wrong password. */
export async function beginSession(tx: Transaction, userId: string, visit: Visit, now: Date): Promise<Result<BegunSession>> {
	const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
	const sessionId = await startSession(tx, { userId, userAgent: visit.userAgent, now, expiresAt });
	if (sessionId === null) return refused("sign-in-failed");
	if (visit.previousSessionId !== null) await endSession(tx, visit.previousSessionId, now);
	return done({ sessionId, userId });
}
