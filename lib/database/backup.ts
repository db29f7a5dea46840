/**
 * The whole content of the database as lines of text, and back.
 *
 * Written for the embedded database, whose npm package ships no pg_dump; works on any. A backup is what one moment's snapshot saw, whatever
 * is written meanwhile. PostgreSQL itself turns rows into JSON and JSON into rows, so nothing is lost on the way.
 */
import { Client } from "pg";

/** The first line. `migrations`: at which schema the rows are. */
interface Header {
	format: "colloquy-backup";
	version: 1;
	madeAt: string;
	migrations: string[];
	sequences: Record<string, string>;
}

/** A sentence for the person who restores. */
export class BackupError extends Error {
	override name = "BackupError";
}

interface Table {
	name: string;
	/** Those that are written; what the database works out itself is not. */
	columns: string[];
	/** Points at a row of the same table; null for none. */
	parent: string | null;
	/** Holds files: one row can be tens of megabytes. */
	large: boolean;
}

/** Rows, and characters of rows, that are held at once; a row that has more goes alone. */
const atOnce = 500;
const charactersAtOnce = 4_000_000;

/** `write` gets one line at a time, without its end. Answers with how many rows there are. */
export async function backUp(url: string, write: (line: string) => Promise<void>, now = new Date()): Promise<number> {
	return inTransaction(url, "REPEATABLE READ READ ONLY", async (client) => {
		const header: Header = {
			format: "colloquy-backup",
			version: 1,
			madeAt: now.toISOString(),
			migrations: await migrationsOf(client),
			sequences: await sequencesOf(client),
		};
		await write(JSON.stringify(header));
		let rows = 0;
		for (const { name, parent, large } of await tablesOf(client)) {
			const order = parent === null ? "" : ` ORDER BY ${quoted(parent)} IS NOT NULL`;
			await client.query(`DECLARE backup CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${quoted(name)} t${order}`);
			const next = large ? 1 : atOnce;
			for (;;) {
				const { rows: some } = await client.query<{ row: string }>(`FETCH ${next} FROM backup`);
				for (const { row } of some) await write(`[${JSON.stringify(name)},${row}]`);
				rows += some.length;
				if (some.length < next) break;
			}
			await client.query("CLOSE backup");
		}
		await write(JSON.stringify({ end: true, rows }));
		return rows;
	});
}

/** Into an empty database at the same schema; all of it or nothing. Rejects with a BackupError that says what to do. */
export async function restore(url: string, lines: AsyncIterable<string>): Promise<number> {
	return inTransaction(url, "READ COMMITTED", async (client) => {
		const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
		await mustBeEmpty(client);
		let header: Header | null = null;
		let [rows, ended] = [0, false];
		// Rows of one table that go in together.
		let batch: { table: Table | null; rows: string[]; characters: number } = { table: null, rows: [], characters: 0 };
		const flush = async () => {
			if (batch.table !== null && batch.rows.length > 0) await insert(client, batch.table, batch.rows);
		};
		for await (const line of lines) {
			if (header === null) {
				header = headerOf(line);
				mustMatch(header.migrations, await migrationsOf(client));
				continue;
			}
			if (ended) throw new BackupError("This backup goes on after its end. Use another copy of it.");
			const end = /^\{"end":true,"rows":(\d+)\}$/.exec(line);
			if (end !== null) {
				ended = Number(end[1]) === rows;
				continue;
			}
			const { table, row } = rowOf(line, tables);
			if (batch.table !== table || batch.rows.length >= atOnce || batch.characters + row.length > charactersAtOnce) {
				await flush();
				batch = { table, rows: [], characters: 0 };
			}
			batch.rows.push(row);
			batch.characters += row.length;
			rows++;
		}
		await flush();
		if (header === null || !ended) throw new BackupError("This backup is not whole: its end is missing. Use another copy of it.");
		for (const [sequence, value] of Object.entries(header.sequences))
			await client.query("SELECT setval($1::regclass, $2::bigint)", [sequence, value]);
		return rows;
	});
}

