/**
 * Brings a database to the present schema, and says how far it is.
 *
 * The work is done by Prisma's own schema engine as WebAssembly: its command line would download a program from a host that closed
 * networks do not reach. It keeps the ordinary `_prisma_migrations` table, so `prisma migrate deploy` works on the same database.
 */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from "@prisma/driver-adapter-utils";
import type { SchemaEngine as Engine, MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";
import { Client } from "pg";

export const SCHEMA_FILE = path.resolve("prisma/schema.prisma");
export const MIGRATIONS_FOLDER = path.resolve("prisma/migrations");
/** Any number will do, as long as every instance asks for the same one. */
const LOCK_KEY = 7_265_665_001;
/** What Prisma's command line expects beside the migrations. */
export const LOCK_FILE = 'provider = "postgresql"\n';
const NO_FILTERS = { externalTables: [], externalEnums: [] };

export type MigrationStatus = {
	applied: string[];
	pending: string[];
	/** Begun and not finished: a person has to look. */
	failed: string[];
	/** Known to the database and not to this version of Colloquy: the database is newer than the program. */
	unknown: string[];
	/** Changed on disk after they were applied. */
	edited: string[];
};

/** Thrown with a sentence for the person who starts Colloquy. */
export class MigrationError extends Error {
	override name = "MigrationError";
}

/** Applies what is pending; answers with the names. Instances that start at the same moment wait for each other. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
	return withMigrationLock(databaseUrl, async () => {
		const before = await migrationStatus(databaseUrl);
		if (before.failed.length > 0) throw new MigrationError(failedSentence(before.failed));
		if (before.unknown.length > 0) {
			throw new MigrationError(
				`The database was made by a newer Colloquy (it knows ${before.unknown.join(", ")}). Start that version, or restore a backup.`,
			);
		}
		if (before.pending.length === 0) return [];
		const { engine, close } = await schemaEngine(databaseUrl);
		try {
			return (await engine.applyMigrations({ migrationsList: readMigrations(), filters: NO_FILTERS })).appliedMigrationNames;
		} catch (error) {
			const after = await migrationStatus(databaseUrl);
			const reason = error instanceof Error ? error.message.trim().split("\n").slice(0, 6).join(" ") : String(error);
			throw new MigrationError(`${failedSentence(after.failed)} ${reason}`);
		} finally {
			await close();
		}
	});
}

function failedSentence(names: string[]): string {
	return `The migration ${names.join(", ") || "of the database"} failed. Restore the backup made before the upgrade, or put the cause right and delete its row from _prisma_migrations.`;
}

/** Reads only; cheap enough for a health check. */
export async function migrationStatus(databaseUrl: string): Promise<MigrationStatus> {
	const client = await connect(databaseUrl);
	try {
		const onDisk = new Map(readMigrations().migrationDirectories.map((one) => [one.path, checksum(one.path)]));
		const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
		const rows: { migration_name: string; checksum: string; finished: boolean }[] = table.rows[0].present
			? (
					await client.query(
						"SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name",
					)
				).rows
			: [];
		const finished = rows.filter((row) => row.finished);
		const applied = new Set(finished.map((row) => row.migration_name));
		return {
			applied: [...applied],
			pending: [...onDisk.keys()].filter((name) => !applied.has(name)),
			failed: rows.filter((row) => !row.finished && !applied.has(row.migration_name)).map((row) => row.migration_name),
			unknown: [...applied].filter((name) => !onDisk.has(name)),
			edited: finished
				.filter((row) => onDisk.has(row.migration_name) && onDisk.get(row.migration_name) !== row.checksum)
				.map((row) => row.migration_name),
		};
	} finally {
		await client.end();
	}
}

/** SQL that leads from the migrations to the schema, or null when they agree. `databaseUrl`: a server on which shadow databases can be made. */
export async function differenceToSchema(databaseUrl: string): Promise<string | null> {
	const { engine, close } = await schemaEngine(databaseUrl);
	try {
		const difference = await engine.diff({
			from: { tag: "migrations", ...readMigrations() },
			to: { tag: "schemaDatamodel", ...readSchema() },
			script: true,
			exitCode: true,
			filters: NO_FILTERS,
		});
		return difference.exitCode === 0 ? null : withoutHandWritten(difference.stdout ?? "", readMigrationSql());
	} finally {
		await close();
	}
}

/**
 * Takes out of a difference what Prisma only asks for because it cannot say it: indexes with a condition or on an expression, written
 * by hand in a migration, which it would drop. (Check constraints and triggers it does not see at all.)
 * Null when nothing else is left.
 */
export function withoutHandWritten(difference: string, migrations: string): string | null {
	const handWritten = new Set<string>();
	for (const [, name, rest] of migrations.matchAll(/CREATE\s+(?:UNIQUE\s+)?INDEX\s+(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?\s+ON\s+([^;]+);/gi)) {
		const columns = rest?.match(/\(([\s\S]*)\)/)?.[1] ?? "";
		if (/\bWHERE\b/i.test(rest ?? "") || columns.includes("(")) handWritten.add(name as string);
	}
	const kept = difference
		.split(/^(?=-- \w+$)/m)
		.filter((step) => {
			const dropped = step.match(/^DROP INDEX "?(?:\w+"?\.)?"?(\w+)"?;/m)?.[1];
			return !dropped || !handWritten.has(dropped);
		})
		.join("");
	const isEmpty = kept.replaceAll(/^\s*--.*$/gm, "").trim() === "";
	return isEmpty ? null : kept;
}

export function readSchema(): SchemasContainer {
	return { files: [{ path: SCHEMA_FILE, content: readFileSync(SCHEMA_FILE, "utf8") }] };
}

export function readMigrations(): MigrationList {
	const names = existsSync(MIGRATIONS_FOLDER)
		? readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && existsSync(migrationFile(entry.name)))
				.map((entry) => entry.name)
				.sort()
		: [];
	return {
		baseDir: MIGRATIONS_FOLDER,
		lockfile: { path: "migration_lock.toml", content: LOCK_FILE },
		shadowDbInitScript: "",
		migrationDirectories: names.map((name) => ({
			path: name,
			migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(migrationFile(name), "utf8") } },
		})),
	};
}

