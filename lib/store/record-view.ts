/** The record as a reader may know it: which events, and whether what they point at can be seen. */
import "server-only";
import { store } from "./client";
import { sequenceEvents } from "./event";
import { Prisma } from "./generated/client";
import { type Eyes, itemVisibleTo } from "./visible-items";

export interface RecordRow {
	id: string;
	position: bigint;
	type: string;
	at: Date;
	/** Null: the system itself. */
	memberId: string | null;
	paperId: string | null;
	paperSlug: string | null;
	paperTitle: string | null;
	blockId: string | null;
	number: number | null;
	draftNumber: number | null;
	subjectId: string | null;
	/** Null where the subject is no comment and no counter-proposal. */
	subjectVisible: boolean | null;
	/** Whether these eyes look at their author's own. */
	subjectMine: boolean;
}

/** At most `limit` events of these types after a position, oldest first. Sequences what waits, so one's own last act is there. */
export function recordAfter(seminarId: string, eyes: Eyes, types: readonly string[], after: bigint, limit: number): Promise<RecordRow[]> {
	return rowsWhere(seminarId, eyes, types, Prisma.sql`e.position > ${after}`, Prisma.sql`ORDER BY e.position LIMIT ${limit}`);
}

/** At most `limit` events of these types before a position, newest first; null: from the end. Sequences what waits. */
export function recordBefore(
	seminarId: string,
	eyes: Eyes,
	types: readonly string[],
	before: bigint | null,
	limit: number,
): Promise<RecordRow[]> {
	const span = before === null ? Prisma.sql`e.position IS NOT NULL` : Prisma.sql`e.position < ${before}`;
	return rowsWhere(seminarId, eyes, types, span, Prisma.sql`ORDER BY e.position DESC LIMIT ${limit}`);
}

async function rowsWhere(
	seminarId: string,
	eyes: Eyes,
	types: readonly string[],
	span: Prisma.Sql,
	order: Prisma.Sql,
): Promise<RecordRow[]> {
	const waiting = await store().event.findFirst({ where: { position: null }, select: { id: true } });
	if (waiting !== null) await sequenceEvents();
	return store().$queryRaw<RecordRow[]>`
		SELECT e.id, e.position, e.type, e.created_at AS at, e.member_id AS "memberId", p.id AS "paperId", p.slug AS "paperSlug",
			p.title AS "paperTitle", e.block_id AS "blockId", b.number, d.number AS "draftNumber", e.subject_id AS "subjectId",
			CASE WHEN c.id IS NOT NULL THEN ${itemVisibleTo(eyes, "c")} WHEN v.id IS NOT NULL THEN ${itemVisibleTo(eyes, "v")} END
				AS "subjectVisible",
			coalesce(c.member_id, v.member_id) IS NOT DISTINCT FROM ${eyes.memberId}::uuid AS "subjectMine"
		FROM event e
		LEFT JOIN paper p ON p.id = e.paper_id AND p.deleted_at IS NULL
		LEFT JOIN block b ON b.id = e.block_id LEFT JOIN draft d ON d.id = b.draft_id
		LEFT JOIN comment c ON c.id = e.subject_id LEFT JOIN counter_proposal v ON v.id = e.subject_id
		WHERE e.seminar_id = ${seminarId}::uuid AND ${span} AND e.type = ANY(${types as string[]})
		${order}`;
}
