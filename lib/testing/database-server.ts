/** Once for all test files that need a database: one throw-away server (or TEST_DATABASE_URL) with one migrated template in it. */
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startThrowAway } from "@/lib/database/embedded";
import { applyMigrations } from "@/lib/database/migrate";

declare module "vitest" {
	interface ProvidedContext {
		databaseServer: string;
		databaseTemplate: string;
	}
}

export default async function setUp(project: TestProject) {
	const given = process.env.TEST_DATABASE_URL;
	const server = given ? { url: given, stop: async () => {} } : await startThrowAway();
	// A name of its own: with TEST_DATABASE_URL, two runs may share the server.
	const template = `colloquy_template_${randomBytes(4).toString("hex")}`;
	try {
		await onServer(server.url, `CREATE DATABASE ${template}`);
		const url = new URL(server.url);
		url.pathname = `/${template}`;
		await applyMigrations(url.href);
	} catch (error) {
		await server.stop();
		throw error;
	}
	project.provide("databaseServer", server.url);
	project.provide("databaseTemplate", template);
	return async () => {
		if (given) await onServer(given, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
		await server.stop();
	};
}

async function onServer(url: string, statement: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
