/**
 * Who wants to know that a record has grown? One listening connection a process, however many read.
 *
 * A wake carries nothing: whoever is woken reads the record after a cursor of its own (eventsAfter), and the rules are asked again. So a
 * wake too many does no harm, and after a time without connection one wake for everybody makes up for all that were missed.
 */
import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { openRecordConnection, type RecordConnection } from "@/lib/store/record-connection";

/** Milliseconds before trying again, longer each time. */
const patience = { first: 200, most: 10_000 };

export class RecordHub {
	private readonly readers = new Map<string, Set<() => void>>();
	private readonly listeners = new Set<() => void>();
	private connection: RecordConnection | null = null;
	private wanted = false;

	/** Calls `wake` whenever the record of this seminar may have grown, until the function that comes back is called. */
	subscribe(seminarId: string, wake: () => void): () => void {
		const readers = this.readers.get(seminarId) ?? new Set();
		// A function of its own, so that the same `wake` can be given twice.
		const reader = () => wake();
		readers.add(reader);
		this.readers.set(seminarId, readers);
		this.want();
		return () => {
			readers.delete(reader);
			if (readers.size === 0 && this.readers.get(seminarId) === readers) this.readers.delete(seminarId);
		};
	}

	/** Calls `wake` whenever any record may have grown. */
	subscribeToAll(wake: () => void): () => void {
		const listener = () => wake();
		this.listeners.add(listener);
		this.want();
		return () => this.listeners.delete(listener);
	}

	/** For an orderly end. A later `subscribe` opens it again. */
	close(): void {
		this.wanted = false;
		this.connection?.close();
	}

	private want(): void {
		if (this.wanted) return;
		this.wanted = true;
		void this.keepListening();
	}

	private async keepListening(): Promise<void> {
		for (let failures = 0; this.wanted; failures++) {
			const ended = Promise.withResolvers<void>();
			try {
				const connection = await openRecordConnection((seminarId) => this.grown(seminarId), ended.resolve);
				if (!this.wanted) return connection.close();
				this.connection = connection;
				failures = 0;
				this.wakeEverybody();
				await ended.promise;
			} catch {
				// Away. Whoever reads meanwhile is told so by their own query.
			}
			this.connection = null;
			const delay = Math.min(patience.most, patience.first * 2 ** failures);
			// Not all instances at the same moment.
			if (this.wanted) await pause(delay * (0.5 + Math.random() / 2), undefined, { ref: false });
		}
	}

	private grown(seminarId: string): void {
		for (const reader of this.readers.get(seminarId) ?? []) quietly(reader);
		for (const listener of this.listeners) quietly(listener);
	}

	private wakeEverybody(): void {
		for (const readers of this.readers.values()) for (const reader of readers) quietly(reader);
		for (const listener of this.listeners) quietly(listener);
	}
}

/** One reader's mistake is not the others' loss. */
function quietly(wake: () => void): void {
	try {
		wake();
	} catch (error) {
		console.error(error);
	}
}

// One hub a process, also where the bundler loads this file more than once.
const kept = globalThis as typeof globalThis & { colloquyHub?: RecordHub };

export function recordHub(): RecordHub {
	kept.colloquyHub ??= new RecordHub();
	return kept.colloquyHub;
}

/** Calls `wake` whenever the record of this seminar may have grown; the function that comes back ends it. */
export function subscribe(seminarId: string, wake: () => void): () => void {
	return recordHub().subscribe(seminarId, wake);
}
