/** What has been said of one paragraph: threads, counter-proposals, positions with their reasons, each with what the viewer may do. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type AuthorView, tellsPlaceAndMoment } from "@/lib/domain/attribution";
import type { ImportedChange } from "@/lib/domain/brought-in";
import type { Verdict } from "@/lib/domain/permissions";
import { done, type Result, refused } from "@/lib/domain/refusal";
import type { Stance, Tally } from "@/lib/domain/tally";
import type { DiffSegment } from "@/lib/domain/word-diff";
import type { PositionRow } from "@/lib/store/discussion-view";
import { standingOnBlock } from "@/lib/store/standing-view";
import { type AuthorOf, authorsFor } from "./circle";
import { commentView } from "./comment-view";
import { counterProposalView } from "./counter-proposal-view";
import { workedDiscussion } from "./discussion-rows";
import { type Reader, readerWho, roundToldOf, verdictFor } from "./reader";

export interface CommentView {
	id: string;
	kind: "general" | "substantive" | "technical" | "editorial" | "translation";
	/**
	 * standing: shown. deleted: a tombstone, body "". moderated: hidden or removed; the viewer may not see it, body "" and author nothing.
	 * A moderated comment that its author or a moderator still sees is "standing" with `moderation` saying so.
	 */
	state: "standing" | "deleted" | "moderated";
	moderation: "approved" | "hidden" | "removed";
	/** Why it was hidden or removed, for those who still see it. */
	moderationReason: string | null;
	author: AuthorView;
	/** Markdown source (lib/domain/markdown.ts gives it meaning). */
	body: string;
	/** The words it points at; `start` and `end` in the paragraph's text are null when they are gone (orphaned). */
	anchor: { exact: string; start: number | null; end: number | null } | null;
	/** Marked as done in the file it came from. */
	resolved: boolean;
	/** The tracked change of the file that this tells of; null for all else. */
	importedChange: ImportedChange | null;
	/** ISO 8601, UTC. */
	createdAt: string;
	editedAt: string | null;
	/** Earlier wordings, newest first; whoever sees the comment may see how it read before. */
	history: { body: string; replacedAt: string }[];
	disposition: DispositionView | null;
	/** Open flags, for those who moderate; for others 0. */
	openFlags: number;
	/** Whether the viewer has an open flag on it. */
	flaggedByMe: boolean;
	may: Record<"reply" | "edit" | "delete" | "restore" | "flag" | "moderate" | "answer", Verdict>;
	/** Only on the comment that opens a thread. */
	replies: CommentView[];
}

export interface DispositionView {
	outcome: "accepted" | "accepted-with-modification" | "partly" | "not-accepted" | "noted" | "out-of-scope" | "duplicate" | "withdrawn";
	response: string;
	updatedAt: string;
}

export interface CounterProposalView {
	id: string;
	kind: "replace" | "insert" | "delete" | "editorial";
	/** What the viewer may not see is not in the list. */
	state: "standing" | "withdrawn";
	moderation: "approved" | "hidden" | "removed";
	moderationReason: string | null;
	author: AuthorView;
	/** Clean text; "" for a deletion. */
	text: string;
	/** Against the paragraph: for an insertion all inserted, for a deletion all deleted. */
	changes: DiffSegment[];
	rationale: string;
	/** The tracked change of the file that this was; null where it was made here. */
	importedChange: ImportedChange | null;
	/** The other half of a move from one paragraph to another, if it can be seen; `number` of its paragraph. */
	movedTo: { id: string; number: number } | null;
	createdAt: string;
	counts: { for: number; against: number; abstain: number };
	mine: "for" | "against" | "abstain" | null;
	sponsors: AuthorView[];
	/** Whether the viewer sponsors it. */
	sponsoredByMe: boolean;
	disposition: DispositionView | null;
	/** Open flags, for those who moderate; for others 0. */
	openFlags: number;
	/** Whether the viewer has an open flag on it. */
	flaggedByMe: boolean;
	may: Record<"vote" | "sponsor" | "withdraw" | "flag" | "moderate" | "answer", Verdict>;
}

export interface PositionView {
	stance: Stance;
	reason: string;
	author: AuthorView;
	/** Null where the author's rule lets nobody know. */
	updatedAt: string | null;
}

export interface DiscussionView {
	blockId: string;
	number: number;
	kind: "paragraph" | "list-item" | "quote" | "table";
	/** Run-in title; null if it has none. */
	title: string | null;
	text: string;
	tally: Tally;
	mine: { stance: Stance; reason: string } | null;
	/** Positions that give a reason: newest first, then those whose moment is not told, in an order that does not tell it either. */
	reasons: PositionView[];
	locked: { reason: string } | null;
	/** In the order they were begun; hidden ones only where replies keep them in place or the viewer may see them. */
	threads: CommentView[];
	counterProposals: CounterProposalView[];
	may: Record<"comment" | "vote" | "propose" | "lock", Verdict>;
}

/** The discussion of one paragraph; `not-discussable` of a heading or a footnote. */
export async function discussion(actor: Actor, { blockId }: { blockId: string }, now = new Date()): Promise<Result<DiscussionView>> {
	const standing = await standingOnBlock(actor.userId, blockId);
	const reader = readerWho("paper.read", standing, now);
	if (!reader.ok) return reader;
	const view = await discussionFor(reader.value, blockId);
	return view === null ? refused("not-discussable") : done(view);
}

/** For a reader of whom the rules have said that they may read the draft it is in; null where the block is not one that is discussed. */
export async function discussionFor(onPage: Reader, blockId: string): Promise<DiscussionView | null> {
	const { block, paper, record } = onPage;
	const draft = paper?.drafts.find(({ id }) => id === block?.draftId);
	if (draft === undefined) return null;
	const [discussed, authorOf] = await Promise.all([
		workedDiscussion(blockId, record.version, roundToldOf(onPage, draft, onPage.now)),
		authorsFor(onPage),
	]);
	if (discussed === null) return null;
	const reader = discussed.lock === null ? onPage : { ...onPage, block: block && { ...block, locked: true } };
	const own = discussed.positions.find(({ memberId }) => memberId === reader.member.id);
	return {
		blockId,
		...discussed.block,
		tally: discussed.tally,
		mine: own === undefined ? null : { stance: own.stance, reason: own.reason },
		reasons: reasonsOf(discussed.positions, authorOf),
		locked: discussed.lock,
		threads: discussed.comments.flatMap((comment) => commentView(comment, reader, authorOf) ?? []),
		counterProposals: discussed.counterProposals.flatMap((proposal) => counterProposalView(proposal, reader, authorOf) ?? []),
		may: {
			comment: verdictFor(reader, "comment.write"),
			vote: verdictFor(reader, "position.cast"),
			propose: verdictFor(reader, "counter-proposal.submit"),
			lock: verdictFor(reader, "thread.lock"),
		},
	};
}

/** `positions`: newest first. */
function reasonsOf(positions: readonly PositionRow[], authorOf: AuthorOf): PositionView[] {
	const views = positions
		.filter(({ reason }) => reason !== "")
		.map(({ stance, reason, memberId, updatedAt }): PositionView => {
			const author = authorOf(memberId);
			return { stance, reason, author, updatedAt: tellsPlaceAndMoment(author) ? new Date(updatedAt).toISOString() : null };
		});
	const untimed = views.filter(({ updatedAt }) => updatedAt === null).sort((a, b) => (a.reason < b.reason ? -1 : 1));
	return [...views.filter(({ updatedAt }) => updatedAt !== null), ...untimed];
}
