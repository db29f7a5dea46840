import { decode } from "next-auth/jwt";
import { beforeEach, expect, test } from "vitest";
import { env } from "@/lib/env";
import { store } from "@/lib/store/client";
import { endSessions, startSession } from "@/lib/store/session";
import { makeUser } from "@/lib/testing/factories";
import type { Actor } from "./actor";
import { actorOfSession } from "./session";
import { sealSessionId, sessionCookie } from "./session-cookie";

const now = new Date("2026-03-10T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
let person: Actor;
let sessionId: string;
let sealed: string;
beforeEach(async () => {
	person = await makeUser("Ines");
	sessionId = (await startSession(store(), {
		userId: person.userId,
		userAgent: "a browser",
		now,
		expiresAt: later(60_000 * 60),
	})) as string;
	sealed = await sealSessionId(sessionId);
});

test("a session is who signed in; the cookie holds nothing else than its id", async () => {
	expect(await actorOfSession(sealed, now)).toEqual({ ...person, sessionId });
	const { iat, exp, jti, ...held } = (await decode({ token: sealed, secret: env().authSecret })) ?? {};
	expect(held).toEqual({ sid: sessionId });
	expect(sessionCookie()).toMatchObject({ name: "next-auth.session-token", options: { httpOnly: true, sameSite: "lax", path: "/" } });
});

test.each([undefined, "", "nonsense", "a.b.c.d.e"])("%j is nobody", async (text) => {
	expect(await actorOfSession(text, now)).toBeNull();
});

test("an altered cookie is nobody", async () => {
	expect(await actorOfSession(`${sealed.slice(0, -3)}AAA`, now)).toBeNull();
});

test("a session that was ended is refused at once", async () => {
	await endSessions(store(), person.userId, { only: sessionId }, now);
	expect(await actorOfSession(sealed, now)).toBeNull();
});

test("it ends at its date, not after", async () => {
	expect(await actorOfSession(sealed, later(60_000 * 60 - 1))).not.toBeNull();
	expect(await actorOfSession(sealed, later(60_000 * 60))).toBeNull();
});

test("whoever is deactivated is out at once and cannot come in again", async () => {
	await store().user.update({ where: { id: person.userId }, data: { deactivatedAt: now } });
	expect(await actorOfSession(sealed, now)).toBeNull();
	expect(await startSession(store(), { userId: person.userId, userAgent: "", now, expiresAt: later(1000) })).toBeNull();
});

test("when it was seen is written once a minute at most", async () => {
	const seen = async () => (await store().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
	await actorOfSession(sealed, later(59_000));
	expect(await seen()).toEqual(now);
	await actorOfSession(sealed, later(61_000));
	expect(await seen()).toEqual(later(61_000));
});
