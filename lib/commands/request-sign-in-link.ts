/** Somebody asks for a link to sign in. Always the same answer: whether there is such an account is told only to its mailbox. */
import "server-only";
import { z } from "zod";
import { linkRequestLimits } from "@/lib/auth/rate-limits";
import type { Visit } from "@/lib/auth/visit";
import { emailAddress } from "@/lib/domain/email-address";
import { parseInput } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { returnPath } from "@/lib/domain/return-path";
import { mailSignInLink } from "@/lib/events/account-mail";
import { countAttempt } from "@/lib/store/rate-limit";

export const requestSignInLinkInput = z.strictObject({ email: emailAddress, to: z.string().max(2000).default("/").transform(returnPath) });

export async function requestSignInLink(input: unknown, visit: Visit, now = new Date()): Promise<Result<{ email: string }>> {
	const parsed = parseInput(requestSignInLinkInput, input);
	if (!parsed.ok) return parsed;
	const { email, to } = parsed.value;
	const attempt = await countAttempt(linkRequestLimits(email, visit.from), now);
	if (!attempt.allowed) return refused("rate-limited", { seconds: attempt.retryAfterSeconds });
	mailSignInLink(email, to, now);
	return done({ email });
}
