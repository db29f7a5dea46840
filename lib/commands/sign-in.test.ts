import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { hashOf, makeSecret } from "@/lib/auth/secret-token";
import { actorOfSession } from "@/lib/auth/session";
import { sealSessionId } from "@/lib/auth/session-cookie";
import type { Visit } from "@/lib/auth/visit";
import { store } from "@/lib/store/client";
import { saveSignInLink } from "@/lib/store/sign-in-link";
import { makeUser } from "@/lib/testing/factories";
import type { BegunSession } from "./begin-session";
import { signInWithPassword } from "./sign-in-with-password";
import { useSignInLink } from "./use-sign-in-link";

const now = new Date("2026-03-10T12:00:00Z");
const password = "a long enough one";
let passwordHash: string;
beforeAll(async () => {
	passwordHash = await hashPassword(password);
});

let visitors = 0;
const visit = (previousSessionId: string | null = null): Visit => ({
	from: `198.51.100.${++visitors}`,
	userAgent: "Browser 1.0",
	previousSessionId,
});

async function account(changes: { deactivatedAt?: Date; passwordHash?: string | null } = {}) {
	const person = await makeUser("Petra");
	await store().user.update({ where: { id: person.userId }, data: { passwordHash, ...changes } });
	return person;
}

test("address and password begin a session, however the address is written", async () => {
	const person = await account();
	const begun = await signInWithPassword({ email: ` ${person.email.toUpperCase()} `, password }, visit(), now);
	expect(begun).toMatchObject({ ok: true, value: { userId: person.userId } });
	const { sessionId } = (begun as { value: BegunSession }).value;
	expect(await actorOfSession(await sealSessionId(sessionId), now)).toEqual({ ...person, sessionId });
});

test("wrong password, no password, no account, deactivated: one answer", async () => {
	const known = await account();
	const without = await account({ passwordHash: null });
	const gone = await account({ deactivatedAt: now });
	const answers = [
		await signInWithPassword({ email: known.email, password: "wrong" }, visit(), now),
		await signInWithPassword({ email: without.email, password }, visit(), now),
		await signInWithPassword({ email: "nobody@example.org", password }, visit(), now),
		await signInWithPassword({ email: gone.email, password }, visit(), now),
	];
	for (const one of answers) expect(one).toEqual({ ok: false, refusal: "sign-in-failed", params: {}, fields: [] });
	expect(await store().session.count({ where: { userId: { in: [known.userId, without.userId, gone.userId] } } })).toBe(0);
});

test("guessing is slowed down, also when all guesses come at once; the right password as well then", async () => {
	const person = await account();
	const from = visit();
	const guesses = await Promise.all(
		Array.from({ length: 14 }, (_, at) => signInWithPassword({ email: person.email, password: `guess ${at}` }, from, now)),
	);
	expect(guesses.filter((one) => !one.ok && one.refusal === "sign-in-failed")).toHaveLength(10);
	expect(guesses.filter((one) => !one.ok && one.refusal === "rate-limited")).toHaveLength(4);
	const right = await signInWithPassword({ email: person.email, password }, from, now);
	expect(right).toMatchObject({ refusal: "rate-limited", params: { seconds: 900 } });
	expect(await signInWithPassword({ email: person.email, password }, visit(), now)).toMatchObject({ ok: true });
	const later = new Date(now.getTime() + 15 * 60_000);
	expect(await signInWithPassword({ email: person.email, password }, from, later)).toMatchObject({ ok: true });
});

test("who gets it right does not count: a whole room may sign in from one address", async () => {
	const person = await account();
	const from = visit();
	for (let time = 0; time < 12; time++) {
		expect(await signInWithPassword({ email: person.email, password }, from, now)).toMatchObject({ ok: true });
	}
});

test("the limits keep no address that could be read", async () => {
	const person = await account();
	const from = visit();
	await signInWithPassword({ email: person.email, password: "wrong" }, from, now);
	const keys = JSON.stringify(await store().rateLimit.findMany());
	expect(keys).not.toContain(person.email);
	expect(keys).not.toContain(from.from);
});

test("signing in ends the session this browser was in: one planted before is of no use after", async () => {
	const [planted, person] = [await account(), await account()];
	const first = await signInWithPassword({ email: planted.email, password }, visit(), now);
	const before = (first as { value: BegunSession }).value.sessionId;
	const second = await signInWithPassword({ email: person.email, password }, visit(before), now);
	expect((second as { value: BegunSession }).value.sessionId).not.toBe(before);
	expect(await actorOfSession(await sealSessionId(before), now)).toBeNull();
});

async function link(userId: string, expiresAt = new Date(now.getTime() + 15 * 60_000)) {
	const token = makeSecret();
	await saveSignInLink(store(), { userId, hash: hashOf(token), createdAt: now, expiresAt });
	return token;
}

test("a link signs in once, however many press at once, and voids the others", async () => {
	const person = await account({ passwordHash: null });
	const [token, other] = [await link(person.userId), await link(person.userId)];
	const from = visit();
	const presses = await Promise.all(Array.from({ length: 6 }, () => useSignInLink({ token }, from, now)));
	expect(presses.filter((one) => one.ok)).toHaveLength(1);
	for (const one of presses.filter((each) => !each.ok)) expect(one).toMatchObject({ refusal: "link-used-up" });
	expect(await useSignInLink({ token: other }, visit(), now)).toMatchObject({ refusal: "link-used-up" });
	expect(await store().session.count({ where: { userId: person.userId } })).toBe(1);
});

test("too old, unknown, of somebody deactivated: the same answer", async () => {
	const person = await account();
	const gone = await account({ deactivatedAt: now });
	for (const token of [await link(person.userId, now), makeSecret(), "", "x", await link(gone.userId)]) {
		expect(await useSignInLink({ token }, visit(), now)).toMatchObject({ ok: false, refusal: "link-used-up" });
	}
});

test("trying links is slowed down", async () => {
	const from = visit();
	let last: Awaited<ReturnType<typeof useSignInLink>> | undefined;
	for (let time = 0; time < 31; time++) last = await useSignInLink({ token: makeSecret() }, from, now);
	expect(last).toMatchObject({ refusal: "rate-limited" });
});
