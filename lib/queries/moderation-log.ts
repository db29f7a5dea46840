/** What the moderators decided and why, for every member to read. Says nothing of what was moderated but where it stood. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { AuthorView } from "@/lib/domain/attribution";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { decisionsIn } from "@/lib/store/moderation-view";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import { authorsFor } from "./circle";
import { lineAt, lineCursor } from "./cursor";
import { type Place, placeOf } from "./moderation-queue";
import type { SeminarFrame } from "./paper-page";
import { eyesOf, frameOf, readerWho } from "./reader";

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

export async function moderationLog(
	actor: Actor,
	{ cursor, limit = 50, ...ref }: SeminarRef & { cursor?: string; limit?: number },
	now = new Date(),
): Promise<Result<ModerationLogView>> {
	const permitted = readerWho("moderation.log", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const before = cursor === undefined ? null : lineAt(cursor);
	if (before === "nowhere") return refused("cursor-invalid");
	const [rows, authorOf] = await Promise.all([decisionsIn(reader.seminar.id, eyesOf(reader), before, limit + 1), authorsFor(reader)]);
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	return done({
		...frameOf(reader, actor),
		entries: page.map((row) => ({
			...placeOf(row),
			id: row.id,
			act: row.act,
			reason: row.reason,
			at: row.at.toISOString(),
			moderator: authorOf(row.memberId),
			item: row.itemType === null || row.itemId === null ? null : { type: row.itemType, id: row.itemId, visible: row.visible },
		})),
		next: rows.length > limit && last !== undefined ? lineCursor(last.at, last.id) : null,
	});
}
