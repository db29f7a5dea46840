/** The record: what happened, in an order that a cursor can trust (docs/decisions/0020). */
import "server-only";
import type { EventType } from "@/lib/domain/event-types";
import type { Transaction } from "./client";
import { store } from "./client";
import type { Event } from "./generated/client";

export type { Event } from "./generated/client";

import { newId } from "./new-id";

/** Pointers and facts, never the words of a contribution. `memberId` null: the system itself. */
export interface EventToRecord {
	seminarId: string;
	type: EventType;
	memberId: string | null;
	paperId?: string;
	blockId?: string;
	subjectId?: string;
	data?: Record<string, string | number | boolean | null>;
	/** When it happened: the command's `now`. Left out: this moment. */
	createdAt?: Date;
}

/** Writes the line in the transaction of the change it tells of. In SQL of its own, because every change does it. */
export async function recordEvent(tx: Transaction, event: EventToRecord): Promise<void> {
	const { seminarId, type, memberId, paperId = null, blockId = null, subjectId = null, data = {}, createdAt = new Date() } = event;
	await tx.$executeRaw`
		INSERT INTO event (id, seminar_id, type, member_id, paper_id, block_id, subject_id, data, created_at)
		VALUES (${newId()}::uuid, ${seminarId}::uuid, ${type}, ${memberId}::uuid, ${paperId}::uuid, ${blockId}::uuid, ${subjectId}::uuid,
			${JSON.stringify(data)}::jsonb, ${createdAt})`;
}

/** Any number will do, as long as every instance asks for the same one. */
const sequencing = 7_265_665_002;

/**
 * Gives every committed event that has no position yet the next ones, and answers with the seminars they are of.
 * Instances that do this at once wait for each other, so a later position never becomes visible before an earlier one.
 */
export async function sequenceEvents(): Promise<string[]> {
	return store().$transaction(async (tx) => {
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(${sequencing})`;
		const rows = await tx.$queryRaw<{ seminar_id: string }[]>`
			WITH waiting AS (SELECT id FROM event WHERE position IS NULL ORDER BY created_at, id),
			     placed AS (SELECT id, nextval('event_position') AS position FROM waiting)
			UPDATE event SET position = placed.position FROM placed WHERE event.id = placed.id RETURNING event.seminar_id`;
		return [...new Set(rows.map((row) => row.seminar_id))];
	});
}

/** At most `limit` events of a seminar after a position, oldest first. Sequences what waits, so one's own last act is there. */
export async function eventsAfter(seminarId: string, position: bigint, limit: number): Promise<(Event & { position: bigint })[]> {
	const waiting = await store().event.findFirst({ where: { position: null }, select: { id: true } });
	if (waiting !== null) await sequenceEvents();
	const events = await store().event.findMany({
		where: { seminarId, position: { gt: position } },
		orderBy: { position: "asc" },
		take: limit,
	});
	return events.filter((event): event is Event & { position: bigint } => event.position !== null);
}

/** The channel on which instances tell each other that a record has grown; the payload is a seminar's id, never content. */
export const recordChannel = "colloquy_record";

/** Tells all instances that the records of these seminars have grown. */
export async function notifyGrown(seminarIds: readonly string[]): Promise<void> {
	for (const seminarId of seminarIds) await store().$executeRaw`SELECT pg_notify(${recordChannel}, ${seminarId})`;
}
