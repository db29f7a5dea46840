/** A browser or a program that is somebody, without going through the door: for tests of what is behind it. */
import { type Actor, asActor } from "@/lib/auth/actor";
import { makeApiToken } from "@/lib/auth/secret-token";
import { sealSessionId, sessionCookie, sessionSeconds } from "@/lib/auth/session-cookie";
import { store } from "@/lib/store/client";
import { startSession } from "@/lib/store/session";
import { saveToken } from "@/lib/store/token";

/** The session cookie of a new session of this person. The secret has to be that of the server: AUTH_SECRET. */
export async function signedInCookie(actor: Pick<Actor, "userId">): Promise<{ name: string; value: string }> {
	const now = new Date();
	const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
	const sessionId = await startSession(store(), { userId: actor.userId, userAgent: "a test", now, expiresAt });
	if (sessionId === null) throw new Error("may not sign in");
	return { name: sessionCookie().name, value: await sealSessionId(sessionId) };
}

/** A bearer token of this person for the API. */
export async function bearerToken(actor: Pick<Actor, "userId">): Promise<string> {
	const { token, hash, ending } = makeApiToken();
	await saveToken(store(), { userId: actor.userId, name: "a test", hash, ending, expiresAt: null, now: new Date() });
	return token;
}

/** This person as an actor, as if by the command line. */
export async function actorOfUser(userId: string): Promise<Actor> {
	const { id, ...user } = await store().user.findUniqueOrThrow({ where: { id: userId } });
	return asActor({
		userId: id,
		name: user.name,
		email: user.email,
		isAdministrator: user.isAdministrator,
		locale: user.locale,
		sessionId: null,
	});
}
