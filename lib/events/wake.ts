/**
 * After a commit: gives the new events their place in the record and tells every instance that the record has grown.
 *
 * Runs beside the answer, not before it, and once for all commits that come in meanwhile. What is lost here (a crash, a database away)
 * the next reader mends: eventsAfter sequences what waits.
 */
import "server-only";
import { oneAtATime } from "@/lib/jobs/one-at-a-time";
import { notifyGrown, sequenceEvents } from "@/lib/store/event";

const placeAndTell = oneAtATime(async () => {
	const grown = await sequenceEvents();
	if (grown.length > 0) await notifyGrown(grown);
});

export function wakeListeners(): void {
	// The database went away after the commit: the next act or reader sequences what waits.
	placeAndTell().catch(() => {});
}
