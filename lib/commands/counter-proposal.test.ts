/** Counter-proposals: put forward, withdrawn, voted on, sponsored. */
import { beforeEach, describe, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { afterRound, duringRound, makeSetting, type Setting, sampleBlocks } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { castCounterProposalPosition } from "./cast-counter-proposal-position";
import { lockThread } from "./lock-thread";
import { moderateItem } from "./moderate-item";
import { sponsorCounterProposal } from "./sponsor-counter-proposal";
import { submitCounterProposal } from "./submit-counter-proposal";
import { unsponsorCounterProposal } from "./unsponsor-counter-proposal";
import { withdrawCounterProposal } from "./withdraw-counter-proposal";
import { withdrawCounterProposalPosition } from "./withdraw-counter-proposal-position";

let at: Setting;
let blockId: string;
const paragraph = sampleBlocks[1]?.text ?? "";
beforeEach(async () => {
	at = await makeSetting();
	blockId = at.blockIds[1] as string;
});

const submit = (input: object, actor = at.expert, now = duringRound) =>
	submitCounterProposal(actor, { blockId, kind: "replace", text: "Stations are few.", rationale: "Shorter.", ...input }, now);
const submitted = async () => must(await submit({})).counterProposalId;
const row = (id: string) => store().counterProposal.findUniqueOrThrow({ where: { id }, include: { positions: true, sponsors: true } });
const events = async (id: string) =>
	(await store().event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(({ type }) => type);

describe("putting one forward", () => {
	test("the text is cleaned like that of the paper, the rationale kept as written", async () => {
		const id = must(
			await submit({ text: "  Stations \u202eare\r\nfe\u0301w. \u0000", rationale: " Shorter.\r\n\r\nAnd clearer. " }),
		).counterProposalId;
		expect(await row(id)).toMatchObject({
			text: "Stations are\nféw.",
			rationale: "Shorter.\n\nAnd clearer.",
			kind: "replace",
			memberId: at.memberIdOf(at.expert),
			draftId: at.draftId,
			withdrawnAt: null,
			createdAt: duringRound,
		});
		expect(await events(id)).toEqual(["counter-proposal.submitted"]);
	});

	test.each([
		["replace", { kind: "replace", text: `${paragraph} More.` }, `${paragraph} More.`],
		["editorial", { kind: "editorial", text: paragraph.replace("dense", "many") }, paragraph.replace("dense", "many")],
		["an insertion of the same words again", { kind: "insert", text: paragraph }, paragraph],
		["delete", { kind: "delete", text: undefined }, ""],
		["delete, sent with the paragraph by a form", { kind: "delete", text: ` ${paragraph}\r\n` }, ""],
	])("%s", async (_, input, text) => {
		expect((await row(must(await submit(input)).counterProposalId)).text).toBe(text);
	});

	test.each<[string, object, string, string?, string?]>([
		["the words of the paragraph", { text: paragraph }, "proposal-unchanged"],
		[
			"the words of the paragraph, spaced otherwise",
			{ kind: "editorial", text: ` ${paragraph.replaceAll(" ", "  ")}` },
			"proposal-unchanged",
		],
		["a deletion with a text", { kind: "delete" }, "input-invalid", "/text", "delete-with-text"],
		["a replacement by nothing", { text: " \u200b" }, "input-invalid", "/text", "required"],
		["an insertion of nothing", { kind: "insert", text: undefined }, "input-invalid", "/text", "required"],
		["too long a text", { text: "x".repeat(20_001) }, "input-invalid", "/text", "too-long"],
		["no rationale", { rationale: " " }, "input-invalid", "/rationale", "required"],
		["too long a rationale", { rationale: "x".repeat(4001) }, "input-invalid", "/rationale", "too-long"],
		["an unknown kind", { kind: "move" }, "input-invalid", "/kind", "choice"],
	])("%s: refused, and nothing is stored", async (_, input, refusal, pointer, code) => {
		expect(await submit(input)).toMatchObject({ ok: false, refusal, fields: pointer === undefined ? [] : [{ pointer, code }] });
		expect(await store().counterProposal.count({ where: { blockId } })).toBe(0);
	});

	test("not by those without a voice, not outside the round, not on a heading, not in a locked thread", async () => {
		for (const actor of [at.secretariat, at.moderator, at.observer])
			expect(await submit({}, actor)).toMatchObject({ refusal: "role-insufficient" });
		expect(await submit({}, at.outsider)).toMatchObject({ refusal: "not-found" });
		expect(await submit({}, at.expert, afterRound)).toMatchObject({ refusal: "round-closed" });
		expect(await submit({ blockId: at.blockIds[0] })).toMatchObject({ refusal: "not-discussable" });
		await lockThread(at.moderator, { blockId, reason: "Settled." }, duringRound);
		expect(await submit({})).toMatchObject({ refusal: "thread-locked" });
	});
});

test("withdrawn, it stays readable, takes nothing more, and cannot be withdrawn again", async () => {
	const counterProposalId = await submitted();
	await castCounterProposalPosition(at.rapporteur, { counterProposalId, position: "for" }, duringRound);
	const results = await Promise.all([1, 2].map(() => withdrawCounterProposal(at.expert, { counterProposalId }, duringRound)));
	expect(results.map((result) => (result.ok ? "done" : result.refusal)).toSorted()).toEqual(["done", "item-withdrawn"]);
	expect(await row(counterProposalId)).toMatchObject({
		withdrawnAt: duringRound,
		text: "Stations are few.",
		positions: [{ choice: "for" }],
	});
	const input = { counterProposalId };
	expect(await castCounterProposalPosition(at.rapporteur, { ...input, position: "against" }, duringRound)).toMatchObject({
		refusal: "item-withdrawn",
	});
	expect(await withdrawCounterProposalPosition(at.rapporteur, input, duringRound)).toMatchObject({ refusal: "item-withdrawn" });
	expect(await sponsorCounterProposal(at.secondExpert, input, duringRound)).toMatchObject({ refusal: "item-withdrawn" });
});

describe("positions on one", () => {
	test("one a member, the last one counts; the author has one too; said again it is said", async () => {
		const counterProposalId = await submitted();
		for (const position of ["for", "for", "against"]) {
			expect(await castCounterProposalPosition(at.expert, { counterProposalId, position }, duringRound)).toMatchObject({ ok: true });
		}
		expect((await row(counterProposalId)).positions).toMatchObject([{ choice: "against", memberId: at.memberIdOf(at.expert) }]);
		for (let n = 0; n < 2; n++) {
			expect(await withdrawCounterProposalPosition(at.expert, { counterProposalId }, duringRound)).toMatchObject({ ok: true });
		}
		expect((await row(counterProposalId)).positions).toEqual([]);
		expect(await events(counterProposalId)).toEqual([
			"counter-proposal.submitted",
			"counter-proposal-position.cast",
			"counter-proposal-position.cast",
			"counter-proposal-position.withdrawn",
		]);
	});

	test("many at once by one member are one, and none fails", async () => {
		const counterProposalId = await submitted();
		const choices = ["for", "against", "for", "abstain", "for", "against"];
		const results = await Promise.all(
			choices.map((position) => castCounterProposalPosition(at.expert, { counterProposalId, position }, duringRound)),
		);
		expect(results.every(({ ok }) => ok)).toBe(true);
		expect((await row(counterProposalId)).positions).toHaveLength(1);
	});

	test("not outside the round, not on what a moderator has hidden", async () => {
		const counterProposalId = await submitted();
		const cast = (now = duringRound) => castCounterProposalPosition(at.secondExpert, { counterProposalId, position: "for" }, now);
		expect(await cast(afterRound)).toMatchObject({ refusal: "round-closed" });
		const item = { type: "counter-proposal", id: counterProposalId };
		await moderateItem(at.moderator, { item, decision: "hide", reason: "Not serious." }, duringRound);
		expect(await cast()).toMatchObject({ refusal: "not-found" });
		expect(await castCounterProposalPosition(at.expert, { counterProposalId, position: "for" }, duringRound)).toMatchObject({
			refusal: "item-moderated",
		});
	});
});

describe("sponsors", () => {
	test("a double click is one sponsor and one line of the record; taken back likewise", async () => {
		const counterProposalId = await submitted();
		const input = { counterProposalId };
		const sponsored = await Promise.all([1, 2, 3, 4].map(() => sponsorCounterProposal(at.secondExpert, input, duringRound)));
		expect(sponsored.every(({ ok }) => ok)).toBe(true);
		expect((await row(counterProposalId)).sponsors).toMatchObject([{ memberId: at.memberIdOf(at.secondExpert) }]);
		await Promise.all([1, 2, 3].map(() => unsponsorCounterProposal(at.secondExpert, input, duringRound)));
		expect((await row(counterProposalId)).sponsors).toEqual([]);
		expect(await events(counterProposalId)).toEqual([
			"counter-proposal.submitted",
			"counter-proposal.sponsored",
			"counter-proposal.unsponsored",
		]);
	});

	test("nobody sponsors their own", async () => {
		expect(await sponsorCounterProposal(at.expert, { counterProposalId: await submitted() }, duringRound)).toMatchObject({
			refusal: "item-yours",
		});
	});
});
