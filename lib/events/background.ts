/**
 * What a server does beside answering: it listens to the record, tells members what concerns them, and watches the clock of the rounds.
 * Started once a process by instrumentation.ts. Nothing here has to run for anything else to be right, only to be told.
 */
import "server-only";
import { oneAtATime } from "@/lib/jobs/one-at-a-time";
import { recordHub } from "./hub";
import { notify } from "./notify";
import { RoundClock } from "./round-clock";
import { wakeListeners } from "./wake";

/** At least this often everything is looked at again, whatever was missed, in milliseconds. */
const patrol = 15_000;

const kept = globalThis as typeof globalThis & { colloquyBackground?: { stop: () => void } };

/** Once a process; a second call changes nothing. The function that comes back ends it. */
export function startBackground(): () => void {
	kept.colloquyBackground ??= begin();
	return kept.colloquyBackground.stop;
}

function begin(): { stop: () => void } {
	const clock = new RoundClock();
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	const round = oneAtATime(async () => {
		try {
			await notify();
			const next = await clock.tell();
			schedule(next);
		} catch {
			// The database is away, most likely; the health check says so. Look again later.
			schedule(null);
		}
	});
	const schedule = (next: Date | null) => {
		clearTimeout(timer);
		if (stopped) return;
		const delay = next === null ? patrol : Math.min(patrol, Math.max(0, next.getTime() - Date.now()));
		timer = setTimeout(look, delay);
		timer.unref();
	};
	const look = () => {
		// Also what was committed by a process that died before it could say so.
		wakeListeners();
		void round();
	};
	const unsubscribe = recordHub().subscribeToAll(() => void round());
	look();
	return {
		stop: () => {
			stopped = true;
			clearTimeout(timer);
			unsubscribe();
			recordHub().close();
			kept.colloquyBackground = undefined;
		},
	};
}
