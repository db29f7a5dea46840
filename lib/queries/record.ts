/** The record of a seminar: who did what, when; pointers and facts, as far as a reader may know of them. */
import type { AuthorView } from "@/lib/domain/attribution";
import type { SeminarFrame } from "./paper-page";

export interface RecordedEvent {
	/** A whole number as text, growing; the cursor. */
	position: string;
	/** Past tense: "comment.written". */
	type: string;
	at: string;
	/** Null: the system itself. */
	actor: AuthorView | null;
	paper: { id: string; slug: string; title: string } | null;
	blockId: string | null;
	/** Of the paragraph; null where it is about none. */
	number: number | null;
	draftNumber: number | null;
	/** The row it is about; null where there is none, or where the reader may not see it. */
	subjectId: string | null;
}

export interface RecordView extends SeminarFrame {
	/** Oldest first. */
	events: RecordedEvent[];
	/** Where to go on: the position to pass as `after`; null when this page reached the end. */
	next: string | null;
}
