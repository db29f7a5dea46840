/** Whom does a link sign in? Asked by the page it opens, without using it up. */
import "server-only";
import { wrongLinkLimits } from "@/lib/auth/rate-limits";
import { hashOf } from "@/lib/auth/secret-token";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { countAttempt } from "@/lib/store/rate-limit";
import { addresseeOfLink } from "@/lib/store/sign-in-link";

export interface SignInLinkView {
	email: string;
}

/** `from`: the address of whoever asks (lib/auth/visit.ts). */
export async function signInLink({ token, from }: { token: string; from: string }, now = new Date()): Promise<Result<SignInLinkView>> {
	const addressee = await addresseeOfLink(store(), hashOf(token), now);
	if (addressee !== null) return done(addressee);
	const attempt = await countAttempt(wrongLinkLimits(from), now);
	return attempt.allowed ? refused("link-used-up") : refused("rate-limited", { seconds: attempt.retryAfterSeconds });
}
