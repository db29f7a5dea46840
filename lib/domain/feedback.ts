/**
 * What is the consolidated feedback on a draft?
 *
 * The whole of what was said of each paragraph, in the order of the paper: what exporters turn into files. It holds what anybody in
 * the seminar may read and nothing else, whoever asks for it.
 *
 * Invariants
 * - Every paragraph is there, also one of which nothing was said.
 * - What a moderator has hidden or removed, or its author has deleted, is not there; where replies hang on it, an empty contribution in
 *   its place says so.
 * - Authors are what `attribute` says to nobody in particular.
 * - A counter-proposal has its own counts; positions on the paragraph are counted on the paragraph.
 */
import type { Attribution, AuthorView } from "./attribution";
import type { BlockKind } from "./block";
import type { ImportedChange } from "./brought-in";
import type { CommentKind, CounterProposalKind, Outcome } from "./contribution";
import type { Direction } from "./language";
import type { Stance, Tally } from "./tally";
import type { DiffSegment } from "./word-diff";

interface ContributionBase {
	author: AuthorView;
	/** ISO 8601, UTC; null where the moment would tell who it was. */
	at: string | null;
}

export interface FeedbackAnswer {
	outcome: Outcome;
	response: string;
}

/** `state`: "deleted" and "moderated" are empty: they keep the place of their replies. */
export type Contribution =
	| (ContributionBase & {
			kind: "comment" | "reply";
			id: string;
			type: CommentKind;
			state: "standing" | "edited" | "deleted" | "moderated";
			/** Markdown source. */
			body: string;
			/** The words it points at; null: the whole paragraph. */
			quote: string | null;
			/** Marked as done in the file it came from. */
			resolved: boolean;
			/** The tracked change of the file that it tells of; null for all else. */
			importedChange: ImportedChange | null;
			/** The comment it replies to. */
			repliesTo: string | null;
			answer: FeedbackAnswer | null;
	  })
	| (ContributionBase & { kind: "position"; stance: Stance; reason: string })
	| (ContributionBase & {
			kind: "counter-proposal";
			id: string;
			type: CounterProposalKind;
			state: "standing" | "withdrawn";
			rationale: string;
			/** The tracked change of the file that it was; null where it was made here. */
			importedChange: ImportedChange | null;
			/** The other half of a move from one paragraph to another; `number` of its paragraph. */
			movedTo: { id: string; number: number } | null;
			/** Clean; "" proposes to delete the paragraph. */
			text: string;
			/** Against the paragraph. */
			changes: DiffSegment[];
			counts: { for: number; against: number; abstain: number };
			sponsors: AuthorView[];
			answer: FeedbackAnswer | null;
	  });

export interface FeedbackParagraph {
	blockId: string;
	number: number;
	kind: Exclude<BlockKind, "heading" | "footnote">;
	/** The nearest heading above, with its label; null before the first. */
	section: string | null;
	/** As printed; null where the paper prints none. */
	label: string | null;
	title: string | null;
	text: string;
	/** BCP 47: its own, or else the paper's. */
	language: string;
	direction: Direction;
	tally: Tally;
	locked: boolean;
	/** Comments with their replies, then counter-proposals, then positions. */
	contributions: Contribution[];
}

export interface ConsolidatedFeedback {
	/** ISO 8601, UTC, like all times here. */
	exportedAt: string;
	seminar: { slug: string; title: string; attribution: Attribution; timeZone: string };
	paper: { id: string; slug: string; title: string; language: string; direction: Direction };
	draft: { number: number; publishedAt: string | null };
	/** Whose positions are counted; null before the first. */
	round: { number: number; title: string; opensAt: string; closesAt: string } | null;
	paragraphs: FeedbackParagraph[];
}
