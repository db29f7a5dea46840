import { beforeAll, expect, test } from "vitest";
import type { EventType } from "@/lib/domain/event-types";
import { store } from "./client";
import { eventsAfter, recordEvent, sequenceEvents } from "./event";

let seminarId: string;
beforeAll(async () => {
	seminarId = (await store().seminar.create({ data: { slug: "air", title: "Air" } })).id;
});

/** The order of the record does not depend on what happened, so here its lines are told apart by made-up types. */
const line = (type: string) => ({ seminarId, type: type as EventType, memberId: null });
const record = (type: string) => store().$transaction((tx) => recordEvent(tx, line(type)));

/** Reads like a live view: page by page, keeping a cursor. */
async function readAll(limit: number): Promise<string[]> {
	const seen: string[] = [];
	for (let cursor = 0n; ; ) {
		const page = await eventsAfter(seminarId, cursor, limit);
		if (page.length === 0) return seen;
		seen.push(...page.map((event) => event.type));
		cursor = page.at(-1)?.position ?? cursor;
	}
}

test("a change that is rolled back leaves no event", async () => {
	const failing = store().$transaction(async (tx) => {
		await recordEvent(tx, line("never.happened"));
		throw new Error("refused");
	});
	await expect(failing).rejects.toThrow("refused");
	expect(await readAll(10)).toEqual([]);
});

test("what begins first and commits last is not skipped by a cursor that has passed on", async () => {
	let commit = () => {};
	const held = new Promise<void>((resolve) => {
		commit = resolve;
	});
	let written = () => {};
	const begun = new Promise<void>((resolve) => {
		written = resolve;
	});
	const slow = store().$transaction(async (tx) => {
		await recordEvent(tx, line("slow"));
		written();
		await held;
	});
	await begun;
	await record("quick");
	const first = await eventsAfter(seminarId, 0n, 10);
	expect(first.map((event) => event.type)).toEqual(["quick"]);
	commit();
	await slow;
	const next = await eventsAfter(seminarId, first[0]?.position ?? 0n, 10);
	expect(next.map((event) => event.type)).toEqual(["slow"]);
});

test("many writers and sequencers at once: every event once, positions without a double", async () => {
	const types = Array.from({ length: 40 }, (_, n) => `burst.${n}`);
	await Promise.all(types.flatMap((type, n) => (n % 4 === 0 ? [record(type), sequenceEvents()] : [record(type)])));
	const seen = (await readAll(7)).filter((type) => type.startsWith("burst."));
	expect(seen.toSorted()).toEqual(types.toSorted());
});

test("sequencing says whose record has grown, and nothing when there is nothing to do", async () => {
	await record("one");
	await record("two");
	expect(await sequenceEvents()).toEqual([seminarId]);
	expect(await sequenceEvents()).toEqual([]);
});
