/** Who is behind a bearer token of the API (RFC 6750)? */
import "server-only";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { countAttempt } from "@/lib/store/rate-limit";
import { userOfToken } from "@/lib/store/token";
import { type Actor, asActor } from "./actor";
import { wrongTokenLimits } from "./rate-limits";
import { hashOf, looksLikeApiToken } from "./secret-token";
import { requestAddress } from "./visit";

/** `authorization`: the header as it came. Refused with `signed-out` where there is none. */
export async function actorOfToken(authorization: string | null, now = new Date(), from?: string): Promise<Result<Actor>> {
	if (authorization === null) return refused("signed-out");
	const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? "";
	if (looksLikeApiToken(token)) {
		const user = await userOfToken(hashOf(token), now);
		if (user !== null) return done(asActor({ ...user, sessionId: null }));
	}
	const attempt = await countAttempt(wrongTokenLimits(from ?? (await requestAddress())), now);
	return attempt.allowed ? refused("token-invalid") : refused("rate-limited", { seconds: attempt.retryAfterSeconds });
}
