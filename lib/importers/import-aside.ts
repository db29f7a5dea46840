/**
 * How is a large file read without keeping everybody else waiting? In a thread of its own, one file after the other, and not for ever.
 *
 * The thread runs the sources themselves (scripts/register.mjs loads TypeScript in every process of the server), so that no bundler
 * has to know of it. It is started when it is first needed and lets the process end.
 */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { defaultLimits } from "./decode";
import { type ImportOptions, importPaper } from "./import-paper";
import type { WorkerMessage } from "./import-worker";
import type { ImportRefusal, ImportResult } from "./imported";
import { isPdf } from "./is-pdf";

/** Bytes. So much is read in some 30 ms, less than it takes to hand it over. */
const inPlace = 16 * 1024;
/** Milliseconds; the largest papers there are take ten seconds. */
const patience = 60_000;
/** Megabytes: of objects, and of what lies beside them (a PDF's streams, unpacked), which no engine limits by itself. */
const memory = 1024;
const memoryBeside = 400;

export type AsideResult =
	| ImportResult
	| { ok: false; refusal: ImportRefusal | "file-too-intricate"; params: Record<string, string | number> };

const kept = globalThis as typeof globalThis & { colloquyImports?: { worker: Worker | null; last: Promise<unknown> } };

/**
 * `limit`: milliseconds, once it is this file's turn. Rejects only if `signal` is aborted: with its reason, at once where the file is being
 * read, else when its turn comes.
 */
export function importAside(bytes: Uint8Array, options: ImportOptions, limit = patience, signal?: AbortSignal): Promise<AsideResult> {
	// Not handed over only to be sent back.
	if (bytes.length > defaultLimits.size)
		return Promise.resolve({ ok: false, refusal: "file-too-large", params: { limit: defaultLimits.size / 1024 / 1024 } });
	if (bytes.length <= inPlace && !isPdf(bytes)) return Promise.resolve(readHere(bytes, options));
	kept.colloquyImports ??= { worker: null, last: Promise.resolve() };
	const threads = kept.colloquyImports;
	const turn = threads.last.then(() => {
		signal?.throwIfAborted();
		return readIn(threads, bytes, options, limit, signal);
	});
	threads.last = turn.catch(() => {});
	return turn;
}

/** An importer that falls is a bug, and is told in the log; who sent the file is told that it cannot be read. */
function readHere(bytes: Uint8Array, options: ImportOptions): ImportResult {
	try {
		return importPaper(bytes, options);
	} catch (error) {
		console.error("A file could not be read:", error);
		return { ok: false, refusal: "file-damaged", params: {} };
	}
}

function readIn(
	threads: { worker: Worker | null },
	bytes: Uint8Array,
	{ onProgress, ...options }: ImportOptions,
	limit: number,
	signal: AbortSignal | undefined,
): Promise<AsideResult> {
	threads.worker ??= startWorker();
	const worker = threads.worker;
	worker.ref();
	return new Promise((resolve, reject) => {
		const finish = (keep: boolean) => {
			clearTimeout(timer);
			clearInterval(watch);
			signal?.removeEventListener("abort", stop);
			worker.off("message", read);
			worker.off("error", failed);
			if (keep) worker.unref();
			else {
				threads.worker = null;
				worker.on("error", () => {});
				void worker.terminate();
			}
		};
		const end = (result: AsideResult, keep: boolean) => {
			finish(keep);
			resolve(result);
		};
		const stop = () => {
			finish(false);
			reject(signal?.reason);
		};
		const giveUp = () => end({ ok: false, refusal: "file-too-intricate", params: {} }, false);
		const read = (message: WorkerMessage) => {
			if ("result" in message) end(message.result, true);
			else onProgress?.(message.progress);
		};
		const failed = (error: Error) => {
			console.error("The thread that reads files ended:", error.message);
			giveUp();
		};
		const timer = setTimeout(giveUp, limit);
		const watch = setInterval(() => {
			worker.getHeapStatistics().then(
				({ external_memory: beside }) => beside > memoryBeside * 1024 * 1024 && giveUp(),
				() => {},
			);
		}, 200);
		worker.on("message", read);
		worker.on("error", failed);
		signal?.addEventListener("abort", stop, { once: true });
		worker.postMessage({ bytes, options });
	});
}

function startWorker(): Worker {
	const root = process.cwd();
	const entry = ["lib", "importers", "import-worker.ts"].join(path.sep);
	return new Worker(path.join(/* turbopackIgnore: true */ root, entry), {
		execArgv: ["--import", path.join(/* turbopackIgnore: true */ root, "scripts", "register.mjs")],
		resourceLimits: { maxOldGenerationSizeMb: memory },
	});
}
