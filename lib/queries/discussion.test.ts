import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { store } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { type CommentView, type DiscussionView, discussion } from "./discussion";

let at: Setting;
let blockId: string;
beforeEach(async () => {
	at = await makeSetting();
	blockId = at.blockIds[1] as string;
});

/** Whatever changes rows says so in the record, as every command does: that is what readers go by. */
async function said<T>(change: Promise<T>): Promise<T> {
	const row = await change;
	await store().$transaction((tx) => recordEvent(tx, { seminarId: at.seminarId, type: "seminar.configured", memberId: null }));
	return row;
}
type Changes = Partial<Parameters<ReturnType<typeof store>["comment"]["create"]>[0]["data"]>;
let minute = 0;
const comment = (author: Actor, body: string, changes: Changes = {}) =>
	said(
		store().comment.create({
			data: {
				draftId: at.draftId,
				blockId,
				memberId: at.memberIdOf(author),
				body,
				createdAt: new Date(duringRound.getTime() + ++minute * 60_000),
				...changes,
			} as never,
		}),
	);
const decided = (commentId: string, act: "hide" | "remove", reason: string) =>
	said(
		store().moderationDecision.create({
			data: { seminarId: at.seminarId, commentId, act, reason, memberId: at.memberIdOf(at.moderator) },
		}),
	);
async function seenBy(actor: Actor, now = duringRound): Promise<DiscussionView> {
	const result = await discussion(actor, { blockId }, now);
	if (!result.ok) throw new Error(result.refusal);
	return result.value;
}
/** A thread as a reader meets it: the words, or what stands in their place. */
const told = ({ threads }: DiscussionView) => {
	const one = ({ state, body, moderation }: CommentView) =>
		state === "standing" ? `${body}${moderation === "approved" ? "" : ` (${moderation})`}` : state;
	return threads.map((thread) => [one(thread), ...thread.replies.map(one)]);
};

test("who may not read gets nothing, and a heading has no discussion", async () => {
	expect(await discussion(at.outsider, { blockId }, duringRound)).toMatchObject({ ok: false, refusal: "not-found" });
	expect(await discussion(at.expert, { blockId: "x" }, duringRound)).toMatchObject({ ok: false, refusal: "not-found" });
	expect(await discussion(at.expert, { blockId: at.blockIds[0] as string }, duringRound)).toMatchObject({ refusal: "not-discussable" });
});

test("threads stand in the order they were begun, with their words found in the paragraph", async () => {
	const first = await comment(at.expert, "Where?", {
		anchorExact: "Stations",
		anchorPrefix: "",
		anchorSuffix: " are dense",
		anchorStart: 20,
	});
	await comment(at.secondExpert, "Second");
	await comment(at.moderator, "Here.", { parentId: first.id });
	const view = await seenBy(at.observer);
	expect(told(view)).toEqual([["Where?", "Here."], ["Second"]]);
	expect(view.threads[0]).toMatchObject({
		anchor: { exact: "Stations", start: 20, end: 28 },
		author: { known: "name", name: "Edda Expert", affiliation: "Bureau of Measures", mine: false },
	});
	expect(view.may).toMatchObject({ comment: { allowed: false, refusal: "role-insufficient" } });
	expect((await seenBy(at.expert)).threads[0]).toMatchObject({
		author: { mine: true },
		may: { edit: { allowed: true }, flag: { allowed: false } },
	});
	expect((await seenBy(at.expert, afterRound)).may.comment).toEqual({ allowed: false, refusal: "round-closed" });
});

test("words that are gone are orphaned, not pointed elsewhere", async () => {
	await comment(at.expert, "Gone", { anchorExact: "a pony in the rain", anchorPrefix: "", anchorSuffix: "", anchorStart: 0 });
	expect((await seenBy(at.expert)).threads[0]?.anchor).toEqual({ exact: "a pony in the rain", start: null, end: null });
});

test("what is hidden: gone for others, with its reason for its author and the moderators", async () => {
	const row = await comment(at.expert, "Rude", {
		moderation: "hidden",
		anchorExact: "Stations",
		anchorPrefix: "",
		anchorSuffix: "",
		anchorStart: 20,
	});
	await decided(row.id, "hide", "Too rude.");
	expect(told(await seenBy(at.secondExpert))).toEqual([]);
	expect(told(await seenBy(at.observer))).toEqual([]);
	for (const actor of [at.expert, at.moderator, at.secretariat]) {
		const view = await seenBy(actor);
		expect(told(view)).toEqual([["Rude (hidden)"]]);
		expect(view.threads[0]?.moderationReason).toBe("Too rude.");
	}
});

test("what is hidden and has replies leaves a gap that says nothing of it", async () => {
	const row = await comment(at.expert, "Rude", { moderation: "hidden", kind: "technical" });
	await comment(at.secondExpert, "Calm", { parentId: row.id });
	const view = await seenBy(at.secondExpert);
	expect(told(view)).toEqual([["moderated", "Calm"]]);
	expect(view.threads[0]).toMatchObject({
		body: "",
		author: { known: "nothing", mine: false },
		anchor: null,
		moderationReason: null,
		kind: "general",
	});
	expect(JSON.stringify(view)).not.toContain("Rude");
	expect(JSON.stringify(view)).not.toContain("Edda");
});

