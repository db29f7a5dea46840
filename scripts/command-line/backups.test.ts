import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { store } from "@/lib/store/client";
import { testDatabase } from "@/lib/testing/database";
import { seedDemonstration } from "@/prisma/seed";
import { readBackup, writeBackup } from "./backups";

const folder = mkdtempSync(path.join(tmpdir(), "colloquy-backup-"));
const file = path.join(folder, "one.backup");
let other: string;
let rows: number;

beforeAll(async () => {
	await seedDemonstration();
	rows = await writeBackup(file, testDatabase().url);
	other = await emptyDatabase("restored");
});
afterAll(async () => {
	await onServer(`DROP DATABASE IF EXISTS ${testDatabase().name}_restored WITH (FORCE)`);
	await onServer(`DROP DATABASE IF EXISTS ${testDatabase().name}_refusing WITH (FORCE)`);
	rmSync(folder, { recursive: true, force: true });
});

async function onServer(statement: string): Promise<void> {
	const client = new Client({ connectionString: inject("databaseServer") });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}

async function emptyDatabase(name: string): Promise<string> {
	const full = `${testDatabase().name}_${name}`;
	await onServer(`CREATE DATABASE ${full} TEMPLATE ${inject("databaseTemplate")}`);
	const url = new URL(inject("databaseServer"));
	url.pathname = `/${full}`;
	return url.href;
}

/** Everything in a database, as one text. */
async function contentOf(url: string): Promise<string[]> {
	const copy = path.join(folder, "content.backup");
	await writeBackup(copy, url);
	return gunzipSync(readFileSync(copy)).toString().split("\n").slice(1).sort();
}

test("what was backed up is restored, row for row, and goes on counting where it was", async () => {
	expect(rows).toBeGreaterThan(1000);
	expect(statSync(file).mode & 0o077).toBe(0);
	expect(await readBackup(file, other)).toBe(rows);
	expect(await contentOf(other)).toEqual(await contentOf(testDatabase().url));
	const client = new Client({ connectionString: other });
	await client.connect();
	const next = (await client.query("SELECT nextval('event_position') AS next")).rows[0].next;
	await client.end();
	expect(BigInt(next)).toBe(((await store().event.aggregate({ _max: { position: true } }))._max.position ?? 0n) + 1n);
});

test("files of 20 MB go out and come back one after the other; imports under way are taken up where they come back", async () => {
	const { id: seminarId, members } = await store().seminar.findFirstOrThrow({ include: { members: { take: 1 } } });
	const content = randomBytes(20 * 1024 * 1024);
	const sha256 = createHash("sha256").update(content).digest("hex");
	for (const name of ["one.pdf", "two.pdf", "three.pdf"]) {
		const job = { seminarId, memberId: members[0]?.id ?? "", name, bytes: content.length, sha256, content };
		await store().importJob.create({ data: job, select: { id: true } });
	}
	// As a server leaves it, which has made a place for its queue.
	await onServer(`CREATE DATABASE ${testDatabase().name}_large TEMPLATE ${inject("databaseTemplate")}`);
	const url = new URL(inject("databaseServer"));
	url.pathname = `/${testDatabase().name}_large`;
	const client = new Client({ connectionString: url.href });
	await client.connect();
	await client.query("CREATE SCHEMA pgboss CREATE TABLE job (id int)");
	const large = path.join(folder, "large.backup");
	const before = process.memoryUsage().rss;
	let most = 0;
	const watch = setInterval(() => {
		most = Math.max(most, process.memoryUsage().rss - before);
	}, 20);
	await writeBackup(large, testDatabase().url);
	await readBackup(large, url.href);
	clearInterval(watch);
	const { rows } = await client.query(
		"SELECT name, status::text, encode(sha256(content), 'hex') AS hash FROM import_job ORDER BY created_at",
	);
	await client.end();
	await onServer(`DROP DATABASE ${testDatabase().name}_large WITH (FORCE)`);
	await store().importJob.deleteMany({});
	expect(rows).toEqual(["one.pdf", "two.pdf", "three.pdf"].map((name) => ({ name, status: "waiting", hash: sha256 })));
	// One file in a few copies; three of them, or five hundred, would be far more.
	expect(most / 1024 / 1024).toBeLessThan(700);
});

test("a database that is not empty is left alone", async () => {
	const before = await store().event.count();
	await expect(readBackup(file, testDatabase().url)).rejects.toThrow(/not empty/);
	expect(await store().event.count()).toBe(before);
});

test("a file that is none, damaged, cut off or of another version restores nothing", async () => {
	const empty = await emptyDatabase("refusing");
	const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");
	const header = JSON.parse(lines[0] ?? "");
	const gz = (some: string[]) => gzipSync(some.join("\n"));
	const bad: [string | Buffer, RegExp][] = [
		["no backup", /no backup/],
		[gz(["hello"]), /no backup/],
		[readFileSync(file).subarray(0, 4000), /cannot be read|not whole|damaged/],
		[gz(lines.slice(0, -1)), /not whole/],
		[gz(lines.toSpliced(20, 1)), /damaged|not whole/],
		[gz(lines.toSpliced(-2, 1)), /not whole/],
		[gz(lines.with(5, '["pg_authid",{"rolname":"x"}]')), /damaged/],
		[gz(lines.with(0, JSON.stringify({ ...header, migrations: [...header.migrations, "29990101000000_later"] }))), /newer Colloquy/],
		[gz(lines.with(0, JSON.stringify({ ...header, migrations: [] }))), /older Colloquy/],
	];
	for (const [content, sentence] of bad) {
		writeFileSync(path.join(folder, "bad.backup"), content);
		await expect(readBackup(path.join(folder, "bad.backup"), empty)).rejects.toThrow(sentence);
	}
	await expect(readBackup(path.join(folder, "nothing"), empty)).rejects.toThrow("cannot be read (ENOENT)");
	await expect(writeBackup("/nowhere/at/all", testDatabase().url)).rejects.toThrow("cannot be written (ENOENT)");
	expect((await contentOf(empty)).filter((line) => line.startsWith("["))).toEqual([]);
});
