/**
 * A listener of the record: writes down who is to be told of what happened.
 *
 * The cursor moves in the transaction of the notifications, under a lock that one instance holds, so each event is read exactly once; the
 * unique key on member and event would make up for a second time.
 */
import "server-only";
import { type HappenedEvent, notificationsOf, pointersOf, tellsEverybody } from "@/lib/domain/notification";
import { store, type Transaction } from "@/lib/store/client";
import type { Event } from "@/lib/store/event";
import { moveCursor, takeTurn, unreadEvents } from "@/lib/store/listener";
import { insertNotifications, pointedItems, presentMembers } from "@/lib/store/notification";

const batch = 200;

/** Reads what has been recorded since the last time, all of it, unless another instance is at it. */
export async function notify(): Promise<void> {
	while (await notifyBatch()) {
		// As long as a batch is full, there may be another.
	}
}

function notifyBatch(): Promise<boolean> {
	return store().$transaction(
		async (tx) => {
			if (!(await takeTurn(tx, "notifications"))) return false;
			const events = await unreadEvents(tx, "notifications", batch);
			const last = events.at(-1);
			if (last === undefined) return false;
			await insertNotifications(tx, await tellOf(tx, events));
			await moveCursor(tx, "notifications", last.position);
			return events.length === batch;
		},
		{ timeout: 60_000 },
	);
}

async function tellOf(tx: Transaction, events: Event[]) {
	const happened = events.map((event) => ({ event, facts: factsOf(event) }));
	const items = await pointedItems(tx, [...new Set(happened.flatMap(({ facts }) => pointersOf(facts)))]);
	const loud = events.filter(({ type }) => tellsEverybody(type)).map(({ seminarId }) => seminarId);
	const members = await presentMembers(tx, [...new Set(loud)]);
	return happened.flatMap(({ event, facts }) =>
		notificationsOf(facts, { items, members }).map((told) => ({ ...told, eventId: event.id, createdAt: event.createdAt })),
	);
}

function factsOf({ type, seminarId, memberId, subjectId, data }: Event): HappenedEvent {
	const facts = typeof data === "object" && data !== null && !Array.isArray(data) ? data : {};
	return { type, seminarId, memberId, subjectId, data: facts };
}
