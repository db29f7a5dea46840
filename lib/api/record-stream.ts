/**
 * The record as it grows, as server-sent events (WHATWG HTML, 9.2): pointers, never content. Whoever hears one asks the ordinary calls,
 * which ask the rules again.
 *
 * `id:` is the position in the record, so a client that comes back with Last-Event-ID misses nothing and hears nothing twice. Each batch is
 * read by the query of the record and so authorised anew; who the reader is (token or session) is looked up again every some seconds. The
 * stream ends when either says no, and when the client goes.
 */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Refused, Result } from "@/lib/domain/refusal";
import { subscribe } from "@/lib/events/hub";
import { type RecordedEvent, record } from "@/lib/queries/record";

export const rhythm = {
	/** Keeps proxies from closing a silent connection. */
	heartbeatMs: 15_000,
	/** How old the knowledge of who reads may be. */
	identityMs: 5_000,
	/** Many changes at once are told in one go. */
	restMs: 250,
};

export interface Listener {
	seminarId: string;
	/** The position after which to begin. */
	after: string;
	/** Who reads, asked again from time to time. */
	identify: () => Promise<Result<Actor>>;
	/** Aborted when the client goes. */
	signal: AbortSignal;
}

/** A refusal comes before the stream begins; later it ends the stream. */
export async function recordStream(listener: Listener, times = rhythm): Promise<{ ok: true; value: Response } | Refused> {
	const gone = new AbortController();
	const signal = AbortSignal.any([listener.signal, gone.signal]);
	const batches = eventBatches({ ...listener, signal }, times);
	// Whether it waits for an event or for its reader: nothing is kept of one who has gone.
	signal.addEventListener("abort", () => void batches.return(cancelled).catch(() => {}), { once: true });
	const first = await batches.next();
	if (first.done) return first.value;
	let begun = false;
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			try {
				const { done, value } = begun ? await batches.next() : first;
				begun = true;
				if (done) controller.close();
				else controller.enqueue(new TextEncoder().encode(value));
			} catch {
				// The database has gone. The client comes back by itself and goes on where it was.
				controller.close();
			}
		},
		cancel() {
			gone.abort();
		},
	});
	// "no-transform": compression would hold events back until there are enough of them.
	const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no" };
	return { ok: true, value: new Response(body, { headers }) };
}

const cancelled: Refused = { ok: false, refusal: "not-found", params: {}, fields: [] };

async function* eventBatches(listener: Listener, times: typeof rhythm): AsyncGenerator<string, Refused, void> {
	const alarm = new Alarm(listener.signal);
	// Before the first look, so that nothing falls between looking and listening.
	const unsubscribe = subscribe(listener.seminarId, () => alarm.ring());
	try {
		let { after } = listener;
		let actor: Actor | null = null;
		let identifiedAt = 0;
		let greeting = "retry: 2000\n\n";
		while (!listener.signal.aborted) {
			if (actor === null || Date.now() - identifiedAt > times.identityMs) {
				const known = await listener.identify();
				if (!known.ok) return known;
				actor = known.value;
				identifiedAt = Date.now();
			}
			const page = await record(actor, { seminarId: listener.seminarId, after });
			if (!page.ok) return page;
			const { events, next } = page.value;
			after = events.at(-1)?.position ?? after;
			const text = greeting + events.map(eventText).join("");
			greeting = "";
			if (text !== "") yield text;
			if (next !== null) continue;
			if (text !== "") await alarm.rest(times.restMs);
			if ((await alarm.wait(times.heartbeatMs)) === "silence") yield ": still here\n\n";
		}
		return cancelled;
	} finally {
		unsubscribe();
		alarm.end();
	}
}

function eventText({ position, type, at, actor, paper, blockId, subjectId }: RecordedEvent): string {
	// Whether the reader did it: what one has done oneself is no news.
	const data = { position, type, at, mine: actor?.mine === true, paperId: paper?.id ?? null, blockId, subjectId };
	return `id: ${position}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Waits until it rings, until a time is over, or until the client goes. A ring that nobody waits for is remembered. */
class Alarm {
	private rung = false;
	private wake: (() => void) | null = null;

	constructor(private readonly signal: AbortSignal) {
		signal.addEventListener("abort", this.ringing);
	}

	ring(): void {
		this.rung = true;
		this.wake?.();
	}

	async wait(ms: number): Promise<"rung" | "silence"> {
		if (!this.rung && !this.signal.aborted) await this.sleep(ms, true);
		const rung = this.rung || this.signal.aborted;
		this.rung = false;
		return rung ? "rung" : "silence";
	}

	/** Not woken by a ring, only by the end. */
	async rest(ms: number): Promise<void> {
		if (!this.signal.aborted) await this.sleep(ms, false);
	}

	end(): void {
		this.signal.removeEventListener("abort", this.ringing);
	}

	private readonly ringing = () => this.ring();

	private sleep(ms: number, wakeable: boolean): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(finish, ms);
			timer.unref?.();
			const { signal } = this;
			const wake = () => {
				if (wakeable || signal.aborted) finish();
			};
			this.wake = wake;
			function finish() {
				clearTimeout(timer);
				resolve();
			}
		});
	}
}
