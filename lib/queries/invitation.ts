/** What does somebody see who opens an invitation: to what, as what, and what is needed to accept it? */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { wrongInvitationLimits } from "@/lib/auth/rate-limits";
import type { Role } from "@/lib/domain/permissions";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { openInvitation } from "@/lib/store/invitation";
import { countAttempt } from "@/lib/store/rate-limit";
import { userByEmail } from "@/lib/store/user";

export interface InvitationView {
	seminarTitle: string;
	role: Role;
	/** Null: speaks for nobody but themselves. */
	affiliation: string | null;
	email: string;
	/** As whoever invited wrote it; "" if they did not. */
	name: string;
	expiresAt: string;
	timeZone: string;
	/** Make an account, sign in with the one there is, accept with the one signed in, or sign out first because it is another's. */
	next: "register" | "sign-in" | "accept" | "other-account";
}

/** `from`: the address of whoever asks (lib/auth/visit.ts). The secret in the link is all the standing that is needed to read it. */
export async function invitation(
	actor: Actor | null,
	{ token, from }: { token: string; from: string },
	now = new Date(),
): Promise<Result<InvitationView>> {
	const found = await openInvitation(store(), token, now);
	if (found === null) {
		const attempt = await countAttempt(wrongInvitationLimits(from), now);
		return attempt.allowed ? refused("link-used-up") : refused("rate-limited", { seconds: attempt.retryAfterSeconds });
	}
	return done({
		seminarTitle: found.seminar.title,
		role: found.role,
		affiliation: found.affiliation?.name ?? null,
		email: found.email,
		name: found.name,
		expiresAt: found.expiresAt.toISOString(),
		timeZone: found.seminar.timeZone,
		next: await nextStep(actor, found.email),
	});
}

async function nextStep(actor: Actor | null, email: string): Promise<InvitationView["next"]> {
	if (actor !== null) return actor.email === email ? "accept" : "other-account";
	return (await userByEmail(store(), email)) === null ? "register" : "sign-in";
}
