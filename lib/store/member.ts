/** Who is in a seminar, and as what. */
import "server-only";
import type { Role } from "@/lib/domain/permissions";
import type { Transaction } from "./client";

export interface MemberToSave {
	seminarId: string;
	userId: string;
	role: Role;
	affiliationId: string | null;
	now: Date;
}

/** The new member, or the one who had left and is back; null if the person is in the seminar already. */
export async function enterMember(tx: Transaction, { seminarId, userId, role, affiliationId, now }: MemberToSave): Promise<string | null> {
	const [entered] = await tx.member.createManyAndReturn({
		data: { seminarId, userId, role, affiliationId, joinedAt: now },
		skipDuplicates: true,
		select: { id: true },
	});
	if (entered !== undefined) return entered.id;
	const [back] = await tx.member.updateManyAndReturn({
		where: { seminarId, userId, leftAt: { not: null }, imported: false },
		data: { role, leftAt: null, joinedAt: now, ...(affiliationId === null ? {} : { affiliationId }) },
		select: { id: true },
	});
	return back?.id ?? null;
}

/** Null for nobody, and for who has left. */
export async function findMember(
	tx: Transaction,
	id: string,
): Promise<{ seminarId: string; role: Role; affiliation: { name: string; country: string | null } | null } | null> {
	return tx.member.findFirst({
		where: { id, leftAt: null },
		select: { seminarId: true, role: true, affiliation: { select: { name: true, country: true } } },
	});
}

export async function updateMember(tx: Transaction, id: string, changes: { role?: Role; affiliationId?: string | null }): Promise<void> {
	await tx.member.update({ where: { id }, data: changes, select: { id: true } });
}

export async function markMemberLeft(tx: Transaction, id: string, leftAt: Date): Promise<void> {
	await tx.member.update({ where: { id }, data: { leftAt }, select: { id: true } });
}

/** Whether somebody else than this member is in the secretariat. Lock the seminar first. */
export async function hasOtherSecretariat(tx: Transaction, seminarId: string, memberId: string): Promise<boolean> {
	const other = await tx.member.findFirst({
		where: { seminarId, role: "secretariat", leftAt: null, id: { not: memberId } },
		select: { id: true },
	});
	return other !== null;
}

/** The account with this address, in lower case; null if there is none. */
export async function accountOf(tx: Transaction, email: string): Promise<{ id: string; name: string; locale: string | null } | null> {
	return tx.user.findUnique({ where: { email }, select: { id: true, name: true, locale: true } });
}
