/**
 * The answers given to POSTs with an Idempotency-Key. One row a key:
 * without a body its first request runs and nothing has happened; with a body and no status it has happened, and the full answer is
 * being made; with both it is answered.
 *
 * That something happened is committed with what happened (beforeCommit), so that a server killed in between leaves both or neither: what
 * has not happened may be tried again, what has happened is never done twice.
 */
import "server-only";
import { store, type Transaction } from "./client";

export interface Claim {
	userId: string;
	key: string;
	fingerprint: string;
	/** Sets this attempt apart from one that takes the key over. */
	claimedAt: Date;
}

export type Claimed =
	| { state: "first" }
	| { state: "running" }
	| { state: "other-request" }
	/** `status` null: its full answer was never made. */
	| { state: "answered"; status: number | null; body: string };

const dayMs = 24 * 60 * 60 * 1000;
/** Longer than any request takes; whoever claimed a key before that is not coming back. */
const abandonedMs = 2 * 60 * 1000;

export async function claimKey({ userId, key, fingerprint, claimedAt }: Claim): Promise<Claimed> {
	const over = new Date(claimedAt.getTime() - dayMs);
	const abandoned = new Date(claimedAt.getTime() - abandonedMs);
	// Whoever comes second waits at the row of the first, and then finds that nothing was to be done.
	const claimed = await store().$executeRaw`
		INSERT INTO idempotency_key AS k (user_id, key, fingerprint, created_at) VALUES (${userId}::uuid, ${key}, ${fingerprint}, ${claimedAt})
		ON CONFLICT (user_id, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = NULL, body = NULL, created_at = excluded.created_at
		WHERE k.created_at < ${over} OR (k.body IS NULL AND k.created_at < ${abandoned} AND k.fingerprint = excluded.fingerprint)`;
	if (claimed === 1) return { state: "first" };
	const row = await store().idempotencyKey.findUnique({ where: { userId_key: { userId, key } } });
	if (row === null) return { state: "running" };
	if (row.fingerprint !== fingerprint) return { state: "other-request" };
	if (row.body === null || (row.status === null && row.createdAt >= abandoned)) return { state: "running" };
	return { state: "answered", status: row.status, body: row.body };
}

/** In the transaction of the change. False: the key has been taken over, and the change must not happen. */
export async function markHappened(tx: Transaction, { userId, key, claimedAt }: Claim, body: string): Promise<boolean> {
	const { count } = await tx.idempotencyKey.updateMany({ where: { userId, key, createdAt: claimedAt }, data: { body } });
	return count === 1;
}

export async function keepAnswer({ userId, key, claimedAt }: Claim, status: number, body: string): Promise<void> {
	await store().idempotencyKey.updateMany({ where: { userId, key, createdAt: claimedAt }, data: { status, body } });
}

/** After a failure: if nothing has happened the same key may be used again; else it is answered with `status` and what is known. */
export async function settleFailure({ userId, key, claimedAt }: Claim, status: number): Promise<void> {
	const where = { userId, key, createdAt: claimedAt, status: null };
	await store().idempotencyKey.deleteMany({ where: { ...where, body: null } });
	await store().idempotencyKey.updateMany({ where, data: { status } });
}

/** Lets go what is older than a day. */
export async function sweepKeys(now: Date): Promise<void> {
	await store().idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - dayMs) } } });
}
