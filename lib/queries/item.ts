/** One comment with its replies, or one counter-proposal, as its reader may see it. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { blockOfItem } from "@/lib/store/item-view";
import { type CommentView, type CounterProposalView, discussion } from "./discussion";

export type CommentAlone = CommentView & { paragraphId: string };
export type CounterProposalAlone = CounterProposalView & { paragraphId: string };

export async function comment(actor: Actor, { commentId }: { commentId: string }, now = new Date()): Promise<Result<CommentAlone>> {
	const blockId = await blockOfItem("comment", commentId);
	const found = blockId === null ? refused("not-found") : await discussion(actor, { blockId }, now);
	if (!found.ok) return found;
	const all = found.value.threads.flatMap((thread) => [thread, ...thread.replies]);
	const view = all.find(({ id, state }) => id === commentId && state !== "moderated");
	return view === undefined ? refused("not-found") : done({ ...view, paragraphId: found.value.blockId });
}

export async function counterProposal(
	actor: Actor,
	{ counterProposalId }: { counterProposalId: string },
	now = new Date(),
): Promise<Result<CounterProposalAlone>> {
	const blockId = await blockOfItem("counter-proposal", counterProposalId);
	const found = blockId === null ? refused("not-found") : await discussion(actor, { blockId }, now);
	if (!found.ok) return found;
	const view = found.value.counterProposals.find(({ id }) => id === counterProposalId);
	return view === undefined ? refused("not-found") : done({ ...view, paragraphId: found.value.blockId });
}
