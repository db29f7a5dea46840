/** For whom does the command line act? Whoever can run it on this machine could read the database as well, so no password is asked. */
import "server-only";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { accountNamed } from "@/lib/store/operator-view";
import { type Actor, asActor } from "./actor";

/** `email` in lower case. Refused with `not-found` where there is no such account, or it may not sign in. */
export async function actorByEmail(email: string): Promise<Result<Actor>> {
	const user = await accountNamed(email);
	if (user === null || user.deactivatedAt !== null) return refused("not-found");
	const { id, name, isAdministrator, locale } = user;
	return done(asActor({ userId: id, name, email: user.email, isAdministrator, locale, sessionId: null }));
}
