/**
 * Tells people by mail that they are in a seminar, or invited to one. Called after the commit, because the secret in an invitation's link
 * is kept nowhere and so cannot be read from the record later (docs/decisions/0030).
 */
import "server-only";
import type { Role } from "@/lib/domain/permissions";
import { invitationLink, sendAdded, sendInvitation } from "@/lib/email/letters";

interface Addressee {
	to: string;
	/** "" where it is not known. */
	name: string;
	/** BCP 47; null: not known. */
	locale: string | null;
}

/** Answers with the link, so that whoever invited can also pass it on by hand. */
export function welcomeInvited(
	addressee: Addressee,
	invitation: { seminarTitle: string; timeZone: string; role: Role; token: string; expiresAt: Date },
): string {
	sendInvitation(addressee, invitation);
	return invitationLink(invitation.token);
}

export function welcomeAdded(addressee: Addressee, seminar: { title: string; slug: string; role: Role }): void {
	sendAdded(addressee, seminar);
}