test("what is removed, its author does not see either; a removed reply leaves no gap", async () => {
	const row = await comment(at.expert, "Slander", { moderation: "removed" });
	expect(told(await seenBy(at.expert))).toEqual([]);
	const opening = await comment(at.secondExpert, "Opening");
	await comment(at.expert, "More of it", { parentId: opening.id, moderation: "removed" });
	expect(told(await seenBy(at.expert))).toEqual([["Opening"]]);
	await comment(at.secondExpert, "Answer", { parentId: row.id });
	expect(told(await seenBy(at.expert))).toEqual([["moderated", "Answer"], ["Opening"]]);
	expect(told(await seenBy(at.moderator))).toEqual([
		["Slander (removed)", "Answer"],
		["Opening", "More of it (removed)"],
	]);
});

test("a deleted comment leaves a tombstone only under replies", async () => {
	const row = await comment(at.expert, "Regretted", { deletedAt: duringRound });
	expect(told(await seenBy(at.secondExpert))).toEqual([]);
	await comment(at.secondExpert, "But why?", { parentId: row.id });
	const view = await seenBy(at.secondExpert);
	expect(told(view)).toEqual([["deleted", "But why?"]]);
	expect(JSON.stringify(view)).not.toMatch(/Regretted|Edda/);
});

test("flags are counted for those who moderate, and known to those who raised them", async () => {
	const row = await comment(at.expert, "Hm");
	await said(store().flag.create({ data: { commentId: row.id, memberId: at.memberIdOf(at.observer), reason: "Off topic" } }));
	expect((await seenBy(at.moderator)).threads[0]).toMatchObject({ openFlags: 1, flaggedByMe: false });
	expect((await seenBy(at.observer)).threads[0]).toMatchObject({ openFlags: 0, flaggedByMe: true });
	expect((await seenBy(at.expert)).threads[0]).toMatchObject({ openFlags: 0, flaggedByMe: false });
});

test("counter-proposals: changes word by word, choices counted, withdrawn ones marked, hidden ones gone", async () => {
	const data = { draftId: at.draftId, blockId, memberId: at.memberIdOf(at.expert), rationale: "Clearer" };
	const text = "Uneven measurement. Stations are common where budgets are large and absent where exposure is worst.";
	const proposal = await said(store().counterProposal.create({ data: { ...data, kind: "replace", text } }));
	await said(store().counterProposal.create({ data: { ...data, kind: "delete", text: "", withdrawnAt: duringRound } }));
	await said(store().counterProposal.create({ data: { ...data, kind: "insert", text: "Secret", moderation: "hidden" } }));
	const counterProposalId = proposal.id;
	await said(
		store().counterProposalPosition.create({ data: { counterProposalId, memberId: at.memberIdOf(at.secondExpert), choice: "for" } }),
	);
	await said(store().sponsor.create({ data: { counterProposalId, memberId: at.memberIdOf(at.rapporteur) } }));
	const view = await seenBy(at.secondExpert);
	expect(view.counterProposals.map(({ kind, state }) => [kind, state])).toEqual([
		["replace", "standing"],
		["delete", "withdrawn"],
	]);
	expect(view.counterProposals[0]).toMatchObject({
		counts: { for: 1, against: 0, abstain: 0 },
		mine: "for",
		sponsors: [{ name: "Rafael Rap" }],
		sponsoredByMe: false,
		may: { vote: { allowed: true }, withdraw: { allowed: false, refusal: "not-yours" } },
	});
	expect(view.counterProposals[0]?.changes.filter(({ kind }) => kind !== "same")).toEqual([
		{ kind: "deleted", text: "dense" },
		{ kind: "inserted", text: "common" },
	]);
	expect(JSON.stringify(view)).not.toContain("Secret");
	expect((await seenBy(at.expert)).counterProposals).toHaveLength(3);
});

test("positions: counted, one's own known, reasons told newest first", async () => {
	const position = (actor: Actor, stance: "agree" | "disagree", reason: string, hour: number) =>
		said(
			store().position.create({
				data: {
					draftId: at.draftId,
					blockId,
					roundId: at.roundId,
					memberId: at.memberIdOf(actor),
					stance,
					reason,
					updatedAt: new Date(Date.UTC(2026, 2, 5, hour)),
				},
			}),
		);
	await position(at.expert, "agree", "Yes.", 1);
	await position(at.secondExpert, "disagree", "No.", 2);
	await position(at.rapporteur, "agree", "", 3);
	const view = await seenBy(at.expert, afterRound);
	expect(view.tally).toMatchObject({ total: 3, counts: { agree: 2, disagree: 1 }, shares: null });
	expect(view.mine).toEqual({ stance: "agree", reason: "Yes." });
	expect(view.reasons.map(({ reason }) => reason)).toEqual(["No.", "Yes."]);
});

test("under the Chatham House rule no name, affiliation or member id gets out", async () => {
	at = await makeSetting({ attribution: "chatham_house" });
	blockId = at.blockIds[1] as string;
	await comment(at.expert, "Quietly");
	const text = JSON.stringify((await seenBy(at.secretariat)).threads);
	expect(text).toContain("Quietly");
	for (const secret of ["Edda", "Bureau", at.memberIdOf(at.expert), at.expert.userId]) expect(text).not.toContain(secret);
	expect((await seenBy(at.expert)).threads[0]?.author).toEqual({ known: "nothing", mine: true, imported: false });
});

test("a locked thread says so, and takes nothing more", async () => {
	await said(store().threadLock.create({ data: { blockId, reason: "Settled", memberId: at.memberIdOf(at.moderator) } }));
	const view = await seenBy(at.expert);
	expect(view.locked).toEqual({ reason: "Settled" });
	expect(view.may.comment).toEqual({ allowed: false, refusal: "thread-locked" });
	expect(view.may.vote).toEqual({ allowed: true });
});
