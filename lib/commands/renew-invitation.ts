/** The secretariat sends an invitation again, with a new link and a new date. The old link is void. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { welcomeInvited } from "@/lib/events/welcome";
import { recordEvent } from "@/lib/store/event";
import { renewInvitation as renewRow } from "@/lib/store/invitation";
import { sceneOfSeminar } from "@/lib/store/scene";
import { command, permit } from "./command";

export const renewInvitationInput = z.strictObject({ seminarId: z.uuid(), invitationId: z.uuid() });

export async function renewInvitation(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ invitationId: string; email: string; link: string | null }>> {
	// Beside the result and not in it: what a command answers may be kept, and the link is a secret.
	let welcome: () => string | null = () => null;
	const result = await command(renewInvitationInput, input, async (tx, { seminarId, invitationId }) => {
		const permitted = permit("member.invite", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		const renewed = await renewRow(tx, seminarId, invitationId, now);
		if (renewed === null) return refused("not-found");
		const { seminar, member } = permitted.scene;
		await recordEvent(tx, { seminarId, type: "invitation.renewed", memberId: member.id, subjectId: invitationId, createdAt: now });
		const { email, name, role, token, expiresAt } = renewed;
		const letter = { seminarTitle: seminar.title, timeZone: seminar.timeZone, role, token, expiresAt };
		welcome = () => welcomeInvited({ to: email, name, locale: null }, letter);
		return done({ invitationId, email });
	});
	return result.ok ? done({ ...result.value, link: welcome() }) : result;
}
