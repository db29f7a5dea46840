/**
 * Under which account the embedded PostgreSQL runs, and which folders that account can reach.
 *
 * PostgreSQL refuses to run as root. Started by root, it therefore runs as the account `postgres`, which then has to reach both its data
 * and its own program files; below a home folder that only root may enter it can reach neither.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, lstatSync, readdirSync } from "node:fs";
import path from "node:path";

export type Account = { uid: number; gid: number; name: string };

function lookUp(name: string): Account | null {
	const ask = (flag: string) => {
		const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
		return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : Number.NaN;
	};
	const uid = ask("-u");
	const gid = ask("-g");
	return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid, name } : null;
}

/** The account to run as, or null when the present one will do (everybody but root). */
export function databaseAccount(): Account | null {
	if (process.getuid?.() !== 0) return null;
	const present = lookUp("postgres");
	if (present) return present;
	spawnSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
	spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "--shell", "/bin/false", "postgres"], { stdio: "ignore" });
	// `nobody` exists nearly everywhere; it is the last resort because other programs may run under it too.
	const account = lookUp("postgres") ?? lookUp("nobody");
	if (!account) {
		throw new Error(
			"PostgreSQL does not run as root, and no account could be made for it. Start Colloquy as an ordinary user, or set DATABASE_URL.",
		);
	}
	return account;
}

/** Whether `account` can enter `folder`. Asked of the system itself, so that access lists and mount options count too. */
export function canEnter(folder: string, account: Account | null): boolean {
	if (!account) return true;
	// `cd` succeeds only if every folder on the way may be passed.
	const probe = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid: account.uid, gid: account.gid, cwd: "/", stdio: "ignore" });
	return probe.status === 0;
}

/** Gives a whole folder to `account`. */
export function giveTo(account: Account | null, folder: string): void {
	if (!account) return;
	chownSync(folder, account.uid, account.gid);
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const full = path.join(folder, entry.name);
		if (entry.isDirectory()) giveTo(account, full);
		else if (!lstatSync(full).isSymbolicLink()) chownSync(full, account.uid, account.gid);
	}
}

/** Lets others pass through a folder of ours without letting them list it. */
export function letPass(folder: string, account: Account | null): void {
	if (account) chmodSync(folder, 0o711);
}
