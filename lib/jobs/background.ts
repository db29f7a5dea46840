/**
 * Work that nobody waits for, so that the answer does not tell by its time what was done: sending mail, above all.
 *
 * It runs in this process and is gone if the process dies; only what a person can ask for again belongs here.
 */
import "server-only";

const running = new Set<Promise<void>>();

/** `what` names the work in the log if it fails; never put a secret or an address into it. */
export function inBackground(what: string, work: () => Promise<unknown>): void {
	const promise = work()
		.then(() => {})
		.catch((error: unknown) => console.error(`${what} failed:`, error instanceof Error ? error.message : "unknown"))
		.finally(() => running.delete(promise));
	running.add(promise);
}

/** When all of it is done; for an orderly end, and for tests. */
export async function backgroundDone(): Promise<void> {
	while (running.size > 0) await Promise.all(running);
}
