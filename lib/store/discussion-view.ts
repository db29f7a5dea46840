/** Everything said of one paragraph, for all readers alike: who may see what of it, whoever asks decides (lib/queries/discussion.ts). */
import "server-only";
import type { ImportedChange } from "@/lib/domain/brought-in";
import type { Stance } from "@/lib/domain/tally";
import { store } from "./client";
import { Prisma } from "./generated/client";

type Moderation = "approved" | "hidden" | "removed";

export interface DispositionRow {
	outcome: "accepted" | "accepted-with-modification" | "partly" | "not-accepted" | "noted" | "out-of-scope" | "duplicate" | "withdrawn";
	response: string;
	/** Milliseconds since 1970, like all times here. */
	updatedAt: number;
}

/** What comments and counter-proposals have in common. */
interface ItemRow {
	id: string;
	memberId: string;
	moderation: Moderation;
	/** The reason of the last decision to hide or remove it; null if there was none. */
	moderationReason: string | null;
	createdAt: number;
	/** Members whose flag is open. */
	flaggedBy: string[];
	disposition: DispositionRow | null;
}

export interface CommentRow extends ItemRow {
	parentId: string | null;
	kind: "general" | "substantive" | "technical" | "editorial" | "translation";
	body: string;
	anchorExact: string | null;
	anchorPrefix: string | null;
	anchorSuffix: string | null;
	anchorStart: number | null;
	editedAt: number | null;
	deletedAt: number | null;
	resolved: boolean;
	importedChange: ImportedChange | null;
	/** Newest first. */
	history: { body: string; replacedAt: number }[];
}

export interface CounterProposalRow extends ItemRow {
	kind: "replace" | "insert" | "delete" | "editorial";
	text: string;
	rationale: string;
	withdrawnAt: number | null;
	importedChange: ImportedChange | null;
	/** The other half of a move that a file had, unless a moderator took it out of sight. */
	movedTo: { id: string; number: number } | null;
	/** Member id → choice. */
	choices: Record<string, "for" | "against" | "abstain">;
	/** Member ids, in the order they joined in. */
	sponsors: string[];
}

export interface PositionRow {
	memberId: string;
	stance: Stance;
	reason: string;
	updatedAt: number;
}

export interface DiscussionRows {
	block: { kind: "paragraph" | "list-item" | "quote" | "table"; number: number; title: string | null; text: string };
	/** In the order they were written, replies among them. */
	comments: CommentRow[];
	counterProposals: CounterProposalRow[];
	/** Newest first. */
	positions: PositionRow[];
	lock: { reason: string } | null;
}

const ms = (column: string) => Prisma.raw(`floor(extract(epoch FROM ${column}) * 1000)`);

/** The parts of an item that hang on it by `column`. */
function itemParts(column: string) {
	const key = Prisma.raw(`${column} = i.id`);
	return Prisma.sql`'id', i.id, 'memberId', i.member_id, 'moderation', i.moderation, 'createdAt', ${ms("i.created_at")},
		'moderationReason', (SELECT x.reason FROM moderation_decision x WHERE x.${key} AND x.act IN ('hide', 'remove')
			ORDER BY x.created_at DESC, x.id DESC LIMIT 1),
		'flaggedBy', coalesce((SELECT json_agg(x.member_id) FROM flag x WHERE x.${key} AND x.resolved_at IS NULL), '[]'),
		'disposition', (SELECT json_build_object('outcome', x.outcome, 'response', x.response, 'updatedAt', ${ms("x.updated_at")})
			FROM disposition x WHERE x.${key})`;
}

/** The other half of a move that a file had, unless a moderator took it out of sight; `i` is the counter-proposal. */
export const movedTo = Prisma.sql`CASE WHEN i.imported_change = 'move' THEN (SELECT json_build_object('id', x.id, 'number', y.number)
	FROM counter_proposal x JOIN block y ON y.id = x.block_id
	WHERE (x.id = i.moved_with_id OR x.moved_with_id = i.id) AND x.moderation = 'approved') END`;

