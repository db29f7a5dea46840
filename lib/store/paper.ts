/** A paper enters the seminar, with its first draft. */
import "server-only";
import type { Direction } from "@/lib/domain/language";
import type { Transaction } from "./client";
import { newId } from "./new-id";

export interface PaperToInsert {
	seminarId: string;
	slug: string;
	title: string;
	language: string;
	direction: Direction;
	createdById: string;
	now: Date;
}

/** Its id; null if the slug is taken in this seminar, also by a paper that was taken out. */
export async function insertPaper(tx: Transaction, { now, ...paper }: PaperToInsert): Promise<string | null> {
	const id = newId();
	const inserted = await tx.$executeRaw`
		INSERT INTO paper (id, seminar_id, slug, title, language, direction, created_by_id, created_at)
		VALUES (${id}::uuid, ${paper.seminarId}::uuid, ${paper.slug}, ${paper.title}, ${paper.language}, ${paper.direction}::text_direction,
			${paper.createdById}::uuid, ${now})
		ON CONFLICT (seminar_id, slug) DO NOTHING`;
	return inserted === 1 ? id : null;
}
