/** Somebody takes one of their tokens back; it stops working at once. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { endToken } from "@/lib/store/token";
import { command } from "./command";

export const revokeTokenInput = z.strictObject({ tokenId: z.uuid() });

export function revokeToken(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ tokenId: string }>> {
	return command(revokeTokenInput, input, async (tx, { tokenId }) =>
		(await endToken(tx, actor.userId, tokenId, now)) ? done({ tokenId }) : refused("not-found"),
	);
}
