/** Somebody makes a token for the API. It is in the answer, and never shown again. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { makeApiToken } from "@/lib/auth/secret-token";
import { done, type Result } from "@/lib/domain/refusal";
import { tokenLifetimes } from "@/lib/domain/token-lifetime";
import { line } from "@/lib/domain/writing";
import { saveToken } from "@/lib/store/token";
import { command } from "./command";

export const createTokenInput = z.strictObject({
	/** What it is for. */
	name: line(120),
	lifetime: z.enum(tokenLifetimes).default("90"),
});

export function createToken(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ id: string; token: string; expiresAt: Date | null }>> {
	return command(createTokenInput, input, async (tx, { name, lifetime }) => {
		const { token, hash, ending } = makeApiToken();
		const expiresAt = lifetime === "never" ? null : new Date(now.getTime() + Number(lifetime) * 24 * 60 * 60 * 1000);
		const id = await saveToken(tx, { userId: actor.userId, name, hash, ending, expiresAt, now });
		return done({ id, token, expiresAt });
	});
}
