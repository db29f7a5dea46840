/**
 * `npm run bench`: how fast is the built product, beside what could not be faster? bench/README.md says what is measured and how.
 * `npm run bench -- --quick` takes a fifth of the time and is good for nothing but seeing that it works.
 * `npm run bench -- import` measures something else: how faithfully documents are imported; `npm run bench -- fuzz` breaks them first.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { load, median } from "../bench/load";
import { type Weight, weigh } from "../bench/page-weight";
import { residentMemory } from "../bench/process-cost";
import { keep, type Measured, names, type PageResult, print, type WriteResult } from "../bench/report";
import { startThrowAway } from "../lib/database/embedded";
import { applyMigrations } from "../lib/database/migrate";
import { ensureBuilt } from "./build";
import { TEST_DIST_DIR } from "./e2e";
import { productSettings, type RunningProduct, startProduct } from "./running-product";

if (process.argv[2] === "import") {
	const { benchImport } = await import("../bench/import");
	await benchImport(process.argv.slice(3));
	process.exit();
}
if (process.argv[2] === "fuzz") {
	const { fuzzImports } = await import("../bench/fuzz");
	await fuzzImports(process.argv.slice(3));
	process.exit();
}

const quick = process.argv.includes("--quick");
const ROUNDS = quick ? 1 : 5;
const SECONDS = quick ? 2 : 4;
const CONNECTIONS = [1, 16];
/** A database that keeps what it acknowledges, as in earnest. */
const EARNEST = { fsync: "on", synchronous_commit: "on", full_page_writes: "on", shared_buffers: "128MB" };

const undo: (() => Promise<void> | void)[] = [];
const say = (sentence: string) => console.log(sentence);

try {
	await ensureBuilt(TEST_DIST_DIR, say);
	const folder = mkdtempSync(path.join(tmpdir(), "colloquy-bench-"));
	undo.push(() => rmSync(folder, { recursive: true, force: true }));
	const database = await startThrowAway(EARNEST);
	undo.push(database.stop);
	await applyMigrations(database.url);
	const own = { databaseUrl: database.url, dataDir: path.join(folder, "data"), authSecret: randomBytes(32).toString("base64url") };
	Object.assign(process.env, productSettings(own));
	const product = await startProduct({ ...own, distDir: TEST_DIST_DIR, logFile: path.join(folder, "server.log") });
	undo.push(product.stop);
	const measured = await measure(product, folder, database.url);
	print(measured);
	say(`Written to ${keep(measured)}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
} finally {
	for (const step of undo.reverse()) await step();
}

async function measure(product: RunningProduct, folder: string, databaseUrl: string): Promise<Measured> {
	// Not static imports: they read the settings above.
	const { makeCircle, makePaper } = await import("../bench/circle");
	const { bearerToken, signedInCookie } = await import("../lib/testing/signed-in");
	say("Making the papers.");
	const circle = await makeCircle();
	const hundred = await makePaper(circle, "hundred", 100, 100);
	const thousandComments = await makePaper(circle, "thousand-comments", 100, 1000);
	const thousandParagraphs = await makePaper(circle, "thousand-paragraphs", 1000, 1000);
	const written = await makePaper(circle, "written", 1000, 0);
	const reader = circle.experts[0]?.actor;
	if (!reader) throw new Error("no experts");
	const session = await signedInCookie(reader);
	const cookie = `${session.name}=${session.value}`;
	const address = (slug: string) => `${product.url}/seminars/${circle.seminarSlug}/papers/${slug}`;

	const html = Buffer.from(await (await fetch(address(hundred.slug), { headers: { cookie } })).arrayBuffer());
	const bare = await serveBare(html, folder);
	const { pid } = product;
	const subjects = [
		{ name: names.hundred, url: address(hundred.slug), cookie, pid },
		{ name: names.thousandComments, url: address(thousandComments.slug), cookie, pid },
		{ name: names.thousandParagraphs, url: address(thousandParagraphs.slug), cookie, pid },
		{ name: names.bare, ...bare },
		{ name: names.empty, url: `${product.url}/sign-in`, pid },
	];
	const pages = await readPages(subjects);
	const weight: Weight = await weigh(product.url, new URL(address(hundred.slug)).pathname, cookie);

	const writing = await import("../bench/writes");
	const pool = writing.barePool(databaseUrl);
	undo.push(() => pool.end());
	const tokens = await Promise.all(circle.experts.map(({ actor }) => bearerToken(actor)));
	const writes: WriteResult[] = [];
	for (const kind of ["position", "comment"] as const) {
		const ways = [
			["api", writing.throughApi(kind, written, product.url, tokens)],
			["command", writing.throughCommand(kind, circle, written)],
			["bare pg client", writing.throughBareClient(kind, circle, written, pool)],
		] as const;
		const rates = new Map<string, number[]>();
		for (const [, write] of ways) await writing.writesPerSecond(write, quick ? 0.5 : 2);
		for (let round = 1; round <= ROUNDS; round++) {
			say(`Writing ${kind}s, round ${round} of ${ROUNDS}.`);
			for (const [way, write] of ways) rates.set(way, [...(rates.get(way) ?? []), await writing.writesPerSecond(write, SECONDS)]);
		}
		for (const [way] of ways) writes.push({ kind, way, perSecond: median(rates.get(way) ?? []) });
	}
	return { pages, writes, weight, memory: residentMemory(product.pid) };
}

/** Several rounds in which all take turns, so that what slows the machine for a while slows all of them; then the median of each. */
async function readPages(subjects: { name: string; url: string; cookie?: string; pid: number }[]): Promise<PageResult[]> {
	for (const { url, ...subject } of subjects) await load(url, { ...subject, connections: 16, seconds: quick ? 1 : 5 });
	const runs: PageResult[] = [];
	for (let round = 1; round <= ROUNDS; round++) {
		say(`Reading, round ${round} of ${ROUNDS}.`);
		for (const connections of CONNECTIONS) {
			for (const { name, url, ...subject } of subjects) {
				runs.push({ name, connections, ...(await load(url, { ...subject, connections, seconds: SECONDS })) });
			}
		}
	}
	return CONNECTIONS.flatMap((connections) =>
		subjects.map(({ name }) => {
			const own = runs.filter((run) => run.name === name && run.connections === connections);
			const middle = (pick: (run: PageResult) => number) => median(own.map(pick));
			return {
				name,
				connections,
				requestsPerSecond: middle((run) => run.requestsPerSecond),
				median: middle((run) => run.median),
				p99: middle((run) => run.p99),
				processor: middle((run) => run.processor),
				failures: own.reduce((sum, run) => sum + run.failures, 0),
			};
		}),
	);
}

function serveBare(body: Buffer, folder: string): Promise<{ url: string; pid: number }> {
	const file = path.join(folder, "page.html");
	writeFileSync(file, body);
	// Node runs it as it is: no loader that would cost it anything.
	const child = spawn(process.execPath, ["bench/bare-server.ts", file], { stdio: ["ignore", "pipe", "inherit"] });
	undo.push(() => void child.kill());
	return new Promise((resolve, reject) => {
		child.stdout.once("data", (port) => resolve({ url: `http://127.0.0.1:${String(port).trim()}/`, pid: child.pid ?? 0 }));
		child.once("error", reject);
	});
}
