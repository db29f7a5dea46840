/** Where authors are not known: can one tell which positions on several paragraphs are one person's? */
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { castPosition } from "@/lib/commands/cast-position";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { discussion } from "./discussion";
import { recentRecord, record } from "./record";

let at: Setting;
const later = (seconds: number) => new Date(duringRound.getTime() + seconds * 1000);

beforeAll(async () => {
	at = await makeSetting({ attribution: "chatham_house" });
	const take = (actor: Actor, block: number, reason: string, seconds: number) =>
		castPosition(actor, { blockId: at.blockIds[block], position: "disagree", reason }, later(seconds)).then(must);
	// Edda in one sitting, Emeka in another; each time in another order of their words.
	await take(at.expert, 1, "Stations first.", 0);
	await take(at.expert, 2, "Months are few.", 5);
	await take(at.secondExpert, 1, "Budgets first.", 100);
	await take(at.secondExpert, 2, "Years are many.", 105);
});

test("the paragraph tells no moments, and no order that follows them", async () => {
	const reasons = async (reader: Actor, block: number) =>
		must(await discussion(reader, { blockId: at.blockIds[block] as string }, later(200))).reasons;
	const [first, second] = [await reasons(at.observer, 1), await reasons(at.observer, 2)];
	expect([...first, ...second].map(({ updatedAt }) => updatedAt)).toEqual([null, null, null, null]);
	expect(first.map(({ reason }) => reason)).toEqual(["Budgets first.", "Stations first."]);
	expect(second.map(({ reason }) => reason)).toEqual(["Months are few.", "Years are many."]);
	// One's own is known as one's own.
	expect((await reasons(at.expert, 1)).find(({ author }) => author.mine)?.updatedAt).toBe(later(0).toISOString());
});

test("the record tells the moments and no places, but of one's own", async () => {
	const readings = [record, recentRecord].map((read) => async (reader: Actor) => {
		const found = await read(reader, { seminarId: at.seminarId }, later(200));
		return found.ok ? found.value.events : [];
	});
	for (const read of readings) {
		const events = async (reader: Actor) => (await read(reader)).filter(({ type }) => type === "position.cast");
		const seen = await events(at.secretariat);
		expect(seen).toHaveLength(4);
		expect(seen.map(({ blockId, number, subjectId }) => [blockId, number, subjectId])).toEqual(seen.map(() => [null, null, null]));
		expect(seen.every(({ paper }) => paper?.id === at.paperId)).toBe(true);
		const own = (await events(at.expert)).filter(({ actor }) => actor?.mine);
		expect(own.map(({ number }) => number).sort()).toEqual([1, 2]);
	}
});
