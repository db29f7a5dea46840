/** Where do all of these words stand? Upper and lower case alike; a part of a word is enough, as in scripts without spaces it must be. */
import "server-only";
import { store } from "./client";
import { Prisma } from "./generated/client";
import { type PlaceRow, placeColumns, placeJoins } from "./place-view";
import { type Eyes, itemVisibleTo } from "./visible-items";

export interface FoundRow extends Omit<PlaceRow, "number"> {
	type: "paragraph" | "comment" | "counter-proposal";
	id: string;
	/** Of the paragraph; null for headings and footnotes. */
	number: number | null;
	text: string;
	/** Of a paragraph, BCP 47; null for what people wrote about it, in whatever language. */
	language: string | null;
	/** Null for paragraphs. */
	memberId: string | null;
	createdAt: Date | null;
}

/** "%", "_" and "\" mean something to LIKE. */
const pattern = (word: string) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
const holdsAll = (words: readonly string[], text: Prisma.Sql) =>
	Prisma.join(
		words.map((word) => Prisma.sql`${text} ILIKE ${pattern(word)}`),
		" AND ",
	);

/** In the newest published draft of each paper, in order. */
export function searchParagraphs(seminarId: string, words: readonly string[], limit: number): Promise<FoundRow[]> {
	return store().$queryRaw<FoundRow[]>`
		SELECT 'paragraph' AS type, b.id, b.text, coalesce(b.language, p.language) AS language, NULL AS "memberId", NULL::timestamptz AS "createdAt", ${placeColumns}
		FROM block b JOIN draft d ON d.id = b.draft_id JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL
		WHERE p.seminar_id = ${seminarId}::uuid AND d.status = 'published'
			AND d.number = (SELECT max(n.number) FROM draft n WHERE n.paper_id = p.id AND n.status = 'published')
			AND ${holdsAll(words, Prisma.sql`b.text`)}
		ORDER BY p.created_at, p.id, b.position LIMIT ${limit}`;
}

/** Newest first. */
export function searchContributions(seminarId: string, eyes: Eyes, words: readonly string[], limit: number): Promise<FoundRow[]> {
	return store().$queryRaw<FoundRow[]>`
		SELECT * FROM (
			SELECT 'comment' AS type, i.id, i.body AS text, NULL AS language, i.member_id AS "memberId", i.created_at AS "createdAt", ${placeColumns}
			FROM comment i ${placeJoins("i.block_id")}
			WHERE p.seminar_id = ${seminarId}::uuid AND i.deleted_at IS NULL AND ${itemVisibleTo(eyes, "i")}
				AND ${holdsAll(words, Prisma.sql`i.body`)}
			UNION ALL
			SELECT 'counter-proposal' AS type, i.id, concat_ws(E'\n', nullif(i.text, ''), i.rationale) AS text, NULL AS language, i.member_id AS "memberId",
				i.created_at AS "createdAt", ${placeColumns}
			FROM counter_proposal i ${placeJoins("i.block_id")}
			WHERE p.seminar_id = ${seminarId}::uuid AND ${itemVisibleTo(eyes, "i")}
				AND ${holdsAll(words, Prisma.sql`concat_ws(E'\n', nullif(i.text, ''), i.rationale)`)}
		) found ORDER BY "createdAt" DESC, id DESC LIMIT ${limit}`;
}
