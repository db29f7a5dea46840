/** What happened that concerns its reader. */
import type { AuthorView } from "@/lib/domain/attribution";
import type { SeminarFrame } from "./paper-page";

export interface NotificationView {
	id: string;
	/** A key of messages/ under "notifications". */
	kind: string;
	createdAt: string;
	read: boolean;
	/** Who did it, as far as the reader may know; null: the system itself. */
	author: AuthorView | null;
	paper: { slug: string; title: string } | null;
	draftNumber: number | null;
	/** Of the paragraph. */
	number: number | null;
	/** What it is about; null where the reader may not see it (any more). */
	item: { type: "comment" | "counter-proposal"; id: string } | null;
	/** The reason of a moderator's decision on what is the reader's own; else null. */
	reason: string | null;
}

export interface NotificationsView extends SeminarFrame {
	/** Newest first, at most a hundred. */
	notifications: NotificationView[];
	unread: number;
}
