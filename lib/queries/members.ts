/** Who is in the circle, as far as its rule of attribution lets a reader know. */
import type { Role } from "@/lib/domain/permissions";
import type { SeminarFrame } from "./paper-page";

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
