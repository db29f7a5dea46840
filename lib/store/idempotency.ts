/**
 * The answers given to POSTs with an Idempotency-Key. One row a key: without a status while its first request runs.
 *
 * A change and the mark that it happened are committed together (beforeCommit), so that a server killed in between leaves either both or
 * neither: what is unmarked and old has changed nothing and may be tried again, what is marked is never done twice.
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
	| { state: "answered"; status: number; body: string };

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
		WHERE k.created_at < ${over} OR (k.status IS NULL AND k.created_at < ${abandoned} AND k.fingerprint = excluded.fingerprint)`;
	if (claimed === 1) return { state: "first" };
	const row = await store().idempotencyKey.findUnique({ where: { userId_key: { userId, key } } });
	if (row === null) return { state: "running" };
	if (row.fingerprint !== fingerprint) return { state: "other-request" };
	return row.status === null ? { state: "running" } : { state: "answered", status: row.status, body: row.body ?? "" };
}

/** In the transaction of the change. False: the key has been taken over, and the change must not happen. */
export async function markHappened(tx: Transaction, { userId, key, claimedAt }: Claim, status: number, body: string): Promise<boolean> {
	const { count } = await tx.idempotencyKey.updateMany({ where: { userId, key, createdAt: claimedAt }, data: { status, body } });
	return count === 1;
}

export async function keepAnswer({ userId, key, claimedAt }: Claim, status: number, body: string): Promise<void> {
	await store().idempotencyKey.updateMany({ where: { userId, key, createdAt: claimedAt }, data: { status, body } });
}

/** Nothing happened; the same key may be used again. What is marked as happened stays. */
export async function releaseKey({ userId, key, claimedAt }: Claim): Promise<void> {
	await store().idempotencyKey.deleteMany({ where: { userId, key, createdAt: claimedAt, status: null } });
}

/** Lets go what is older than a day. */
export async function sweepKeys(now: Date): Promise<void> {
	await store().idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - dayMs) } } });
}
