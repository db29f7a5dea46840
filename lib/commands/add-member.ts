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
type Entry = { asked: Input; scene: Present; affiliationId: string | null };
/** What happened, and the mail about it, which waits until that is certain. An invitation's mail answers with its link, or null if only the mail may hold it. */
type Entered = {
	added: { status: "member"; memberId: string } | { status: "invited"; invitationId: string };
	welcome: () => string | null;
};
export type Added = { status: "member"; memberId: string } | { status: "invited"; invitationId: string; link: string | null };

export async function addMember(actor: Actor, input: unknown, now = new Date()): Promise<Result<Added>> {
	// Beside the result and not in it: what a command answers may be kept, and the link is a secret.
	let welcome: Entered["welcome"] = () => null;
	const result = await command(addMemberInput, input, async (tx, asked) => {
		const { seminarId, email, affiliation, country } = asked;
		const permitted = permit("member.invite", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		const affiliationId = await affiliationOf(tx, seminarId, affiliation, country);
		const account = await accountOf(tx, email);
		const entry = { asked, scene: permitted.scene, affiliationId };
		const entered = account === null ? await invite(tx, entry, now) : await enter(tx, entry, account, now);
		if (!entered.ok) return entered;
		welcome = entered.value.welcome;
		return done(entered.value.added);
	});
	if (!result.ok) return result;
	const link = welcome();
	return done(result.value.status === "member" ? result.value : { ...result.value, link });
}

async function enter(
	tx: Transaction,
	{ asked, scene, affiliationId }: Entry,
	account: { id: string; name: string; locale: string | null },
	now: Date,
): Promise<Result<Entered>> {
	const { seminarId, email, role } = asked;
	const memberId = await enterMember(tx, { seminarId, userId: account.id, role, affiliationId, now });
	if (memberId === null) return refused("already-member");
	await recordEvent(tx, {
		seminarId,
		type: "member.added",
		memberId: scene.member.id,
		subjectId: memberId,
		data: { role },
		createdAt: now,
	});
	const { title, slug } = scene.seminar;
	const welcome = () => {
		welcomeAdded({ to: email, name: account.name, locale: account.locale }, { title, slug, role });
		return null;
	};
	return done({ added: { status: "member", memberId }, welcome });
}

async function invite(tx: Transaction, { asked, scene, affiliationId }: Entry, now: Date): Promise<Result<Entered>> {
	const { seminarId, email, name, role } = asked;
	const made = await createInvitation(tx, { seminarId, email, name, role, affiliationId, invitedById: scene.member.id, now });
	if (made === null) return refused("already-invited");
	const { id, token, expiresAt } = made;
	await recordEvent(tx, {
		seminarId,
		type: "member.invited",
		memberId: scene.member.id,
		subjectId: id,
		data: { role },
		createdAt: now,
	});
	const { title: seminarTitle, timeZone } = scene.seminar;
	const welcome = () => welcomeInvited({ to: email, name, locale: null }, { seminarTitle, timeZone, role, token, expiresAt });
	return done({ added: { status: "invited", invitationId: id }, welcome });
}
