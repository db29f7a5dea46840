/** `colloquy doctor`: what is wrong, or that nothing is. Changes nothing: starts no database of its own and applies no migration. */
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { createTransport } from "nodemailer";
import { Client } from "pg";
import { runningEmbedded, startEmbedded } from "../../lib/database/embedded";
import { migrationStatus } from "../../lib/database/migrate";
import { readSettings } from "../../lib/env";
import { inOneLine } from "./session";

type Settings = ReturnType<typeof readSettings>;
/** `wrong` fails the command; `note` is worth knowing. */
type Finding = { state: "ok" | "note" | "wrong"; what: string; says: string };

export function addDoctorVerb(program: Command): void {
	program
		.command("doctor")
		.description("look at settings, database, migrations and mail, and say what is wrong")
		.action(async () => {
			const findings = await examine();
			for (const { state, what, says } of findings) console.log(`${state.padEnd(6)}${what.padEnd(12)}${says}`);
			const wrong = findings.filter(({ state }) => state === "wrong");
			if (wrong.length > 0) console.error(`${wrong.map(({ what }) => what).join(", ")}: see above what to do.`);
			process.exit(wrong.length > 0 ? 1 : 0);
		});
}

async function examine(): Promise<Finding[]> {
	let settings: Settings;
	try {
		settings = readSettings(process.env);
	} catch (error) {
		return [{ state: "wrong", what: "settings", says: inOneLine(error) }];
	}
	const isPublic = process.env.PUBLIC_URL !== undefined && process.env.PUBLIC_URL !== "";
	const findings: Finding[] = [{ state: "ok", what: "settings", says: `people reach it at ${settings.publicUrl}` }, dataFolder(settings)];
	if (isPublic && settings.demo) {
		findings.push({
			state: "note",
			what: "settings",
			says: "PUBLIC_URL is set and DEMO is not 0: an empty database gets demonstration accounts whose password everybody knows.",
		});
	}
	if (isPublic && settings.publicUrl.startsWith("http:")) {
		findings.push({ state: "note", what: "settings", says: "PUBLIC_URL is not https: passwords and sessions travel in the clear." });
	}
	return [...findings, ...(await database(settings)), await mail(settings)];
}

function dataFolder({ dataDir }: Settings): Finding {
	const what = "data folder";
	if (!existsSync(dataDir)) return { state: "note", what, says: `${dataDir} is not there yet; the first start makes it.` };
	try {
		accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
		return { state: "ok", what, says: dataDir };
	} catch {
		return { state: "wrong", what, says: `${dataDir} cannot be written. Give it to the account that runs Colloquy, or set DATA_DIR.` };
	}
}

async function database(settings: Settings): Promise<Finding[]> {
	const what = "database";
	let url = settings.databaseUrl;
	let stop = async () => {};
	let where = "at DATABASE_URL";
	try {
		if (url === null) {
			where = "embedded";
			const running = await runningEmbedded(settings.dataDir);
			if (running === null && !hasEmbeddedData(settings)) {
				return [{ state: "note", what, says: "there is no embedded database yet; the first start makes one." }];
			}
			if (running === null) ({ url, stop } = await startEmbedded({ dataDir: settings.dataDir }));
			else url = running.url;
		}
		const version = await versionOf(url);
		const major = Number.parseInt(version, 10);
		const findings: Finding[] = [
			major < 15
				? { state: "wrong", what, says: `${where}: PostgreSQL ${version} is too old; 15 or later is needed.` }
				: { state: "ok", what, says: `${where}: PostgreSQL ${version}` },
		];
		findings.push(await migrations(url));
		if (findings.at(-1)?.state === "ok") findings.push(await accounts(url), await queue(url));
		return findings;
	} catch (error) {
		return [
			{ state: "wrong", what, says: `${where}: does not answer (${inOneLine(error)}). Is PostgreSQL running, and the address right?` },
		];
	} finally {
		await stop();
	}
}

const hasEmbeddedData = ({ dataDir }: Settings) =>
	existsSync(path.join(dataDir, "postgres", "PG_VERSION")) || existsSync(path.join(dataDir, "postgres-folder.txt"));

async function versionOf(url: string): Promise<string> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
	await client.connect();
	try {
		return (await client.query<{ server_version: string }>("SHOW server_version")).rows[0]?.server_version ?? "unknown";
	} finally {
		await client.end();
	}
}

async function migrations(url: string): Promise<Finding> {
	const what = "migrations";
	const { pending, failed, unknown, edited } = await migrationStatus(url);
	if (failed.length > 0) return { state: "wrong", what, says: `${failed.join(", ")} failed half-way. Restore a backup, then start again.` };
	if (unknown.length > 0) {
		return {
			state: "wrong",
			what,
			says: `the database is newer than this Colloquy (${unknown.join(", ")}). Use the version that made it.`,
		};
	}
	if (edited.length > 0)
		return { state: "wrong", what, says: `${edited.join(", ")} changed after being applied. Get the files as released.` };
	if (pending.length > 0) return { state: "note", what, says: `${pending.length} to apply; the next start does it.` };
	return { state: "ok", what, says: "up to date" };
}

async function accounts(url: string): Promise<Finding> {
	const what = "accounts";
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<{ accounts: number; administrators: number }>(
			'SELECT count(*)::int AS accounts, count(*) FILTER (WHERE is_administrator)::int AS administrators FROM "user" WHERE deactivated_at IS NULL',
		);
		const { accounts: all = 0, administrators = 0 } = rows[0] ?? {};
		if (administrators > 0) return { state: "ok", what, says: `${all}, of them ${administrators} administrators` };
		return {
			state: "note",
			what,
			says: "no administrator yet. Make one: npm run -s colloquy -- user create --administrator --email … --name …",
		};
	} finally {
		await client.end();
	}
}

/** Where files wait to be imported: pg-boss makes its own schema when a server starts. */
async function queue(url: string): Promise<Finding> {
	const what = "imports";
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<{ there: boolean; allowed: boolean; waiting: number }>(`
			SELECT to_regclass('pgboss.job') IS NOT NULL AS there, has_database_privilege(current_database(), 'CREATE') AS allowed,
				(SELECT count(*)::int FROM import_job WHERE status IN ('waiting', 'reading')) AS waiting`);
		const { there = false, allowed = false, waiting = 0 } = rows[0] ?? {};
		if (there) return { state: "ok", what, says: `the queue is there, ${waiting} waiting or being read` };
		if (allowed) return { state: "note", what, says: "the queue is not there yet; the first start makes it." };
		const says = "the queue cannot be made: the account of DATABASE_URL may not create a schema. GRANT CREATE ON DATABASE … TO …";
		return { state: "wrong", what, says };
	} finally {
		await client.end();
	}
}

async function mail({ smtpUrl, dataDir }: Settings): Promise<Finding> {
	const what = "mail";
	if (smtpUrl === null) {
		return {
			state: "note",
			what,
			says: `SMTP_URL is not set: mail is written to ${path.join(dataDir, "outbox")}, where administrators can read it.`,
		};
	}
	const host = new URL(smtpUrl).host;
	const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 });
	try {
		await transport.verify();
		return { state: "ok", what, says: `${host} answers and takes the name and password` };
	} catch (error) {
		return { state: "wrong", what, says: `${host} does not take mail from here (${inOneLine(error)}). Check SMTP_URL.` };
	} finally {
		transport.close();
	}
}
