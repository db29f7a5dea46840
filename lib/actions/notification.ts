"use server";
/** The door for notifications: they have been read. */
import { markNotificationsRead } from "@/lib/commands/mark-notifications-read";
import { answer, inputOf } from "./door";
import type { Outcome } from "./outcome";

export async function markNotificationsReadAction(_previous: Outcome, form: FormData): Promise<Outcome> {
	return answer(form, inputOf(form), markNotificationsRead);
}
