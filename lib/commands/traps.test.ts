/** Traps others fell into (docs/architecture.md), as far as they are laid where something is written. */
import { beforeEach, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { afterRound, duringRound, makeSetting, roundTimes, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { answerItem } from "./answer-item";
import { castCounterProposalPosition } from "./cast-counter-proposal-position";
import { castPosition } from "./cast-position";
import { changeMember } from "./change-member";
import { configureSeminar } from "./configure-seminar";
import { deleteComment } from "./delete-comment";
import { editComment } from "./edit-comment";
import { flagItem } from "./flag-item";
import { lockThread } from "./lock-thread";
import { moderateItem } from "./moderate-item";
import { restoreComment } from "./restore-comment";
import { scheduleRound } from "./schedule-round";
import { sponsorCounterProposal } from "./sponsor-counter-proposal";
import { submitCounterProposal } from "./submit-counter-proposal";
import { withdrawCounterProposal } from "./withdraw-counter-proposal";
import { withdrawPosition } from "./withdraw-position";
import { writeComment } from "./write-comment";

let at: Setting;
let blockId: string;
beforeEach(async () => {
	at = await makeSetting();
	blockId = at.blockIds[1] as string;
});

const comment = async (input: object = {}) =>
	must(await writeComment(at.expert, { blockId, body: "Say which.", ...input }, duringRound)).commentId;
const proposal = async () =>
	must(await submitCounterProposal(at.expert, { blockId, kind: "insert", text: "More.", rationale: "Needed." }, duringRound))
		.counterProposalId;

test("what was begun before the deadline and arrives at it is too late, to the millisecond, whatever it is", async () => {
	const commentId = await comment();
	const deleted = await comment();
	must(await deleteComment(at.expert, { commentId: deleted }, new Date(afterRound.getTime() - 1000)));
	const counterProposalId = await proposal();
	must(await castPosition(at.expert, { blockId, position: "agree" }, duringRound));
	const acts = [
		(now: Date) => writeComment(at.expert, { blockId, body: "In time?" }, now),
		(now: Date) => writeComment(at.secondExpert, { blockId, body: "In time?", parentId: commentId }, now),
		(now: Date) => editComment(at.expert, { commentId, body: "Say which, please." }, now),
		(now: Date) => restoreComment(at.expert, { commentId: deleted }, now),
		(now: Date) => castPosition(at.secondExpert, { blockId, position: "disagree" }, now),
		(now: Date) => withdrawPosition(at.expert, { blockId }, now),
		(now: Date) => castCounterProposalPosition(at.secondExpert, { counterProposalId, position: "for" }, now),
		(now: Date) => sponsorCounterProposal(at.secondExpert, { counterProposalId }, now),
		(now: Date) => submitCounterProposal(at.expert, { blockId, kind: "insert", text: "Late.", rationale: "Needed." }, now),
		(now: Date) => deleteComment(at.expert, { commentId }, now),
		(now: Date) => withdrawCounterProposal(at.expert, { counterProposalId }, now),
	];
	const before = await store().event.count();
	for (const act of acts) expect(await act(afterRound)).toMatchObject({ refusal: "round-closed" });
	expect(await store().event.count()).toBe(before);
	for (const act of acts) expect(await act(new Date(afterRound.getTime() - 1))).toMatchObject({ ok: true });
	expect(roundTimes.closesAt).toEqual(afterRound);
});

test("an end date is an instant: a bare day, which means its beginning to some and its end to others, is not taken", async () => {
	const round = { seminarId: at.seminarId, title: "Second", opensAt: "2026-04-01T00:00:00Z" };
	for (const closesAt of ["2026-04-08", "2026-04-08T23:59:59"]) {
		expect(await scheduleRound(at.secretariat, { ...round, closesAt }, duringRound)).toMatchObject({ refusal: "input-invalid" });
	}
	const { roundId } = must(await scheduleRound(at.secretariat, { ...round, closesAt: "2026-04-08T23:00:00Z" }, duringRound));
	expect((await store().round.findUniqueOrThrow({ where: { id: roundId } })).closesAt.toISOString()).toBe("2026-04-08T23:00:00.000Z");
});

test("replies stay, and stay in their place, when their parent is removed or deleted", async () => {
	const opening = await comment();
	const reply = must(await writeComment(at.secondExpert, { blockId, body: "Those.", parentId: opening }, duringRound)).commentId;
	must(await moderateItem(at.moderator, { item: { type: "comment", id: opening }, decision: "remove", reason: "Off topic." }, duringRound));
	const second = must(await writeComment(at.rapporteur, { blockId, body: "And these.", parentId: reply }, duringRound)).commentId;
	const rows = await store().comment.findMany({ where: { id: { in: [reply, second] } } });
	expect(rows.map(({ parentId, moderation, deletedAt }) => ({ parentId, moderation, deletedAt }))).toEqual([
		{ parentId: opening, moderation: "approved", deletedAt: null },
		{ parentId: opening, moderation: "approved", deletedAt: null },
	]);
});

test("the record holds no word of a contribution, of a reason or of a person, so nothing taken out can stand in it still", async () => {
	const secret = "Unmistakable";
	const body = `${secret} words.`;
	const commentId = await comment({ body });
	must(await editComment(at.expert, { commentId, body: `${body} More.` }, duringRound));
	must(await writeComment(at.secondExpert, { blockId, body, parentId: commentId }, duringRound));
	const words = { blockId, kind: "replace", text: body, rationale: body };
	const { counterProposalId } = must(await submitCounterProposal(at.expert, words, duringRound));
	must(await castPosition(at.expert, { blockId, position: "disagree", reason: body }, duringRound));
	const item = { type: "comment", id: commentId };
	must(await flagItem(at.observer, { item, reason: body }, duringRound));
	must(await answerItem(at.secretariat, { item, outcome: "noted", response: body }, duringRound));
	must(await moderateItem(at.moderator, { item, decision: "hide", reason: body }, duringRound));
	must(await lockThread(at.moderator, { blockId, reason: body }, duringRound));
	must(await withdrawCounterProposal(at.expert, { counterProposalId }, duringRound));
	must(await configureSeminar(at.secretariat, { seminarId: at.seminarId, title: secret, description: body }, duringRound));
	must(await changeMember(at.secretariat, { memberId: at.memberIdOf(at.expert), affiliation: secret }, duringRound));
	const round = { seminarId: at.seminarId, title: secret, opensAt: "2026-04-01T00:00:00Z", closesAt: "2026-04-02T00:00:00Z" };
	must(await scheduleRound(at.secretariat, round, duringRound));
	const events = await store().event.findMany({ where: { seminarId: at.seminarId } });
	expect(events.length).toBeGreaterThanOrEqual(12);
	const record = JSON.stringify(events, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
	for (const word of [secret, at.expert.name, at.expert.email]) expect(record).not.toContain(word);
});

test("an anonymous seminar stores no name with a contribution: who said it is the member alone, asked of the attribution rule", async () => {
	const commentId = await comment();
	const row = await store().comment.findUniqueOrThrow({ where: { id: commentId } });
	const stored = JSON.stringify(row);
	expect(stored).toContain(at.memberIdOf(at.expert));
	for (const word of [at.expert.name, at.expert.email, at.expert.userId]) expect(stored).not.toContain(word);
});
