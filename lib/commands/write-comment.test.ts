import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { lockThread } from "./lock-thread";
import { moderateItem } from "./moderate-item";
import { writeComment } from "./write-comment";

let at: Setting;
let heading: string;
let paragraph: string;
let other: string;
beforeAll(async () => {
	at = await makeSetting();
	[heading, paragraph, other] = at.blockIds as [string, string, string];
});

async function written(actor = at.expert, input: object = {}): Promise<string> {
	const result = await writeComment(actor, { blockId: paragraph, body: "Say which stations.", ...input }, duringRound);
	if (!result.ok) throw new Error(result.refusal);
	return result.value.commentId;
}

const row = (id: string) => store().comment.findUniqueOrThrow({ where: { id } });

test("a comment stands as it was written, cleaned, with one line of the record that holds no word of it", async () => {
	const id = await written(at.expert, { body: "  First line.\r\n\r\n    code\u0000\u202e \t", kind: "technical" });
	expect(await row(id)).toMatchObject({
		body: "First line.\n\n    code",
		kind: "technical",
		memberId: at.memberIdOf(at.expert),
		draftId: at.draftId,
		parentId: null,
		anchorExact: null,
		anchorStart: null,
		createdAt: duringRound,
	});
	expect(await store().event.findMany({ where: { subjectId: id } })).toMatchObject([
		{
			type: "comment.written",
			blockId: paragraph,
			paperId: at.paperId,
			memberId: at.memberIdOf(at.expert),
			data: {},
			createdAt: duringRound,
		},
	]);
});

test("the words it points at are kept as the paragraph has them, with their context", async () => {
	const id = await written(at.expert, { anchor: { exact: "budgets  are large", prefix: "where " } });
	const { anchorExact, anchorPrefix, anchorSuffix, anchorStart } = await row(id);
	expect(anchorExact).toBe("budgets are large");
	const { text } = await store().block.findUniqueOrThrow({ where: { id: paragraph } });
	expect(text.slice(anchorStart ?? -1)).toMatch(/^budgets are large/);
	expect(text).toContain(`${anchorPrefix}${anchorExact}${anchorSuffix}`);
});

test("a reply to a reply hangs on the comment that opened the conversation", async () => {
	const opening = await written();
	const reply = await written(at.secondExpert, { parentId: opening, body: "Those in the valley." });
	const second = await written(at.moderator, { parentId: reply, kind: "editorial" });
	expect((await row(reply)).parentId).toBe(opening);
	expect(await row(second)).toMatchObject({ parentId: opening, kind: "editorial" });
	expect((await store().event.findFirst({ where: { subjectId: second } }))?.data).toEqual({ parentId: opening, repliesTo: reply });
});

