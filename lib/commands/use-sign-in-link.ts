/** Somebody presses the button on the page a link leads to. Opening the page does not use the link up: mail scanners do that too. */
import "server-only";
import { z } from "zod";
import { wrongLinkLimits } from "@/lib/auth/rate-limits";
import { hashOf } from "@/lib/auth/secret-token";
import type { Visit } from "@/lib/auth/visit";
import { parseInput } from "@/lib/domain/input";
import { type Result, refused } from "@/lib/domain/refusal";
import { countAttempt } from "@/lib/store/rate-limit";
import { useUpSignInLink } from "@/lib/store/sign-in-link";
import { type BegunSession, beginSession } from "./begin-session";
import { change } from "./command";

export const useSignInLinkInput = z.strictObject({ token: z.string().max(200) });

export async function useSignInLink(input: unknown, visit: Visit, now = new Date()): Promise<Result<BegunSession>> {
	const parsed = parseInput(useSignInLinkInput, input);
	if (!parsed.ok) return parsed;
	const result = await change(async (tx) => {
		const userId = await useUpSignInLink(tx, hashOf(parsed.value.token), now);
		return userId === null ? refused("link-used-up") : beginSession(tx, userId, visit, now);
	});
	if (result.ok) return result;
	const attempt = await countAttempt(wrongLinkLimits(visit.from), now);
	return attempt.allowed ? result : refused("rate-limited", { seconds: attempt.retryAfterSeconds });
}
