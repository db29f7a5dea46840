/** Where in a seminar do these words stand? */
import type { AuthorView } from "@/lib/domain/attribution";
import type { SeminarFrame } from "./paper-page";

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
