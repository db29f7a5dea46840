/** Rows of API tokens. Only hashes come in here, never a token. */
import "server-only";
import { store, type Transaction } from "./client";
import type { SessionUser } from "./session";

/** The person behind a token that counts: not revoked, not over, its user not deactivated. Notes its use, once a minute. */
export async function userOfToken(hash: string, now: Date): Promise<Omit<SessionUser, "expiresAt"> | null> {
	const [row] = await store().$queryRaw<Omit<SessionUser, "expiresAt">[]>`
		WITH found AS (
			SELECT t.id, t.last_used_at, u.id AS user_id, u.name, u.email, u.is_administrator, u.locale
			FROM api_token t JOIN "user" u ON u.id = t.user_id
			WHERE t.hash = ${hash} AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ${now}) AND u.deactivated_at IS NULL
		), used AS (
			UPDATE api_token SET last_used_at = ${now} FROM found
			WHERE api_token.id = found.id AND (found.last_used_at IS NULL OR found.last_used_at < ${new Date(now.getTime() - 60_000)})
		)
		SELECT user_id AS "userId", name, email, is_administrator AS "isAdministrator", locale FROM found`;
	return row ?? null;
}

export async function saveToken(
	tx: Transaction,
	token: { userId: string; name: string; hash: string; ending: string; expiresAt: Date | null; now: Date },
): Promise<string> {
	const { now, ...data } = token;
	return (await tx.apiToken.create({ data: { ...data, createdAt: now }, select: { id: true } })).id;
}

/** Whether there was such a token that still counted. */
export async function endToken(tx: Transaction, userId: string, tokenId: string, now: Date): Promise<boolean> {
	const { count } = await tx.apiToken.updateMany({ where: { id: tokenId, userId, revokedAt: null }, data: { revokedAt: now } });
	return count > 0;
}

/** Tokens that are not revoked, the newest first; those past their date too, so that one sees why a script stopped. */
export function tokensOf(userId: string) {
	return store().apiToken.findMany({
		where: { userId, revokedAt: null },
		orderBy: { id: "desc" },
		select: { id: true, name: true, ending: true, createdAt: true, lastUsedAt: true, expiresAt: true },
		take: 100,
	});
}
