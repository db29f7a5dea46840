/**
 * How does a file that was brought find a process that reads it, and another one if that process dies?
 *
 * pg-boss keeps the jobs in its own schema of the same database. It tells waiting processes by NOTIFY, so a job begins in milliseconds, and
 * takes a job from a process whose heart has stopped. What a job is about stands in import_job; a job holds nothing but its id.
 */
import "server-only";
import { fromPrisma, PgBoss } from "pg-boss";

const queue = "import";
/** What has been tried too often. */
const givenUp = "import-given-up";

/** Seconds. A process that dies is missed after so many, and noticed within as many more as `watch` says. */
const heartbeat = 10;
const watch = 5;
/** How often a file is begun again: two more times. A file that brings down the process does not do so for ever. */
const retries = 2;
/** Milliseconds. */
const lookForLost = 15_000;
const patience = { first: 500, most: 15_000 };

type Transaction = Parameters<typeof fromPrisma>[0];
interface About {
	importId: string;
}

export interface ImportWork {
	/** Reads the file and keeps the paper. Whatever goes wrong with the file is no failure; rejecting means that it has to be tried again. */
	carryOut: (importId: string, signal: AbortSignal) => Promise<void>;
	/** It was tried often enough. */
	giveUp: (importId: string) => Promise<void>;
	/** Those that a job has to be about. */
	unfinished: () => Promise<string[]>;
}

// One queue a process, also where the bundler loads this file more than once.
const kept = globalThis as typeof globalThis & { colloquyImportQueue?: { boss: PgBoss | null; stop: () => Promise<void> } };

/**
 * In the transaction that makes the row or changes it. Where the queue is not open (the database was away when this process started, or the
 * process reads no files) nothing is sent: whoever has it open finds the row by itself.
 */
export async function sendImport(tx: Transaction, importId: string): Promise<void> {
	await kept.colloquyImportQueue?.boss?.send(queue, { importId } satisfies About, { db: fromPrisma(tx) });
}

/** Once a process; a second call changes nothing. Opens the queue as soon as the database answers. */
export function startImports(url: string, work: ImportWork): void {
	if (kept.colloquyImportQueue !== undefined) return;
	const stopping = new AbortController();
	const opened = openQueue(url, work, stopping.signal);
	kept.colloquyImportQueue = {
		boss: null,
		stop: async () => {
			stopping.abort(new Error("The server stops."));
			const queue = await opened;
			kept.colloquyImportQueue = undefined;
			await queue?.close();
		},
	};
}

/** In order: what is being read is left to the next process, which begins it at once. */
export async function stopImports(): Promise<void> {
	await kept.colloquyImportQueue?.stop();
}

async function openQueue(url: string, work: ImportWork, stopping: AbortSignal): Promise<{ close: () => Promise<void> } | null> {
	for (let failures = 0; !stopping.aborted; failures++) {
		const boss = newBoss(url);
		try {
			await boss.start();
			await makeQueues(boss);
			const idle = await beginWork(boss, work, stopping);
			if (kept.colloquyImportQueue !== undefined) kept.colloquyImportQueue.boss = boss;
			const stopLooking = takeUpLost(boss, work);
			return {
				close: async () => {
					stopLooking();
					await idle();
					await boss.stop({ graceful: false, timeout: 1000 });
				},
			};
		} catch (error) {
			if (failures === 0) console.error(`Files cannot be imported beside the pages yet: ${messageOf(error)} Trying again.`);
			await boss.stop({ graceful: false, timeout: 1000 }).catch(() => {});
			await pause(Math.min(patience.most, patience.first * 2 ** failures), stopping);
		}
	}
	return null;
}

function newBoss(url: string): PgBoss {
	const boss = new PgBoss({
		connectionString: url,
		schema: "pgboss",
		application_name: "colloquy imports",
		max: 3,
		useListenNotify: true,
		superviseIntervalSeconds: watch,
		monitorIntervalSeconds: watch,
		// What this product has no use for.
		schedule: false,
		registerInstance: false,
		monitorVacuum: false,
		flowIntervalSeconds: 3600,
	});
	let last = "";
	// The database goes and comes; the health check says so. Each thing is said once, not every second.
	boss.on("error", (error) => {
		const message = messageOf(error);
		if (message !== last) console.error(`The queue of imports: ${message}`);
		last = message;
	});
	return boss;
}

async function makeQueues(boss: PgBoss): Promise<void> {
	const options = { notify: true, deleteAfterSeconds: 3600, heartbeatSeconds: heartbeat };
	await boss.createQueue(givenUp, { ...options, retryLimit: 10, retryDelay: 5 });
	// The time in which it waits behind other files counts too; that it does not take for ever is the business of import-aside.ts.
	const own = { ...options, retryLimit: retries, expireInSeconds: 1800, deadLetter: givenUp };
	await boss.createQueue(queue, own);
	await boss.updateQueue(queue, own);
}

/** The function that comes back waits until nothing is being worked on. */
async function beginWork(boss: PgBoss, work: ImportWork, stopping: AbortSignal): Promise<() => Promise<unknown>> {
	const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 };
	let running: Promise<unknown> = Promise.resolve();
	const carryOut = async ({ data, signal }: { data: About; signal: AbortSignal }) => {
		try {
			await work.carryOut(data.importId, AbortSignal.any([signal, stopping]));
		} catch (error) {
			if (!stopping.aborted) throw error;
			// Not the file's fault: a new job, with all its tries.
			await boss.send(queue, data);
		}
	};
	await boss.work<About>(queue, { ...polling, heartbeatRefreshSeconds: 3 }, async ([job]) => {
		if (job === undefined) return;
		const done = carryOut(job);
		running = done.catch(() => {});
		await done;
	});
	await boss.work<About>(givenUp, polling, async ([job]) => {
		if (job !== undefined) await work.giveUp(job.data.importId);
	});
	return () => running;
}

/** Files that no job is about: sent while the queue was not open, or brought back from a backup. */
function takeUpLost(boss: PgBoss, work: ImportWork): () => void {
	const look = async () => {
		for (const importId of await work.unfinished()) {
			const jobs = await boss.findJobs<About>(queue, { data: { importId } });
			// One that has failed goes its own way (giveUp).
			if (jobs.every(({ state }) => state === "completed" || state === "cancelled")) await boss.send(queue, { importId } satisfies About);
		}
	};
	const quietly = () => void look().catch(() => {});
	quietly();
	const timer = setInterval(quietly, lookForLost);
	timer.unref();
	return () => clearInterval(timer);
}

function messageOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message === "" ? ((error as { code?: string }).code ?? "unknown") : message;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, ms);
		timer.unref();
		signal.addEventListener("abort", () => resolve(), { once: true });
	});
}
