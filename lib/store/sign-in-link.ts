/** Rows of one-time links. Only hashes come in here. */
import "server-only";
import type { Transaction } from "./client";

export async function saveSignInLink(
	tx: Transaction,
	link: { userId: string; hash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
	// Those of days ago are of no use to anybody; the last ones tell how a session began (beganByLink).
	const dayBefore = new Date(link.createdAt.getTime() - 24 * 60 * 60 * 1000);
	await tx.signInLink.deleteMany({ where: { userId: link.userId, expiresAt: { lt: dayBefore } } });
	await tx.signInLink.create({ data: link, select: { id: true } });
}

const open = (now: Date) => ({ usedAt: null, expiresAt: { gt: now }, user: { deactivatedAt: null } });

/** Whom an open link is for. Does not use it up. */
export async function addresseeOfLink(tx: Transaction, hash: string, now: Date): Promise<{ email: string } | null> {
	const link = await tx.signInLink.findFirst({ where: { hash, ...open(now) }, select: { user: { select: { email: true } } } });
	return link?.user ?? null;
}

/** Uses it up, and with it all others sent to the same person. Null: there was none to use. Of several at once, one gets it. */
export async function useUpSignInLink(tx: Transaction, hash: string, now: Date): Promise<string | null> {
	const [used] = await tx.signInLink.updateManyAndReturn({
		where: { hash, ...open(now) },
		data: { usedAt: now },
		select: { userId: true },
	});
	if (used === undefined) return null;
	await tx.signInLink.updateMany({ where: { userId: used.userId, usedAt: null }, data: { usedAt: now } });
	return used.userId;
}

/**
 * Whether a session began by a link, and after `since`: whoever reads somebody's mailbox may give the account a new password, as with any
 * "forgot my password". Both rows were written at the same moment, in the same transaction.
 */
export async function beganByLink(tx: Transaction, userId: string, sessionId: string, since: Date): Promise<boolean> {
	const session = await tx.session.findFirst({ where: { id: sessionId, userId, createdAt: { gt: since } }, select: { createdAt: true } });
	if (session === null) return false;
	return (await tx.signInLink.findFirst({ where: { userId, usedAt: session.createdAt }, select: { id: true } })) !== null;
}
