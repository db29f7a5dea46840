/** What happened that concerns its reader. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type AuthorView, nobody } from "@/lib/domain/attribution";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { type NotificationRow, notificationsOfMember, unreadOf } from "@/lib/store/notifications-view";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import { type AuthorOf, authorsFor } from "./circle";
import { lineAt, lineCursor } from "./cursor";
import type { SeminarFrame } from "./paper-page";
import { eyesOf, frameOf, readerWho } from "./reader";

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
	/** Newest first. */
	notifications: NotificationView[];
	/** Cursor of the next page; null on the last. */
	next: string | null;
	unread: number;
}

export async function notifications(
	actor: Actor,
	{ cursor, limit = 100, ...ref }: SeminarRef & { cursor?: string; limit?: number },
	now = new Date(),
): Promise<Result<NotificationsView>> {
	const permitted = readerWho("seminar.read", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const before = cursor === undefined ? null : lineAt(cursor);
	if (before === "nowhere") return refused("cursor-invalid");
	const [rows, unread, authorOf] = await Promise.all([
		notificationsOfMember(eyesOf(reader), before, limit + 1),
		unreadOf(reader.member.id),
		authorsFor(reader),
	]);
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	return done({
		...frameOf(reader, actor),
		notifications: page.map((row) => notificationView(row, authorOf)),
		next: rows.length > limit && last !== undefined ? lineCursor(last.createdAt, last.id) : null,
		unread,
	});
}

function notificationView(row: NotificationRow, authorOf: AuthorOf): NotificationView {
	const { id, kind, createdAt, readAt, memberId, paperSlug, paperTitle, draftNumber, number, itemType, itemId, visible, reason } = row;
	// What a moderator has taken out of sight since has no author any more, except that moderator.
	const outOfSight = visible === false && kind !== "moderated";
	return {
		id,
		kind,
		createdAt: createdAt.toISOString(),
		read: readAt !== null,
		author: memberId === null ? null : outOfSight ? nobody : authorOf(memberId),
		paper: paperSlug === null || paperTitle === null ? null : { slug: paperSlug, title: paperTitle },
		draftNumber,
		number,
		item: visible && itemType !== null && itemId !== null ? { type: itemType, id: itemId } : null,
		reason,
	};
}
