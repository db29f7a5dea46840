/**
 * Is the process that a file speaks of still the same process? A number alone does not say: numbers are used again, in containers
 * nearly always the same ones.
 */
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Fields of /proc/<pid>/stat after the name in brackets; null where there is no /proc or no such process. */
function processStatus(pid: number): string[] | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	} catch {
		return null;
	}
}

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// EPERM: it exists, but is not ours to signal.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
	// A dead process whose parent never asked for it still answers to signals.
	return processStatus(pid)?.[0] !== "Z";
}

/** A name for this very process: its number and, where the system tells, when it was started. */
export function identityOf(pid: number): string {
	const startedAt = processStatus(pid)?.[19];
	return startedAt ? `${pid}@${startedAt}` : String(pid);
}

export function isSameProcess(identity: string): boolean {
	const pid = Number.parseInt(identity, 10);
	return Number.isInteger(pid) && isAlive(pid) && identityOf(pid) === identity;
}

/** Whether `pid` is a PostgreSQL server on `dataFolder`. */
export function isPostgresOn(pid: number, dataFolder: string): boolean {
	if (!isAlive(pid)) return false;
	try {
		const commandLine =
			process.platform === "linux"
				? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
				: execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
		return commandLine.includes("postgres") && commandLine.includes(dataFolder);
	} catch {
		return false;
	}
}

/** Runs `work` while no other process holds the lock file. A lock left behind by a killed process does not count. */
export async function withLockFile<T>(file: string, work: () => Promise<T>): Promise<T> {
	const patienceEnds = Date.now() + 120_000;
	for (;;) {
		try {
			const handle = openSync(file, "wx", 0o600);
			writeSync(handle, identityOf(process.pid));
			closeSync(handle);
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
			let holder = "";
			try {
				holder = readFileSync(file, "utf8");
			} catch {
				continue;
			}
			// Empty for the instant between making and writing; an identity of our own is left from a failed attempt of this process.
			if (holder !== "" && !isSameProcess(holder)) {
				rmSync(file, { force: true });
				continue;
			}
			if (Date.now() > patienceEnds)
				throw new Error(`Another process (${holder}) holds ${file} for two minutes. Stop it, or delete the file.`);
			await pause(50);
		}
	}
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}
