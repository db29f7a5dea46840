/** What waits for a moderator, what is out of sight now, and which threads are locked. */
import type { AuthorView } from "@/lib/domain/attribution";
import type { SeminarFrame } from "./paper-page";

export interface Place {
	paper: { slug: string; title: string };
	draftNumber: number;
	blockId: string;
	/** Of the paragraph. */
	number: number;
}

export interface QueueItem extends Place {
	type: "comment" | "counter-proposal";
	id: string;
	/** Kind of the comment or of the counter-proposal. */
	kind: string;
	/** A comment's Markdown source or a counter-proposal's text; "" of a comment its author has deleted, and of a proposed deletion. */
	text: string;
	/** Of a counter-proposal; else null. */
	rationale: string | null;
	state: "standing" | "deleted" | "withdrawn";
	moderation: "approved" | "hidden" | "removed";
	moderationReason: string | null;
	author: AuthorView;
	createdAt: string;
	/** Open ones, oldest first. Who flags is told by the same rule of attribution. */
	flags: { reason: string; author: AuthorView; createdAt: string }[];
}

export interface ModerationQueueView extends SeminarFrame {
	/** With open flags, the longest waiting first. */
	flagged: QueueItem[];
	/** Hidden or removed, the last decided first; at most a hundred. */
	outOfSight: QueueItem[];
	locked: (Place & { reason: string; lockedAt: string })[];
}
