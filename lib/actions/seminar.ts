"use server";
/** The doors for seminars: open one, change what it is called and what is told of its members. */
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { configureSeminar } from "@/lib/commands/configure-seminar";
import { createSeminar } from "@/lib/commands/create-seminar";
import { refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { answer, inputOf } from "./door";
import { type Outcome, outcomeOf } from "./outcome";

export async function createSeminarAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await createSeminar(actor, inputOf(form));
	if (result.ok) redirect(`/seminars/${result.value.slug}`);
	return outcomeOf(result, form, await requestLocale());
}

export async function configureSeminarAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), configureSeminar);
}
