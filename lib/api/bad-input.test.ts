/** What a program may send by mistake or on purpose: the right status, a code, a sentence; nothing is stored, nothing secret is said. */
import { beforeAll, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { type Called, type Caller, callerFor, respondTo } from "@/lib/testing/api-caller";
import { makeSetting, type Setting } from "@/lib/testing/factories";
import { bearerToken } from "@/lib/testing/signed-in";

let at: Setting;
let other: Setting;
let expert: Caller;
let paragraph: string;
beforeAll(async () => {
	at = await makeSetting();
	other = await makeSetting();
	await store().round.updateMany({ data: { closesAt: new Date(Date.now() + 86_400_000) } });
	expert = await callerFor(at.expert);
	paragraph = `/paragraphs/${at.blockIds[1]}`;
});

function expectProblem({ status, headers, body }: Called, wanted: number, code: string) {
	expect({ status, body }).toMatchObject({ status: wanted, body: { status: wanted, code, type: `/api-docs#${code}` } });
	expect(headers.get("content-type")).toBe("application/problem+json");
	expect((body as { detail: string }).detail).toMatch(/\w.*\.$/);
	expect(JSON.stringify(body)).not.toMatch(/prisma|node_modules|SELECT|\n\s+at /i);
}
const rows = async () => [
	await store().event.count(),
	await store().comment.count(),
	await store().position.count(),
	await store().idempotencyKey.count(),
];

test("who is not known: no token, nonsense, another scheme, over, revoked", async () => {
	const token = await bearerToken(at.observer);
	const address = `/papers/${at.paperId}`;
	const none = await (await callerFor(null))("GET", address);
	expectProblem(none, 401, "signed-out");
	expect(none.headers.get("www-authenticate")).toMatch(/^Bearer/);
	for (const authorization of ["Bearer nonsense", "Bearer ", "Basic abc", `Bearer ${token}x`, "Bearer a b"]) {
		expectProblem(await (await callerFor(null))("GET", address, undefined, { authorization }), 401, "token-invalid");
	}
	for (const data of [{ expiresAt: new Date(Date.now() - 1) }, { revokedAt: new Date(), expiresAt: null }]) {
		await store().apiToken.updateMany({ where: { userId: at.observer.userId }, data });
		expectProblem(await (await callerFor(token))("GET", address), 401, "token-invalid");
	}
});

test("the cookie of a session is no way in, where something is changed or read", async () => {
	const response = await respondTo("GET", "/account", { headers: { cookie: "next-auth.session-token=abc" } });
	expect(response.status).toBe(401);
});

test.each([
	["no id", "1"],
	["nonsense", "not-an-id"],
	["the id of nothing", "00000000-0000-4000-8000-000000000000"],
	["a way out", "..%2F..%2Fetc%2Fpasswd"],
	["an injection", "%27%20OR%201%3D1"],
	["another seminar's", () => other.paperId],
])("an id that is %s: not found, and all look alike", async (_, id) => {
	const answer = await expert("GET", `/papers/${typeof id === "string" ? id : id()}`);
	expectProblem(answer, 404, "not-found");
	expect(answer.body).toEqual((await expert("GET", "/papers/x")).body);
});

test("other people's things are not found by any method", async () => {
	const foreign = `/paragraphs/${other.blockIds[1]}`;
	expectProblem(await expert("PUT", `${foreign}/position`, { position: "agree" }), 404, "not-found");
	expectProblem(await expert("POST", `${foreign}/comments`, { body: "Hello" }), 404, "not-found");
	expectProblem(await expert("PATCH", `/seminars/${other.seminarId}`, { title: "Mine" }), 404, "not-found");
	expectProblem(await expert("GET", `/seminars/${other.seminarId}/events`), 404, "not-found");
	expectProblem(await expert("PATCH", `/members/${other.memberIdOf(other.expert)}`, { role: "secretariat" }), 404, "not-found");
	expectProblem(await expert("PATCH", `/rounds/${other.roundId}`, { title: "Mine" }), 404, "not-found");
});

test("a draft number that is none", async () => {
	for (const number of ["0", "-1", "1.5", "x", "99999999999"])
		expectProblem(await expert("GET", `/papers/${at.paperId}/drafts/${number}`), 404, "not-found");
});

const bodies: [string, unknown, Record<string, string>, number, string, string?][] = [
	["broken JSON", "{", {}, 400, "json-malformed"],
	["bytes that are no UTF-8", Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), {}, 400, "json-malformed"],
	["a list", "[]", {}, 422, "input-invalid", ""],
	["null", "null", {}, 422, "input-invalid", ""],
	["a number", "12", {}, 422, "input-invalid", ""],
	["nothing", undefined, {}, 422, "input-invalid", "/body"],
	["another type", "body=Hello", { "content-type": "application/x-www-form-urlencoded" }, 415, "body-type-unsupported"],
	["plain text", "{}", { "content-type": "text/plain" }, 415, "body-type-unsupported"],
	["more than a megabyte", { body: "x".repeat(1_100_000) }, {}, 413, "body-too-large"],
	["a field that is none", { body: "Hello", weight: 9 }, {}, 422, "input-invalid", "/weight"],
	["a field that only the path may say", { body: "Hello", blockId: "x" }, {}, 422, "input-invalid", "/blockId"],
	["the prototype", '{"body":"Hello","__proto__":{"kind":"general"}}', {}, 422, "input-invalid", "/__proto__"],
	["a number for words", { body: 12 }, {}, 422, "input-invalid", "/body"],
	["white space", { body: " \n\t\u200b" }, {}, 422, "input-invalid", "/body"],
	["only what no reader sees", { body: "\u0000\u0001" }, {}, 422, "input-invalid", "/body"],
	["too many words", { body: "word ".repeat(3000) }, {}, 422, "input-invalid", "/body"],
	["an unknown kind", { body: "Hello", kind: "rude" }, {}, 422, "input-invalid", "/kind"],
	["words that do not stand there", { body: "Hello", anchor: { exact: "a pony" } }, {}, 422, "anchor-not-found"],
	["half an anchor", { body: "Hello", anchor: {} }, {}, 422, "input-invalid", "/anchor/exact"],
	["a reply to nothing", { body: "Hello", parentId: "00000000-0000-4000-8000-000000000000" }, {}, 404, "not-found"],
	["a reply to what is no id", { body: "Hello", parentId: "x" }, {}, 422, "input-invalid", "/parentId"],
];
test.each(bodies)("a comment sent as %s", async (_, body, headers, status, code, pointer) => {
	const before = await rows();
	const answer = await expert("POST", `${paragraph}/comments`, body, headers);
	expectProblem(answer, status, code);
	if (pointer !== undefined) expect(answer.body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ pointer })]) });
	expect(await rows()).toEqual(before);
});

