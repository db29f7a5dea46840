/** A moderator decides on a comment or counter-proposal, with a reason, also on one that its author has deleted or withdrawn. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type ModerationState, moderationDecisions, stateAfter } from "@/lib/domain/moderation";
import { done, type Result } from "@/lib/domain/refusal";
import { writing } from "@/lib/domain/writing";
import { logDecision, resolveFlags, setModeration } from "@/lib/store/moderation";
import { command } from "./command";
import { itemInput } from "./item-input";
import { onItem } from "./on-item";

export const moderateItemInput = z.strictObject({
	item: itemInput,
	/** "approve" leaves what stands and answers its flags; "approve" and "restore" bring back what is hidden or removed. */
	decision: z.enum(moderationDecisions),
	/** Told to the author, and to be read in the log. */
	reason: writing(2000),
});

export function moderateItem(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ decisionId: string; moderation: ModerationState }>> {
	return command(moderateItemInput, input, async (tx, { item, decision, reason }) => {
		const found = await onItem(tx, "item.moderate", actor, item, now);
		if (!found.ok) return found;
		const { seminar, member } = found.scene;
		const before = found.item.moderation;
		const moderation = stateAfter(decision);
		if (moderation !== before) await setModeration(tx, item, moderation);
		const decisionId = await logDecision(tx, item, { seminarId: seminar.id, memberId: member.id, act: decision, reason, now });
		const flags = await resolveFlags(tx, item, now);
		await found.record("item.moderated", { item: item.type, decision, before, after: moderation, flags, decisionId });
		return done({ decisionId, moderation });
	});
}
