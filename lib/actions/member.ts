"use server";
/** The doors for the circle: bring somebody in, change what they may do, take them out; send an invitation again, take it back. */
import { refresh } from "next/cache";
import { currentActor } from "@/lib/auth/session";
import { addMember } from "@/lib/commands/add-member";
import { changeMember } from "@/lib/commands/change-member";
import { removeMember } from "@/lib/commands/remove-member";
import { renewInvitation } from "@/lib/commands/renew-invitation";
import { revokeInvitation } from "@/lib/commands/revoke-invitation";
import { type Result, refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { answer, inputOf } from "./door";
import { type Outcome, outcomeOf } from "./outcome";

/** `link`: of the invitation, told this once; null where only the mail may hold it, and for whoever has an account and needs none. */
export type InvitedOutcome = Outcome | { status: "done"; at: number; email: string; became: "member" | "invited"; link: string | null };

export async function addMemberAction(_previous: InvitedOutcome, form: FormData): Promise<InvitedOutcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await addMember(actor, inputOf(form));
	const email = String(form.get("email"));
	return invitedOutcome(result, form, (added) => ({ email, became: added.status, link: added.status === "invited" ? added.link : null }));
}

export async function renewInvitationAction(_previous: InvitedOutcome, form: FormData): Promise<InvitedOutcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await renewInvitation(actor, inputOf(form));
	return invitedOutcome(result, form, ({ email, link }) => ({ email, became: "invited", link }));
}

/** Comes back to the same form, also without JavaScript: what it tells is told this once. */
async function invitedOutcome<T>(
	result: Result<T>,
	form: FormData,
	told: (value: T) => { email: string; became: "member" | "invited"; link: string | null },
): Promise<InvitedOutcome> {
	const outcome = outcomeOf(result, form, await requestLocale());
	if (outcome.status !== "done" || !result.ok) return outcome;
	refresh();
	return { ...outcome, ...told(result.value) };
}

export async function revokeInvitationAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), revokeInvitation, () => "invitations");
}

export async function changeMemberAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), changeMember, () => "members");
}

export async function removeMemberAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), removeMember, () => "members");
}
