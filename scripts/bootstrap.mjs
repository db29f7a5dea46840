/**
 * The one script that runs before anything is installed: plain JavaScript for Node 20, no packages.
 * It installs what is missing, generates the database client if the schema is newer, and hands over to scripts/<verb>.ts on the Node that
 * the package `node` ships.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serverFlags } from "./server-flags.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const [verb = "", ...args] = process.argv.slice(2);
const entry = `scripts/${verb}.ts`;
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
if (!Object.hasOwn(scripts, verb) || !existsSync(entry)) {
	console.error(`There is no command "${verb}". There are ${Object.keys(scripts).join(", ")}; README.md says what they do.`);
	process.exit(1);
}

const windows = process.platform === "win32";
const shippedNode = path.join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");

if (!dependenciesAreInstalled()) {
	console.error("Installing the packages Colloquy needs; this takes a minute or two, once.");
	// npm writes to stderr here, because stdout belongs to the command.
	const npm = spawnSync(windows ? "npm.cmd" : "npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
		stdio: ["ignore", 2, 2],
		shell: windows,
	});
	if (npm.status !== 0) fail("The packages could not be installed; npm says why above. Check the network and run the command again.");
}
if (!existsSync(shippedNode)) fail("The package `node` is not complete. Delete the folder node_modules and run the command again.");
generateClient();

const flags = verb === "start" ? serverFlags : [];
const child = spawn(shippedNode, [...flags, "--import", "./scripts/register.mjs", entry, ...args], {
	stdio: "inherit",
	env: { ...process.env, PATH: `${path.dirname(shippedNode)}${path.delimiter}${process.env.PATH ?? ""}` },
});
// A terminal sends Ctrl-C to the whole group, so the child has it already; what is sent to this process alone is passed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
// npm runs this in a shell that may end on SIGTERM without passing it on. Then nobody is left to end us but ourselves.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		child.kill("SIGTERM");
	}, 300);
}
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));

/** npm keeps a copy of the lock file of what it installed, without the entry of the project itself. */
function dependenciesAreInstalled() {
	try {
		const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
		const installed = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
		return Object.entries(wanted).every(([name, entry]) => name === "" || entry.optional || installed[name]?.integrity === entry.integrity);
	} catch {
		return false;
	}
}

function generateClient() {
	const stamp = "node_modules/.cache/colloquy-client";
	const hash = createHash("sha256").update(readFileSync("prisma/schema.prisma")).update(readFileSync("package-lock.json")).digest("hex");
	if (existsSync("lib/store/generated/client.ts") && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
	const done = spawnSync(shippedNode, ["node_modules/prisma/build/index.js", "generate"], {
		encoding: "utf8",
		env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
	});
	if (done.status !== 0) fail(`The database client could not be generated.\n${done.stdout}${done.stderr}`);
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileSync(stamp, hash);
}

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}
