/** Flags, decisions, locks and answers. */
import { beforeEach, describe, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { answerItem } from "./answer-item";
import { deleteComment } from "./delete-comment";
import { flagItem } from "./flag-item";
import { lockThread } from "./lock-thread";
import { moderateItem } from "./moderate-item";
import { submitCounterProposal } from "./submit-counter-proposal";
import { unlockThread } from "./unlock-thread";
import { writeComment } from "./write-comment";

type Item = { type: "comment" | "counter-proposal"; id: string };
let at: Setting;
let blockId: string;
let comment: Item;
let proposal: Item;
beforeEach(async () => {
	at = await makeSetting();
	blockId = at.blockIds[1] as string;
	comment = { type: "comment", id: must(await writeComment(at.expert, { blockId, body: "Say which." }, duringRound)).commentId };
	const deletion = { blockId, kind: "delete", rationale: "Said already." };
	proposal = { type: "counter-proposal", id: must(await submitCounterProposal(at.expert, deletion, duringRound)).counterProposalId };
});

const stateOf = async ({ type, id }: Item) =>
	type === "comment"
		? (await store().comment.findUniqueOrThrow({ where: { id } })).moderation
		: (await store().counterProposal.findUniqueOrThrow({ where: { id } })).moderation;
const decide = (item: Item, decision: string, actor = at.moderator) =>
	moderateItem(actor, { item, decision, reason: `To ${decision}.` }, duringRound);
const openFlags = (item: Item) =>
	store().flag.count({
		where: { resolvedAt: null, ...(item.type === "comment" ? { commentId: item.id } : { counterProposalId: item.id }) },
	});

describe("flags", () => {
	test("one open flag a member and item, however often and fast; by anybody but the author, observers too", async () => {
		for (const item of [comment, proposal]) {
			const results = await Promise.all([1, 2, 3].map(() => flagItem(at.observer, { item, reason: "Is this meant here?" }, duringRound)));
			expect(results.map((result) => (result.ok ? "done" : result.refusal)).toSorted()).toEqual([
				"already-flagged",
				"already-flagged",
				"done",
			]);
			expect(await flagItem(at.secondExpert, { item, reason: "Off topic." }, duringRound)).toMatchObject({ ok: true });
			expect(await flagItem(at.expert, { item, reason: "Mine." }, duringRound)).toMatchObject({ refusal: "item-yours" });
			expect(await openFlags(item)).toBe(2);
			expect(await store().event.count({ where: { subjectId: item.id, type: "item.flagged" } })).toBe(2);
		}
	});

	test("a decision answers them all; then the same member may flag again", async () => {
		await flagItem(at.observer, { item: comment, reason: "Off topic." }, duringRound);
		await flagItem(at.secondExpert, { item: comment, reason: "Off topic." }, duringRound);
		await decide(comment, "approve");
		expect(await openFlags(comment)).toBe(0);
		expect(await stateOf(comment)).toBe("approved");
		expect(await flagItem(at.observer, { item: comment, reason: "Still." }, duringRound)).toMatchObject({ ok: true });
	});

	test("what is deleted or out of sight is not flagged; flagging does not end with the round", async () => {
		expect(await flagItem(at.observer, { item: comment, reason: "Off topic." }, afterRound)).toMatchObject({ ok: true });
		await deleteComment(at.expert, { commentId: comment.id }, duringRound);
		expect(await flagItem(at.secondExpert, { item: comment, reason: "Off topic." }, duringRound)).toMatchObject({
			refusal: "item-deleted",
		});
		await decide(proposal, "hide");
		expect(await flagItem(at.secondExpert, { item: proposal, reason: "Off topic." }, duringRound)).toMatchObject({ refusal: "not-found" });
	});
});

describe("decisions", () => {
	test.each([
		[["hide"], "hidden"],
		[["remove"], "removed"],
		[["hide", "restore"], "approved"],
		[["remove", "restore"], "approved"],
		[["hide", "approve"], "approved"],
		[["remove", "approve"], "approved"],
		[["hide", "remove"], "removed"],
		[["remove", "hide"], "hidden"],
		[["approve"], "approved"],
		[["hide", "hide"], "hidden"],
	])("%j leads to %s, each step logged with its reason and in the record", async (decisions, state) => {
		for (const item of [comment, proposal]) {
			let before = "approved";
			for (const decision of decisions) {
				const result = must(await decide(item, decision));
				expect(await stateOf(item)).toBe(result.moderation);
				const event = await store().event.findFirst({ where: { subjectId: item.id, type: "item.moderated" }, orderBy: { id: "desc" } });
				expect(event).toMatchObject({ blockId, memberId: at.memberIdOf(at.moderator), paperId: at.paperId });
				expect(event?.data).toEqual({
					item: item.type,
					decision,
					before,
					after: result.moderation,
					flags: 0,
					decisionId: result.decisionId,
				});
				before = result.moderation;
			}
			expect(await stateOf(item)).toBe(state);
			const key = item.type === "comment" ? { commentId: item.id } : { counterProposalId: item.id };
			const log = await store().moderationDecision.findMany({ where: key, orderBy: { id: "asc" } });
			expect(log.map(({ act, reason }) => [act, reason])).toEqual(decisions.map((decision) => [decision, `To ${decision}.`]));
		}
	});

	test("reach what its author has deleted, and what is removed; go on after the end", async () => {
		await deleteComment(at.expert, { commentId: comment.id }, duringRound);
		expect(await decide(comment, "remove")).toMatchObject({ ok: true, value: { moderation: "removed" } });
		expect(await moderateItem(at.secretariat, { item: comment, decision: "restore", reason: "On reflection." }, afterRound)).toMatchObject({
			ok: true,
			value: { moderation: "approved" },
		});
	});

	test("two moderators at once: both logged, the last one holds", async () => {
		await Promise.all([decide(comment, "hide"), decide(comment, "remove", at.secretariat)]);
		const log = await store().event.findMany({ where: { subjectId: comment.id, type: "item.moderated" } });
		const steps = log.map(({ data }) => data as { before: string; after: string });
		// One began where the other ended.
		expect(steps.map(({ before }) => before)).toContain("approved");
		const second = steps.find(({ before }) => before !== "approved");
		expect(second).toBeDefined();
		expect(await stateOf(comment)).toBe(second?.after);
	});

	test.each<[string, object]>([
		["without a reason", { reason: " " }],
		["with too long a reason", { reason: "x".repeat(2001) }],
		["unknown", { decision: "burn" }],
		["on a paragraph", { item: { type: "block", id: "01890a5d-ac96-774b-bcce-b302099a8057" } }],
	])("%s: refused, and it stands", async (_, input) => {
		expect(await moderateItem(at.moderator, { item: comment, decision: "hide", reason: "Why.", ...input }, duringRound)).toMatchObject({
			refusal: "input-invalid",
		});
		expect(await stateOf(comment)).toBe("approved");
	});

	test("a comment's id is not a counter-proposal's", async () => {
		expect(await decide({ type: "counter-proposal", id: comment.id }, "hide")).toMatchObject({ refusal: "not-found" });
	});
});

describe("locks", () => {
	const log = async () =>
		(await store().moderationDecision.findMany({ where: { blockId }, orderBy: { id: "asc" } })).map(
			({ act, reason }) => `${act}: ${reason}`,
		);

	test("lock and unlock are logged with their reasons, once each, however many do it at once", async () => {
		const lock = (reason: string) => lockThread(at.moderator, { blockId, reason }, duringRound);
		const results = await Promise.all([lock("Settled."), lock("Settled."), lock("Settled.")]);
		expect(results.every(({ ok }) => ok)).toBe(true);
		await lock("Said otherwise.");
		expect(await store().threadLock.findUnique({ where: { blockId } })).toMatchObject({ reason: "Settled." });
		const unlock = () => unlockThread(at.secretariat, { blockId, reason: "New facts." }, duringRound);
		await Promise.all([unlock(), unlock()]);
		expect(await unlock()).toEqual({ ok: true, value: { blockId, locked: false } });
		expect(await log()).toEqual(["lock: Settled.", "unlock: New facts."]);
		const events = await store().event.findMany({ where: { subjectId: blockId, type: { startsWith: "thread." } }, orderBy: { id: "asc" } });
		expect(events.map(({ type }) => type)).toEqual(["thread.locked", "thread.unlocked"]);
	});

	test("need a reason, and a paragraph that is discussed", async () => {
		expect(await lockThread(at.moderator, { blockId, reason: "" }, duringRound)).toMatchObject({ refusal: "input-invalid" });
		expect(await lockThread(at.moderator, { blockId: at.blockIds[0], reason: "Why." }, duringRound)).toMatchObject({
			refusal: "not-discussable",
		});
		expect(await log()).toEqual([]);
	});
});

describe("answers", () => {
	const answer = (item: Item, input: object, actor = at.secretariat) =>
		answerItem(actor, { item, outcome: "noted", ...input }, duringRound);

	test("one an item, changed in place, also after the end; unchanged it leaves no trace", async () => {
		for (const item of [comment, proposal]) {
			const first = must(await answer(item, { response: " Thank you. " }));
			await answer(item, { response: "Thank you." });
			const after = { item, outcome: "accepted-with-modification", response: "Done, shorter." };
			expect(await answerItem(at.rapporteur, after, afterRound)).toEqual({ ok: true, value: first });
			expect(await store().disposition.findUnique({ where: { id: first.dispositionId } })).toMatchObject({
				outcome: "accepted_with_modification",
				response: "Done, shorter.",
				memberId: at.memberIdOf(at.rapporteur),
				createdAt: duringRound,
				updatedAt: afterRound,
			});
			expect(await store().event.count({ where: { subjectId: item.id, type: "item.answered" } })).toBe(2);
		}
	});

	test("two at once are one answer", async () => {
		const results = await Promise.all([answer(comment, { response: "One." }), answer(comment, { response: "Two." }, at.rapporteur)]);
		expect(results.every(({ ok }) => ok)).toBe(true);
		expect(await store().disposition.count({ where: { commentId: comment.id } })).toBe(1);
	});

	test("not to what a moderator has hidden, not with an unknown outcome", async () => {
		expect(await answer(comment, { outcome: "maybe" })).toMatchObject({ refusal: "input-invalid", fields: [{ pointer: "/outcome" }] });
		await decide(comment, "hide");
		expect(await answer(comment, {})).toMatchObject({ refusal: "item-moderated" });
		expect(await answer(comment, {}, at.rapporteur)).toMatchObject({ refusal: "not-found" });
	});
});
