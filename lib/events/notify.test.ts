import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { answerItem } from "@/lib/commands/answer-item";
import { deleteComment } from "@/lib/commands/delete-comment";
import { moderateItem } from "@/lib/commands/moderate-item";
import { sponsorCounterProposal } from "@/lib/commands/sponsor-counter-proposal";
import { submitCounterProposal } from "@/lib/commands/submit-counter-proposal";
import { writeComment } from "@/lib/commands/write-comment";
import type { Result } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { sequenceEvents } from "@/lib/store/event";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { notify } from "./notify";
import { RoundClock } from "./round-clock";

let at: Setting;
let blockId: string;
beforeEach(async () => {
	at = await makeSetting();
	blockId = at.blockIds[1] as string;
});

const must = <T>(result: Result<T>): T => {
	if (!result.ok) throw new Error(result.refusal);
	return result.value;
};
const comment = async (actor: Actor, parentId?: string) =>
	must(await writeComment(actor, { blockId, body: "Words that stay where they are.", parentId }, duringRound)).commentId;
const proposal = async (actor: Actor) =>
	must(await submitCounterProposal(actor, { blockId, kind: "replace", text: "Other words.", rationale: "Shorter." }, duringRound))
		.counterProposalId;

/** Name of the one who is told, kind; in order. */
async function told(): Promise<string[]> {
	await sequenceEvents();
	await notify();
	const rows = await store().notification.findMany({
		where: { member: { seminarId: at.seminarId } },
		include: { member: { include: { user: true } } },
		orderBy: [{ event: { position: "asc" } }, { member: { user: { name: "asc" } } }],
	});
	return rows.map(({ member, kind }) => `${member.user.name}: ${kind}`);
}

test("authors are told of replies, decisions, answers and sponsors, each once, and nobody of their own acts", async () => {
	const opening = await comment(at.expert);
	const reply = await comment(at.secondExpert, opening);
	await comment(at.expert, reply);
	await moderateItem(at.moderator, { item: { type: "comment", id: reply }, decision: "hide", reason: "Off topic." }, duringRound);
	await answerItem(at.secretariat, { item: { type: "comment", id: opening }, outcome: "noted", response: "Thank you." }, duringRound);
	const counterProposalId = await proposal(at.expert);
	await sponsorCounterProposal(at.secondExpert, { counterProposalId }, duringRound);
	await sponsorCounterProposal(at.secondExpert, { counterProposalId }, duringRound);
	// The first reply is hidden by the time the record is read, so its words are no news any more.
	const expected = ["Emeka Expert: reply", "Emeka Expert: moderated", "Edda Expert: answered", "Edda Expert: sponsored"];
	expect(await told()).toEqual(expected);
	expect(await told()).toEqual(expected);
});

test("a listener that lost its place starts again, and nobody is told twice", async () => {
	const opening = await comment(at.expert);
	await comment(at.secondExpert, opening);
	expect(await told()).toEqual(["Edda Expert: reply"]);
	await store().listenerCursor.deleteMany();
	expect(await told()).toEqual(["Edda Expert: reply"]);
});

test("several instances at once tell once", async () => {
	const opening = await comment(at.expert);
	for (let n = 0; n < 5; n++) await comment(at.secondExpert, opening);
	await sequenceEvents();
	await Promise.all(Array.from({ length: 4 }, notify));
	expect(await told()).toHaveLength(5);
});

test("what is deleted before it is told is not told; who has left is told nothing", async () => {
	const opening = await comment(at.expert);
	const reply = await comment(at.secondExpert, opening);
	await deleteComment(at.secondExpert, { commentId: reply }, duringRound);
	expect(await told()).toEqual([]);
	await comment(at.secondExpert, opening);
	await store().member.update({ where: { id: at.memberIdOf(at.expert) }, data: { leftAt: duringRound } });
	expect(await told()).toEqual([]);
});

test("a round opens and closes in the record by the clock, once each, however many clocks there are", async () => {
	const clocks = [new RoundClock(), new RoundClock(), new RoundClock()];
	const look = async (now: Date) => {
		for (const clock of clocks) await clock.tell(now);
	};
	const record = async () =>
		(await store().event.findMany({ where: { subjectId: at.roundId }, orderBy: { id: "asc" } })).map(({ type, memberId }) => [
			type,
			memberId,
		]);
	await look(new Date("2026-02-01T00:00:00Z"));
	expect(await record()).toEqual([]);
	await Promise.all(clocks.map((clock) => clock.tell(duringRound)));
	await look(duringRound);
	expect(await record()).toEqual([["round.opened", null]]);
	expect(await told()).toHaveLength(6);
	await look(afterRound);
	await new RoundClock().tell(afterRound);
	expect(await record()).toEqual([
		["round.opened", null],
		["round.closed", null],
	]);
});

test("the clock says when to look again", async () => {
	const { opensAt, closesAt } = await store().round.update({
		where: { id: at.roundId },
		data: { opensAt: new Date("2190-01-01T00:00:00Z"), closesAt: new Date("2190-02-01T00:00:00Z") },
	});
	await store().round.deleteMany({ where: { id: { not: at.roundId } } });
	const clock = new RoundClock();
	expect(await clock.tell(new Date("2189-12-31T00:00:00Z"))).toEqual(opensAt);
	expect(await clock.tell(opensAt)).toEqual(closesAt);
	expect(await clock.tell(closesAt)).toBeNull();
});
