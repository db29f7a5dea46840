import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { applyMigrations, migrationStatus, withoutHandWritten } from "./migrate";

describe("the state of a database", () => {
	it("has nothing pending after the migrations", async () => {
		const status = await migrationStatus(testDatabase().url);
		expect(status).toMatchObject({ pending: [], failed: [], unknown: [], edited: [] });
		expect(await applyMigrations(testDatabase().url)).toEqual([]);
	});

	it("refuses a database that a newer version made, and one with a failed migration", async () => {
		const client = new Client({ connectionString: testDatabase().url });
		await client.connect();
		const add = (name: string, finished: string) =>
			client.query(
				`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at) VALUES ($1, 'x', $1, now(), ${finished})`,
				[name],
			);
		await add("99991231000000_later", "now()");
		await expect(applyMigrations(testDatabase().url)).rejects.toThrow(/newer Colloquy.*99991231000000_later/);
		await add("99991231000001_broken", "NULL");
		await expect(applyMigrations(testDatabase().url)).rejects.toThrow(/99991231000001_broken failed/);
		await client.query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '9999%'");
		await client.end();
	});
});

describe("a difference between migrations and schema", () => {
	const byHand = `CREATE UNIQUE INDEX "one_open" ON "round"("seminar_id") WHERE closed_at IS NULL;
		CREATE INDEX lower_mail ON "user" (lower(email));
		CREATE INDEX "plain" ON "user"("id");`;

	it.each([
		[
			"indexes with a condition or an expression are not drift",
			'-- DropIndex\nDROP INDEX "one_open";\n\n-- DropIndex\nDROP INDEX "lower_mail";\n',
			null,
		],
		["an ordinary index is", '-- DropIndex\nDROP INDEX "plain";\n', '-- DropIndex\nDROP INDEX "plain";\n'],
		[
			"what stands beside stays",
			'-- DropIndex\nDROP INDEX "one_open";\n\n-- DropTable\nDROP TABLE "x";\n',
			'-- DropTable\nDROP TABLE "x";\n',
		],
		["nothing is nothing", "-- This is an empty migration.", null],
	])("%s", (_, difference, left) => {
		expect(withoutHandWritten(difference, byHand)).toBe(left);
	});
});
