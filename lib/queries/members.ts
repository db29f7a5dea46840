/** Who is in the circle, as far as its rule of attribution lets a reader know. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Role, roles } from "@/lib/domain/permissions";
import { done, type Result } from "@/lib/domain/refusal";
import { affiliationsOf, type InvitationRow, type MemberRow, membersOfSeminar, openInvitationsOf } from "@/lib/store/members-view";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import type { SeminarFrame } from "./paper-page";
import { frameOf, type Reader, readerWho, verdictFor } from "./reader";

export interface MemberEntry {
	id: string;
	name: string;
	/** For the secretariat only. */
	email: string | null;
	role: Role;
	affiliation: string | null;
	country: string | null;
	joinedAt: string;
	mine: boolean;
}

export interface InvitationEntry {
	id: string;
	email: string;
	name: string;
	role: Role;
	affiliation: string | null;
	createdAt: string;
	expiresAt: string;
	expired: boolean;
}

export interface MembersView extends SeminarFrame {
	/** False where the rule of attribution keeps the list from this reader: then `members` holds only themselves. */
	listed: boolean;
	/** By role, then by name. */
	members: MemberEntry[];
	counts: Record<Role, number>;
	/** Open ones, newest first; for the secretariat only. */
	invitations: InvitationEntry[];
	/** Names in use, to choose from; for the secretariat only. */
	affiliations: string[];
	may: { invite: boolean };
}

export async function members(actor: Actor, ref: SeminarRef, now = new Date()): Promise<Result<MembersView>> {
	const permitted = readerWho("seminar.read", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const invites = verdictFor(reader, "member.invite").allowed;
	const listed = invites || reader.seminar.attribution === "named";
	const [rows, invitations, affiliations] = await Promise.all([
		membersOfSeminar(reader.seminar.id),
		invites ? openInvitationsOf(reader.seminar.id) : [],
		invites ? affiliationsOf(reader.seminar.id) : [],
	]);
	const counts = Object.fromEntries(roles.map((role) => [role, rows.filter((row) => row.role === role).length]));
	return done({
		...frameOf(reader, actor),
		listed,
		members: rows.filter(({ id }) => listed || id === reader.member.id).map((row) => memberEntry(row, reader, invites)),
		counts: counts as Record<Role, number>,
		invitations: invitations.map((row) => invitationEntry(row, now)),
		affiliations,
		may: { invite: invites },
	});
}

function memberEntry({ joinedAt, email, ...row }: MemberRow, reader: Reader, withAddress: boolean): MemberEntry {
	return { ...row, email: withAddress ? email : null, joinedAt: joinedAt.toISOString(), mine: row.id === reader.member.id };
}

function invitationEntry({ createdAt, expiresAt, ...row }: InvitationRow, now: Date): InvitationEntry {
	return { ...row, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), expired: expiresAt <= now };
}
