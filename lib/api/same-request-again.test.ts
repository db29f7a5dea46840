/** Reads that have not changed are not sent again; POSTs that are sent again are not done again. */
import { beforeEach, expect, test, vi } from "vitest";
import { writeComment } from "@/lib/commands/write-comment";
import * as itemQueries from "@/lib/queries/item";
import { withWriter } from "@/lib/store/before-commit";
import { store } from "@/lib/store/client";
import { claimKey, markHappened } from "@/lib/store/idempotency";
import { type Caller, callerFor } from "@/lib/testing/api-caller";
import { makeSetting, type Setting } from "@/lib/testing/factories";

let at: Setting;
let expert: Caller;
let comments: string;
beforeEach(async () => {
	at = await makeSetting();
	await store().round.updateMany({ data: { closesAt: new Date(Date.now() + 86_400_000) } });
	expert = await callerFor(at.expert);
	comments = `/paragraphs/${at.blockIds[1]}/comments`;
});
const rows = () => store().comment.count({ where: { draftId: at.draftId } });
const key = (name: string) => ({ "idempotency-key": name });

test("an entity tag stands for the content, and is taken back weak, in lists and as a star", async () => {
	const first = await expert("GET", `/papers/${at.paperId}`);
	const tag = first.headers.get("etag") ?? "";
	expect(tag).toMatch(/^"[\w-]{27}"$/);
	for (const header of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
		const again = await expert("GET", `/papers/${at.paperId}`, undefined, { "if-none-match": header });
		expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, "", tag]);
	}
	expect((await expert("GET", `/papers/${at.paperId}`, undefined, { "if-none-match": '"x"' })).status).toBe(200);
});

test("a paragraph's tag changes with what is said of it", async () => {
	const address = `/paragraphs/${at.blockIds[1]}`;
	const tag = (await expert("GET", address)).headers.get("etag") ?? "";
	await expert("PUT", `${address}/position`, { position: "agree" });
	expect((await expert("GET", address, undefined, { "if-none-match": tag })).status).toBe(200);
});

test("If-Match: a change is made only to what one has read", async () => {
	const { body } = await expert("POST", comments, { body: "First" });
	const address = `/comments/${(body as { id: string }).id}`;
	const tag = (await expert("GET", address)).headers.get("etag") ?? "";
	expect((await expert("PATCH", address, { body: "Second" }, { "if-match": tag })).status).toBe(200);
	expect(await expert("PATCH", address, { body: "Third" }, { "if-match": tag })).toMatchObject({
		status: 412,
		body: { code: "precondition-failed" },
	});
});

test("the same key: the same answer, status, place, and one row", async () => {
	const first = await expert("POST", comments, { body: "Once" }, key("a"));
	const again = await expert("POST", comments, { body: "Once" }, key("a"));
	expect(first.status).toBe(201);
	expect([again.status, again.body, again.headers.get("location")]).toEqual([first.status, first.body, first.headers.get("location")]);
	expect(await rows()).toBe(1);
	expect(await expert("POST", comments, { body: "Another" }, key("a"))).toMatchObject({
		status: 422,
		body: { code: "idempotency-key-reused" },
	});
	const elsewhere = `/paragraphs/${at.blockIds[2]}/comments`;
	expect(await expert("POST", elsewhere, { body: "Once" }, key("a"))).toMatchObject({
		status: 422,
		body: { code: "idempotency-key-reused" },
	});
	expect((await (await callerFor(at.secondExpert))("POST", comments, { body: "Once" }, key("a"))).status).toBe(201);
	expect(await rows()).toBe(2);
});

test("twenty at once with one key: one row, one answer; the others hear that it is running, or the same", async () => {
	const answers = await Promise.all(Array.from({ length: 20 }, () => expert("POST", comments, { body: "At once" }, key("b"))));
	expect(await rows()).toBe(1);
	const made = answers.filter(({ status }) => status === 201).map(({ body }) => JSON.stringify(body));
	expect(new Set(made).size).toBe(1);
	for (const { status, body } of answers) if (status !== 201) expect(body).toMatchObject({ code: "idempotency-in-progress" });
	expect((await expert("POST", comments, { body: "At once" }, key("b"))).status).toBe(201);
});

