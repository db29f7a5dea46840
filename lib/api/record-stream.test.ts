/** The stream of the record: pointers as they come, nothing missed, nothing twice, and an end when the reader may not read any more. */
import { afterAll, beforeEach, expect, test } from "vitest";
import { castPosition } from "@/lib/commands/cast-position";
import { flagItem } from "@/lib/commands/flag-item";
import { removeMember } from "@/lib/commands/remove-member";
import { writeComment } from "@/lib/commands/write-comment";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { recordHub } from "@/lib/events/hub";
import { store } from "@/lib/store/client";
import { respondTo } from "@/lib/testing/api-caller";
import { makeSetting, type Setting } from "@/lib/testing/factories";
import { bearerToken, signedInCookie } from "@/lib/testing/signed-in";
import { type Listener, recordStream } from "./record-stream";

let at: Setting;
let now: Date;
beforeEach(async () => {
	at = await makeSetting({ attribution: "chatham_house" });
	await store().round.updateMany({ data: { closesAt: new Date(Date.now() + 86_400_000) } });
	now = new Date();
});
afterAll(() => recordHub().close());

const quick = { heartbeatMs: 60, identityMs: 40, restMs: 5 };
const comment = async (body: string) => {
	const result = await writeComment(at.expert, { blockId: at.blockIds[1], body }, now);
	if (!result.ok) throw new Error(result.refusal);
	return result.value.commentId;
};

/** Reads until `enough`, or to the end. */
async function read(response: Response, enough: (text: string) => boolean): Promise<string> {
	const reader = (response.body as ReadableStream<Uint8Array>).getReader();
	const decoder = new TextDecoder();
	let text = "";
	while (!enough(text)) {
		const { done, value } = await reader.read();
		if (done) return `${text}END`;
		text += decoder.decode(value, { stream: true });
	}
	await reader.cancel();
	return text;
}
const eventsIn = (text: string) =>
	[...text.matchAll(/^id: (\d+)\ndata: (.+)$/gm)].map(([, id, data]) => ({
		id,
		...(JSON.parse(data as string) as { type: string; position: string }),
	}));
const until = (count: number) => (text: string) => eventsIn(text).length >= count;

async function open(changes: Partial<Listener> = {}): Promise<Response> {
	const listener = {
		seminarId: at.seminarId,
		after: "0",
		identify: async () => done(at.observer),
		signal: new AbortController().signal,
		...changes,
	};
	const stream = await recordStream(listener, quick);
	if (!stream.ok) throw new Error(stream.refusal);
	return stream.value;
}

test("what happened before and what happens while one listens, in order, as pointers without words or names", async () => {
	const id = await comment("A secret word");
	const response = await open();
	expect(response.headers.get("content-type")).toBe("text/event-stream");
	expect(response.headers.get("cache-control")).toContain("no-transform");
	const reading = read(response, until(2));
	await castPosition(at.secondExpert, { blockId: at.blockIds[2], position: "agree" }, now);
	const text = await reading;
	const events = eventsIn(text);
	expect(events).toMatchObject([
		{ type: "comment.written", paperId: at.paperId, blockId: at.blockIds[1], subjectId: id },
		// Under the Chatham House rule nobody is told where another took a position at that moment.
		{ type: "position.cast", blockId: null },
	]);
	expect(events.map(({ id, position }) => id === position)).toEqual([true, true]);
	for (const secret of ["secret", "Edda", "Emeka", at.memberIdOf(at.expert), at.memberIdOf(at.secondExpert)])
		expect(text).not.toContain(secret);
});

test("coming back where one left off", async () => {
	await comment("One");
	const first = eventsIn(await read(await open(), until(1)));
	await comment("Two");
	await comment("Three");
	const token = await bearerToken(at.observer);
	const headers = { accept: "text/event-stream", authorization: `Bearer ${token}`, "last-event-id": first[0]?.id ?? "" };
	const stop = new AbortController();
	// The header counts more than the address, which a browser repeats unchanged.
	const response = await respondTo("GET", `/seminars/${at.seminarId}/events?after=0`, { headers, signal: stop.signal });
	const later = eventsIn(await read(response, until(2)));
	stop.abort();
	expect([...first, ...later].map(({ type }) => type)).toEqual(["comment.written", "comment.written", "comment.written"]);
	expect(new Set([...first, ...later].map(({ id }) => id)).size).toBe(3);
});

test("many events at once, and many readers: everybody hears each once", async () => {
	const readers = Array.from({ length: 5 }, async () => read(await open(), until(30)));
	await Promise.all(Array.from({ length: 30 }, (_, index) => comment(`Comment ${index}`)));
	for (const text of await Promise.all(readers)) expect(new Set(eventsIn(text).map(({ id }) => id)).size).toBe(30);
});

test("flags are heard by those who moderate only", async () => {
	const id = await comment("Hm");
	await flagItem(at.observer, { item: { type: "comment", id }, reason: "Hm" }, now);
	await comment("Last");
	expect(eventsIn(await read(await open(), until(2))).map(({ type }) => type)).toEqual(["comment.written", "comment.written"]);
	const heard = await read(await open({ identify: async () => done(at.moderator) }), until(3));
	expect(eventsIn(heard).map(({ type }) => type)).toContain("item.flagged");
});

test("a silent stream has a heart", async () => {
	expect(await read(await open(), (text) => text.includes(": still here"))).not.toContain("data:");
});

test("an outsider, a cursor that is none: refused before the stream begins", async () => {
	const listener = { seminarId: at.seminarId, after: "0", signal: new AbortController().signal };
	expect(await recordStream({ ...listener, identify: async () => done(at.outsider) }, quick)).toMatchObject({
		ok: false,
		refusal: "not-found",
	});
	expect(await recordStream({ ...listener, after: "x", identify: async () => done(at.expert) }, quick)).toMatchObject({
		refusal: "cursor-invalid",
	});
	const headers = { accept: "text/event-stream" };
	expect((await respondTo("GET", `/seminars/${at.seminarId}/events`, { headers })).status).toBe(401);
});

test("it ends when the session or token ends, and when its reader leaves the seminar", async () => {
	let known: Result<typeof at.observer> = done(at.observer);
	const ending = read(await open({ identify: async () => known }), () => false);
	known = refused("token-invalid");
	expect(await ending).toMatch(/END$/);

	const leaving = read(await open(), () => false);
	expect(await removeMember(at.secretariat, { memberId: at.memberIdOf(at.observer) }, now)).toMatchObject({ ok: true });
	const heard = await leaving;
	expect(heard).toMatch(/END$/);
	expect(heard).not.toContain("member.removed");
});

test("it ends when the client goes", async () => {
	const stop = new AbortController();
	const reading = read(await open({ signal: stop.signal }), () => false);
	stop.abort();
	expect(await reading).toMatch(/END$/);
});

test("a browser opens it with the cookie of its session, which opens nothing else", async () => {
	process.env.AUTH_SECRET ??= "a secret for tests only, long enough for every check";
	const { name, value } = await signedInCookie(at.observer);
	const headers = { accept: "text/event-stream", cookie: `other=1; ${name}=${value}` };
	const stop = new AbortController();
	const response = await respondTo("GET", `/seminars/${at.seminarId}/events`, { headers, signal: stop.signal });
	expect(response.status).toBe(200);
	stop.abort();
	await response.body?.cancel();
	const post = await respondTo("POST", `/paragraphs/${at.blockIds[1]}/comments`, {
		headers: { ...headers, "content-type": "application/json" },
		body: "{}",
	});
	expect(post.status).toBe(401);
});