describe("refused, and nothing is stored", () => {
	const valid = () => ({ blockId: paragraph, body: "Say which." });
	test.each<[string, () => Parameters<typeof writeComment>, string, string?]>([
		["by an outsider", () => [at.outsider, valid(), duringRound], "not-found"],
		["by an observer", () => [at.observer, valid(), duringRound], "role-insufficient"],
		["after the end", () => [at.expert, valid(), afterRound], "round-closed"],
		["on a heading", () => [at.expert, { ...valid(), blockId: heading }, duringRound], "not-discussable"],
		["on what is not there", () => [at.expert, { ...valid(), blockId: at.paperId }, duringRound], "not-found"],
		["with an id that is none", () => [at.expert, { ...valid(), blockId: "12" }, duringRound], "input-invalid", "/blockId"],
		["without words", () => [at.expert, { ...valid(), body: " \n\u200b " }, duringRound], "input-invalid", "/body"],
		["with too many words", () => [at.expert, { ...valid(), body: "x".repeat(10_001) }, duringRound], "input-invalid", "/body"],
		["of an unknown kind", () => [at.expert, { ...valid(), kind: "angry" }, duringRound], "input-invalid", "/kind"],
		["with an unknown field", () => [at.expert, { ...valid(), memberId: at.memberIdOf(at.moderator) }, duringRound], "input-invalid"],
		["on no words", () => [at.expert, { ...valid(), anchor: { exact: " " } }, duringRound], "anchor-empty"],
		["on too many words", () => [at.expert, { ...valid(), anchor: { exact: "x".repeat(2001) } }, duringRound], "anchor-too-long"],
		["on words of another text", () => [at.expert, { ...valid(), anchor: { exact: "dust belts" } }, duringRound], "anchor-not-found"],
		["not an object", () => [at.expert, null, duringRound], "input-invalid"],
	])("%s", async (_, args, refusal, pointer) => {
		const before = [await store().event.count(), await store().comment.count()];
		const result = await writeComment(...args());
		expect(result).toMatchObject({ ok: false, refusal });
		if (pointer !== undefined) expect(result).toMatchObject({ fields: [{ pointer }] });
		expect([await store().event.count(), await store().comment.count()]).toEqual(before);
	});

	test("a reply elsewhere, a reply that points at words, a reply to nothing, a reply by an outsider", async () => {
		const parentId = await written();
		const reply = (input: object, actor = at.expert) =>
			writeComment(actor, { blockId: paragraph, body: "Yes.", parentId, ...input }, duringRound);
		expect(await reply({ blockId: other })).toMatchObject({ refusal: "reply-elsewhere" });
		expect(await reply({ anchor: { exact: "budgets" } })).toMatchObject({ refusal: "input-invalid", fields: [{ pointer: "/anchor" }] });
		expect(await reply({ parentId: paragraph })).toMatchObject({ refusal: "not-found" });
		expect(await reply({}, at.outsider)).toMatchObject({ refusal: "not-found" });
	});
});

describe("what moderators did", () => {
	let locked: Setting;
	beforeEach(async () => {
		locked = await makeSetting();
	});

	test("a locked thread takes neither comment nor reply; its neighbour does", async () => {
		const [, here, there] = locked.blockIds as [string, string, string];
		const first = await writeComment(locked.expert, { blockId: here, body: "One." }, duringRound);
		const parentId = first.ok ? first.value.commentId : "";
		await lockThread(locked.moderator, { blockId: here, reason: "Settled." }, duringRound);
		expect(await writeComment(locked.expert, { blockId: here, body: "Two." }, duringRound)).toMatchObject({ refusal: "thread-locked" });
		expect(await writeComment(locked.expert, { blockId: here, body: "Two.", parentId }, duringRound)).toMatchObject({
			refusal: "thread-locked",
		});
		expect(await writeComment(locked.expert, { blockId: there, body: "Two." }, duringRound)).toMatchObject({ ok: true });
	});

	test("a hidden comment takes no reply, and is not there for those who may not see it; its replies still do", async () => {
		const [, here] = locked.blockIds as [string, string];
		const first = await writeComment(locked.expert, { blockId: here, body: "One." }, duringRound);
		const parentId = first.ok ? first.value.commentId : "";
		const second = await writeComment(locked.secondExpert, { blockId: here, body: "Two.", parentId }, duringRound);
		const reply = second.ok ? second.value.commentId : "";
		await moderateItem(locked.moderator, { item: { type: "comment", id: parentId }, decision: "hide", reason: "Off topic." }, duringRound);
		const answer = (actor: typeof locked.expert, id: string) =>
			writeComment(actor, { blockId: here, body: "Three.", parentId: id }, duringRound);
		expect(await answer(locked.secondExpert, parentId)).toMatchObject({ refusal: "not-found" });
		expect(await answer(locked.expert, parentId)).toMatchObject({ refusal: "item-moderated" });
		expect(await answer(locked.moderator, parentId)).toMatchObject({ refusal: "item-moderated" });
		expect(await answer(locked.secondExpert, reply)).toMatchObject({ ok: true });
	});
});
