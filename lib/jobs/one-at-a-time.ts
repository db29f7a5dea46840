/**
 * Work that is asked for more often than it needs to run: once at a time, and once more for all who asked while it ran.
 * What fails is the business of `work`; here a failure only means that the next one who asks starts it again.
 */

export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	let again = false;
	const run = async () => {
		try {
			do {
				again = false;
				await work();
			} while (again);
		} finally {
			running = null;
		}
	};
	return () => {
		again = true;
		running ??= run();
		return running;
	};
}
