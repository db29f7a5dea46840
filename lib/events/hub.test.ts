import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { castPosition } from "@/lib/commands/cast-position";
import { store } from "@/lib/store/client";
import { eventsAfter } from "@/lib/store/event";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { RecordHub } from "./hub";

let at: Setting;
let elsewhere: Setting;
const hub = new RecordHub();
beforeAll(async () => {
	at = await makeSetting();
	elsewhere = await makeSetting();
});
afterAll(() => hub.close());

const cast = (setting: Setting, n: number, position = "agree") =>
	castPosition(setting.expert, { blockId: setting.blockIds[n], position }, duringRound);

/** Reads like a live view: whenever woken, what came after its cursor. */
function reader(setting: Setting) {
	const seen: string[] = [];
	let cursor = 0n;
	let reading = Promise.resolve();
	const read = () => {
		reading = reading.then(async () => {
			const events = await eventsAfter(setting.seminarId, cursor, 100);
			seen.push(...events.map(({ type }) => type));
			cursor = events.at(-1)?.position ?? cursor;
		});
	};
	return { seen, stop: hub.subscribe(setting.seminarId, read) };
}

/** The connections that listen for this test file. */
const connections = () =>
	store().$queryRaw<{ pid: number }[]>`
		SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'colloquy record'`;

test("who reads a seminar is woken by what happens there, by nothing elsewhere, and by nothing after the end; one connection for all", async () => {
	const one = reader(at);
	const two = reader(at);
	const other = reader(elsewhere);
	await vi.waitFor(async () => expect(await connections()).toHaveLength(1));
	await cast(at, 1);
	await vi.waitFor(() => expect([one.seen, two.seen]).toEqual([["position.cast"], ["position.cast"]]));
	expect(other.seen).toEqual([]);
	one.stop();
	await cast(at, 2);
	await vi.waitFor(() => expect(two.seen).toHaveLength(2));
	expect(one.seen).toHaveLength(1);
	two.stop();
	other.stop();
});

test("a connection that breaks is opened again, and what happened meanwhile is read", async () => {
	const { seen, stop } = reader(elsewhere);
	await vi.waitFor(async () => expect(await connections()).toHaveLength(1));
	const [before] = await connections();
	await store().$queryRaw`SELECT pg_terminate_backend(${before?.pid}::int)`;
	await cast(elsewhere, 1);
	await cast(elsewhere, 2, "disagree");
	await vi.waitFor(() => expect(seen).toEqual(["position.cast", "position.cast"]), { timeout: 5000 });
	await vi.waitFor(async () => {
		const [after] = await connections();
		expect(after?.pid).toBeGreaterThan(0);
		expect(after?.pid).not.toBe(before?.pid);
	});
	stop();
});

test("one reader's mistake is not the others' loss", async () => {
	const log = vi.spyOn(console, "error").mockImplementation(() => {});
	const stopBad = hub.subscribe(at.seminarId, () => {
		throw new Error("a bug");
	});
	const good = reader(at);
	await cast(at, 3);
	await vi.waitFor(() => expect(good.seen).toContain("position.cast"));
	expect(log).toHaveBeenCalled();
	log.mockRestore();
	stopBad();
	good.stop();
});

test("closing ends the connection; whoever subscribes again has one", async () => {
	hub.close();
	await vi.waitFor(async () => expect(await connections()).toHaveLength(0));
	const again = reader(at);
	await vi.waitFor(async () => expect(await connections()).toHaveLength(1));
	again.stop();
});
