/**
 * The embedded database: a real PostgreSQL that belongs to one data folder and runs as long as anybody uses it.
 *
 * Several processes may use one data folder at once (the server and the command line). Whoever comes first starts PostgreSQL; each
 * enters itself in `postgres.json`; the last to leave stops it. A server killed with `kill -9` leaves PostgreSQL running and an
 * entry behind: the next one takes the running PostgreSQL over, and entries of dead processes do not count.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type Account, canEnter, databaseAccount, giveTo, letPass } from "./operating-system-account";
import { awaitReady, connectionUrl, findBinaries, freePort, initialise, launch, ping, stopPostmaster } from "./postmaster";
import { identityOf, isAlive, isPostgresOn, isSameProcess, withLockFile } from "./process-identity";

/** The embedded PostgreSQL's major version; data of another one is not opened. */
const MAJOR = "18";
const DATABASE = "colloquy";
/** Pauses between attempts to restart a database that died, in milliseconds. After the last one it stays down. */
const RESTART_PAUSES = [200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 60_000];

export type EmbeddedDatabase = {
	url: string;
	port: number;
	/** False when another process had started it already. */
	started: boolean;
	/** Leaves; stops PostgreSQL if nobody else uses it. Safe to call twice. */
	stop: () => Promise<void>;
};

export type EmbeddedOptions = {
	/** The folder of contract.md's DATA_DIR. Made if missing. */
	dataDir: string;
	/** Told what a person should know, a sentence at a time. */
	say?: (sentence: string) => void;
	/** Restart PostgreSQL when it dies. For servers; a short command has no use for it. */
	supervise?: boolean;
};

type Running = { pid: number; port: number; dataFolder: string; users: string[] };

export async function startEmbedded({ dataDir, say = () => {}, supervise = false }: EmbeddedOptions): Promise<EmbeddedDatabase> {
	const account = databaseAccount();
	const home = makeDataDir(dataDir, account);
	const statusFile = path.join(home, "postgres.json");
	const lockFile = path.join(home, "postgres.lock");
	const logFile = path.join(home, "postgres.log");
	const me = identityOf(process.pid);
	let leaving = false;

	/** One start, or finding that it runs. Called again, with the same port, when the database died. */
	const ensureRunning = (wantedPort?: number) =>
		withLockFile(lockFile, async () => {
			const password = keptPassword(path.join(home, "postgres-password"));
			const dataFolder = chooseDataFolder(home, account, say);
			const users = (readStatus(statusFile)?.users ?? []).filter((user) => user !== me && isSameProcess(user));
			const found = await takeOver(dataFolder, password, wantedPort);
			if (found) {
				// Its first user may have been killed before it came to this.
				await createDatabaseIfMissing(found.port, password);
				writeStatus(statusFile, { ...found, dataFolder, users: [...users, me] });
				return { ...found, password, started: false };
			}
			const binaries = findBinaries(account, path.dirname(dataFolder));
			if (!existsSync(path.join(dataFolder, "PG_VERSION"))) initialise(binaries, dataFolder, password, account);
			const version = readFileSync(path.join(dataFolder, "PG_VERSION"), "utf8").trim();
			if (version !== MAJOR) {
				throw new Error(
					`${dataFolder} holds data of PostgreSQL ${version}, and this is ${MAJOR}. docs/operating.md, "Upgrading", says how to move it.`,
				);
			}
			// Three attempts: a port that was free a moment ago may be taken by now.
			for (let attempt = 0; attempt < 3; attempt += 1) {
				const port = wantedPort ?? (await freePort());
				const child = launch({ binaries, dataFolder, port, account, logFile });
				const ready = await awaitReady(
					connectionUrl(port, password, "postgres"),
					() => child.exitCode !== null || child.signalCode !== null,
				);
				if (ready && child.pid) {
					await createDatabaseIfMissing(port, password);
					writeStatus(statusFile, { pid: child.pid, port, dataFolder, users: [...users, me] });
					return { pid: child.pid, port, password, started: true };
				}
				if (child.pid) await stopPostmaster(child.pid);
			}
			throw new Error(`The embedded database does not start. The last lines of ${logFile} say why.`);
		});

	const first = await ensureRunning();
	let pid = first.pid;

	const watch = async () => {
		while (!leaving) {
			await pause(500, undefined, { ref: false });
			if (leaving || isAlive(pid)) continue;
			say("The embedded database stopped unexpectedly; starting it again.");
			let back = false;
			for (const wait of RESTART_PAUSES) {
				if (leaving) return;
				try {
					pid = (await ensureRunning(first.port)).pid;
					say("The embedded database is back.");
					back = true;
					break;
				} catch {
					await pause(wait, undefined, { ref: false });
				}
			}
			if (!back) {
				say(`The embedded database does not come back. The last lines of ${logFile} say why.`);
				return;
			}
		}
	};
	if (supervise) void watch();

	return {
		url: connectionUrl(first.port, first.password, DATABASE),
		port: first.port,
		started: first.started,
		async stop() {
			if (leaving) return;
			leaving = true;
			await withLockFile(lockFile, async () => {
				const status = readStatus(statusFile);
				if (!status) return;
				const others = status.users.filter((user) => user !== me && isSameProcess(user));
				if (others.length > 0) {
					writeStatus(statusFile, { ...status, users: others });
					return;
				}
				if (isPostgresOn(status.pid, status.dataFolder)) await stopPostmaster(status.pid);
				rmSync(statusFile, { force: true });
			});
		},
	};
}

