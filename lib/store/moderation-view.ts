/** What waits for moderators, what they have taken out of sight, and what they decided. */
import "server-only";
import { store } from "./client";
import { Prisma } from "./generated/client";
import { type PlaceRow, placeColumns, placeJoins } from "./place-view";
import { type Eyes, itemVisibleTo } from "./visible-items";

export interface ModeratedItemRow extends PlaceRow {
	type: "comment" | "counter-proposal";
	id: string;
	kind: string;
	text: string;
	rationale: string | null;
	/** Text of the paragraph it speaks of. */
	paragraph: string;
	deleted: boolean;
	withdrawn: boolean;
	moderation: "approved" | "hidden" | "removed";
	moderationReason: string | null;
	decidedAt: Date | null;
	memberId: string;
	createdAt: Date;
	/** Open ones, oldest first; times in milliseconds since 1970. */
	flags: { memberId: string; reason: string; createdAt: number }[];
}

function items(type: ModeratedItemRow["type"], seminarId: string) {
	const [table, key] = type === "comment" ? ["comment", "comment_id"] : ["counter_proposal", "counter_proposal_id"];
	const pointer = Prisma.raw(`${key} = i.id`);
	const own =
		type === "comment"
			? Prisma.sql`i.kind::text AS kind, CASE WHEN i.deleted_at IS NULL THEN i.body ELSE '' END AS text, NULL AS rationale,
				i.deleted_at IS NOT NULL AS deleted, false AS withdrawn`
			: Prisma.sql`i.kind::text AS kind, i.text, i.rationale, false AS deleted, i.withdrawn_at IS NOT NULL AS withdrawn`;
	return Prisma.sql`
		SELECT ${type} AS type, i.id, ${own}, i.moderation::text AS moderation, last.reason AS "moderationReason",
			last.created_at AS "decidedAt", i.member_id AS "memberId", i.created_at AS "createdAt", ${placeColumns},
			b.text AS paragraph, coalesce(flags.list, '[]') AS flags, flags.first
		FROM ${Prisma.raw(table as string)} i ${placeJoins("i.block_id")}
		LEFT JOIN LATERAL (SELECT x.reason, x.created_at FROM moderation_decision x WHERE x.${pointer} AND x.act IN ('hide', 'remove')
			ORDER BY x.created_at DESC, x.id DESC LIMIT 1) last ON i.moderation <> 'approved'
		LEFT JOIN LATERAL (SELECT json_agg(json_build_object('memberId', x.member_id, 'reason', x.reason,
				'createdAt', floor(extract(epoch FROM x.created_at) * 1000)) ORDER BY x.created_at, x.id) AS list, min(x.created_at) AS first
			FROM flag x WHERE x.${pointer} AND x.resolved_at IS NULL) flags ON true
		WHERE p.seminar_id = ${seminarId}::uuid`;
}

const both = (seminarId: string, condition: Prisma.Sql, order: Prisma.Sql, most: number) =>
	store().$queryRaw<ModeratedItemRow[]>`
		SELECT * FROM (${items("comment", seminarId)} UNION ALL ${items("counter-proposal", seminarId)}) item
		WHERE ${condition} ORDER BY ${order} LIMIT ${most}`;

/** The longest waiting first; at most 200. */
export const flaggedItems = (seminarId: string) => both(seminarId, Prisma.sql`first IS NOT NULL`, Prisma.sql`first, id`, 200);
/** The last decided first; at most 100. */
export const itemsOutOfSight = (seminarId: string) =>
	both(seminarId, Prisma.sql`moderation <> 'approved'`, Prisma.sql`"decidedAt" DESC NULLS LAST, id`, 100);

export interface LockRow extends PlaceRow {
	reason: string;
	lockedAt: Date;
}

/** The last locked first. */
export function locksIn(seminarId: string): Promise<LockRow[]> {
	return store().$queryRaw<LockRow[]>`
		SELECT l.reason, l.created_at AS "lockedAt", ${placeColumns} FROM thread_lock l ${placeJoins("l.block_id")}
		WHERE p.seminar_id = ${seminarId}::uuid ORDER BY l.created_at DESC, l.block_id`;
}

export interface DecisionRow extends PlaceRow {
	id: string;
	act: "approve" | "hide" | "remove" | "restore" | "lock" | "unlock";
	reason: string;
	at: Date;
	memberId: string;
	itemType: "comment" | "counter-proposal" | null;
	itemId: string | null;
	/** Whether these eyes see the item now. */
	visible: boolean;
}

/** Newest first, before a decision if one is given. */
export function decisionsIn(seminarId: string, eyes: Eyes, before: { at: Date; id: string } | null, limit: number): Promise<DecisionRow[]> {
	const older = before === null ? Prisma.sql`true` : Prisma.sql`(x.created_at, x.id) < (${before.at}, ${before.id}::uuid)`;
	return store().$queryRaw<DecisionRow[]>`
		SELECT x.id, x.act::text AS act, x.reason, x.created_at AS at, x.member_id AS "memberId", ${placeColumns},
			CASE WHEN c.id IS NOT NULL THEN 'comment' WHEN v.id IS NOT NULL THEN 'counter-proposal' END AS "itemType",
			coalesce(c.id, v.id) AS "itemId",
			coalesce(CASE WHEN c.id IS NOT NULL THEN c.deleted_at IS NULL AND ${itemVisibleTo(eyes, "c")} ELSE ${itemVisibleTo(eyes, "v")} END, true)
				AS visible
		FROM moderation_decision x LEFT JOIN comment c ON c.id = x.comment_id LEFT JOIN counter_proposal v ON v.id = x.counter_proposal_id
		JOIN block b ON b.id = coalesce(c.block_id, v.block_id, x.block_id)
		JOIN draft d ON d.id = b.draft_id JOIN paper p ON p.id = d.paper_id
		WHERE x.seminar_id = ${seminarId}::uuid AND ${older} ORDER BY x.created_at DESC, x.id DESC LIMIT ${limit}`;
}
