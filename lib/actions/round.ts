"use server";
/** The doors for rounds: set one, change it, close it now. */
import { changeRound } from "@/lib/commands/change-round";
import { closeRound } from "@/lib/commands/close-round";
import { scheduleRound } from "@/lib/commands/schedule-round";
import { answer, inputOf } from "./door";
import type { Outcome } from "./outcome";
import { roundInputOf } from "./round-form";

export async function scheduleRoundAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, { ...roundInputOf(form), seminarId: form.get("seminarId") }, scheduleRound, () => "rounds");
}

export async function changeRoundAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, { ...roundInputOf(form), roundId: form.get("roundId") }, changeRound, () => "rounds");
}

export async function closeRoundAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), closeRound, () => "rounds");
}