/**
 * A database server for tests: empties itself away, does not care for power cuts, and ends with the process that started it,
 * however that ends.
 */
export async function startThrowAway(
	settings: Record<string, string> = {},
): Promise<{ url: string; port: number; stop: () => Promise<void> }> {
	const account = databaseAccount();
	const folder = mkdtempSync(path.join(realpathSync(tmpdir()), "colloquy-database-"));
	// Its account deletes it, if we cannot any more.
	giveTo(account, folder);
	const dataFolder = path.join(folder, "postgres");
	const password = randomBytes(12).toString("hex");
	const binaries = findBinaries(account, folder);
	initialise(binaries, dataFolder, password, account, ["--no-sync"]);
	const quick = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200", shared_buffers: "64MB" };
	const port = await freePort();
	const logFile = path.join(folder, "postgres.log");
	const child = launch({ binaries, dataFolder, port, account, logFile, settings: { ...quick, ...settings }, tied: true });
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	const url = connectionUrl(port, password, "postgres");
	const stop = async () => {
		child.stdin?.end();
		for (const patienceEnds = Date.now() + 20_000; !hasEnded() && Date.now() < patienceEnds; ) await pause(20);
		rmSync(folder, { recursive: true, force: true });
	};
	if (await awaitReady(url, hasEnded, 60_000)) return { url, port, stop };
	const log = readFileSync(logFile, "utf8").trim().split("\n").slice(-3).join(" ");
	await stop();
	throw new Error(`The throw-away database does not start: ${log}`);
}

/** Whether somebody uses the embedded database of `dataDir` at this moment, and where. Starts nothing. */
export async function runningEmbedded(dataDir: string): Promise<{ url: string } | null> {
	const status = readStatus(path.join(dataDir, "postgres.json"));
	if (!status || !isPostgresOn(status.pid, status.dataFolder)) return null;
	const url = connectionUrl(status.port, keptPassword(path.join(dataDir, "postgres-password")), DATABASE);
	return (await ping(url)) === "refused" ? null : { url };
}

function makeDataDir(dataDir: string, account: Account | null): string {
	if (!existsSync(dataDir)) {
		mkdirSync(dataDir, { recursive: true });
		letPass(dataDir, account);
	}
	return realpathSync(dataDir);
}

/** Where the data lies: in the data folder, or where PostgreSQL's account can reach it. Once chosen, for ever. */
function chooseDataFolder(home: string, account: Account | null, say: (sentence: string) => void): string {
	const note = path.join(home, "postgres-folder.txt");
	if (existsSync(note)) return readFileSync(note, "utf8").trim();
	if (canEnter(home, account)) return path.join(home, "postgres");
	const name = `${path.basename(path.dirname(home))}-${randomBytes(4).toString("hex")}`;
	for (const root of ["/var/lib/colloquy", path.join(tmpdir(), "colloquy")]) {
		const folder = path.join(root, name);
		try {
			mkdirSync(folder, { recursive: true });
			chmodSync(root, 0o711);
			letPass(folder, account);
		} catch {
			continue;
		}
		if (!canEnter(folder, account)) continue;
		writeFileSync(note, `${path.join(folder, "postgres")}\n`);
		say(
			`PostgreSQL does not run as root, and its account ${account?.name} cannot enter ${shorten(home)}: the database is kept in ${folder}.`,
		);
		return path.join(folder, "postgres");
	}
	throw new Error(`PostgreSQL's account ${account?.name} cannot enter ${home}. Set DATA_DIR to a folder outside the home of root.`);
}

function shorten(folder: string): string {
	return folder.startsWith(`${homedir()}/`) ? `~${folder.slice(homedir().length)}` : folder;
}

/** A PostgreSQL left running on the data, if it answers (on the wanted port); one that does not answer is stopped. */
async function takeOver(dataFolder: string, password: string, wantedPort?: number): Promise<{ pid: number; port: number } | null> {
	const pidFile = path.join(dataFolder, "postmaster.pid");
	if (!existsSync(pidFile)) return null;
	const lines = readFileSync(pidFile, "utf8").split("\n");
	const pid = Number.parseInt(lines[0] ?? "", 10);
	const port = Number.parseInt(lines[3] ?? "", 10);
	if (!isPostgresOn(pid, dataFolder)) {
		// PostgreSQL itself sees that a process is gone, but not that its number now belongs to something else.
		if (isAlive(pid)) rmSync(pidFile, { force: true });
		return null;
	}
	const url = connectionUrl(port, password, "postgres");
	const isWanted = wantedPort === undefined || wantedPort === port;
	if (isWanted && (await awaitReady(url, () => !isAlive(pid), 20_000))) return { pid, port };
	await stopPostmaster(pid);
	return null;
}

function keptPassword(file: string): string {
	if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
	return readFileSync(file, "utf8").trim();
}

function readStatus(file: string): Running | null {
	try {
		return JSON.parse(readFileSync(file, "utf8")) as Running;
	} catch {
		return null;
	}
}

function writeStatus(file: string, status: Running): void {
	writeFileSync(`${file}.new`, JSON.stringify(status), { mode: 0o600 });
	renameSync(`${file}.new`, file);
}

async function createDatabaseIfMissing(port: number, password: string): Promise<void> {
	const client = new Client({ connectionString: connectionUrl(port, password, "postgres") });
	await client.connect();
	try {
		const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
		if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
	} finally {
		await client.end();
	}
}
