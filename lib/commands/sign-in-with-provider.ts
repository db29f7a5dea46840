/**
 * Somebody whom the OpenID provider knows signs in. Who they are here is decided by their address alone, and only one that the provider
 * has checked: otherwise anybody could call themselves anybody. An account is made only for who was invited.
 */
import "server-only";
import { z } from "zod";
import type { Visit } from "@/lib/auth/visit";
import { emailAddress } from "@/lib/domain/email-address";
import { type Result, refused } from "@/lib/domain/refusal";
import { line } from "@/lib/domain/writing";
import { hasOpenInvitation } from "@/lib/store/invitation";
import { createUser, userByEmail } from "@/lib/store/user";
import { type BegunSession, beginSession } from "./begin-session";
import { command } from "./command";

/** Claims of OpenID Connect Core 1.0, 5.1. */
export const signInWithProviderInput = z.object({
	email: emailAddress,
	email_verified: z.literal(true),
	name: line(120).catch(""),
});

export function signInWithProvider(claims: unknown, visit: Visit, now = new Date()): Promise<Result<BegunSession>> {
	return command(signInWithProviderInput, claims, async (tx, { email, name }) => {
		const known = (await userByEmail(tx, email))?.id ?? null;
		const userId =
			known ??
			((await hasOpenInvitation(tx, email, now)) ? await createUser(tx, { email, name: name || email, passwordHash: null, now }) : null);
		return userId === null ? refused("sign-in-failed") : beginSession(tx, userId, visit, now);
	});
}