test("without a key, and with different ones, each is done", async () => {
	for (const headers of [{}, {}, key("c"), key("d")]) await expert("POST", comments, { body: "Again" }, headers);
	expect(await rows()).toBe(4);
});

test("a refusal is kept as well", async () => {
	const refused = await expert("POST", comments, { body: "" }, key("e"));
	expect(refused.status).toBe(422);
	const again = await expert("POST", comments, { body: "" }, key("e"));
	expect([again.status, again.body, again.headers.get("content-type")]).toEqual([422, refused.body, "application/problem+json"]);
});

test("what fails on the server's side before anything happened frees its key", async () => {
	const logged = vi.spyOn(console, "error").mockImplementation(() => {});
	const failing = vi.spyOn(store(), "$transaction").mockRejectedValueOnce(new Error("a bug"));
	expect(await expert("POST", comments, { body: "Try" }, key("f"))).toMatchObject({ status: 500, body: { code: "internal" } });
	expect(logged).toHaveBeenCalledOnce();
	failing.mockRestore();
	logged.mockRestore();
	expect((await expert("POST", comments, { body: "Try" }, key("f"))).status).toBe(201);
	expect(await rows()).toBe(1);
});

test("what fails after it happened is not done again", async () => {
	const logged = vi.spyOn(console, "error").mockImplementation(() => {});
	const failing = vi.spyOn(itemQueries, "comment").mockRejectedValueOnce(new Error("a bug"));
	const first = await expert("POST", comments, { body: "Half" }, key("g"));
	failing.mockRestore();
	logged.mockRestore();
	expect(await rows()).toBe(1);
	const again = await expert("POST", comments, { body: "Half" }, key("g"));
	expect([first.status, again.status]).toEqual([500, 201]);
	expect(await rows()).toBe(1);
});

test("a key left by a server that was killed is taken over, and the change happens once", async () => {
	const long = new Date(Date.now() - 10 * 60_000);
	const now = await expert("POST", comments, { body: "Fingerprint" }, key("h"));
	expect(now.status).toBe(201);
	const claim = await store().idempotencyKey.findFirstOrThrow({ where: { userId: at.expert.userId, key: "h" } });
	await store().idempotencyKey.update({
		where: { userId_key: { userId: claim.userId, key: "h" } },
		data: { status: null, body: null, createdAt: long },
	});
	expect((await expert("POST", comments, { body: "Fingerprint" }, key("h"))).status).toBe(201);
	// One that is only a moment old is still running.
	await store().idempotencyKey.update({
		where: { userId_key: { userId: claim.userId, key: "h" } },
		data: { status: null, body: null, createdAt: new Date() },
	});
	expect((await expert("POST", comments, { body: "Fingerprint" }, key("h"))).status).toBe(409);
});

test("whoever lost the key to another changes nothing", async () => {
	const claimedAt = new Date(Date.now() - 10 * 60_000);
	const claim = { userId: at.expert.userId, key: "i", fingerprint: "x", claimedAt };
	expect(await claimKey(claim)).toEqual({ state: "first" });
	expect(await claimKey({ ...claim, claimedAt: new Date() })).toEqual({ state: "first" });
	const late = withWriter(
		async (tx, value) => {
			if (!(await markHappened(tx, claim, JSON.stringify(value)))) throw new Error("taken over");
		},
		() => writeComment(at.expert, { blockId: at.blockIds[1], body: "Late" }),
	);
	await expect(late).rejects.toThrow("taken over");
	expect(await rows()).toBe(0);
});

test("a key is good for a day", async () => {
	await expert("POST", comments, { body: "Today" }, key("j"));
	const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
	await store().idempotencyKey.updateMany({ where: { key: "j" }, data: { createdAt: yesterday } });
	expect((await expert("POST", comments, { body: "Tomorrow" }, key("j"))).status).toBe(201);
	expect(await rows()).toBe(2);
});

test.each([
	["empty", ""],
	["with a space", "a b"],
	["too long", "x".repeat(256)],
	["not ASCII", "é"],
])("a key that is %s is refused", async (_, value) => {
	expect(await expert("POST", comments, { body: "Hello" }, key(value))).toMatchObject({
		status: 400,
		body: { code: "idempotency-key-malformed" },
	});
	expect(await rows()).toBe(0);
});
