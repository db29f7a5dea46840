/** A member asks the moderators to look at a comment or counter-proposal. One open flag per member and item. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { ItemType } from "@/lib/domain/contribution";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import { insertFlag } from "@/lib/store/moderation";
import { command } from "./command";
import { itemInput } from "./item-input";
import { onItem } from "./on-item";

export const flagItemInput = z.strictObject({ item: itemInput, reason: writing(1000) });

export function flagItem(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ item: { type: ItemType; id: string } }>> {
	return command(flagItemInput, input, async (tx, { item, reason }) => {
		const found = await onItem(tx, "item.flag", actor, item, now);
		if (!found.ok) return found;
		if (!(await insertFlag(tx, item, { memberId: found.scene.member.id, reason, now }))) return refused("already-flagged");
		await found.record("item.flagged", { item: item.type });
		return done({ item });
	});
}
