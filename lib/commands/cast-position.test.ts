import { beforeAll, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { castPosition } from "./cast-position";

let at: Setting;
let paragraph: string;
let heading: string;
beforeAll(async () => {
	at = await makeSetting();
	[heading, paragraph] = at.blockIds as [string, string];
});

test("a position is taken, changed, and stands once; each act is in the record", async () => {
	expect(await castPosition(at.expert, { blockId: paragraph, position: "agree" }, duringRound)).toEqual({
		ok: true,
		value: { position: "agree", reason: "" },
	});
	await castPosition(at.expert, { blockId: paragraph, position: "disagree", reason: " Too soon. " }, duringRound);
	const rows = await store().position.findMany({ where: { blockId: paragraph } });
	expect(rows.map(({ stance, reason, memberId }) => [stance, reason, memberId])).toEqual([
		["disagree", "Too soon.", at.memberIdOf(at.expert)],
	]);
	expect(await store().event.count({ where: { blockId: paragraph, type: "position.cast" } })).toBe(2);
});

test.each<[string, (at: Setting) => Parameters<typeof castPosition>, string]>([
	["after the end", () => [at.expert, { blockId: paragraph, position: "agree" }, afterRound], "round-closed"],
	["on a heading", () => [at.expert, { blockId: heading, position: "agree" }, duringRound], "not-discussable"],
	["by an observer", () => [at.observer, { blockId: paragraph, position: "agree" }, duringRound], "role-insufficient"],
	["by an outsider", () => [at.outsider, { blockId: paragraph, position: "agree" }, duringRound], "not-found"],
	["with an unknown word", () => [at.expert, { blockId: paragraph, position: "perhaps" }, duringRound], "input-invalid"],
	["with an unknown field", () => [at.expert, { blockId: paragraph, position: "agree", weight: 9 }, duringRound], "input-invalid"],
])("%s: refused, and nothing is stored", async (_, args, refusal) => {
	const before = await store().event.count();
	expect(await castPosition(...args(at))).toMatchObject({ ok: false, refusal });
	expect(await store().event.count()).toBe(before);
});