function readMigrationSql(): string {
	return readMigrations()
		.migrationDirectories.map((one) => readFileSync(migrationFile(one.path), "utf8"))
		.join("\n");
}

function migrationFile(name: string): string {
	return path.join(MIGRATIONS_FOLDER, name, "migration.sql");
}

/** As Prisma computes it: SHA-256 of the file. */
function checksum(name: string): string {
	return createHash("sha256")
		.update(readFileSync(migrationFile(name)))
		.digest("hex");
}

async function connect(databaseUrl: string): Promise<Client> {
	const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
	client.on("error", () => {});
	await client.connect();
	return client;
}

async function withMigrationLock<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
	const client = await connect(databaseUrl);
	try {
		// Held by the connection: if this process dies, PostgreSQL lets the next one in.
		await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]);
		return await work();
	} finally {
		await client.end();
	}
}

type EngineModule = { SchemaEngine: typeof Engine; __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
let loaded: Promise<EngineModule> | undefined;

async function schemaEngine(databaseUrl: string): Promise<{ engine: Engine; close: () => Promise<void> }> {
	loaded ??= loadEngine();
	const { SchemaEngine } = await loaded;
	const database = new CatalogReadingPg(databaseUrl);
	const models = readSchema().files.map((file): [string, string] => [file.path, file.content]);
	const adapter = bindMigrationAwareSqlAdapterFactory(database);
	try {
		const engine = await SchemaEngine.new({ datamodels: models }, () => {}, adapter);
		return {
			engine,
			async close() {
				engine.free();
				await database.disconnect();
			},
		};
	} catch (error) {
		await database.disconnect();
		// An error of the driver comes back as a number; the error itself waits in the registry.
		const id = /External error id#(\d+)/.exec(String(error))?.[1];
		throw (id && adapter.errorRegistry.consumeError(Number(id))?.error) || error;
	}
}

const OID_OF_CHAR = 18;
const OID_OF_TEXT = 25;

/**
 * The schema engine reads columns of PostgreSQL's catalog whose type is `"char"`, one byte; the adapter of 7.10 does not know that type
 * and refuses the whole answer. It is shown text instead, and the engine is told that it is a character.
 */
class CatalogReadingPg extends PrismaPg {
	private readonly connected: Adapter[] = [];

	constructor(private readonly url: string) {
		super({ connectionString: url, max: 2 });
	}

	override async connect() {
		const adapter = readingChar(await super.connect());
		this.connected.push(adapter);
		return adapter;
	}

	/** An empty database on the same server. The adapter's own way would open the real one again when it was given one address. */
	override async connectToShadowDb() {
		const name = `colloquy_shadow_${randomBytes(6).toString("hex")}`;
		const server = await this.connect();
		await server.executeScript(`CREATE DATABASE ${name}`);
		const url = new URL(this.url);
		url.pathname = `/${name}`;
		const shadow = readingChar(await new PrismaPg({ connectionString: url.href, max: 2 }).connect());
		const close = shadow.dispose.bind(shadow);
		shadow.dispose = async () => {
			await close();
			await server.executeScript(`DROP DATABASE IF EXISTS ${name}`);
		};
		return shadow;
	}

	/** The engine leaves its connections open, and a database with open connections cannot be cloned. */
	async disconnect() {
		for (const adapter of this.connected.splice(0)) await adapter.dispose();
	}
}

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

function readingChar(adapter: Adapter): Adapter {
	const inner = adapter as unknown as { performIO: (query: SqlQuery) => Promise<{ fields: { dataTypeID: number }[] }> };
	const performIO = inner.performIO.bind(adapter);
	const queryRaw = adapter.queryRaw.bind(adapter);
	// The adapter cuts a script at every semicolon, also inside a function's body. Sent whole, PostgreSQL finds the ends of the statements
	// itself and runs them as one transaction, so a migration happens entirely or not at all.
	const { client } = adapter as unknown as { client: { query: (sql: string) => Promise<unknown> } };
	adapter.executeScript = async (script) => {
		await client.query(script);
	};
	const charColumns = new WeakMap<SqlQuery, Set<number>>();
	inner.performIO = async (query) => {
		const answer = await performIO(query);
		const found = new Set<number>();
		for (const [index, field] of answer.fields.entries()) {
			if (field.dataTypeID !== OID_OF_CHAR) continue;
			field.dataTypeID = OID_OF_TEXT;
			found.add(index);
		}
		charColumns.set(query, found);
		return answer;
	};
	adapter.queryRaw = async (query) => {
		const answer = await queryRaw(query);
		const found = charColumns.get(query);
		return { ...answer, columnTypes: answer.columnTypes.map((type, index) => (found?.has(index) ? ColumnTypeEnum.Character : type)) };
	};
	return adapter;
}

/** The package expects a bundler to load its WebAssembly; here that is done by hand. */
async function loadEngine(): Promise<EngineModule> {
	// Where the engine leaves its last words; without it, they are lost in an unrelated TypeError.
	Object.assign(globalThis, {
		PRISMA_WASM_PANIC_REGISTRY: {
			set_message(words: string) {
				throw new Error(`Prisma's schema engine gave up: ${words}`);
			},
		},
	});
	const glueFile = createRequire(path.resolve("package.json")).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
	const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg" as string)) as EngineModule;
	const bytes = readFileSync(glueFile.replace(/\.js$/, ".wasm"));
	const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports });
	glue.__wbg_set_wasm(instance.exports);
	(instance.exports.__wbindgen_start as () => void)();
	return glue;
}
