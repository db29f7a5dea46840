/** Somebody with an account accepts an invitation to their address, and is a member from then on. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import type { Transaction } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import { openInvitation, useUpInvitation } from "@/lib/store/invitation";
import { enterMember } from "@/lib/store/member";
import { command } from "./command";

export const acceptInvitationInput = z.strictObject({ token: z.string().max(200) });

export interface Joined {
	seminarId: string;
	seminarSlug: string;
}

export function acceptInvitation(actor: Actor, input: unknown, now = new Date()): Promise<Result<Joined>> {
	return command(acceptInvitationInput, input, async (tx, { token }) => {
		const invitation = await openInvitation(tx, token, now);
		// Whoever holds the link, but not the address, learns no more than that it does not work for them.
		if (invitation === null || invitation.email !== actor.email) return refused("link-used-up");
		return join(tx, invitation, actor.userId, now);
	});
}

type Invitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;

/** Uses the invitation up; of several at once, one gets in by it. */
export async function join(tx: Transaction, invitation: Invitation, userId: string, now: Date): Promise<Result<Joined>> {
	if (!(await useUpInvitation(tx, invitation.id, now))) return refused("link-used-up");
	const { seminarId, role, affiliationId } = invitation;
	const memberId = await enterMember(tx, { seminarId, userId, role, affiliationId, now });
	// Null: was added meanwhile, and stays what they were made then.
	if (memberId !== null) {
		await recordEvent(tx, { seminarId, type: "member.joined", memberId, subjectId: memberId, data: { role }, createdAt: now });
	}
	return done({ seminarId, seminarSlug: invitation.seminar.slug });
}
