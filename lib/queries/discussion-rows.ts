/** What was said of one paragraph, worked on once for everybody: anchors found, changes told word by word. */
import "server-only";
import { resolveAnchor } from "@/lib/domain/anchor";
import { type Tally, tally } from "@/lib/domain/tally";
import { type DiffSegment, diffWords } from "@/lib/domain/word-diff";
import {
	type CommentRow,
	type CounterProposalRow,
	commentOfBlock,
	counterProposalOfBlock,
	type DiscussionRows,
	discussionOfBlock,
} from "@/lib/store/discussion-view";
import { Kept } from "@/lib/store/kept";

export interface WorkedComment extends CommentRow {
	anchor: { exact: string; start: number | null; end: number | null } | null;
	replies: WorkedComment[];
}
export interface WorkedCounterProposal extends CounterProposalRow {
	changes: DiffSegment[];
	counts: { for: number; against: number; abstain: number };
}
export interface WorkedDiscussion extends Pick<DiscussionRows, "block" | "positions" | "lock"> {
	/** Only those that open a thread. */
	comments: WorkedComment[];
	counterProposals: WorkedCounterProposal[];
	tally: Tally;
	/** In characters, roughly. */
	weight: number;
}

/** In characters. */
const kept = new Kept<WorkedDiscussion | null>(8_000_000, (discussion) => discussion?.weight ?? 1);

/** As of this version of the record or later; null where the block is not one that is discussed. */
export function workedDiscussion(blockId: string, recordVersion: string, roundId: string | null): Promise<WorkedDiscussion | null> {
	return kept.get(blockId, `${recordVersion} ${roundId}`, async () => {
		const rows = await discussionOfBlock(blockId, roundId);
		return rows === null ? null : work(rows);
	});
}

/** One comment with its replies, for whoever asks for it alone: far less than the discussion it stands in. Null where it is not there. */
export async function workedComment(blockId: string, commentId: string): Promise<WorkedComment | null> {
	const rows = await commentOfBlock(blockId, commentId);
	return rows === null ? null : (threadsIn(rows.text, rows.comments).find(({ id }) => id === commentId) ?? null);
}

/** The same for a counter-proposal. */
export async function workedCounterProposal(blockId: string, counterProposalId: string): Promise<WorkedCounterProposal | null> {
	const rows = await counterProposalOfBlock(blockId, counterProposalId);
	const [row] = rows?.counterProposals ?? [];
	return rows === null || row === undefined ? null : workProposal(rows.text, row);
}

function work({ block, comments, counterProposals, positions, lock }: DiscussionRows): WorkedDiscussion {
	return {
		block,
		lock,
		positions,
		tally: tally(positions.map(({ stance }) => stance)),
		comments: threadsIn(block.text, comments),
		counterProposals: counterProposals.map((row) => workProposal(block.text, row)),
		weight: JSON.stringify([block, comments, positions]).length + 3 * JSON.stringify(counterProposals).length,
	};
}

/** Each with its replies; what it replies to is not among the rows where it was not asked for. */
function threadsIn(text: string, comments: readonly CommentRow[]): WorkedComment[] {
	const byId = new Map<string, WorkedComment>();
	for (const row of comments) byId.set(row.id, { ...row, anchor: anchorIn(text, row), replies: [] });
	const opening: WorkedComment[] = [];
	for (const comment of byId.values()) {
		const parent = comment.parentId === null ? undefined : byId.get(comment.parentId);
		(parent?.replies ?? opening).push(comment);
	}
	return opening;
}

function workProposal(text: string, row: CounterProposalRow): WorkedCounterProposal {
	return { ...row, changes: changesOf(text, row), counts: countsOf(row) };
}

function anchorIn(text: string, { anchorExact, anchorPrefix, anchorSuffix, anchorStart }: CommentRow): WorkedComment["anchor"] {
	if (anchorExact === null) return null;
	const found = resolveAnchor(text, { exact: anchorExact, prefix: anchorPrefix, suffix: anchorSuffix, start: anchorStart });
	return found.status === "found"
		? { exact: anchorExact, start: found.start, end: found.end }
		: { exact: anchorExact, start: null, end: null };
}

function changesOf(paragraph: string, { kind, text }: CounterProposalRow): DiffSegment[] {
	if (kind === "insert") return [{ kind: "inserted", text }];
	if (kind === "delete") return [{ kind: "deleted", text: paragraph }];
	return diffWords(paragraph, text);
}

function countsOf({ choices }: CounterProposalRow): WorkedCounterProposal["counts"] {
	const counts = { for: 0, against: 0, abstain: 0 };
	for (const choice of Object.values(choices)) counts[choice]++;
	return counts;
}
