/** Everything said of a whole draft, as it stood at one moment: for the export. */
import "server-only";
import type { ImportedChange } from "@/lib/domain/brought-in";
import type { CommentKind, CounterProposalKind, Outcome } from "@/lib/domain/contribution";
import type { Stance } from "@/lib/domain/tally";
import { store } from "./client";
import { movedTo } from "./discussion-view";
import { Prisma } from "./generated/client";

type Moderation = "approved" | "hidden" | "removed";
type FeedbackDisposition = { outcome: Outcome; response: string } | null;

export interface FeedbackComment {
	id: string;
	blockId: string;
	memberId: string;
	/** The comment that opened the conversation; null for that one itself. */
	parentId: string | null;
	kind: CommentKind;
	body: string;
	anchorExact: string | null;
	resolved: boolean;
	importedChange: ImportedChange | null;
	moderation: Moderation;
	createdAt: Date;
	editedAt: Date | null;
	deletedAt: Date | null;
	disposition: FeedbackDisposition;
}

export interface FeedbackProposal {
	id: string;
	blockId: string;
	memberId: string;
	kind: CounterProposalKind;
	text: string;
	rationale: string;
	importedChange: ImportedChange | null;
	/** The other half of a move, unless a moderator took it out of sight. */
	movedTo: { id: string; number: number } | null;
	moderation: Moderation;
	createdAt: Date;
	withdrawnAt: Date | null;
	counts: { for: number; against: number; abstain: number };
	/** Member ids, in the order they joined in. */
	sponsors: string[];
	disposition: FeedbackDisposition;
}

export interface FeedbackPosition {
	blockId: string;
	memberId: string;
	stance: Stance;
	reason: string;
	updatedAt: Date;
}

export interface FeedbackRows {
	/** In the order they were written, replies among them. */
	comments: FeedbackComment[];
	counterProposals: FeedbackProposal[];
	/** Of one round. */
	positions: FeedbackPosition[];
	/** Blocks whose thread is locked. */
	locked: string[];
}

/** `roundId`: whose positions; null for none. Four statements that see one and the same state of things, whatever the draft's size. */
export async function feedbackOnDraft(draftId: string, roundId: string | null): Promise<FeedbackRows> {
	const disposition = (column: string) => Prisma.sql`(SELECT json_build_object('outcome', x.outcome, 'response', x.response)
		FROM disposition x WHERE x.${Prisma.raw(column)} = i.id) AS disposition`;
	const count = (choice: string) => Prisma.sql`${choice}::text, (SELECT count(*) FROM counter_proposal_position x
		WHERE x.counter_proposal_id = i.id AND x.choice::text = ${choice})`;
	const [comments, counterProposals, positions, locks] = await store().$transaction(
		[
			store().$queryRaw<FeedbackComment[]>`
				SELECT i.id, i.block_id AS "blockId", i.member_id AS "memberId", i.parent_id AS "parentId", i.kind::text AS kind, i.body,
					i.anchor_exact AS "anchorExact", i.resolved, i.imported_change::text AS "importedChange", i.moderation::text AS moderation, i.created_at AS "createdAt", i.edited_at AS "editedAt",
					i.deleted_at AS "deletedAt", ${disposition("comment_id")}
				FROM comment i WHERE i.draft_id = ${draftId}::uuid ORDER BY i.created_at, i.id`,
			store().$queryRaw<FeedbackProposal[]>`
				SELECT i.id, i.block_id AS "blockId", i.member_id AS "memberId", i.kind::text AS kind, i.text, i.rationale,
					i.imported_change::text AS "importedChange", ${movedTo} AS "movedTo",
					i.moderation::text AS moderation, i.created_at AS "createdAt", i.withdrawn_at AS "withdrawnAt",
					json_build_object(${count("for")}, ${count("against")}, ${count("abstain")}) AS counts,
					ARRAY(SELECT x.member_id::text FROM sponsor x WHERE x.counter_proposal_id = i.id ORDER BY x.created_at, x.member_id) AS sponsors,
					${disposition("counter_proposal_id")}
				FROM counter_proposal i WHERE i.draft_id = ${draftId}::uuid ORDER BY i.created_at, i.id`,
			store().$queryRaw<FeedbackPosition[]>`
				SELECT block_id AS "blockId", member_id AS "memberId", stance::text AS stance, reason, updated_at AS "updatedAt"
				FROM position WHERE draft_id = ${draftId}::uuid AND round_id = ${roundId}::uuid ORDER BY stance, updated_at, id`,
			store().$queryRaw<{ block_id: string }[]>`
				SELECT l.block_id FROM thread_lock l JOIN block b ON b.id = l.block_id WHERE b.draft_id = ${draftId}::uuid`,
		],
		{ isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
	);
	return { comments, counterProposals, positions, locked: locks.map((row) => row.block_id) };
}
