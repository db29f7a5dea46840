/** Who is behind the present request? Its session's row decides each time, so that a session can be ended at once. */
import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { userOfSession } from "@/lib/store/session";
import { type Actor, asActor } from "./actor";
import { sealSessionId, sessionCookie, sessionSeconds, unsealSessionId } from "./session-cookie";

/** The actor of a sealed session id, as it stands in the cookie; null if it does not count, or no longer. */
export async function actorOfSession(sealed: string | undefined, now = new Date()): Promise<Actor | null> {
	const sessionId = await unsealSessionId(sealed);
	if (sessionId === null) return null;
	const user = await userOfSession(sessionId, now);
	if (user === null) return null;
	const { userId, name, email, isAdministrator, locale } = user;
	return asActor({ userId, name, email, isAdministrator, locale, sessionId });
}

/** Asks the database once a request, however many parts of the page ask. */
export const currentActor = cache(async (): Promise<Actor | null> => actorOfSession((await cookies()).get(sessionCookie().name)?.value));

/** `returnTo`: where to come back to after signing in; a path of this site, with its query. */
export async function requireActor(returnTo: string): Promise<Actor> {
	const actor = await currentActor();
	return actor ?? redirect(`/sign-in?to=${encodeURIComponent(returnTo)}`);
}

/** This browser is in this session from now on. In actions and route handlers. */
export async function keepSession(sessionId: string): Promise<void> {
	const { name, options } = sessionCookie();
	(await cookies()).set(name, await sealSessionId(sessionId), { ...options, maxAge: sessionSeconds });
}

/** This browser is in no session any more. With the flags it was set with: browsers do not take `__Secure-` without them. */
export async function dropSession(): Promise<void> {
	const { name, options } = sessionCookie();
	(await cookies()).set(name, "", { ...options, maxAge: 0 });
}
