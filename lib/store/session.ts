/** Rows of signed-in browsers: who is behind a session now, and ending one or all of them. */
import "server-only";
import { store, type Transaction } from "./client";

export interface SessionUser {
	userId: string;
	name: string;
	email: string;
	isAdministrator: boolean;
	locale: string | null;
	expiresAt: Date;
}

/** The person behind a session that counts: not ended, not over, its user not deactivated. Notes when it was seen, once a minute. */
export async function userOfSession(sessionId: string, now: Date): Promise<SessionUser | null> {
	const [row] = await store().$queryRaw<SessionUser[]>`
		WITH found AS (
			SELECT s.id, s.last_seen_at, s.expires_at, u.id AS user_id, u.name, u.email, u.is_administrator, u.locale
			FROM session s JOIN "user" u ON u.id = s.user_id
			WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${now} AND u.deactivated_at IS NULL
		), seen AS (
			UPDATE session SET last_seen_at = ${now} FROM found
			WHERE session.id = found.id AND found.last_seen_at < ${new Date(now.getTime() - 60_000)}
		)
		SELECT user_id AS "userId", name, email, is_administrator AS "isAdministrator", locale, expires_at AS "expiresAt" FROM found`;
	return row ?? null;
}

/** Answers with the id of the new session; null if the user may not sign in. */
export async function startSession(
	tx: Transaction,
	{ userId, userAgent, now, expiresAt }: { userId: string; userAgent: string; now: Date; expiresAt: Date },
): Promise<string | null> {
	const user = await tx.user.findFirst({ where: { id: userId, deactivatedAt: null }, select: { id: true } });
	if (user === null) return null;
	// Nobody asks for those that are over any more.
	await tx.session.deleteMany({ where: { userId, expiresAt: { lt: now } } });
	const { id } = await tx.session.create({
		data: { userId, userAgent: userAgent.slice(0, 400), createdAt: now, lastSeenAt: now, expiresAt },
		select: { id: true },
	});
	return id;
}

/** Ends the session of a browser, whoever's it is. */
export async function endSession(tx: Transaction, sessionId: string, now: Date): Promise<void> {
	await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}

/** Ends those sessions of the user that still run: one, all, or all but one. Answers how many. */
export async function endSessions(
	tx: Transaction,
	userId: string,
	which: { only?: string; except?: string | null },
	now: Date,
): Promise<number> {
	const id = which.only ? { id: which.only } : which.except ? { id: { not: which.except } } : {};
	const { count } = await tx.session.updateMany({ where: { userId, revokedAt: null, ...id }, data: { revokedAt: now } });
	return count;
}

/** Sessions that count now, the last seen first. */
export function sessionsOf(userId: string, now: Date) {
	return store().session.findMany({
		where: { userId, revokedAt: null, expiresAt: { gt: now } },
		orderBy: { lastSeenAt: "desc" },
		select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
		take: 100,
	});
}
