/** Rows of one-time links. Only hashes come in here. */
import "server-only";
import type { Transaction } from "./client";

export async function saveSignInLink(
	tx: Transaction,
	link: { userId: string; hash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
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
