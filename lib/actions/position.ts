"use server";
/** The door for positions on a paragraph. An empty position takes back the one there is: both are buttons of one form. */
import { castPosition } from "@/lib/commands/cast-position";
import { withdrawPosition } from "@/lib/commands/withdraw-position";
import { answer, inputOf } from "./door";
import type { Outcome } from "./outcome";

export async function positionAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const land = () => "focus";
	const { blockId = "", ...input } = inputOf(form, ["reason"]);
	if (input.position === "") return answer(form, { blockId }, withdrawPosition, land);
	return answer(form, { blockId, ...input }, castPosition, land);
}
