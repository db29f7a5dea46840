/**
 * How often was something tried in a window of time? Counted in the database, so that all instances count together, and in one
 * statement, so that attempts made at once are all counted.
 */
import "server-only";
import { store } from "./client";

export interface Limit {
	/** What by whom; addresses in it are hashed (lib/auth/rate-limits.ts). */
	key: string;
	/** Attempts allowed in a window. */
	most: number;
	seconds: number;
}

export type Attempt = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** Counts one attempt against every limit; refused if it is one too many for any. The window begins with the first attempt. */
export async function countAttempt(limits: readonly Limit[], now: Date): Promise<Attempt> {
	let retryAfter = 0;
	for (const { key, most, seconds } of limits) {
		const resetAt = new Date(now.getTime() + seconds * 1000);
		const [row] = await store().$queryRaw<{ count: number; reset_at: Date }[]>`
			INSERT INTO rate_limit AS known (key, count, reset_at) VALUES (${key}, 1, ${resetAt})
			ON CONFLICT (key) DO UPDATE SET
				count = CASE WHEN known.reset_at <= ${now} THEN 1 ELSE known.count + 1 END,
				reset_at = CASE WHEN known.reset_at <= ${now} THEN excluded.reset_at ELSE known.reset_at END
			RETURNING count, reset_at`;
		if (row === undefined) throw new Error("an upsert that returns nothing");
		if (row.count > most) retryAfter = Math.max(retryAfter, Math.ceil((row.reset_at.getTime() - now.getTime()) / 1000), 1);
		if (row.count === 1) await sweep(now);
	}
	return retryAfter === 0 ? { allowed: true } : { allowed: false, retryAfterSeconds: retryAfter };
}

/** An attempt that succeeded is not held against anybody: many people behind one address may sign in. */
export async function forgiveAttempt(limits: readonly Limit[]): Promise<void> {
	const keys = limits.map(({ key }) => key);
	await store().rateLimit.updateMany({ where: { key: { in: keys }, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** A few windows that are over, whenever a new one begins; so the table does not grow. Those another instance sweeps are skipped. */
async function sweep(now: Date): Promise<void> {
	await store().$executeRaw`
		DELETE FROM rate_limit WHERE key IN (
			SELECT key FROM rate_limit WHERE reset_at <= ${now} ORDER BY reset_at LIMIT 20 FOR UPDATE SKIP LOCKED)`;
}
