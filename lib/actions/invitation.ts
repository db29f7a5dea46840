"use server";
/** The doors of an invitation: with a new account, or with the one somebody has. Both lead into the seminar. */
import { redirect } from "next/navigation";
import { currentActor, keepSession } from "@/lib/auth/session";
import { requestVisit } from "@/lib/auth/visit";
import { acceptInvitation } from "@/lib/commands/accept-invitation";
import { registerByInvitation } from "@/lib/commands/register-by-invitation";
import { refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { type Outcome, outcomeOf } from "./outcome";

export async function registerByInvitationAction(_: Outcome, form: FormData): Promise<Outcome> {
	const visit = await requestVisit((await currentActor())?.sessionId ?? null);
	const input = { token: form.get("token"), name: form.get("name"), password: form.get("password") };
	const result = await registerByInvitation(input, visit);
	if (!result.ok) return outcomeOf(result, form, await requestLocale());
	await keepSession(result.value.sessionId);
	redirect(`/seminars/${result.value.seminarSlug}`);
}

export async function acceptInvitationAction(_: Outcome, form: FormData): Promise<Outcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await acceptInvitation(actor, { token: form.get("token") });
	if (!result.ok) return outcomeOf(result, form, await requestLocale());
	redirect(`/seminars/${result.value.seminarSlug}`);
}
