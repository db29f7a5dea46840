/** A seminar in session: sixteen experts write at once, on a real PostgreSQL, while a moderator moderates and the record is read. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { recordHub, subscribe } from "@/lib/events/hub";
import { notify } from "@/lib/events/notify";
import { store } from "@/lib/store/client";
import { eventsAfter, sequenceEvents } from "@/lib/store/event";
import { duringRound, makeMember, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { castCounterProposalPosition } from "./cast-counter-proposal-position";
import { castPosition } from "./cast-position";
import { closeRound } from "./close-round";
import { editComment } from "./edit-comment";
import { lockThread } from "./lock-thread";
import { moderateItem } from "./moderate-item";
import { sponsorCounterProposal } from "./sponsor-counter-proposal";
import { submitCounterProposal } from "./submit-counter-proposal";
import { withdrawPosition } from "./withdraw-position";
import { writeComment } from "./write-comment";

let at: Setting;
let experts: Actor[];
let paragraphs: string[];
beforeAll(async () => {
	at = await makeSetting();
	paragraphs = at.blockIds.slice(1);
	experts = await Promise.all(Array.from({ length: 16 }, async (_, n) => (await makeMember(at.seminarId, "expert", `Expert ${n}`)).actor));
});
afterAll(() => recordHub().close());

/** One expert's hour: on every paragraph a position that is changed, a comment that is edited, a reply; one counter-proposal. */
async function takePart(expert: Actor, n: number, proposalId: string, openingId: string): Promise<void> {
	for (const blockId of paragraphs) {
		must(await castPosition(expert, { blockId, position: "agree" }, duringRound));
		must(await castPosition(expert, { blockId, position: "reservations", reason: `Reason ${n}.` }, duringRound));
		const { commentId } = must(await writeComment(expert, { blockId, body: `Comment ${n}.` }, duringRound));
		must(await editComment(expert, { commentId, body: `Comment ${n}, better.` }, duringRound));
	}
	const blockId = paragraphs[0] as string;
	must(await writeComment(expert, { blockId, body: `Reply ${n}.`, parentId: openingId }, duringRound));
	must(await submitCounterProposal(expert, { blockId, kind: "replace", text: `Wording ${n}.`, rationale: "Clearer." }, duringRound));
	must(await sponsorCounterProposal(expert, { counterProposalId: proposalId }, duringRound));
	must(await castCounterProposalPosition(expert, { counterProposalId: proposalId, position: n % 2 ? "for" : "against" }, duringRound));
}

test("nothing is lost, nothing is double, nobody is turned away, and a live reader sees every line of the record once and in order", async () => {
	const blockId = paragraphs[0] as string;
	const openingId = must(await writeComment(at.expert, { blockId, body: "What do you think?" }, duringRound)).commentId;
	const input = { blockId, kind: "delete", rationale: "Said already." };
	const proposalId = must(await submitCounterProposal(at.expert, input, duringRound)).counterProposalId;

	const seen: bigint[] = [];
	let cursor = 0n;
	let reading = Promise.resolve();
	const stop = subscribe(at.seminarId, () => {
		reading = reading.then(async () => {
			const events = await eventsAfter(at.seminarId, cursor, 50);
			seen.push(...events.map(({ position }) => position));
			cursor = seen.at(-1) ?? cursor;
		});
	});

	await Promise.all(experts.map((expert, n) => takePart(expert, n, proposalId, openingId)));

	const of16 = 16 * paragraphs.length;
	expect(await store().position.count({ where: { stance: "reservations" } })).toBe(of16);
	expect(await store().position.count()).toBe(of16);
	expect(await store().comment.count({ where: { parentId: null } })).toBe(of16 + 1);
	expect(await store().commentRevision.count()).toBe(of16);
	expect(await store().comment.count({ where: { parentId: openingId } })).toBe(16);
	expect(await store().counterProposal.count()).toBe(17);
	expect(await store().sponsor.count()).toBe(16);
	expect(await store().counterProposalPosition.groupBy({ by: ["choice"], _count: true, orderBy: { choice: "asc" } })).toEqual([
		{ choice: "for", _count: 8 },
		{ choice: "against", _count: 8 },
	]);
	const acts = 2 + 16 * (4 * paragraphs.length + 4);
	expect(await store().event.count()).toBe(acts);
	await vi.waitFor(
		async () => {
			// A page of the record may end before its last line; a live view then asks for the next.
			const rest = await eventsAfter(at.seminarId, cursor, 1);
			if (rest.length > 0) await store().$executeRaw`SELECT pg_notify('colloquy_record', ${at.seminarId})`;
			expect(seen).toHaveLength(acts);
		},
		{ timeout: 10_000 },
	);
	expect(seen).toEqual(seen.toSorted((a, b) => (a < b ? -1 : 1)));
	expect(new Set(seen).size).toBe(acts);
	stop();

	await sequenceEvents();
	await notify();
	const told = await store().notification.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } });
	expect(told).toEqual([
		{ kind: "reply", _count: 16 },
		{ kind: "sponsored", _count: 16 },
	]);
});

test("a member who clicks everywhere at once has one position", async () => {
	const [blockId] = paragraphs as [string];
	const [expert] = experts as [Actor];
	const clicks = ["agree", "disagree", "abstain", null, "agree", null, "reservations", "agree"].map((position) =>
		position === null ? withdrawPosition(expert, { blockId }, duringRound) : castPosition(expert, { blockId, position }, duringRound),
	);
	expect((await Promise.all(clicks)).every(({ ok }) => ok)).toBe(true);
	must(await castPosition(expert, { blockId, position: "agree" }, duringRound));
	const mine = await store().position.findMany({ where: { blockId, member: { userId: expert.userId } } });
	expect(mine.map(({ stance }) => stance)).toEqual(["agree"]);
});

test("while moderators hide and lock and the secretariat closes, each act is done whole or refused with a reason", async () => {
	const [, blockId] = paragraphs as [string, string];
	const { commentId } = must(await writeComment(at.expert, { blockId, body: "First." }, duringRound));
	const results = await Promise.all([
		...experts.map((expert, n) => writeComment(expert, { blockId, body: `While it is locked ${n}.` }, duringRound)),
		lockThread(at.moderator, { blockId, reason: "Settled." }, duringRound),
		editComment(at.expert, { commentId, body: "Second." }, duringRound),
		moderateItem(at.moderator, { item: { type: "comment", id: commentId }, decision: "remove", reason: "Off topic." }, duringRound),
		closeRound(at.secretariat, { roundId: at.roundId }, duringRound),
	]);
	const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
	for (const refusal of refusals) expect(["thread-locked", "round-closed", "not-found"]).toContain(refusal);
	const written = results.slice(0, 16).filter(({ ok }) => ok).length;
	expect(await store().comment.count({ where: { blockId, body: { startsWith: "While" } } })).toBe(written);
	const comment = await store().comment.findUniqueOrThrow({ where: { id: commentId }, include: { revisions: true } });
	expect(comment.moderation).toBe("removed");
	expect(comment.revisions).toHaveLength(comment.body === "Second." ? 1 : 0);
	for (const expert of experts) {
		expect(await writeComment(expert, { blockId: paragraphs[0], body: "Too late." }, duringRound)).toMatchObject({
			refusal: "round-closed",
		});
	}
});
