/** Does somebody have to say their present password before they choose another? */
import "server-only";
import { store } from "@/lib/store/client";
import { beganByLink } from "@/lib/store/sign-in-link";
import type { Actor } from "./actor";

/** How long after signing in by a link a forgotten password can be replaced. */
const minutes = 30;

/** `known`: the hash of the present password; null for whoever has none. */
export async function mustProvePassword(actor: Actor, known: string | null, now: Date): Promise<boolean> {
	if (known === null) return false;
	if (actor.sessionId === null) return true;
	return !(await beganByLink(store(), actor.userId, actor.sessionId, new Date(now.getTime() - minutes * 60_000)));
}
