/**
 * A database of its own for each test file of the project "database" (vitest.config.ts): cloned from the migrated template before the
 * file's imports run, so that lib/store, reading DATABASE_URL, finds it; dropped after the file.
 *
 * A test file needs to do nothing. `testDatabase()` is there for one that wants to look at the rows itself.
 */
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

const server = inject("databaseServer");
const name = `colloquy_test_${randomBytes(6).toString("hex")}`;
await onServer(`CREATE DATABASE ${name} TEMPLATE ${inject("databaseTemplate")}`);
process.env.DATABASE_URL = testDatabase().url;

afterAll(async () => {
	// Forced: connections of the store are still open, and nobody needs them any more.
	await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

/** The database of this test file, empty but for the schema. */
export function testDatabase(): { url: string; name: string } {
	const url = new URL(server);
	url.pathname = `/${name}`;
	return { url: url.href, name };
}

async function onServer(statement: string): Promise<void> {
	const client = new Client({ connectionString: server });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
