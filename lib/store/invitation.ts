/** Rows of invitations. The token of an invitation leaves here once, for the mail; the row keeps its hash. */
import "server-only";
import { hashOf, looksLikeSecret, makeSecret } from "@/lib/auth/secret-token";
import type { Role } from "@/lib/domain/permissions";
import type { Transaction } from "./client";

/** How long an invitation can be accepted. */
export const invitationDays = 30;

export interface InvitationToMake {
	seminarId: string;
	/** In lower case (lib/domain/email-address.ts). */
	email: string;
	name: string;
	role: Role;
	affiliationId: string | null;
	/** The member who invites. */
	invitedById: string;
	now: Date;
}

/** Null: there is an open invitation for this address already. One past its date makes room for the new one. */
export async function createInvitation(
	tx: Transaction,
	{ now, ...data }: InvitationToMake,
): Promise<{ id: string; token: string; expiresAt: Date } | null> {
	const { seminarId, email } = data;
	await tx.invitation.updateMany({
		where: { seminarId, email, acceptedAt: null, revokedAt: null, expiresAt: { lte: now } },
		data: { revokedAt: now },
	});
	const token = makeSecret();
	const expiresAt = new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000);
	// Skipped where the index invitation_one_open says so: two who invite the same person at once make one invitation.
	const [made] = await tx.invitation.createManyAndReturn({
		data: [{ ...data, hash: hashOf(token), createdAt: now, expiresAt }],
		skipDuplicates: true,
		select: { id: true },
	});
	return made === undefined ? null : { id: made.id, token, expiresAt };
}

/** A new token for an open invitation, with a new date; the old link is void. Null: there is no such invitation any more. */
export async function renewInvitation(tx: Transaction, seminarId: string, invitationId: string, now: Date) {
	const token = makeSecret();
	const expiresAt = new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000);
	const [row] = await tx.invitation.updateManyAndReturn({
		where: { id: invitationId, seminarId, acceptedAt: null, revokedAt: null },
		data: { hash: hashOf(token), expiresAt },
		select: { id: true, email: true, name: true, role: true },
	});
	return row === undefined ? null : { ...row, token, expiresAt };
}

/** Whether there was one to take back. */
export async function revokeInvitation(tx: Transaction, seminarId: string, invitationId: string, now: Date): Promise<boolean> {
	const { count } = await tx.invitation.updateMany({
		where: { id: invitationId, seminarId, acceptedAt: null, revokedAt: null },
		data: { revokedAt: now },
	});
	return count > 0;
}

/** The invitation behind a token, if it can still be accepted. */
export async function openInvitation(tx: Transaction, token: string, now: Date) {
	if (!looksLikeSecret(token)) return null;
	return tx.invitation.findFirst({
		where: { hash: hashOf(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
		select: {
			id: true,
			email: true,
			name: true,
			role: true,
			affiliationId: true,
			seminarId: true,
			expiresAt: true,
			seminar: { select: { slug: true, title: true, timeZone: true } },
			affiliation: { select: { name: true } },
		},
	});
}

export const hasOpenInvitation = async (tx: Transaction, email: string, now: Date): Promise<boolean> =>
	(await tx.invitation.findFirst({
		where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
		select: { id: true },
	})) !== null;

/** False: somebody else was faster. */
export async function useUpInvitation(tx: Transaction, invitationId: string, now: Date): Promise<boolean> {
	const { count } = await tx.invitation.updateMany({
		where: { id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
		data: { acceptedAt: now },
	});
	return count > 0;
}
