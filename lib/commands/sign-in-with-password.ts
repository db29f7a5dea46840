/** Somebody signs in with address and password. Whether there is such an account shows neither in the answer nor in its time. */
import "server-only";
import { z } from "zod";
import { typedPassword, verifyPassword } from "@/lib/auth/password";
import { passwordLimits } from "@/lib/auth/rate-limits";
import type { Visit } from "@/lib/auth/visit";
import { emailAddress } from "@/lib/domain/email-address";
import { parseInput } from "@/lib/domain/input";
import { type Result, refused } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { countAttempt, forgiveAttempt } from "@/lib/store/rate-limit";
import { userByEmail } from "@/lib/store/user";
import { type BegunSession, beginSession } from "./begin-session";
import { change } from "./command";

export const signInWithPasswordInput = z.strictObject({ email: emailAddress, password: typedPassword });

export async function signInWithPassword(input: unknown, visit: Visit, now = new Date()): Promise<Result<BegunSession>> {
	const parsed = parseInput(signInWithPasswordInput, input);
	if (!parsed.ok) return parsed;
	const { email, password } = parsed.value;
	const limits = passwordLimits(email, visit.from);
	const attempt = await countAttempt(limits, now);
	if (!attempt.allowed) return refused("rate-limited", { seconds: attempt.retryAfterSeconds });
	const user = await userByEmail(store(), email);
	const right = await verifyPassword(user?.passwordHash ?? null, password);
	if (user === null || !right) return refused("sign-in-failed");
	const begun = await change((tx) => beginSession(tx, user.id, visit, now));
	if (begun.ok) await forgiveAttempt(limits);
	return begun;
}