async function insert(client: Client, { name, columns }: Table, rows: readonly string[]): Promise<void> {
	const list = columns.map(quoted).join(", ");
	const done = client.query(
		`INSERT INTO ${quoted(name)} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${quoted(name)}, $1::json)`,
		[`[${rows.join(",")}]`],
	);
	await done.catch((error: { code?: string }) => {
		// Data that does not fit, or breaks a rule of the database (SQLSTATE classes 22 and 23): no backup of ours does.
		throw /^2[23]/.test(error.code ?? "") ? damaged() : error;
	});
}

const damaged = () => new BackupError("This backup is damaged. Use another copy of it.");

function headerOf(line: string): Header {
	try {
		const header = JSON.parse(line) as Header;
		if (header.format === "colloquy-backup" && header.version === 1 && Array.isArray(header.migrations)) return header;
	} catch {
		// Said below.
	}
	throw new BackupError("This is no backup of Colloquy.");
}

function mustMatch(inBackup: readonly string[], here: readonly string[]): void {
	const newer = inBackup.filter((name) => !here.includes(name));
	if (newer.length > 0) throw new BackupError("This backup was made by a newer Colloquy. Restore it with that version.");
	const missing = here.filter((name) => !inBackup.includes(name));
	if (missing.length > 0) {
		throw new BackupError(
			"This backup was made by an older Colloquy. Restore it with that version, then start this one, which brings it up to date.",
		);
	}
}

function rowOf(line: string, tables: ReadonlyMap<string, Table>): { table: Table; row: string } {
	const [, name, row] = /^\["([a-z_]+)",(\{.*\})\]$/s.exec(line) ?? [];
	const table = tables.get(name ?? "");
	if (table === undefined || row === undefined) throw damaged();
	return { table, row };
}

async function mustBeEmpty(client: Client): Promise<void> {
	const { rows } = await client.query<{ empty: boolean }>(
		'SELECT NOT EXISTS (SELECT 1 FROM "user") AND NOT EXISTS (SELECT 1 FROM seminar) AS empty',
	);
	if (!rows[0]?.empty) {
		throw new BackupError(
			"This database is not empty, and a backup is restored into an empty one only. Set DATA_DIR to a new folder, or DATABASE_URL to a new database, and restore before the first start.",
		);
	}
}

/** Those that others point at first. */
async function tablesOf(client: Client): Promise<Table[]> {
	const { rows } = await client.query<Table & { needs: string[] }>(`
		SELECT c.relname AS name,
			(SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
				WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
			(SELECT a.attname FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
				WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid = c.oid LIMIT 1) AS parent,
			EXISTS (SELECT 1 FROM pg_attribute a
				WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'bytea'::regtype) AS large,
			ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
				WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid) AS needs
		FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
		ORDER BY c.relname`);
	const sorted: Table[] = [];
	const left = new Map(rows.map((row) => [row.name, row]));
	while (left.size > 0) {
		const ready = [...left.values()].filter(({ needs }) => needs.every((name) => !left.has(name)));
		if (ready.length === 0) throw new Error(`the tables ${[...left.keys()].join(", ")} point at each other in a circle`);
		for (const { needs: _, ...table } of ready) {
			sorted.push(table);
			left.delete(table.name);
		}
	}
	return sorted;
}

async function migrationsOf(client: Client): Promise<string[]> {
	const { rows } = await client.query<{ migration_name: string }>(
		"SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name",
	);
	return rows.map((row) => row.migration_name);
}

/** Those that have given out a number. */
async function sequencesOf(client: Client): Promise<Record<string, string>> {
	const { rows } = await client.query<{ name: string; value: string }>(
		"SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL",
	);
	return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

async function inTransaction<T>(url: string, level: string, work: (client: Client) => Promise<T>): Promise<T> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(`BEGIN ISOLATION LEVEL ${level}`);
		const result = await work(client);
		await client.query("COMMIT");
		return result;
	} finally {
		// What was not committed is rolled back.
		await client.end();
	}
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
