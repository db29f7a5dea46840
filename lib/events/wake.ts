/**
 * After a commit: gives the new events their place in the record and tells every instance that the record has grown.
 *
 * Runs beside the answer, not before it, and once for all commits that come in meanwhile. What is lost here (a crash, a database away)
 * the next reader mends: eventsAfter sequences what waits.
 */
import "server-only";
import { notifyGrown, sequenceEvents } from "@/lib/store/event";

let running = false;
let again = false;

export function wakeListeners(): void {
	again = true;
	if (!running) void run();
}

async function run(): Promise<void> {
	running = true;
	try {
		while (again) {
			again = false;
			const grown = await sequenceEvents();
			if (grown.length > 0) await notifyGrown(grown);
		}
	} catch {
		// The database went away after the commit. The next act or reader sequences what waits.
	} finally {
		running = false;
	}
}
