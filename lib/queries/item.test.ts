/** An item read by itself is what the discussion of its paragraph shows of it, to each reader. */
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { submitCounterProposal } from "@/lib/commands/submit-counter-proposal";
import { writeComment } from "@/lib/commands/write-comment";
import { refused } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { discussion } from "./discussion";
import { comment, counterProposal } from "./item";

let at: Setting;
let blockId: string;
beforeEach(async () => {
	at = await makeSetting();
	blockId = at.blockIds[1] as string;
});

async function written(actor: Actor, body: string, more: object = {}): Promise<string> {
	const made = await writeComment(actor, { blockId, body, ...more }, duringRound);
	if (!made.ok) throw new Error(made.refusal);
	return made.value.commentId;
}
async function proposed(actor: Actor, text: string): Promise<string> {
	const made = await submitCounterProposal(actor, { blockId, kind: "replace", text, rationale: "Clearer." }, duringRound);
	if (!made.ok) throw new Error(made.refusal);
	return made.value.counterProposalId;
}
/** Rows changed by hand are seen with the next event. */
async function changed(change: Promise<unknown>): Promise<void> {
	await change;
	await store().$transaction((tx) => recordEvent(tx, { seminarId: at.seminarId, type: "seminar.configured", memberId: null }));
}

test("each comment and reply, and each counter-proposal, to everybody in the circle", async () => {
	const opened = await written(at.expert, "Where?", { anchor: { exact: "Stations", prefix: "", suffix: " are" } });
	const reply = await written(at.secondExpert, "Here.", { parentId: opened });
	const hidden = await written(at.secondExpert, "Rude");
	const answered = await written(at.expert, "Calm", { parentId: hidden });
	const deleted = await written(at.expert, "Gone");
	const own = await proposed(at.expert, "Stations are dense where budgets are.");
	const hiddenProposal = await proposed(at.secondExpert, "Hidden words.");
	await changed(store().comment.update({ where: { id: hidden }, data: { moderation: "hidden" } }));
	await changed(store().comment.update({ where: { id: deleted }, data: { deletedAt: duringRound } }));
	await changed(store().counterProposal.update({ where: { id: hiddenProposal }, data: { moderation: "hidden" } }));
	let seen = 0;
	for (const actor of [at.expert, at.secondExpert, at.moderator, at.observer]) {
		const whole = await discussion(actor, { blockId }, duringRound);
		if (!whole.ok) throw new Error(whole.refusal);
		const comments = whole.value.threads.flatMap((thread) => [thread, ...thread.replies]);
		for (const commentId of [opened, reply, hidden, answered, deleted]) {
			const there = comments.find(({ id, state }) => id === commentId && state !== "moderated");
			const alone = await comment(actor, { commentId }, duringRound);
			expect(alone).toEqual(there === undefined ? refused("not-found") : { ok: true, value: { ...there, paragraphId: blockId } });
			if (alone.ok) seen++;
		}
		for (const counterProposalId of [own, hiddenProposal]) {
			const there = whole.value.counterProposals.find(({ id }) => id === counterProposalId);
			const alone = await counterProposal(actor, { counterProposalId }, duringRound);
			expect(alone).toEqual(there === undefined ? refused("not-found") : { ok: true, value: { ...there, paragraphId: blockId } });
			if (alone.ok) seen++;
		}
	}
	// Of seven, times four: what is hidden from the first expert and the observer, and what is deleted from all but its author, is not there.
	expect(seen).toBe(4 * 7 - 2 - 3 - 2);
});

test("to whoever is not in the circle, and under a name that is none, there is nothing", async () => {
	const commentId = await written(at.expert, "Here");
	expect(await comment(at.outsider, { commentId }, duringRound)).toEqual(refused("not-found"));
	expect(await comment(at.expert, { commentId: "x" }, duringRound)).toEqual(refused("not-found"));
	expect(await counterProposal(at.expert, { counterProposalId: commentId }, duringRound)).toEqual(refused("not-found"));
});
