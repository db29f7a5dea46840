/** The members of a seminar, and who is invited. */
import "server-only";
import type { Role } from "@/lib/domain/permissions";
import { store } from "./client";

export interface MemberRow {
	id: string;
	name: string;
	email: string;
	role: Role;
	affiliation: string | null;
	country: string | null;
	joinedAt: Date;
}

/** Present members, by role and name. */
export function membersOfSeminar(seminarId: string): Promise<MemberRow[]> {
	return store().$queryRaw<MemberRow[]>`
		SELECT m.id, u.name, u.email, m.role::text AS role, a.name AS affiliation, a.country, m.joined_at AS "joinedAt"
		FROM member m JOIN "user" u ON u.id = m.user_id LEFT JOIN affiliation a ON a.id = m.affiliation_id
		WHERE m.seminar_id = ${seminarId}::uuid AND m.left_at IS NULL ORDER BY m.role, u.name, m.id`;
}

export interface InvitationRow {
	id: string;
	email: string;
	name: string;
	role: Role;
	affiliation: string | null;
	createdAt: Date;
	expiresAt: Date;
}

/** Open ones, also those past their date; newest first. */
export function openInvitationsOf(seminarId: string): Promise<InvitationRow[]> {
	return store().$queryRaw<InvitationRow[]>`
		SELECT i.id, i.email, i.name, i.role::text AS role, a.name AS affiliation, i.created_at AS "createdAt", i.expires_at AS "expiresAt"
		FROM invitation i LEFT JOIN affiliation a ON a.id = i.affiliation_id
		WHERE i.seminar_id = ${seminarId}::uuid AND i.accepted_at IS NULL AND i.revoked_at IS NULL ORDER BY i.created_at DESC, i.id DESC`;
}

export async function affiliationsOf(seminarId: string): Promise<string[]> {
	const rows = await store().affiliation.findMany({ where: { seminarId }, orderBy: { name: "asc" }, select: { name: true } });
	return rows.map(({ name }) => name);
}

/** Round id → how many positions were taken in it. */
export async function positionsByRound(seminarId: string): Promise<Record<string, number>> {
	const rows = await store().$queryRaw<{ id: string; positions: number }[]>`
		SELECT r.id, count(*)::int AS positions FROM round r JOIN position o ON o.round_id = r.id
		WHERE r.seminar_id = ${seminarId}::uuid GROUP BY r.id`;
	return Object.fromEntries(rows.map(({ id, positions }) => [id, positions]));
}
