/** A comment after it was written: edited, deleted, brought back, and what a moderator did meanwhile. */
import { beforeEach, describe, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { deleteComment } from "./delete-comment";
import { editComment } from "./edit-comment";
import { lockThread } from "./lock-thread";
import { moderateItem } from "./moderate-item";
import { restoreComment } from "./restore-comment";
import { writeComment } from "./write-comment";

let at: Setting;
let blockId: string;
let commentId: string;
beforeEach(async () => {
	at = await makeSetting();
	blockId = at.blockIds[1] as string;
	commentId = must(await writeComment(at.expert, { blockId, body: "First.", kind: "technical" }, duringRound)).commentId;
});

const later = (minutes: number, seconds = 0) => new Date(duringRound.getTime() + (minutes * 60 + seconds) * 1000);
const comment = () =>
	store().comment.findUniqueOrThrow({ where: { id: commentId }, include: { revisions: { orderBy: { createdAt: "asc" } } } });
const events = async () =>
	(await store().event.findMany({ where: { subjectId: commentId }, orderBy: { id: "asc" } })).map(({ type }) => type);
const hide = (decision = "hide") =>
	moderateItem(at.moderator, { item: { type: "comment", id: commentId }, decision, reason: "Off topic." }, duringRound);

describe("editing", () => {
	test("keeps how it read before, and says when it was changed", async () => {
		expect(await editComment(at.expert, { commentId, body: "Second." }, later(1))).toEqual({
			ok: true,
			value: { commentId, changed: true },
		});
		await editComment(at.expert, { commentId, body: "Third.", kind: "editorial" }, later(2));
		expect(await comment()).toMatchObject({
			body: "Third.",
			kind: "editorial",
			editedAt: later(2),
			createdAt: duringRound,
			revisions: [
				{ body: "First.", kind: "technical", createdAt: later(1) },
				{ body: "Second.", kind: "technical", createdAt: later(2) },
			],
		});
		expect(await events()).toEqual(["comment.written", "comment.edited", "comment.edited"]);
	});

	test("without a change leaves no trace", async () => {
		for (const input of [{ body: " First.\r\n" }, { body: "First.", kind: "technical" }]) {
			expect(await editComment(at.expert, { commentId, ...input }, later(1))).toMatchObject({ ok: true, value: { changed: false } });
		}
		expect(await comment()).toMatchObject({ editedAt: null, revisions: [] });
		expect(await events()).toEqual(["comment.written"]);
	});

	test("twice at once loses no wording", async () => {
		await Promise.all(["a", "b", "c", "d"].map((body) => editComment(at.expert, { commentId, body }, later(1))));
		const { body, revisions } = await comment();
		expect([body, ...revisions.map((revision) => revision.body)].toSorted()).toEqual(["First.", "a", "b", "c", "d"]);
	});

	test.each<[string, () => Promise<unknown>, string]>([
		["after the end", async () => {}, "round-closed"],
		["in a locked thread", () => lockThread(at.moderator, { blockId, reason: "Settled." }, duringRound), "thread-locked"],
		["around a moderator", () => hide(), "item-moderated"],
		["what a moderator has removed", () => hide("remove"), "not-found"],
		["what is deleted", () => deleteComment(at.expert, { commentId }, duringRound), "item-deleted"],
	])("%s: refused", async (_, before, refusal) => {
		await before();
		const now = refusal === "round-closed" ? afterRound : later(1);
		expect(await editComment(at.expert, { commentId, body: "Second." }, now)).toMatchObject({ ok: false, refusal });
		expect(await comment()).toMatchObject({ body: "First.", revisions: [] });
	});
});

describe("deleting", () => {
	test("leaves a tombstone; replies keep their place; the words are still there to be brought back", async () => {
		const reply = must(await writeComment(at.secondExpert, { blockId, body: "Yes.", parentId: commentId }, duringRound)).commentId;
		await deleteComment(at.expert, { commentId }, later(1));
		expect(await comment()).toMatchObject({ deletedAt: later(1), body: "First." });
		expect(await store().comment.findUnique({ where: { id: reply } })).toMatchObject({ parentId: commentId, deletedAt: null });
		expect(await restoreComment(at.expert, { commentId }, later(2))).toMatchObject({ ok: true });
		expect(await comment()).toMatchObject({ deletedAt: null });
		expect(await events()).toEqual(["comment.written", "comment.deleted", "comment.restored"]);
	});

	test("is undone for ten minutes and not longer, and only once", async () => {
		await deleteComment(at.expert, { commentId }, later(0));
		expect(await restoreComment(at.expert, { commentId }, later(10))).toMatchObject({ refusal: "undo-too-late" });
		expect(await restoreComment(at.expert, { commentId }, later(9, 59))).toMatchObject({ ok: true });
		expect(await restoreComment(at.expert, { commentId }, later(9, 59))).toMatchObject({ refusal: "nothing-to-undo" });
	});

	test("twice at once happens once", async () => {
		const results = await Promise.all([1, 2, 3].map(() => deleteComment(at.expert, { commentId }, later(1))));
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await events()).toEqual(["comment.written", "comment.deleted"]);
	});

	test("does not take what a moderator has hidden out of the moderators' sight", async () => {
		await hide();
		expect(await deleteComment(at.expert, { commentId }, later(1))).toMatchObject({ refusal: "item-moderated" });
	});
});
