"use server";
/** The doors for positions on a paragraph: take one, take it back. */
import { castPosition } from "@/lib/commands/cast-position";
import { withdrawPosition } from "@/lib/commands/withdraw-position";
import { answer, inputOf } from "./door";
import type { Outcome } from "./outcome";

export async function castPositionAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form, ["reason"]), castPosition, () => "focus");
}

export async function withdrawPositionAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	const blockId = form.get("blockId");
	// The form of a position carries the position too; taking it back is about the paragraph alone.
	return answer(form, { blockId: typeof blockId === "string" ? blockId : "" }, withdrawPosition, () => "focus");
}
