/** Somebody changes their password, or gives themselves one. Everywhere else they are signed out, and their mailbox hears of it. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword, newPassword, verifyPassword } from "@/lib/auth/password";
import { mustProvePassword } from "@/lib/auth/password-proof";
import { passwordChangeLimits } from "@/lib/auth/rate-limits";
import { parseInput } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { mailPasswordChanged } from "@/lib/events/account-mail";
import { countAttempt, forgiveAttempt } from "@/lib/store/rate-limit";
import { endSessions } from "@/lib/store/session";
import { changeUser, passwordHashOf } from "@/lib/store/user";
import { change } from "./command";

export const changePasswordInput = z.strictObject({
	/** Left out by whoever has none, or has just signed in by a link because they forgot it. */
	currentPassword: z.string().max(1000).default(""),
	newPassword,
});

export async function changePassword(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ otherSessions: number }>> {
	const parsed = parseInput(changePasswordInput, input);
	if (!parsed.ok) return parsed;
	const known = await passwordHashOf(actor.userId);
	if (known !== null && (await mustProvePassword(actor, known, now))) {
		const limits = passwordChangeLimits(actor.userId);
		const attempt = await countAttempt(limits, now);
		if (!attempt.allowed) return refused("rate-limited", { seconds: attempt.retryAfterSeconds });
		if (!(await verifyPassword(known, parsed.value.currentPassword))) {
			return { ...refused("input-invalid"), fields: [{ pointer: "/currentPassword", code: "invalid", params: {} }] };
		}
		await forgiveAttempt(limits);
	}
	const passwordHash = await hashPassword(parsed.value.newPassword);
	const result = await change(async (tx) => {
		await changeUser(tx, actor.userId, { passwordHash });
		return done({ otherSessions: await endSessions(tx, actor.userId, { except: actor.sessionId }, now) });
	});
	if (result.ok) mailPasswordChanged(actor.email, actor.name, actor.locale, now);
	return result;
}
