"use server";
/** The doors in and out. Signing in ends at the page one came from. */
import { redirect } from "next/navigation";
import { currentActor, dropSession, keepSession } from "@/lib/auth/session";
import { requestVisit } from "@/lib/auth/visit";
import type { BegunSession } from "@/lib/commands/begin-session";
import { requestSignInLink } from "@/lib/commands/request-sign-in-link";
import { signInWithPassword } from "@/lib/commands/sign-in-with-password";
import { signOut } from "@/lib/commands/sign-out";
import { useSignInLink as pressSignInLink } from "@/lib/commands/use-sign-in-link";
import type { Result } from "@/lib/domain/refusal";
import { returnPath } from "@/lib/domain/return-path";
import { requestLocale } from "@/lib/i18n/request";
import { type Outcome, outcomeOf } from "./outcome";

const visit = async () => requestVisit((await currentActor())?.sessionId ?? null);

/** One form, two buttons: `with` says whether by password or by a link to the mailbox. */
export async function signInAction(_: Outcome, form: FormData): Promise<Outcome> {
	const email = form.get("email");
	if (form.get("with") === "link") {
		const asked = await requestSignInLink({ email, to: returnPath(form.get("to")) }, await visit());
		return outcomeOf(asked, form, await requestLocale());
	}
	return enter(await signInWithPassword({ email, password: form.get("password") }, await visit()), form);
}

export async function pressSignInLinkAction(_: Outcome, form: FormData): Promise<Outcome> {
	return enter(await pressSignInLink({ token: form.get("token") }, await visit()), form);
}

async function enter(result: Result<BegunSession>, form: FormData): Promise<Outcome> {
	if (!result.ok) return outcomeOf(result, form, await requestLocale());
	await keepSession(result.value.sessionId);
	redirect(returnPath(form.get("to")));
}

export async function signOutAction(): Promise<void> {
	const actor = await currentActor();
	if (actor !== null) await signOut(actor);
	await dropSession();
	redirect("/");
}
