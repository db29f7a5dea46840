/**
 * How is a page of a PDF drawn without keeping everybody else waiting? In a thread of its own, one page after the other, not for ever, and
 * each page once: drawings are kept while there is room. The thread ends when nobody has asked for a while.
 */
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Drawn, DrawOrder } from "./draw-worker";
import type { PageSize } from "./render-page";

/** Milliseconds. */
const patience = 10_000;
const idle = 30_000;
/** Megabytes. */
const memory = 512;
const memoryBeside = 500;
/** Bytes of drawings that are kept. */
const room = 48 * 1024 * 1024;
/** Orders that wait; more are turned away. */
const queue = 60;

export type PageDrawing = { ok: true; image: Uint8Array } | { ok: false; reason: "busy" | "failed" };

interface Desk {
	worker: Worker | null;
	/** Key of the file that the worker has open. */
	open: string | null;
	last: Promise<unknown>;
	waiting: number;
	ending: NodeJS.Timeout | undefined;
	images: Map<string, Uint8Array>;
	kept: number;
	sizes: Map<string, PageSize[] | null>;
}

const shared = globalThis as typeof globalThis & { colloquyDrawings?: Desk };
// Modules are loaded more than once in a development server; there is one desk.
shared.colloquyDrawings ??= {
	worker: null,
	open: null,
	last: Promise.resolve(),
	waiting: 0,
	ending: undefined,
	images: new Map(),
	kept: 0,
	sizes: new Map(),
};
const desk: Desk = shared.colloquyDrawings;

/** `key` names the file: its hash. `load` is asked for its bytes when they are needed. */
export async function pageDrawing(key: string, page: number, load: () => Promise<Uint8Array>): Promise<PageDrawing> {
	const name = `${key} ${page}`;
	const kept = desk.images.get(name);
	if (kept !== undefined) {
		// The one asked for last goes last.
		desk.images.delete(name);
		desk.images.set(name, kept);
		return { ok: true, image: kept };
	}
	if (desk.waiting >= queue) return { ok: false, reason: "busy" };
	const drawn = await inTurn(() => {
		const since = desk.images.get(name);
		return since === undefined ? order({ key, wanted: { page } }, load) : Promise.resolve({ image: since });
	});
	if (!("image" in drawn)) return { ok: false, reason: "failed" };
	keep(name, drawn.image);
	return { ok: true, image: drawn.image };
}

/** Of its pages, in pixels as they are drawn; null for a file that cannot be drawn. */
export async function pageSizes(key: string, most: number, load: () => Promise<Uint8Array>): Promise<PageSize[] | null> {
	const kept = desk.sizes.get(key);
	if (kept !== undefined) return kept;
	const drawn = await inTurn(() => order({ key, wanted: { sizes: most } }, load));
	const sizes = "sizes" in drawn ? drawn.sizes : null;
	if (desk.sizes.size >= 200) desk.sizes.delete(desk.sizes.keys().next().value ?? "");
	desk.sizes.set(key, sizes);
	return sizes;
}

function keep(name: string, image: Uint8Array): void {
	if (desk.images.has(name)) return;
	desk.images.set(name, image);
	desk.kept += image.length;
	for (const [oldest, { length }] of desk.images) {
		if (desk.kept <= room || oldest === name) break;
		desk.images.delete(oldest);
		desk.kept -= length;
	}
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
	desk.waiting++;
	const turn = desk.last.then(work);
	desk.last = turn.catch(() => {}).finally(() => desk.waiting--);
	return turn;
}

async function order({ key, wanted }: Pick<DrawOrder, "key" | "wanted">, load: () => Promise<Uint8Array>): Promise<Drawn> {
	clearTimeout(desk.ending);
	desk.worker ??= startWorker();
	const worker = desk.worker;
	const bytes = desk.open === key ? undefined : Uint8Array.from(await load());
	desk.open = key;
	worker.ref();
	return new Promise((resolve) => {
		const end = (drawn: Drawn, lives: boolean) => {
			clearTimeout(timer);
			clearInterval(watch);
			worker.off("message", done);
			worker.off("error", failed);
			if ("failed" in drawn) desk.open = null;
			if (lives) {
				worker.unref();
				desk.ending = setTimeout(close, idle);
				desk.ending.unref();
			} else close();
			resolve(drawn);
		};
		const done = (drawn: Drawn) => end(drawn, true);
		const failed = (error: Error) => end({ failed: error.message }, false);
		const timer = setTimeout(() => end({ failed: "it took too long" }, false), patience);
		const watch = setInterval(() => {
			worker.getHeapStatistics().then(
				({ external_memory: beside }) => beside > memoryBeside * 1024 * 1024 && end({ failed: "it took too much memory" }, false),
				() => {},
			);
		}, 200);
		worker.on("message", done);
		worker.on("error", failed);
		worker.postMessage({ key, wanted, ...(bytes && { bytes }) } satisfies DrawOrder);
	});
}

function close(): void {
	const { worker } = desk;
	desk.worker = null;
	desk.open = null;
	worker?.on("error", () => {});
	void worker?.terminate();
}

/** It runs the sources themselves, as import-aside.ts says. */
function startWorker(): Worker {
	const root = process.cwd();
	const entry = ["lib", "importers", "pdf", "draw-worker.ts"].join(path.sep);
	return new Worker(path.join(/* turbopackIgnore: true */ root, entry), {
		execArgv: ["--import", path.join(/* turbopackIgnore: true */ root, "scripts", "register.mjs")],
		resourceLimits: { maxOldGenerationSizeMb: memory },
	});
}
