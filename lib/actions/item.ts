"use server";
/** The doors for what is done to a comment, a counter-proposal or a thread: flag, moderate, answer, lock. */
import { answerItem } from "@/lib/commands/answer-item";
import { flagItem } from "@/lib/commands/flag-item";
import { lockThread } from "@/lib/commands/lock-thread";
import { moderateItem } from "@/lib/commands/moderate-item";
import { unlockThread } from "@/lib/commands/unlock-thread";
import { answer, inputOf } from "./door";
import type { Outcome } from "./outcome";

/** Fields "item.type" and "item.id" say which. */
const at = (form: FormData) => () => `${form.get("item.type") === "comment" ? "comment" : "proposal"}-${form.get("item.id")}`;

export async function flagItemAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), flagItem, at(form));
}

export async function moderateItemAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), moderateItem, at(form));
}

export async function answerItemAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), answerItem, at(form));
}

export async function lockThreadAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), lockThread, () => "discussion");
}

export async function unlockThreadAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), unlockThread, () => "discussion");
}