/** Comments with all that hangs on them, in the order they were written; `i` is the comment. */
const comments = (which: Prisma.Sql) => Prisma.sql`coalesce((SELECT json_agg(json_build_object(${itemParts("comment_id")},
	'parentId', i.parent_id, 'kind', i.kind, 'body', i.body,
	'anchorExact', i.anchor_exact, 'anchorPrefix', i.anchor_prefix, 'anchorSuffix', i.anchor_suffix, 'anchorStart', i.anchor_start,
	'editedAt', ${ms("i.edited_at")}, 'deletedAt', ${ms("i.deleted_at")},
	'resolved', i.resolved, 'importedChange', i.imported_change,
	'history', CASE WHEN i.edited_at IS NULL THEN '[]' ELSE coalesce((SELECT json_agg(json_build_object('body', x.body,
		'replacedAt', ${ms("x.created_at")}) ORDER BY x.created_at DESC, x.id DESC) FROM comment_revision x
		WHERE x.comment_id = i.id), '[]') END)
	ORDER BY i.created_at, i.id) FROM comment i WHERE ${which}), '[]')`;

/** The same for counter-proposals. */
const counterProposals = (which: Prisma.Sql) => Prisma.sql`coalesce((SELECT json_agg(json_build_object(${itemParts("counter_proposal_id")},
	'kind', i.kind, 'text', i.text,
	'rationale', i.rationale, 'withdrawnAt', ${ms("i.withdrawn_at")}, 'importedChange', i.imported_change,
	'movedTo', ${movedTo},
	'choices', coalesce((SELECT json_object_agg(x.member_id, x.choice) FROM counter_proposal_position x
		WHERE x.counter_proposal_id = i.id), '{}'),
	'sponsors', coalesce((SELECT json_agg(x.member_id ORDER BY x.created_at, x.member_id) FROM sponsor x
		WHERE x.counter_proposal_id = i.id), '[]'))
	ORDER BY i.created_at, i.id) FROM counter_proposal i WHERE ${which}), '[]')`;

/** One statement. Null where there is no such block, or it is one that is not discussed. */
export async function discussionOfBlock(blockId: string, roundId: string | null): Promise<DiscussionRows | null> {
	const onBlock = Prisma.sql`i.block_id = b.id`;
	const [row] = await store().$queryRaw<DiscussionRows[]>`
		SELECT json_build_object('kind', b.kind, 'number', b.number, 'title', b.title, 'text', b.text) AS block,
			(SELECT json_build_object('reason', l.reason) FROM thread_lock l WHERE l.block_id = b.id) AS lock,
			${comments(onBlock)} AS comments, ${counterProposals(onBlock)} AS "counterProposals",
			coalesce((SELECT json_agg(json_build_object('memberId', i.member_id, 'stance', i.stance, 'reason', i.reason,
				'updatedAt', ${ms("i.updated_at")}) ORDER BY i.updated_at DESC, i.id) FROM position i
				WHERE i.block_id = b.id AND i.round_id = ${roundId}::uuid), '[]') AS positions
		FROM block b WHERE b.id = ${blockId}::uuid AND b.number IS NOT NULL`;
	return row ?? null;
}

/** One comment of a block, and its replies. `text`: of the block. */
export async function commentOfBlock(blockId: string, commentId: string): Promise<{ text: string; comments: CommentRow[] } | null> {
	const [row] = await store().$queryRaw<{ text: string; comments: CommentRow[] }[]>`
		SELECT b.text, ${comments(Prisma.sql`(i.id = ${commentId}::uuid OR i.parent_id = ${commentId}::uuid)`)} AS comments
		FROM block b WHERE b.id = ${blockId}::uuid`;
	return row ?? null;
}

/** One counter-proposal of a block. `text`: of the block. */
export async function counterProposalOfBlock(
	blockId: string,
	id: string,
): Promise<{ text: string; counterProposals: CounterProposalRow[] } | null> {
	const [row] = await store().$queryRaw<{ text: string; counterProposals: CounterProposalRow[] }[]>`
		SELECT b.text, ${counterProposals(Prisma.sql`i.id = ${id}::uuid`)} AS "counterProposals" FROM block b WHERE b.id = ${blockId}::uuid`;
	return row ?? null;
}
