/** The command line as it is used: a process of its own, on a database that others use at the same time. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOfToken } from "@/lib/auth/token";
import { store } from "@/lib/store/client";
import { testDatabase } from "@/lib/testing/database";
import { makeSetting, type Setting } from "@/lib/testing/factories";

const folder = mkdtempSync(path.join(tmpdir(), "colloquy-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
});

function run(args: string[], input = ""): Promise<{ status: number | null; out: string; error: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ["--import", "./scripts/register.mjs", "scripts/colloquy.ts", ...args], {
			env: { ...process.env, DATABASE_URL: testDatabase().url, DATA_DIR: folder, NODE_ENV: "production", NODE_OPTIONS: "" },
		});
		let [out, error] = ["", ""];
		child.stdout.on("data", (bytes) => {
			out += bytes;
		});
		child.stderr.on("data", (bytes) => {
			error += bytes;
		});
		child.on("close", (status) => resolve({ status, out, error }));
		child.stdin.end(input);
	});
}

const long = { timeout: 60_000 };

test("an account, a token that works and is all that is printed, a role", long, async () => {
	const created = await run(
		["user", "create", "--email", "Ann@example.org", "--name", "Ann", "--administrator", "--password-stdin"],
		"a long password\n",
	);
	expect(created).toEqual({ status: 0, out: "ann@example.org can sign in now.\n", error: "" });
	const token = await run(["token", "create", "--email", "ann@example.org"]);
	expect(token.out).toMatch(/^colloquy_\S+\n$/);
	expect(await actorOfToken(`Bearer ${token.out.trim()}`)).toMatchObject({
		ok: true,
		value: { email: "ann@example.org", isAdministrator: true },
	});

	await run(["user", "role", "--email", "ann@example.org", "--administrator", "off", "--seminar", at.seminarSlug, "--role", "expert"]);
	const user = await store().user.findUniqueOrThrow({ where: { email: "ann@example.org" }, include: { members: true } });
	expect(user).toMatchObject({ isAdministrator: false, members: [{ seminarId: at.seminarId, role: "expert" }] });
	// In the record, in its place.
	expect(await store().event.findFirst({ where: { subjectId: user.members[0]?.id } })).toMatchObject({
		type: "member.added",
		memberId: null,
		position: expect.any(BigInt),
	});
});

test("the feedback on a paper, by its short name or its id", long, async () => {
	const file = path.join(folder, "feedback.xlsx");
	expect((await run(["export", at.paperSlug, "--format", "xlsx", "--out", file])).status).toBe(0);
	expect((await readSheet(readFileSync(file), "Feedback")).map((row) => row[0])).toEqual(["¶", 1, 2, 3]);
	const { out } = await run(["export", at.paperId, "--format", "json", "--out", "-"]);
	expect(JSON.parse(out)).toMatchObject({ paper: { id: at.paperId } });
});

test.each([
	["an address taken", ["user", "create", "--email", "ann@example.org", "--name", "x"], "There is an account with this address already."],
	["an address that is none", ["user", "create", "--email", "x", "--name", "x"], "email: This is not well-formed (email)."],
	["nobody's token", ["token", "create", "--email", "nobody@example.org"], "There is no account with the address nobody@example.org"],
	["the last of the secretariat", ["user", "role", "--role", "expert"], "A seminar needs somebody in its secretariat."],
	["an unknown paper", ["export", "nothing", "--format", "csv", "--out", "-"], 'There is no paper "nothing".'],
	["an unknown format", ["export", "x", "--format", "exe", "--out", "-"], "Allowed choices are xlsx, csv, md, json."],
	["an unknown verb", ["exprt"], "Did you mean export?"],
])("%s: status 1, and one line that says what to do", long, async (_, args, sentence) => {
	const full = args[1] === "role" ? [...args, "--email", at.secretariat.email, "--seminar", at.seminarSlug] : args;
	const { status, out, error } = await run(full);
	expect({ status, out }).toEqual({ status: 1, out: "" });
	expect(error).toContain(sentence);
	expect(error).toMatch(/^[^\n]+\n$/);
});

test("doctor says that all is well, or what is not", long, async () => {
	const { status, out } = await run(["doctor"]);
	expect(status).toBe(0);
	expect(out).toMatch(/^ok +migrations +up to date$/m);
});
