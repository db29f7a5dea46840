/** The secretariat takes an invitation back. Its link is void from then on. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { recordEvent } from "@/lib/store/event";
import { revokeInvitation as revokeRow } from "@/lib/store/invitation";
import { sceneOfSeminar } from "@/lib/store/scene";
import { command, permit } from "./command";

export const revokeInvitationInput = z.strictObject({ seminarId: z.uuid(), invitationId: z.uuid() });

export function revokeInvitation(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ invitationId: string }>> {
	return command(revokeInvitationInput, input, async (tx, { seminarId, invitationId }) => {
		const permitted = permit("member.invite", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		if (!(await revokeRow(tx, seminarId, invitationId, now))) return refused("not-found");
		const memberId = permitted.scene.member.id;
		await recordEvent(tx, { seminarId, type: "invitation.revoked", memberId, subjectId: invitationId, createdAt: now });
		return done({ invitationId });
	});
}
