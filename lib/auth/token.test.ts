import { beforeAll, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { endToken, saveToken } from "@/lib/store/token";
import { makeUser } from "@/lib/testing/factories";
import type { Actor } from "./actor";
import { makeApiToken } from "./secret-token";
import { actorOfToken } from "./token";

const now = new Date("2026-03-10T12:00:00Z");
let person: Actor;
beforeAll(async () => {
	person = await makeUser("Tomas");
});

async function token(expiresAt: Date | null = null) {
	const { token: text, hash, ending } = makeApiToken();
	return { text, id: await saveToken(store(), { userId: person.userId, name: "script", hash, ending, expiresAt, now }) };
}

test("a token is who made it, and its use is noted once a minute", async () => {
	const { text, id } = await token();
	expect(await actorOfToken(`Bearer ${text}`, now, "192.0.2.1")).toEqual({ ok: true, value: person });
	expect(await actorOfToken(`bearer  ${text} `, new Date(now.getTime() + 30_000), "192.0.2.1")).toMatchObject({ ok: true });
	expect((await store().apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt).toEqual(now);
});

test("a token past its date, a revoked one and an unknown one get the same answer", async () => {
	const over = await token(now);
	const revoked = await token();
	await endToken(store(), person.userId, revoked.id, now);
	for (const text of [over.text, revoked.text, makeApiToken().token, "x", ""]) {
		expect(await actorOfToken(`Bearer ${text}`, now, "192.0.2.2")).toMatchObject({ ok: false, refusal: "token-invalid" });
	}
	expect(await actorOfToken("Basic abc", now, "192.0.2.2")).toMatchObject({ refusal: "token-invalid" });
	expect(await actorOfToken(null, now, "192.0.2.2")).toMatchObject({ refusal: "signed-out" });
});

test("failures from one address are slowed down; a token that is right still works", async () => {
	const from = "198.51.100.9";
	const answers = await Promise.all(Array.from({ length: 70 }, () => actorOfToken(`Bearer ${makeApiToken().token}`, now, from)));
	expect(answers.filter((one) => !one.ok && one.refusal === "token-invalid")).toHaveLength(60);
	expect(answers.filter((one) => !one.ok && one.refusal === "rate-limited")).toHaveLength(10);
	expect(await actorOfToken(`Bearer ${(await token()).text}`, now, from)).toMatchObject({ ok: true });
});
