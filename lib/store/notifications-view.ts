/** What a member was told, with what it is about as far as they may still see it. */
import "server-only";
import { store } from "./client";
import { Prisma } from "./generated/client";
import { type Eyes, itemVisibleTo } from "./visible-items";

export interface NotificationRow {
	id: string;
	kind: string;
	createdAt: Date;
	readAt: Date | null;
	/** Who did it; null: the system itself. */
	memberId: string | null;
	paperSlug: string | null;
	paperTitle: string | null;
	draftNumber: number | null;
	number: number | null;
	itemType: "comment" | "counter-proposal" | null;
	itemId: string | null;
	visible: boolean | null;
	/** Of the moderators' decision it tells of. */
	reason: string | null;
}

/** Newest first, before one if one is given; at most `limit`. */
export function notificationsOfMember(eyes: Eyes, before: { at: Date; id: string } | null, limit: number): Promise<NotificationRow[]> {
	const older = before === null ? Prisma.sql`true` : Prisma.sql`(n.created_at, n.id) < (${before.at}, ${before.id}::uuid)`;
	return store().$queryRaw<NotificationRow[]>`
		SELECT n.id, n.kind, n.created_at AS "createdAt", n.read_at AS "readAt", e.member_id AS "memberId",
			p.slug AS "paperSlug", p.title AS "paperTitle", d.number AS "draftNumber", b.number,
			CASE WHEN c.id IS NOT NULL THEN 'comment' WHEN v.id IS NOT NULL THEN 'counter-proposal' END AS "itemType",
			coalesce(c.id, v.id) AS "itemId",
			CASE WHEN c.id IS NOT NULL THEN c.deleted_at IS NULL AND ${itemVisibleTo(eyes, "c")}
				WHEN v.id IS NOT NULL THEN ${itemVisibleTo(eyes, "v")} END AS visible,
			CASE WHEN coalesce(c.member_id, v.member_id) = ${eyes.memberId}::uuid THEN x.reason END AS reason
		FROM notification n JOIN event e ON e.id = n.event_id
		LEFT JOIN paper p ON p.id = e.paper_id AND p.deleted_at IS NULL
		LEFT JOIN block b ON b.id = e.block_id
		LEFT JOIN draft d ON d.id = coalesce(b.draft_id, CASE WHEN e.type LIKE 'draft.%' THEN e.subject_id END)
		LEFT JOIN comment c ON c.id = e.subject_id LEFT JOIN counter_proposal v ON v.id = e.subject_id
		LEFT JOIN moderation_decision x ON x.id = (e.data ->> 'decisionId')::uuid
		WHERE n.member_id = ${eyes.memberId}::uuid AND ${older} ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit}`;
}

export const unreadOf = (memberId: string): Promise<number> => store().notification.count({ where: { memberId, readAt: null } });
