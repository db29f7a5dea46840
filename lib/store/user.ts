/** Rows of accounts. */
import "server-only";
import { store, type Transaction } from "./client";

/** `email` in lower case (lib/domain/email-address.ts). Deactivated accounts too: whoever asks has to look. */
export const userByEmail = (tx: Transaction, email: string) =>
	tx.user.findUnique({
		where: { email },
		select: { id: true, email: true, name: true, locale: true, passwordHash: true, deactivatedAt: true },
	});

/** Null: the address has an account already. */
export async function createUser(
	tx: Transaction,
	{ now, ...user }: { email: string; name: string; passwordHash: string | null; isAdministrator?: boolean; now: Date },
): Promise<string | null> {
	const [made] = await tx.user.createManyAndReturn({
		data: [{ ...user, createdAt: now }],
		skipDuplicates: true,
		select: { id: true },
	});
	return made?.id ?? null;
}

export async function changeUser(
	tx: Transaction,
	userId: string,
	changes: { name?: string; locale?: string | null; passwordHash?: string; isAdministrator?: boolean },
): Promise<void> {
	await tx.user.update({ where: { id: userId }, data: changes, select: { id: true } });
}

/** Null for a user who signs in by link or single sign-on only. */
export async function passwordHashOf(userId: string): Promise<string | null> {
	return (await store().user.findUnique({ where: { id: userId }, select: { passwordHash: true } }))?.passwordHash ?? null;
}
