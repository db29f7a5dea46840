"use server";
/** The doors of one's own account. */
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentActor, dropSession } from "@/lib/auth/session";
import { changePassword } from "@/lib/commands/change-password";
import { changeProfile } from "@/lib/commands/change-profile";
import { createToken } from "@/lib/commands/create-token";
import { revokeSession } from "@/lib/commands/revoke-session";
import { revokeToken } from "@/lib/commands/revoke-token";
import { signOutEverywhere } from "@/lib/commands/sign-out-everywhere";
import { refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { answer, inputOf } from "./door";
import { type Outcome, outcomeOf } from "./outcome";

export async function changeProfileAction(_: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), changeProfile, () => "profile");
}

export async function changePasswordAction(_: Outcome, form: FormData): Promise<Outcome> {
	// The address is in the form for password managers alone.
	const { username: __, ...input } = inputOf(form);
	return answer(form, input, changePassword, () => "password");
}

export async function revokeSessionAction(_: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), revokeSession, () => "sessions");
}

export async function revokeTokenAction(_: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), revokeToken, () => "tokens");
}

export async function signOutEverywhereAction(): Promise<void> {
	const actor = await currentActor();
	if (actor !== null) await signOutEverywhere(actor);
	await dropSession();
	redirect("/sign-in");
}

/** `token` is there this once: the page it is shown on is the answer itself, with and without JavaScript. */
export type TokenOutcome = Exclude<Outcome, { status: "done" }> | { status: "done"; at: number; token: string; name: string };

export async function createTokenAction(_: TokenOutcome, form: FormData): Promise<TokenOutcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await createToken(actor, inputOf(form));
	if (result.ok) {
		// Brings the new one into the list; a page sent without JavaScript is made anew anyway.
		if ((await headers()).has("next-action")) refresh();
		return { status: "done", at: Date.now(), token: result.value.token, name: String(form.get("name")) };
	}
	const outcome = outcomeOf(result, form, await requestLocale());
	return outcome.status === "done" ? { status: "idle" } : outcome;
}