test("a body whose length is not announced is counted all the same", async () => {
	const token = await bearerToken(at.expert);
	let sent = 0;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			sent += 100_000;
			controller.enqueue(new Uint8Array(100_000));
		},
	});
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const response = await respondTo("POST", `${paragraph}/comments`, { headers, body, duplex: "half" } as RequestInit);
	expect(response.status).toBe(413);
	expect(sent).toBeLessThan(2_000_000);
});

test("a position on a heading, by an observer, of no known kind", async () => {
	const before = await rows();
	expectProblem(await expert("PUT", `/paragraphs/${at.blockIds[0]}/position`, { position: "agree" }), 422, "not-discussable");
	expectProblem(await expert("GET", `/paragraphs/${at.blockIds[0]}`), 422, "not-discussable");
	expectProblem(await (await callerFor(at.observer))("PUT", `${paragraph}/position`, { position: "agree" }), 403, "role-insufficient");
	expectProblem(await expert("PUT", `${paragraph}/position`, { position: "perhaps" }), 422, "input-invalid");
	expectProblem(await expert("DELETE", `${paragraph}/position`, { position: "agree" }), 422, "input-invalid");
	expect(await rows()).toEqual(before);
});

test("after the round is over nothing gets in", async () => {
	const closed = await makeSetting();
	const late = await callerFor(closed.expert);
	expectProblem(await late("PUT", `/paragraphs/${closed.blockIds[1]}/position`, { position: "agree" }), 409, "round-closed");
	expectProblem(await late("POST", `/paragraphs/${closed.blockIds[1]}/comments`, { body: "Late" }), 409, "round-closed");
});

test("queries that are wrong", async () => {
	const events = `/seminars/${at.seminarId}/events`;
	expectProblem(await expert("GET", `${events}?after=yesterday`), 422, "cursor-invalid");
	expectProblem(await expert("GET", `${events}?after=99999999999999999999999`), 422, "cursor-invalid");
	expectProblem(await expert("GET", `${events}?limit=many`), 422, "input-invalid");
	expectProblem(await expert("GET", `${events}?limit=0`), 422, "input-invalid");
	expectProblem(await expert("GET", `${events}?afer=1`), 422, "input-invalid");
	expectProblem(await expert("GET", `/seminars?cursor=bm9uc2Vuc2U`), 422, "cursor-invalid");
	expectProblem(await expert("GET", `/seminars/${at.seminarId}/notifications?cursor=x`), 422, "cursor-invalid");
	expect((await expert("GET", `/seminars/${at.seminarId}/search?q=%00%25`)).body).toMatchObject({ items: [] });
});

test("addresses that are none, methods that are not taken", async () => {
	expectProblem(await expert("GET", "/nothing-of-the-kind"), 404, "not-found");
	expectProblem(await expert("POST", "/"), 404, "not-found");
	expectProblem(await expert("DELETE", `/papers/${at.paperId}/nothing/here`), 404, "not-found");
	const answer = await expert("PATCH", `/papers/${at.paperId}`, {});
	expectProblem(answer, 405, "method-not-allowed");
	expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
	const options = await expert("OPTIONS", `${paragraph}/position`);
	expect([options.status, options.headers.get("allow")]).toEqual([204, "PUT, DELETE, OPTIONS"]);
});

test("many wrong tokens are slowed down, and told when to try again", async () => {
	let last: Called | undefined;
	for (let attempt = 0; attempt < 70 && last?.status !== 429; attempt++) {
		last = await (await callerFor("nonsense"))("GET", "/account", undefined, { "x-colloquy-client": "203.0.113.9" });
	}
	expect(last?.status).toBe(429);
	expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
	expect((await expert("GET", "/account")).status).toBe(200);
});
