/**
 * Builds the product if the build is missing or stale. Stale means: the content of anything that goes into it has changed.
 * `npm run build` does the same by itself.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withoutSources } from "./source-maps";
import { compressStatic } from "./static-files";

const SOURCES = ["app", "components", "lib", "messages", "prisma/demonstration", "public"];
const FILES = [
	"package-lock.json",
	"next.config.js",
	"postcss.config.mjs",
	"tsconfig.json",
	"instrumentation.ts",
	"prisma/schema.prisma",
	"prisma/seed.ts",
];
const STAMP = "colloquy-build";

/** A name for the present state of the sources; tests do not go into the product. */
export function sourcesHash(): string {
	const hash = createHash("sha256").update(process.version);
	const add = (file: string) => hash.update(`\0${file}\0`).update(readFileSync(file));
	const walk = (folder: string) => {
		for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const full = path.join(folder, entry.name);
			if (entry.isDirectory()) {
				if (entry.name !== "generated" && entry.name !== "testing" && entry.name !== "fixtures") walk(full);
			} else if (!/\.test\.tsx?$|\.snap$/.test(entry.name)) add(full);
		}
	};
	for (const folder of SOURCES) if (existsSync(folder)) walk(folder);
	for (const file of FILES) if (existsSync(file)) add(file);
	return hash.digest("hex");
}

export function isBuilt(distDir: string): boolean {
	const stamp = path.join(distDir, STAMP);
	return existsSync(stamp) && existsSync(path.join(distDir, "BUILD_ID")) && readFileSync(stamp, "utf8") === sourcesHash();
}

/** Builds into `distDir` if needed. Throws with the compiler's own words if that fails. */
export async function ensureBuilt(distDir: string, say: (sentence: string) => void): Promise<void> {
	if (isBuilt(distDir)) return;
	say("Building; this takes about a minute, and only when something has changed.");
	// Taken before: what changes meanwhile makes the build stale again.
	const hash = sourcesHash();
	const { status, output } = await run(["node_modules/next/dist/bin/next", "build"], distDir);
	if (status !== 0) throw new Error(`The build failed.\n${output}`);
	compressStatic(distDir);
	withoutSources(distDir);
	writeFileSync(path.join(distDir, STAMP), hash);
}

function run(args: string[], distDir: string): Promise<{ status: number | null; output: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, {
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1", NODE_OPTIONS: "" },
		});
		let output = "";
		const collect = (bytes: Buffer) => {
			output += bytes;
		};
		child.stdout.on("data", collect);
		child.stderr.on("data", collect);
		const stop = () => child.kill();
		process.once("SIGINT", stop).once("SIGTERM", stop);
		child.on("close", (status) => {
			process.off("SIGINT", stop).off("SIGTERM", stop);
			resolve({ status, output });
		});
	});
}

if (import.meta.main) {
	try {
		await ensureBuilt(process.env.NEXT_DIST_DIR ?? ".next", (sentence) => console.log(sentence));
	} catch (error) {
		console.error((error as Error).message);
		process.exitCode = 1;
	}
}
