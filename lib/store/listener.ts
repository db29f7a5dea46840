/** What listeners of the record need of it: the record of all seminars after a cursor, where a listener stands, and its turn among instances. */
import "server-only";
import type { Transaction } from "./client";
import type { Event } from "./generated/client";

/** Any numbers will do, as long as every instance asks for the same one for the same listener. */
const turns = { notifications: 7_265_665_003, "round-clock": 7_265_665_004 };
export type ListenerName = keyof typeof turns;

/** False if another instance is at it. Held until the transaction ends. */
export async function takeTurn(tx: Transaction, listener: ListenerName): Promise<boolean> {
	const [row] = await tx.$queryRaw<{ taken: boolean }[]>`SELECT pg_try_advisory_xact_lock(${turns[listener]}) AS taken`;
	return row?.taken ?? false;
}

/** At most `limit` events after what this listener has read, oldest first. */
export async function unreadEvents(tx: Transaction, listener: ListenerName, limit: number): Promise<(Event & { position: bigint })[]> {
	const cursor = await tx.listenerCursor.findUnique({ where: { listener } });
	const events = await tx.event.findMany({
		where: { position: { gt: cursor?.position ?? 0n } },
		orderBy: { position: "asc" },
		take: limit,
	});
	return events.filter((event): event is Event & { position: bigint } => event.position !== null);
}

/** What is up to here has been read. */
export async function moveCursor(tx: Transaction, listener: ListenerName, position: bigint): Promise<void> {
	await tx.listenerCursor.upsert({ where: { listener }, create: { listener, position }, update: { position } });
}
