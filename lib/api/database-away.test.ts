/** The database goes away and comes back: 503 with a sentence, then as before. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { type Line, lineTo } from "@/e2e/proxy";
import { store } from "@/lib/store/client";
import { type Caller, callerFor } from "@/lib/testing/api-caller";
import { makeSetting, type Setting } from "@/lib/testing/factories";

let at: Setting;
let expert: Caller;
let line: Line;

beforeAll(async () => {
	line = await lineTo(process.env.DATABASE_URL ?? "");
	process.env.DATABASE_URL = line.url;
	at = await makeSetting();
	await store().round.updateMany({ data: { closesAt: new Date(Date.now() + 86_400_000) } });
	expert = await callerFor(at.expert);
});
afterAll(async () => {
	await store().$disconnect();
	await line.cut();
});

test("away: every call says so, nothing is kept; back: as before, and a POST with a key is done once", async () => {
	const position = `/paragraphs/${at.blockIds[1]}/position`;
	const comments = `/paragraphs/${at.blockIds[1]}/comments`;
	const key = { "idempotency-key": "storm" };
	expect((await expert("PUT", position, { position: "agree" })).status).toBe(200);
	expect((await health()).status).toBe(200);

	await line.cut();
	for (const [method, address, body] of [
		["GET", `/papers/${at.paperId}`],
		["PUT", position, { position: "disagree" }],
		["GET", "/seminars"],
	] as const) {
		const answer = await expert(method, address, body);
		expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 503, body: { code: "database-away" } });
		expect(answer.headers.get("retry-after")).toBe("5");
		expect(JSON.stringify(answer.body)).not.toMatch(/ECONN|127\.0\.0\.1|prisma/i);
	}
	expect((await expert("POST", comments, { body: "In the storm" }, key)).status).toBe(503);
	const ill = await health();
	expect([ill.status, await ill.json()]).toEqual([503, { status: "unavailable", reason: expect.any(String) }]);

	await line.join();
	expect((await health()).status).toBe(200);
	expect((await expert("GET", `/paragraphs/${at.blockIds[1]}`)).body).toMatchObject({ myPosition: { position: "agree" } });
	expect((await expert("POST", comments, { body: "In the storm" }, key)).status).toBe(201);
	expect((await expert("POST", comments, { body: "In the storm" }, key)).status).toBe(201);
	expect(await store().comment.count()).toBe(1);
});
