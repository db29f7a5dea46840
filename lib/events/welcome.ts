/**
 * Tells people by mail that they are in a seminar, or invited to one. Called after the commit, because the secret in an invitation's link
 * is kept nowhere and so cannot be read from the record later (docs/decisions/0030).
 */
import "server-only";
import type { Role } from "@/lib/domain/permissions";
import { invitationLink, sendAdded, sendInvitation } from "@/lib/email/letters";
import { env } from "@/lib/env";

interface Addressee {
	to: string;
	/** "" where it is not known. */
	name: string;
	/** BCP 47; null: not known. */
	locale: string | null;
}

/**
 * Answers with the link, for whoever invited to pass on by hand, but only where no mail leaves this server. Otherwise only who reads the mail of
 * that address may have it: with the link one can make an account under the address, and walk into any seminar it is added to later.
 */
export function welcomeInvited(
	addressee: Addressee,
	invitation: { seminarTitle: string; timeZone: string; role: Role; token: string; expiresAt: Date },
): string | null {
	sendInvitation(addressee, invitation);
	return env().smtpUrl === null ? invitationLink(invitation.token) : null;
}

export function welcomeAdded(addressee: Addressee, seminar: { title: string; slug: string; role: Role }): void {
	sendAdded(addressee, seminar);
}
