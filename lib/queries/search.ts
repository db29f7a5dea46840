/** Where in a seminar do these words stand? */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { AuthorView } from "@/lib/domain/attribution";
import { done, type Result } from "@/lib/domain/refusal";
import { type FoundRow, searchContributions, searchParagraphs } from "@/lib/store/search-view";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import { type AuthorOf, authorsFor } from "./circle";
import type { SeminarFrame } from "./paper-page";
import { eyesOf, frameOf, readerWho } from "./reader";
import { excerptOf, wordsOf } from "./search-excerpt";

export interface SearchHit {
	type: "paragraph" | "comment" | "counter-proposal";
	/** Of the comment or counter-proposal; of a paragraph the block's. */
	id: string;
	paper: { slug: string; title: string };
	draftNumber: number;
	blockId: string;
	/** Of the paragraph; null for headings and footnotes. */
	number: number | null;
	/** Null for paragraphs. */
	author: AuthorView | null;
	createdAt: string | null;
	/** Of the paragraph's words, BCP 47; null for contributions, and where it is not known. */
	language: string | null;
	/** Plain text around the words found; put together it reads on. */
	excerpt: { text: string; found: boolean }[];
}

export interface SearchView extends SeminarFrame {
	q: string;
	/** Paragraphs first, then what was said of them; at most a hundred. */
	hits: SearchHit[];
	/** More was found than is listed. */
	more: boolean;
}

const most = 100;

/** All the words of `q` have to stand in what is found; words in quotation marks as they are. Nothing is found for nothing. */
export async function search(actor: Actor, { q, ...ref }: SeminarRef & { q: string }, now = new Date()): Promise<Result<SearchView>> {
	const permitted = readerWho("seminar.read", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const words = wordsOf(q);
	const { id } = reader.seminar;
	const [paragraphs, contributions, authorOf] = await Promise.all([
		words.length === 0 ? [] : searchParagraphs(id, words, most + 1),
		words.length === 0 ? [] : searchContributions(id, eyesOf(reader), words, most + 1),
		authorsFor(reader),
	]);
	const rows = [...paragraphs, ...contributions];
	return done({
		...frameOf(reader, actor),
		q,
		hits: rows.slice(0, most).map((row) => searchHit(row, words, authorOf)),
		more: rows.length > most,
	});
}

function searchHit(row: FoundRow, words: readonly string[], authorOf: AuthorOf): SearchHit {
	const { type, id, paperSlug, paperTitle, draftNumber, blockId, number, memberId, createdAt, text, language } = row;
	return {
		type,
		id,
		paper: { slug: paperSlug, title: paperTitle },
		draftNumber,
		blockId,
		number,
		author: memberId === null ? null : authorOf(memberId),
		createdAt: createdAt?.toISOString() ?? null,
		language: language === "und" ? null : language,
		excerpt: excerptOf(text, words),
	};
}
