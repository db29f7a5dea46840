/** The record of a seminar: who did what, when; pointers and facts, as far as a reader may know of them. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type AuthorView, nobody, tellsPlaceAndMoment } from "@/lib/domain/attribution";
import { isWordless, readableEventTypes } from "@/lib/domain/event-types";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { type RecordRow, recordAfter, recordBefore } from "@/lib/store/record-view";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import { type AuthorOf, authorsFor } from "./circle";
import type { SeminarFrame } from "./paper-page";
import { eyesOf, frameOf, readerWho } from "./reader";

export interface RecordedEvent {
	id: string;
	/** A whole number as text, growing; the cursor. */
	position: string;
	/** Past tense: "comment.written". */
	type: string;
	at: string;
	/** Null: the system itself. */
	actor: AuthorView | null;
	paper: { id: string; slug: string; title: string } | null;
	/** Null where it is about no paragraph, or where the reader may not know about which. */
	blockId: string | null;
	/** Of the paragraph. */
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

/** `after`: the position of the last event one has; left out, from the beginning. */
export async function record(
	actor: Actor,
	{ after = "0", limit = 100, ...ref }: SeminarRef & { after?: string; limit?: number },
	now = new Date(),
): Promise<Result<RecordView>> {
	const permitted = readerWho("record.read", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	// Positions are bigint in the database.
	if (!/^\d{1,18}$/.test(after)) return refused("cursor-invalid");
	const types = readableEventTypes(reader.member.role);
	const [rows, authorOf] = await Promise.all([
		recordAfter(reader.seminar.id, eyesOf(reader), types, BigInt(after), limit + 1),
		authorsFor(reader),
	]);
	const page = rows.slice(0, limit);
	return done({
		...frameOf(reader, actor),
		events: page.map((row) => recordedEvent(row, authorOf)),
		next: rows.length > limit ? String(page.at(-1)?.position) : null,
	});
}

export interface RecentRecordView extends SeminarFrame {
	/** Newest first. */
	events: RecordedEvent[];
	/** What to pass as `before` for the page of older ones; null when this page reached the beginning. */
	older: string | null;
}

/** The record from its end, for people. `before`: the position of the last event one has; left out, the newest. */
export async function recentRecord(
	actor: Actor,
	{ before, limit = 50, ...ref }: SeminarRef & { before?: string; limit?: number },
	now = new Date(),
): Promise<Result<RecentRecordView>> {
	const permitted = readerWho("record.read", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	if (before !== undefined && !/^\d{1,18}$/.test(before)) return refused("cursor-invalid");
	const from = before === undefined ? null : BigInt(before);
	const [rows, authorOf] = await Promise.all([
		recordBefore(reader.seminar.id, eyesOf(reader), readableEventTypes(reader.member.role), from, limit + 1),
		authorsFor(reader),
	]);
	const page = rows.slice(0, limit);
	return done({
		...frameOf(reader, actor),
		events: page.map((row) => recordedEvent(row, authorOf)),
		older: rows.length > limit ? String(page.at(-1)?.position) : null,
	});
}

function recordedEvent(row: RecordRow, authorOf: AuthorOf): RecordedEvent {
	const { paperId, paperSlug, paperTitle } = row;
	// What a moderator took out of sight has no author for those who may not see it; that it was taken out is told by whom.
	const outOfSight = row.subjectVisible === false;
	const actor = row.memberId === null ? null : outOfSight && row.type !== "item.moderated" ? nobody : authorOf(row.memberId);
	const placed = !isWordless(row.type) || actor === null || tellsPlaceAndMoment(actor);
	return {
		id: row.id,
		position: String(row.position),
		type: row.type,
		at: row.at.toISOString(),
		actor,
		paper: paperId === null ? null : { id: paperId, slug: paperSlug ?? "", title: paperTitle ?? "" },
		blockId: placed ? row.blockId : null,
		number: placed ? row.number : null,
		draftNumber: row.draftNumber,
		subjectId: outOfSight || !placed ? null : row.subjectId,
	};
}
