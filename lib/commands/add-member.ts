/** The secretariat brings somebody into the circle: at once who has an account, by an invitation who has none. Both are told by mail. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { emailAddress } from "@/lib/domain/email-address";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { line } from "@/lib/domain/writing";
import { welcomeAdded, welcomeInvited } from "@/lib/events/welcome";
import { affiliationOf } from "@/lib/store/affiliation";
import type { Transaction } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import { createInvitation } from "@/lib/store/invitation";
import { accountOf, enterMember } from "@/lib/store/member";
import { type Present, sceneOfSeminar } from "@/lib/store/scene";
import { command, permit } from "./command";
import { memberFields } from "./member-input";

export const addMemberInput = z.strictObject({
	seminarId: z.uuid(),
	email: emailAddress,
	/** How to address who is invited; they choose their name themselves. */
	name: line(200, 0).default(""),
	role: memberFields.role,
	affiliation: memberFields.affiliation.default(""),
	country: memberFields.country.default(""),
});

type Input = z.output<typeof addMemberInput>;
export type Added = { status: "member"; memberId: string } | { status: "invited"; invitationId: string; link: string };

export async function addMember(actor: Actor, input: unknown, now = new Date()): Promise<Result<Added>> {
	const result = await command(addMemberInput, input, async (tx, asked) => {
		const { seminarId, email, role, affiliation, country } = asked;
		const permitted = permit("member.invite", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		const affiliationId = await affiliationOf(tx, seminarId, affiliation, country);
		const account = await accountOf(tx, email);
		const entry = { asked, scene: permitted.scene, affiliationId };
		if (account === null) return invite(tx, entry, now);
		const memberId = await enterMember(tx, { seminarId, userId: account.id, role, affiliationId, now });
		if (memberId === null) return refused("already-member");
		const data = { role };
		const by = permitted.scene.member.id;
		await recordEvent(tx, { seminarId, type: "member.added", memberId: by, subjectId: memberId, data, createdAt: now });
		const tell = (): Added => {
			welcomeAdded({ to: email, name: account.name, locale: account.locale }, { ...permitted.scene.seminar, role });
			return { status: "member", memberId };
		};
		return done(tell);
	});
	// Only now is it certain that it happened.
	return result.ok ? done(result.value()) : result;
}

async function invite(
	tx: Transaction,
	{ asked, scene, affiliationId }: { asked: Input; scene: Present; affiliationId: string | null },
	now: Date,
): Promise<Result<() => Added>> {
	const { seminarId, email, name, role } = asked;
	const made = await createInvitation(tx, { seminarId, email, name, role, affiliationId, invitedById: scene.member.id, now });
	if (made === null) return refused("already-invited");
	const { id, token, expiresAt } = made;
	const data = { role };
	await recordEvent(tx, { seminarId, type: "member.invited", memberId: scene.member.id, subjectId: id, data, createdAt: now });
	const { title: seminarTitle, timeZone } = scene.seminar;
	return done(() => {
		const link = welcomeInvited({ to: email, name, locale: null }, { seminarTitle, timeZone, role, token, expiresAt });
		return { status: "invited", invitationId: id, link };
	});
}
