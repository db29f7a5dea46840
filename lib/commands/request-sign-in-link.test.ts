import { mkdtempSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import PostalMime from "postal-mime";
import { afterAll, afterEach, expect, test } from "vitest";
import { outboxFolder } from "@/lib/email/send-mail";
import { backgroundDone } from "@/lib/jobs/background";
import { store } from "@/lib/store/client";
import { makeUser } from "@/lib/testing/factories";
import { requestSignInLink } from "./request-sign-in-link";
import { useSignInLink } from "./use-sign-in-link";

// A folder of its own: test files run side by side. Read when the first mail is written.
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "colloquy-test-"));

const now = new Date("2026-03-10T12:00:00Z");
const visit = { from: "203.0.113.5", userAgent: "", previousSessionId: null };
afterEach(() => rm(outboxFolder(), { recursive: true, force: true }));
afterAll(() => rm(process.env.DATA_DIR ?? "", { recursive: true, force: true }));

async function mails() {
	await backgroundDone();
	const names = await readdir(outboxFolder()).catch(() => []);
	return Promise.all(names.sort().map(async (name) => PostalMime.parse(await readFile(path.join(outboxFolder(), name)))));
}
const addressIn = (text: string | undefined) => new URL(/http\S+/.exec(text ?? "")?.[0] ?? "http://none.invalid");

test("the mail holds a link that signs in and comes back to where one was", async () => {
	const person = await makeUser("Linus");
	expect(await requestSignInLink({ email: person.email, to: "/seminars/air?p=5" }, visit, now)).toMatchObject({ ok: true });
	const [mail] = await mails();
	expect(mail?.to?.[0]).toMatchObject({ address: person.email });
	const address = addressIn(mail?.text);
	expect(address.origin + address.pathname).toBe("http://localhost:3000/sign-in/link");
	expect(address.searchParams.get("to")).toBe("/seminars/air?p=5");
	const token = address.searchParams.get("token") ?? "";
	expect(JSON.stringify(await store().signInLink.findMany())).not.toContain(token);
	expect(await useSignInLink({ token }, visit, now)).toMatchObject({ ok: true, value: { userId: person.userId } });
});

test("no account: the same answer, and no mail", async () => {
	const person = await makeUser("Lara");
	const known = await requestSignInLink({ email: person.email }, visit, now);
	await backgroundDone();
	await rm(outboxFolder(), { recursive: true, force: true });
	const unknown = await requestSignInLink({ email: "nobody@example.org" }, visit, now);
	expect(unknown).toEqual({ ...known, value: { email: "nobody@example.org" } });
	expect(await mails()).toEqual([]);
});

test("an address of another site does not get into the mail", async () => {
	const person = await makeUser("Leo");
	await requestSignInLink({ email: person.email, to: "//elsewhere.example/x" }, visit, now);
	const [mail] = await mails();
	expect(addressIn(mail?.text).searchParams.get("to")).toBeNull();
	expect(mail?.text).not.toContain("elsewhere");
});

test("nobody's mailbox is filled: five an hour quarter, also when all are asked for at once", async () => {
	const person = await makeUser("Lou");
	const asked = await Promise.all(Array.from({ length: 9 }, () => requestSignInLink({ email: person.email }, visit, now)));
	expect(asked.filter((one) => one.ok)).toHaveLength(5);
	expect(await mails()).toHaveLength(5);
});
