/** One comment with its replies, or one counter-proposal, as its reader may see it: read by itself, not out of the whole discussion. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { standingOnItem } from "@/lib/store/standing-view";
import { authorsAmong } from "./circle";
import { commentView } from "./comment-view";
import { counterProposalView } from "./counter-proposal-view";
import type { CommentView, CounterProposalView } from "./discussion";
import { workedComment, workedCounterProposal } from "./discussion-rows";
import { type Reader, readerWho } from "./reader";

export type CommentAlone = CommentView & { paragraphId: string };
export type CounterProposalAlone = CounterProposalView & { paragraphId: string };

export async function comment(actor: Actor, { commentId }: { commentId: string }, now = new Date()): Promise<Result<CommentAlone>> {
	const found = await readerOfItem(actor, "comment", commentId, now);
	if (!found.ok) return found;
	const { reader, paragraphId } = found.value;
	const worked = await workedComment(paragraphId, commentId);
	if (worked === null) return refused("not-found");
	const authorOf = await authorsAmong(
		reader,
		[worked, ...worked.replies].map(({ memberId }) => memberId),
	);
	const view = commentView(worked, reader, authorOf);
	return view === null || view.state === "moderated" ? refused("not-found") : done({ ...view, paragraphId });
}

export async function counterProposal(
	actor: Actor,
	{ counterProposalId }: { counterProposalId: string },
	now = new Date(),
): Promise<Result<CounterProposalAlone>> {
	const found = await readerOfItem(actor, "counter-proposal", counterProposalId, now);
	if (!found.ok) return found;
	const { reader, paragraphId } = found.value;
	const worked = await workedCounterProposal(paragraphId, counterProposalId);
	if (worked === null) return refused("not-found");
	const view = counterProposalView(worked, reader, await authorsAmong(reader, [worked.memberId, ...worked.sponsors]));
	return view === null ? refused("not-found") : done({ ...view, paragraphId });
}

/** Whoever may read the draft that an item stands in, and the paragraph it stands on. */
async function readerOfItem(
	actor: Actor,
	type: "comment" | "counter-proposal",
	id: string,
	now: Date,
): Promise<Result<{ reader: Reader; paragraphId: string }>> {
	const standing = await standingOnItem(actor.userId, type, id);
	const reader = readerWho("paper.read", standing, now);
	if (!reader.ok) return reader;
	return standing?.block == null ? refused("not-found") : done({ reader: reader.value, paragraphId: standing.block.id });
}
