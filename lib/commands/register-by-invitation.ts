/** Somebody who was invited and has no account yet makes one, is a member, and is signed in. The link has shown that the address is theirs. */
import "server-only";
import { z } from "zod";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { wrongInvitationLimits } from "@/lib/auth/rate-limits";
import type { Visit } from "@/lib/auth/visit";
import { parseInput } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { line } from "@/lib/domain/writing";
import { store } from "@/lib/store/client";
import { openInvitation } from "@/lib/store/invitation";
import { countAttempt } from "@/lib/store/rate-limit";
import { createUser } from "@/lib/store/user";
import { type Joined, join } from "./accept-invitation";
import { type BegunSession, beginSession } from "./begin-session";
import { change } from "./command";

export const registerByInvitationInput = z.strictObject({ token: z.string().max(200), name: line(120), password: newPassword });

export async function registerByInvitation(input: unknown, visit: Visit, now = new Date()): Promise<Result<Joined & BegunSession>> {
	const parsed = parseInput(registerByInvitationInput, input);
	if (!parsed.ok) return parsed;
	const { token, name, password } = parsed.value;
	// Looked at before the costly hash, and once more in the transaction.
	if ((await openInvitation(store(), token, now)) === null) {
		const attempt = await countAttempt(wrongInvitationLimits(visit.from), now);
		return attempt.allowed ? refused("link-used-up") : refused("rate-limited", { seconds: attempt.retryAfterSeconds });
	}
	const passwordHash = await hashPassword(password);
	return change(async (tx) => {
		const invitation = await openInvitation(tx, token, now);
		if (invitation === null) return refused("link-used-up");
		const userId = await createUser(tx, { email: invitation.email, name, passwordHash, now });
		// There is an account with this address: whoever has it signs in and accepts.
		if (userId === null) return refused("signed-out");
		const joined = await join(tx, invitation, userId, now);
		if (!joined.ok) return joined;
		const begun = await beginSession(tx, userId, visit, now);
		return begun.ok ? done({ ...joined.value, ...begun.value }) : begun;
	});
}
