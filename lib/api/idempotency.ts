/**
 * The same POST sent again, with the same Idempotency-Key, gets the same answer and changes nothing (draft-ietf-httpapi-idempotency-key).
 * For a day; per person. What failed on the server's side may be tried again with its key.
 */
import "server-only";
import { createHash } from "node:crypto";
import { done, type Refused, type Result, refused } from "@/lib/domain/refusal";
import { withWriter } from "@/lib/store/before-commit";
import { type Claim, claimKey, keepAnswer, markHappened, settleFailure, sweepKeys } from "@/lib/store/idempotency";

export interface Answer {
	status: number;
	/** As it is sent; "" for none. */
	body: string;
}

/** Null: none was sent. Refused where it is not one: 1 to 255 visible characters of ASCII. */
export function idempotencyKeyOf(request: Request): Result<string | null> {
	const key = request.headers.get("idempotency-key");
	if (key === null) return done(null);
	return /^[!-~]{1,255}$/.test(key) ? done(key) : refused("idempotency-key-malformed");
}

export function fingerprintOf(request: Request, identity: readonly Uint8Array[]): string {
	const { pathname, search } = new URL(request.url);
	const hash = createHash("sha256").update(`${request.method} ${pathname}${search}\n`);
	for (const part of identity) hash.update(`${part.length}\n`).update(part);
	return hash.digest("hex");
}

/** `work` does the request and answers, with `status` if all goes well; it is called at most once a key. */
export async function once(claim: Claim, status: number, work: () => Promise<Answer>): Promise<Answer | Refused> {
	const found = await claimKey(claim);
	if (found.state === "answered") return { status: found.status ?? status, body: found.body };
	if (found.state === "running") return refused("idempotency-in-progress");
	if (found.state === "other-request") return refused("idempotency-key-reused");
	sweepNowAndThen(claim.claimedAt);
	try {
		const answer = await withWriter(async (tx, value) => {
			// A transaction that answers with nothing has changed nothing: it only looked.
			if (value === null) return;
			// Overwritten by the full answer below; this one is for a server that does not get there.
			if (!(await markHappened(tx, claim, JSON.stringify(value) ?? "{}"))) throw new Error("the Idempotency-Key was taken over");
		}, work);
		if (answer.status >= 500) await settleFailure(claim, status);
		else await keepAnswer(claim, answer.status, answer.body);
		return answer;
	} catch (error) {
		// If the database is away this fails too; then the key is free again, or answered, when its claim counts as abandoned.
		await settleFailure(claim, status).catch(() => {});
		throw error;
	}
}

let lastSweep = 0;
function sweepNowAndThen(now: Date): void {
	if (now.getTime() - lastSweep < 60 * 60 * 1000) return;
	lastSweep = now.getTime();
	sweepKeys(now).catch(() => {});
}
