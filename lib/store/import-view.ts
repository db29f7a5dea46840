/** Files on their way to becoming drafts, as they are shown: never their bytes. */
import "server-only";
import type { FoundChanges } from "@/lib/domain/brought-in";
import type { ImportProgress, ImportStatus } from "@/lib/domain/import-job";
import { store } from "./client";
import { Prisma } from "./generated/client";

export interface ImportRow {
	id: string;
	memberId: string;
	status: ImportStatus;
	name: string;
	title: string;
	language: string;
	bytes: number;
	progress: ImportProgress | null;
	found: FoundChanges | null;
	refusal: { code: string; params: Record<string, string | number> } | null;
	createdAt: Date;
	startedAt: Date | null;
	/** Files of all seminars that are read before this one, while it waits. */
	ahead: number;
	/** Once it is done, and the paper is there. */
	paperSlug: string | null;
	draftNumber: number | null;
}

const columns = Prisma.sql`j.id, j.member_id AS "memberId", j.status::text AS status, j.name, j.title, j.language, j.bytes, j.progress, j.found,
	j.refusal, j.created_at AS "createdAt", j.started_at AS "startedAt", p.slug AS "paperSlug", d.number AS "draftNumber",
	CASE WHEN j.status = 'waiting' THEN (SELECT count(*) FROM import_job o
		WHERE o.status IN ('waiting', 'reading') AND (o.created_at, o.id) < (j.created_at, j.id))::int ELSE 0 END AS ahead`;
const tables = Prisma.sql`import_job j LEFT JOIN draft d ON d.id = j.draft_id LEFT JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL`;

/** Null where this seminar has none of that id, which has to be a UUID. */
export async function importInSeminar(seminarId: string, id: string): Promise<ImportRow | null> {
	const [row] = await store().$queryRaw<ImportRow[]>`
		SELECT ${columns} FROM ${tables} WHERE j.id = ${id}::uuid AND j.seminar_id = ${seminarId}::uuid`;
	return row ?? null;
}

/** Under way, or refused after `since`; newest first, at most 20. */
export function recentImports(seminarId: string, since: Date): Promise<ImportRow[]> {
	return store().$queryRaw<ImportRow[]>`
		SELECT ${columns} FROM ${tables} WHERE j.seminar_id = ${seminarId}::uuid
			AND (j.status IN ('waiting', 'reading', 'asking') OR j.status = 'refused' AND j.finished_at > ${since})
		ORDER BY j.created_at DESC, j.id DESC LIMIT 20`;
}
