/** What waits for a moderator, what is out of sight now, and which threads are locked. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { AuthorView } from "@/lib/domain/attribution";
import { done, type Result } from "@/lib/domain/refusal";
import { flaggedItems, itemsOutOfSight, locksIn, type ModeratedItemRow } from "@/lib/store/moderation-view";
import type { PlaceRow } from "@/lib/store/place-view";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import { type AuthorOf, authorsFor } from "./circle";
import type { SeminarFrame } from "./paper-page";
import { frameOf, readerWho } from "./reader";

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
	/** Text of the paragraph it speaks of. */
	paragraph: string;
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

export async function moderationQueue(actor: Actor, ref: SeminarRef, now = new Date()): Promise<Result<ModerationQueueView>> {
	const permitted = readerWho("moderation.queue", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const { id } = reader.seminar;
	const [flagged, outOfSight, locks, authorOf] = await Promise.all([
		flaggedItems(id),
		itemsOutOfSight(id),
		locksIn(id),
		authorsFor(reader),
	]);
	return done({
		...frameOf(reader, actor),
		flagged: flagged.map((row) => queueItem(row, authorOf)),
		outOfSight: outOfSight.map((row) => queueItem(row, authorOf)),
		locked: locks.map((row) => ({ ...placeOf(row), reason: row.reason, lockedAt: row.lockedAt.toISOString() })),
	});
}

export function placeOf({ paperSlug, paperTitle, draftNumber, blockId, number }: PlaceRow): Place {
	return { paper: { slug: paperSlug, title: paperTitle }, draftNumber, blockId, number };
}

function queueItem(row: ModeratedItemRow, authorOf: AuthorOf): QueueItem {
	const { type, id, kind, text, rationale, paragraph, moderation, moderationReason } = row;
	return {
		...placeOf(row),
		type,
		id,
		kind,
		text,
		rationale,
		paragraph,
		state: row.deleted ? "deleted" : row.withdrawn ? "withdrawn" : "standing",
		moderation,
		moderationReason,
		author: authorOf(row.memberId),
		createdAt: row.createdAt.toISOString(),
		flags: row.flags.map(({ memberId, reason, createdAt }) => ({
			reason,
			author: authorOf(memberId),
			createdAt: new Date(createdAt).toISOString(),
		})),
	};
}
