/** What the moderators decided and why, for every member to read. Says nothing of what was moderated but where it stood. */
import type { AuthorView } from "@/lib/domain/attribution";
import type { Place } from "./moderation-queue";
import type { SeminarFrame } from "./paper-page";

export interface ModerationLogEntry extends Place {
	id: string;
	act: "approve" | "hide" | "remove" | "restore" | "lock" | "unlock";
	reason: string;
	at: string;
	moderator: AuthorView;
	/** Null: the thread of the paragraph. `visible`: whether the reader may see it now, so that a link leads somewhere. */
	item: { type: "comment" | "counter-proposal"; id: string; visible: boolean } | null;
}

export interface ModerationLogView extends SeminarFrame {
	/** Newest first. */
	entries: ModerationLogEntry[];
	/** Cursor of the next page; null on the last. */
	next: string | null;
}
