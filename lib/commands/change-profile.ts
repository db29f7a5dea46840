/** Somebody changes their name, or the language Colloquy speaks to them. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { line } from "@/lib/domain/writing";
import { locales } from "@/lib/i18n/locales";
import { changeUser } from "@/lib/store/user";
import { command } from "./command";

export const changeProfileInput = z.strictObject({
	name: line(120),
	/** "": what the browser asks for. */
	locale: z.enum(["", ...locales]).default(""),
});

export function changeProfile(actor: Actor, input: unknown): Promise<Result<{ name: string }>> {
	return command(changeProfileInput, input, async (tx, { name, locale }) => {
		await changeUser(tx, actor.userId, { name, locale: locale === "" ? null : locale });
		return done({ name });
	});
}
