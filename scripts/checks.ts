/** The checks a change has to pass, each counted; `check` runs the fast ones, `test` all of them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { lintLayers } from "./layers";
import { missingMigration } from "./migration";

export interface Count {
	passed: number;
	failed: number;
	skipped: number;
}

/** Runs the checks one after the other, all of them whatever fails, and closes with their sum alone on a line. Answers with the exit status. */
export async function runAll(checks: (() => Count | Promise<Count>)[]): Promise<number> {
	const sum: Count = { passed: 0, failed: 0, skipped: 0 };
	for (const check of checks) {
		const count = await check();
		sum.passed += count.passed;
		sum.failed += count.failed;
		sum.skipped += count.skipped;
	}
	if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped, as reported above`);
	console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
	return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

export function types(): Count {
	return one("types", tool("typescript/bin/tsc", ["--noEmit"]));
}

export function lint(): Count {
	return one("lint and format", tool("@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]));
}

/** Every file is one check: named as files are, and importing what its layer may. */
export function layers(): Count {
	const { violations, files, imports } = lintLayers();
	for (const violation of violations) console.log(violation);
	return one(`layers: ${imports} imports in ${files} files`, violations.length === 0);
}

export async function migrations(): Promise<Count> {
	const sql = await missingMigration();
	if (sql !== null) console.log(`prisma/schema.prisma and prisma/migrations differ. Run: npm run migration -- <name>\n${sql}`);
	return one("schema and migrations agree", sql === null);
}

/** Tests of one or more projects of vitest.config.ts, counted by its own report. */
export function vitest(...projects: string[]): Count {
	const folder = mkdtempSync(path.join(tmpdir(), "colloquy-vitest-"));
	const report = path.join(folder, "report.json");
	try {
		const passed = tool("vitest/vitest.mjs", [
			"run",
			...projects.flatMap((project) => ["--project", project]),
			"--reporter=default",
			"--reporter=json",
			`--outputFile.json=${report}`,
		]);
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
		// A file that does not load fails no test of its own, and still the run.
		const failed = numFailedTests === 0 && !passed ? 1 : numFailedTests;
		return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
	} catch {
		return one(`tests (${projects.join(", ")}) ran`, false);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function one(name: string, passed: boolean): Count {
	console.log(`${passed ? "ok  " : "FAIL"} ${name}`);
	return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function tool(script: string, args: string[]): boolean {
	return spawnSync(process.execPath, [path.join("node_modules", script), ...args], { stdio: "inherit" }).status === 0;
}
