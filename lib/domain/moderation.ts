/**
 * What does a moderator's decision make of an item?
 *
 * Invariants
 * - Every decision is logged with its reason, also one that changes nothing: "approve" on what stands answers the flags and leaves it.
 * - Nothing is out of reach for good: from every state every other can be reached.
 */
import type { ItemFacts } from "./permissions";

export const moderationDecisions = ["approve", "hide", "remove", "restore"] as const;
export type ModerationDecision = (typeof moderationDecisions)[number];
export type ModerationState = ItemFacts["moderation"];

const leadsTo: Record<ModerationDecision, ModerationState> = {
	approve: "approved",
	hide: "hidden",
	remove: "removed",
	restore: "approved",
};

/** The state the item is in afterwards, wherever it was before. */
export function stateAfter(decision: ModerationDecision): ModerationState {
	return leadsTo[decision];
}
