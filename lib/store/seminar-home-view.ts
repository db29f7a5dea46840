/** What a seminar holds, counted for one reader: its papers, what others answered to them, who takes part. */
import "server-only";
import type { Direction } from "@/lib/domain/language";
import { store } from "./client";
import { draftVisibleTo, type Eyes, itemVisibleTo } from "./visible-items";

export interface HomePaperRow {
	id: string;
	slug: string;
	title: string;
	language: string;
	direction: Direction;
	draftId: string | null;
	draftNumber: number | null;
	publishedAt: Date | null;
	editingNumber: number | null;
	paragraphs: number;
	withPosition: number;
	nextWithout: number | null;
	comments: number;
	counterProposals: number;
	positions: number;
}

/** Oldest first. `roundId`: whose positions count; null: none. */
export function papersForHome(seminarId: string, eyes: Eyes, roundId: string | null): Promise<HomePaperRow[]> {
	return store().$queryRaw<HomePaperRow[]>`
		SELECT p.id, p.slug, p.title, p.language, p.direction::text AS direction,
			d.id AS "draftId", d.number AS "draftNumber", d.published_at AS "publishedAt", e.number AS "editingNumber",
			(SELECT count(*) FROM block b WHERE b.draft_id = d.id AND b.number IS NOT NULL)::int AS paragraphs,
			(SELECT count(*) FROM position o WHERE o.draft_id = d.id AND o.round_id = ${roundId}::uuid
				AND o.member_id = ${eyes.memberId}::uuid)::int AS "withPosition",
			(SELECT min(b.number) FROM block b WHERE b.draft_id = d.id AND b.number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM position o
				WHERE o.block_id = b.id AND o.round_id = ${roundId}::uuid AND o.member_id = ${eyes.memberId}::uuid)) AS "nextWithout",
			(SELECT count(*) FROM comment i WHERE i.draft_id = d.id AND i.deleted_at IS NULL AND ${itemVisibleTo(eyes, "i")})::int AS comments,
			(SELECT count(*) FROM counter_proposal i WHERE i.draft_id = d.id AND i.withdrawn_at IS NULL
				AND ${itemVisibleTo(eyes, "i")})::int AS "counterProposals",
			(SELECT count(*) FROM position o WHERE o.draft_id = d.id AND o.round_id = ${roundId}::uuid)::int AS positions
		FROM paper p
		LEFT JOIN LATERAL (SELECT * FROM draft d WHERE d.paper_id = p.id AND d.status = 'published' ORDER BY d.number DESC LIMIT 1) d ON true
		LEFT JOIN LATERAL (SELECT e.number FROM draft e WHERE e.paper_id = p.id AND e.status = 'editing' AND ${draftVisibleTo(eyes, "e")}
			ORDER BY e.number DESC LIMIT 1) e ON true
		WHERE p.seminar_id = ${seminarId}::uuid AND p.deleted_at IS NULL AND (d.id IS NOT NULL OR e.number IS NOT NULL)
		ORDER BY p.created_at, p.id`;
}

export interface ReplyRow {
	commentId: string;
	paperSlug: string;
	paperTitle: string;
	draftNumber: number;
	number: number;
	memberId: string;
	body: string;
	createdAt: Date;
}

/** What others said last in conversations this member began or took part in before, unless the member has answered since. Newest first. */
export function repliesToMember(seminarId: string, eyes: Eyes): Promise<ReplyRow[]> {
	const me = eyes.memberId;
	return store().$queryRaw<ReplyRow[]>`
		SELECT i.id AS "commentId", p.slug AS "paperSlug", p.title AS "paperTitle", d.number AS "draftNumber", b.number,
			i.member_id AS "memberId", left(i.body, 400) AS body, i.created_at AS "createdAt"
		FROM comment i JOIN comment opening ON opening.id = i.parent_id
		JOIN block b ON b.id = i.block_id JOIN draft d ON d.id = i.draft_id JOIN paper p ON p.id = d.paper_id
		WHERE p.seminar_id = ${seminarId}::uuid AND p.deleted_at IS NULL AND i.member_id <> ${me}::uuid AND i.deleted_at IS NULL
			AND ${itemVisibleTo(eyes, "i")}
			AND (opening.member_id = ${me}::uuid OR EXISTS (SELECT 1 FROM comment mine
				WHERE mine.parent_id = opening.id AND mine.member_id = ${me}::uuid AND mine.created_at < i.created_at))
			AND NOT EXISTS (SELECT 1 FROM comment mine
				WHERE mine.parent_id = opening.id AND mine.member_id = ${me}::uuid AND mine.created_at > i.created_at)
		ORDER BY i.created_at DESC, i.id DESC LIMIT 10`;
}

export interface ParticipationRow {
	active: number;
	comments: number;
	counterProposals: number;
	positions: number;
	unread: number;
	/** Items with open flags. */
	flagged: number;
}

/** Of those who take part: what came with a file was said by nobody here. */
export async function participationIn(seminarId: string, eyes: Eyes): Promise<ParticipationRow> {
	const [row] = await store().$queryRaw<ParticipationRow[]>`
		WITH drafts AS (SELECT d.id FROM draft d JOIN paper p ON p.id = d.paper_id
				WHERE p.seminar_id = ${seminarId}::uuid AND p.deleted_at IS NULL),
			comments AS (SELECT i.member_id FROM comment i JOIN member m ON m.id = i.member_id AND NOT m.imported
				WHERE i.draft_id IN (SELECT id FROM drafts) AND i.deleted_at IS NULL
				AND ${itemVisibleTo(eyes, "i")}),
			proposals AS (SELECT i.member_id FROM counter_proposal i JOIN member m ON m.id = i.member_id AND NOT m.imported
				WHERE i.draft_id IN (SELECT id FROM drafts) AND i.withdrawn_at IS NULL
				AND ${itemVisibleTo(eyes, "i")}),
			positions AS (SELECT o.member_id FROM position o WHERE o.draft_id IN (SELECT id FROM drafts)),
			active AS (SELECT member_id FROM comments UNION SELECT member_id FROM proposals UNION SELECT member_id FROM positions)
		SELECT (SELECT count(*) FROM active JOIN member m ON m.id = active.member_id AND m.role IN ('expert', 'rapporteur'))::int AS active,
			(SELECT count(*) FROM comments)::int AS comments, (SELECT count(*) FROM proposals)::int AS "counterProposals",
			(SELECT count(*) FROM positions)::int AS positions,
			(SELECT count(*) FROM notification n WHERE n.member_id = ${eyes.memberId}::uuid AND n.read_at IS NULL)::int AS unread,
			(SELECT count(DISTINCT coalesce(f.comment_id, f.counter_proposal_id)) FROM flag f JOIN member m ON m.id = f.member_id
				WHERE m.seminar_id = ${seminarId}::uuid AND f.resolved_at IS NULL)::int AS flagged`;
	if (row === undefined) throw new Error("counts without a row");
	return row;
}
