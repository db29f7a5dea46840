"use server";
/** The doors for the circle: bring somebody in, change what they may do, take them out. */
import { refresh } from "next/cache";
import { currentActor } from "@/lib/auth/session";
import { addMember } from "@/lib/commands/add-member";
import { changeMember } from "@/lib/commands/change-member";
import { removeMember } from "@/lib/commands/remove-member";
import { refused } from "@/lib/domain/refusal";
import { requestLocale } from "@/lib/i18n/request";
import { answer, inputOf } from "./door";
import { type Outcome, outcomeOf } from "./outcome";

/** `link`: the invitation, told this once; null where it goes by mail alone, or where none is needed. */
export type AddedOutcome = Outcome | { status: "done"; at: number; email: string; added: "member" | "invited"; link: string | null };

export async function addMemberAction(_previous: AddedOutcome, form: FormData): Promise<AddedOutcome> {
	const actor = await currentActor();
	const result = actor === null ? refused("signed-out") : await addMember(actor, inputOf(form));
	const outcome = outcomeOf(result, form, await requestLocale());
	if (outcome.status !== "done" || !result.ok) return outcome;
	refresh();
	const { value } = result;
	return { ...outcome, email: String(form.get("email")), added: value.status, link: value.status === "invited" ? value.link : null };
}

export async function changeMemberAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), changeMember);
}

export async function removeMemberAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), removeMember, () => "members");
}
