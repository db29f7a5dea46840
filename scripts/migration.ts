/**
 * `npm run migration -- <name>` writes the migration that leads from the existing ones to prisma/schema.prisma.
 * `npm run migration -- --check` fails if one is missing.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startThrowAway } from "../lib/database/embedded";
import { differenceToSchema, LOCK_FILE, MIGRATIONS_FOLDER } from "../lib/database/migrate";

/** What leads from the migrations to the schema, worked out on a throw-away server. */
export async function missingMigration(): Promise<string | null> {
	const server = await startThrowAway();
	try {
		return await differenceToSchema(server.url);
	} finally {
		await server.stop();
	}
}

async function main(name: string | undefined): Promise<number> {
	if (!name) {
		console.error("Give the migration a name: npm run migration -- add-something");
		return 1;
	}
	const sql = await missingMigration();
	if (name === "--check") {
		if (sql === null) return 0;
		console.error(`prisma/schema.prisma and prisma/migrations differ. Run: npm run migration -- <name>\n\n${sql}`);
		return 1;
	}
	if (!/^[a-z0-9][a-z0-9_-]*$/.test(name)) {
		console.error("A migration's name is made of small letters, digits and hyphens.");
		return 1;
	}
	if (sql === null) {
		console.log("Nothing to do: the migrations lead to the schema.");
		return 0;
	}
	const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
	const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name.replaceAll("-", "_")}`);
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, "migration.sql"), sql);
	writeFileSync(path.join(MIGRATIONS_FOLDER, "migration_lock.toml"), LOCK_FILE);
	console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`);
	return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv[2]);
