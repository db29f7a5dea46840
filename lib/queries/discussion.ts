/** What has been said of one paragraph: threads, counter-proposals, positions with their reasons, each with what the viewer may do. */
import type { AuthorView } from "@/lib/domain/attribution";
import type { Verdict } from "@/lib/domain/permissions";
import type { Stance, Tally } from "@/lib/domain/tally";
import type { DiffSegment } from "@/lib/domain/word-diff";

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
	/** ISO 8601, UTC. */
	createdAt: string;
	editedAt: string | null;
	/** Earlier wordings, newest first; whoever sees the comment may see how it read before. */
	history: { body: string; replacedAt: string }[];
	disposition: DispositionView | null;
	openFlags: number;
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
	state: "standing" | "withdrawn" | "moderated";
	moderation: "approved" | "hidden" | "removed";
	moderationReason: string | null;
	author: AuthorView;
	/** Clean text; "" for a deletion, and when moderated away. */
	text: string;
	/** Against the paragraph: for an insertion all inserted, for a deletion all deleted. */
	changes: DiffSegment[];
	rationale: string;
	createdAt: string;
	counts: { for: number; against: number; abstain: number };
	mine: "for" | "against" | "abstain" | null;
	sponsors: AuthorView[];
	/** Whether the viewer sponsors it. */
	sponsoredByMe: boolean;
	disposition: DispositionView | null;
	openFlags: number;
	may: Record<"vote" | "sponsor" | "withdraw" | "flag" | "moderate" | "answer", Verdict>;
}

export interface PositionView {
	stance: Stance;
	reason: string;
	author: AuthorView;
	updatedAt: string;
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
	/** Positions that give a reason, newest first. */
	reasons: PositionView[];
	locked: { reason: string } | null;
	/** In the order they were begun; hidden ones only where replies keep them in place or the viewer may see them. */
	threads: CommentView[];
	counterProposals: CounterProposalView[];
	may: Record<"comment" | "vote" | "propose" | "lock", Verdict>;
}
