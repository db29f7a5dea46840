/**
 * `npm run e2e`: the browser tests, on a build, a database, a data folder and a port of their own, so that they can run while
 * `npm start` runs. What stands behind `--` goes to Playwright: npm run e2e -- sign-in --headed
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startThrowAway } from "../lib/database/embedded";
import { findBrowser } from "./browser";
import { ensureBuilt } from "./build";
import type { Count } from "./checks";
import { lastLines, productSettings, startProduct } from "./running-product";

/** Not the folder of `npm start`, which may be serving from it. */
export const TEST_DIST_DIR = ".next-test";
const RESULTS = "test-results";

/** Runs the browser tests and counts them. Never answers "none ran" with success. */
export async function browserTests(args: string[] = []): Promise<Count> {
	const undo: (() => Promise<void> | void)[] = [];
	try {
		const browser = await findBrowser(say);
		await ensureBuilt(TEST_DIST_DIR, say);
		mkdirSync(RESULTS, { recursive: true });
		const folder = mkdtempSync(path.join(tmpdir(), "colloquy-e2e-"));
		undo.push(() => rmSync(folder, { recursive: true, force: true }));
		const database = await startThrowAway();
		undo.push(database.stop);
		const logFile = path.join(folder, "server.log");
		const own = { databaseUrl: database.url, dataDir: path.join(folder, "data"), authSecret: randomBytes(32).toString("base64url") };
		const product = await startProduct({ ...own, distDir: TEST_DIST_DIR, logFile });
		undo.push(product.stop);
		const report = path.join(folder, "report.json");
		const passed = await playwright(args, {
			...productSettings(own),
			E2E_URL: product.url,
			// What the tests write into mail leads to this product.
			PORT: new URL(product.url).port,
			E2E_BROWSER: browser,
			E2E_REPORT: report,
			E2E_LOG: logFile,
			E2E_DIST_DIR: TEST_DIST_DIR,
		});
		const count = countOf(report, passed);
		if (count.failed > 0) console.log(`\nThe end of the server's log:\n${lastLines(logFile, 30)}`);
		return count;
	} catch (error) {
		console.log(`FAIL browser tests: ${error instanceof Error ? error.message : String(error)}`);
		return { passed: 0, failed: 1, skipped: 0 };
	} finally {
		for (const step of undo.reverse()) await step();
	}
}

function playwright(args: string[], settings: Record<string, string>): Promise<boolean> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", ...args], {
			stdio: "inherit",
			// The tests make their data with the product's own commands, which are marked as server code.
			env: { ...process.env, ...settings, NODE_OPTIONS: "--conditions=react-server" },
		});
		child.on("exit", (status) => resolve(status === 0));
	});
}

function countOf(report: string, passed: boolean): Count {
	const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	};
	const failed = stats.unexpected + stats.flaky;
	const ran = stats.expected + failed;
	return { passed: stats.expected, failed: failed === 0 && (!passed || ran === 0) ? 1 : failed, skipped: stats.skipped };
}

function say(sentence: string): void {
	console.log(sentence);
}

if (import.meta.main) {
	const { passed, failed, skipped } = await browserTests(process.argv.slice(2));
	if (skipped > 0) console.log(`\n${skipped} skipped, each with its reason above`);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
}
