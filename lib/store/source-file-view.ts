/** The files that drafts were imported from: what is known of each, and the bytes of one. */
import "server-only";
import type { Direction } from "@/lib/domain/language";
import { store } from "./client";
import { Prisma } from "./generated/client";

export interface SourceRow {
	draftId: string;
	number: number;
	paperId: string;
	paperSlug: string;
	paperTitle: string;
	language: string;
	direction: Direction;
	/** "" for pasted text. */
	name: string;
	format: string;
	sha256: string;
	bytes: number;
	createdAt: Date;
	/** False for drafts that are older than the keeping of files. */
	kept: boolean;
}

export interface SourceFileRow extends SourceRow {
	/** Who brought it; null where the record does not say. */
	memberId: string | null;
}

const columns = Prisma.sql`d.id AS "draftId", d.number, p.id AS "paperId", p.slug AS "paperSlug", p.title AS "paperTitle", p.language,
	p.direction::text AS direction, d.source_name AS name,
	d.source_format AS format, d.source_sha256 AS sha256, d.source_bytes AS bytes, d.created_at AS "createdAt",
	EXISTS (SELECT 1 FROM source_file f WHERE f.draft_id = d.id) AS kept`;
const tables = Prisma.sql`draft d JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL`;

/** Newest first. */
export function sourceFilesOf(seminarId: string): Promise<SourceFileRow[]> {
	return store().$queryRaw<SourceFileRow[]>`
		SELECT ${columns}, e.member_id AS "memberId" FROM ${tables}
			LEFT JOIN event e ON e.seminar_id = p.seminar_id AND e.type = 'paper.imported' AND e.subject_id = d.id
		WHERE p.seminar_id = ${seminarId}::uuid ORDER BY d.created_at DESC, d.id DESC`;
}

/** Without who brought it: that takes a look through the whole record, and this is asked for with each page that is drawn. */
export async function sourceOfDraft(draftId: string): Promise<SourceRow | null> {
	const [row] = await store().$queryRaw<SourceRow[]>`SELECT ${columns} FROM ${tables} WHERE d.id = ${draftId}::uuid`;
	return row ?? null;
}

/** Null where it was not kept. */
export async function bytesOfSource(draftId: string): Promise<Uint8Array | null> {
	const row = await store().sourceFile.findUnique({ where: { draftId }, select: { content: true } });
	return row?.content ?? null;
}
