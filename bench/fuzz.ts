/**
 * `npm run bench -- fuzz [cases] [seed] [words of a path …]`: documents of the corpus, damaged (damage.ts), go through the importers in a thread
 * that is ended when it takes too long or too much. Nothing may be thrown, every paper has to be what importers promise. What falls is kept in
 * a file and its name is printed with the number of its case. `fuzz -case <number> [seed] [words …]` makes one case again.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { damagedCase, type Source } from "./damage";
import type { CaseResult } from "./fuzz-worker";
import { residentMemory } from "./process-cost";

const root = path.join(import.meta.dirname, "..");
const corpus = path.join(root, "../shared/corpus");
const endings = /\.(?:docx|docm|odt|fodt|pdf|html?|mht|md|txt)$/;
/** Bytes. Large documents would take the time of many small ones. */
const largest = 160_000;
/** Milliseconds for one case, and megabytes for objects and for what lies beside them, as in lib/importers/import-aside.ts. */
const longest = 10_000;
const memory = 1024;
const memoryBeside = 400;

export async function fuzzImports(given: readonly string[]): Promise<void> {
	const one = given[0] === "-case";
	const [amount = "20000", seedGiven = "1", ...wanted] = one ? given.slice(1) : given;
	const seed = Number(seedGiven);
	const sources = sourcesOf(wanted);
	const folder = mkdtempSync(path.join(tmpdir(), "colloquy-fuzz-"));
	const keep = (number: number): string => {
		const file = path.join(folder, `${seed}-${number}`);
		writeFileSync(file, damagedCase(sources, seed, number).bytes);
		return file;
	};
	const runner = new Runner(sources, seed);
	const [first, end] = one ? [Number(amount), Number(amount) + 1] : [0, Number(amount)];
	const outcomes = new Map<string, { count: number; time: number }>();
	const slowest: CaseResult[] = [];
	const began = Date.now();
	let [fallen, resident] = [0, 0];
	for (let number = first; number < end; number++) {
		const result = await runner.run(number);
		const key = result.outcome.startsWith("! ") ? "! fell" : result.outcome;
		const { count, time } = outcomes.get(key) ?? { count: 0, time: 0 };
		outcomes.set(key, { count: count + 1, time: time + result.time });
		slowest.push(result);
		slowest.sort((a, b) => b.time - a.time).splice(10);
		if (number % 200 === 0) resident = Math.max(resident, residentMemory(process.pid));
		if (one || result.outcome.startsWith("! ")) {
			if (result.outcome.startsWith("! ")) fallen++;
			const { name, changes } = damagedCase(sources, seed, number);
			console.log(`case ${number}: ${result.outcome}\n  ${name}, ${changes}, ${Math.round(result.time)} ms: ${keep(number)}`);
		}
	}
	await runner.end();
	for (const [outcome, { count, time }] of [...outcomes].sort((a, b) => b[1].count - a[1].count)) {
		console.log(`${String(count).padStart(8)} ${outcome.padEnd(28)} ${(time / count).toFixed(1).padStart(8)} ms each`);
	}
	for (const { number, time, outcome } of slowest) {
		console.log(`slowest: case ${number}, ${Math.round(time)} ms, ${outcome.slice(0, 80)}, ${damagedCase(sources, seed, number).name}`);
	}
	console.log(
		`${end - first} cases of ${sources.length} documents with seed ${seed} in ${Math.round((Date.now() - began) / 1000)} s, ${fallen} fell; memory ${Math.round(resident)} MB at most.`,
	);
	if (fallen > 0) process.exitCode = 1;
}

function sourcesOf(wanted: readonly string[]): Source[] {
	if (!existsSync(corpus)) throw new Error(`There is no corpus at ${corpus}.`);
	return readdirSync(corpus, { recursive: true, encoding: "utf8" })
		.sort()
		.filter((name) => endings.test(name) && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
		.map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(corpus, name))) }))
		.filter(({ bytes }) => bytes.length <= largest && bytes.length > 0);
}

class Runner {
	private worker: Worker | null = null;

	constructor(
		private readonly sources: readonly Source[],
		private readonly seed: number,
	) {}

	run(number: number): Promise<CaseResult> {
		this.worker ??= this.start();
		const worker = this.worker;
		const start = performance.now();
		return new Promise((resolve) => {
			const end = (result: CaseResult, keep: boolean): void => {
				clearTimeout(timer);
				clearInterval(watch);
				worker.off("message", done);
				worker.off("error", ended);
				if (keep) {
					resolve(result);
					return;
				}
				this.worker = null;
				worker.on("error", () => {});
				void worker.terminate().then(() => resolve(result));
			};
			const fell = (what: string) => end({ number, outcome: `! ${what}`, time: performance.now() - start }, false);
			const timer = setTimeout(() => fell(`took more than ${longest / 1000} s`), longest);
			const watch = setInterval(() => {
				worker.getHeapStatistics().then(
					({ external_memory: beside }) =>
						beside > memoryBeside * 1024 * 1024 && fell(`took more than ${memoryBeside} MB beside its objects`),
					() => {},
				);
			}, 100);
			const done = (result: CaseResult): void => end(result, true);
			const ended = (error: Error): void => fell(`ended its thread: ${error.message}`);
			worker.on("message", done);
			worker.on("error", ended);
			worker.postMessage(number);
		});
	}

	async end(): Promise<void> {
		await this.worker?.terminate();
	}

	private start(): Worker {
		return new Worker(path.join(root, "bench/fuzz-worker.ts"), {
			workerData: { sources: this.sources, seed: this.seed },
			execArgv: ["--import", path.join(root, "scripts/register.mjs")],
			resourceLimits: { maxOldGenerationSizeMb: memory },
		});
	}
}
