import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type Actor, asActor } from "@/lib/auth/actor";
import { hashOf, makeSecret } from "@/lib/auth/secret-token";
import { actorOfSession } from "@/lib/auth/session";
import { sealSessionId } from "@/lib/auth/session-cookie";
import { actorOfToken } from "@/lib/auth/token";
import { backgroundDone } from "@/lib/jobs/background";
import { store } from "@/lib/store/client";
import { startSession } from "@/lib/store/session";
import { saveSignInLink } from "@/lib/store/sign-in-link";
import { makeUser } from "@/lib/testing/factories";
import { changePassword } from "./change-password";
import { changeProfile } from "./change-profile";
import { createToken } from "./create-token";
import { revokeSession } from "./revoke-session";
import { revokeToken } from "./revoke-token";
import { signInWithPassword } from "./sign-in-with-password";
import { signOut } from "./sign-out";
import { signOutEverywhere } from "./sign-out-everywhere";
import { useSignInLink } from "./use-sign-in-link";

// A folder of its own: test files run side by side. Read when the first mail is written.
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "colloquy-test-"));
afterAll(async () => {
	await backgroundDone();
	rmSync(process.env.DATA_DIR ?? "", { recursive: true, force: true });
});

const now = new Date("2026-03-10T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);
let me: Actor;
let other: Actor;
let elsewhere: string;

async function session(userId: string): Promise<string> {
	return (await startSession(store(), { userId, userAgent: "", now, expiresAt: days(30) })) as string;
}
const counts = async (sessionId: string | null) => (await actorOfSession(await sealSessionId(sessionId ?? ""), now)) !== null;

beforeEach(async () => {
	const person = await makeUser("Mira");
	other = await makeUser("Otto");
	me = asActor({ ...person, sessionId: await session(person.userId) });
	elsewhere = await session(person.userId);
});

test("signing out ends this session alone", async () => {
	await signOut(me, now);
	expect([await counts(me.sessionId), await counts(elsewhere)]).toEqual([false, true]);
});

test("one session is ended from another; not one of somebody else", async () => {
	const theirs = await session(other.userId);
	expect(await revokeSession(me, { sessionId: theirs }, now)).toMatchObject({ refusal: "not-found" });
	expect(await counts(theirs)).toBe(true);
	expect(await revokeSession(me, { sessionId: elsewhere }, now)).toMatchObject({ ok: true });
	expect(await counts(elsewhere)).toBe(false);
	expect(await revokeSession(me, { sessionId: elsewhere }, now)).toMatchObject({ refusal: "not-found" });
});

test("signing out everywhere ends all of them", async () => {
	expect(await signOutEverywhere(me, now)).toEqual({ ok: true, value: { sessions: 2 } });
	expect([await counts(me.sessionId), await counts(elsewhere)]).toEqual([false, false]);
});

test("a token is shown once, works, ends at its date, and is taken back at once", async () => {
	const made = await createToken(me, { name: " nightly  export ", lifetime: "30" }, now);
	if (!made.ok) throw new Error("refused");
	const { id, token, expiresAt } = made.value;
	expect(expiresAt).toEqual(days(30));
	const row = await store().apiToken.findUniqueOrThrow({ where: { id } });
	expect(row).toMatchObject({ name: "nightly export", ending: token.slice(-4) });
	expect(JSON.stringify(row)).not.toContain(token);
	expect(await actorOfToken(`Bearer ${token}`, days(29), "192.0.2.1")).toMatchObject({ ok: true, value: { userId: me.userId } });
	expect(await actorOfToken(`Bearer ${token}`, days(30), "192.0.2.1")).toMatchObject({ refusal: "token-invalid" });
	expect(await revokeToken(other, { tokenId: id }, now)).toMatchObject({ refusal: "not-found" });
	expect(await revokeToken(me, { tokenId: id }, now)).toMatchObject({ ok: true });
	expect(await actorOfToken(`Bearer ${token}`, now, "192.0.2.1")).toMatchObject({ refusal: "token-invalid" });
});

test("a first password needs none before it; a second one does, and signs out everywhere else", async () => {
	expect(await changePassword(me, { newPassword: "a long enough one" }, now)).toMatchObject({ ok: true, value: { otherSessions: 1 } });
	expect([await counts(me.sessionId), await counts(elsewhere)]).toEqual([true, false]);
	expect(await changePassword(me, { currentPassword: "wrong", newPassword: "another long one" }, now)).toMatchObject({
		refusal: "input-invalid",
		fields: [{ pointer: "/currentPassword", code: "invalid" }],
	});
	expect(await changePassword(me, { newPassword: "another long one" }, now)).toMatchObject({ refusal: "input-invalid" });
	expect(await changePassword(me, { currentPassword: "a long enough one", newPassword: "another long one" }, now)).toMatchObject({
		ok: true,
	});
	const visit = { from: "192.0.2.77", userAgent: "", previousSessionId: null };
	expect(await signInWithPassword({ email: me.email, password: "a long enough one" }, visit, now)).toMatchObject({
		refusal: "sign-in-failed",
	});
	expect(await signInWithPassword({ email: me.email, password: "another long one" }, visit, now)).toMatchObject({ ok: true });
});

test("a forgotten password is replaced after signing in by a link, for half an hour", async () => {
	await changePassword(me, { newPassword: "a long enough one" }, now);
	const token = makeSecret();
	await saveSignInLink(store(), { userId: me.userId, hash: hashOf(token), createdAt: now, expiresAt: days(1) });
	const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
	const begun = await useSignInLink({ token }, { from: "192.0.2.78", userAgent: "", previousSessionId: null }, minutes(1));
	if (!begun.ok) throw new Error(begun.refusal);
	const again = asActor({ ...me, sessionId: begun.value.sessionId });
	const input = { newPassword: "another long one" };
	expect(await changePassword(me, input, minutes(2))).toMatchObject({ refusal: "input-invalid" });
	expect(await changePassword(again, input, minutes(31))).toMatchObject({ refusal: "input-invalid" });
	expect(await changePassword(again, input, minutes(30))).toMatchObject({ ok: true });
});

test.each(["short", "", "x".repeat(201)])("%j is no password", async (newPassword) => {
	expect(await changePassword(me, { newPassword }, now)).toMatchObject({ refusal: "input-invalid" });
});

test("name and language; not a name of nothing", async () => {
	expect(await changeProfile(me, { name: "  Mira \u202eLind ", locale: "en" })).toEqual({ ok: true, value: { name: "Mira Lind" } });
	expect(await store().user.findUniqueOrThrow({ where: { id: me.userId } })).toMatchObject({ name: "Mira Lind", locale: "en" });
	for (const name of ["", "   ", "\u200b", "x".repeat(121)]) expect(await changeProfile(me, { name })).toMatchObject({ ok: false });
	expect(await changeProfile(me, { name: "Mira", locale: "xx" })).toMatchObject({ refusal: "input-invalid" });
});
