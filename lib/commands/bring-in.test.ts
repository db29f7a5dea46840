/** What others said in the file of a draft, once it is published. */
import { expect, test } from "vitest";
import type { BroughtChange, BroughtComment, BroughtItem } from "@/lib/domain/brought-in";
import { discussion } from "@/lib/queries/discussion";
import { members } from "@/lib/queries/members";
import { seminarHome } from "@/lib/queries/seminar-home";
import { store } from "@/lib/store/client";
import { duringRound, makeSetting, type Setting, sampleBlocks } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { addMember } from "./add-member";
import { answerItem } from "./answer-item";
import { correctDraft } from "./correct-draft";
import { createAccount } from "./create-account";
import { deleteComment } from "./delete-comment";
import { moderateItem } from "./moderate-item";
import { publishDraft } from "./publish-draft";
import { writeComment } from "./write-comment";

const comment = (more: Partial<BroughtComment<string>>): BroughtComment<string> => ({
	type: "comment",
	id: "c1",
	author: "Anna Lind",
	date: "2025-02-03T04:05:06Z",
	block: null,
	start: 0,
	end: 0,
	parent: null,
	body: "Is *this* so?",
	resolved: false,
	...more,
});
const change = (more: Partial<BroughtChange<string>>): BroughtChange<string> => ({
	type: "change",
	id: "t1",
	author: "Bo Ek",
	date: "2025-02-04T00:00:00Z",
	block: null,
	start: 0,
	end: 0,
	change: "replacement",
	kind: "replace",
	text: "",
	moved: null,
	...more,
});

async function bring(at: Setting, items: BroughtItem<string>[]): Promise<void> {
	const texts = Object.fromEntries(at.blockIds.map((id, index) => [id, sampleBlocks[index]?.text ?? ""]));
	const broughtIn = JSON.parse(JSON.stringify({ items, texts, title: "A shared framework", order: at.blockIds }));
	await store().draft.update({ where: { id: at.draftId }, data: { broughtIn } });
}
const publish = (at: Setting) => publishDraft(at.secretariat, { draftId: at.draftId }, duringRound);
const seen = async (at: Setting, index: number, who = at.expert) =>
	must(await discussion(who, { blockId: at.blockIds[index] as string }, duringRound));

test("comments stand on their words with their threads, changes as counter-proposals, by their authors and with their dates", async () => {
	const at = await makeSetting({ draft: "editing" });
	const [, first, second, third] = at.blockIds as [string, string, string, string];
	const start = (sampleBlocks[2]?.text ?? "").indexOf("hourly readings");
	await bring(at, [
		comment({ block: second, start, end: start + 15, resolved: true }),
		comment({ id: "c2", parent: "c1", author: "Bo Ek", body: "It is.", date: "2025-02-03T05:00:00Z" }),
		change({ block: second, start, end: start + 6, text: "daily" }),
		change({ id: "m1", block: first, kind: "delete", change: "move", moved: "m2" }),
		change({ id: "m2", block: third, kind: "insert", text: "Uneven measurement.", change: "move", moved: "m1" }),
	]);
	expect(must(await publish(at)).broughtIn).toEqual({ comments: 2, counterProposals: 3, authors: 2 });

	const { threads, counterProposals } = await seen(at, 2);
	expect(threads).toMatchObject([
		{
			state: "standing",
			author: { known: "name", name: "Anna Lind", imported: true, mine: false, affiliation: null },
			anchor: { exact: "hourly readings", start, end: start + 15 },
			body: "Is \\*this\\* so?",
			createdAt: "2025-02-03T04:05:06.000Z",
			resolved: true,
			importedChange: null,
			may: { reply: { allowed: true }, edit: { allowed: false }, delete: { allowed: false } },
			replies: [{ author: { name: "Bo Ek" }, body: "It is.", createdAt: "2025-02-03T05:00:00.000Z" }],
		},
	]);
	expect(counterProposals).toMatchObject([
		{
			kind: "replace",
			author: { name: "Bo Ek", imported: true },
			importedChange: "replacement",
			movedTo: null,
			rationale: "",
			text: "Some authorities publish daily readings only after months of review, and others do not publish them at all.",
			may: { vote: { allowed: true }, withdraw: { allowed: false } },
		},
	]);
	const [gone, come] = [(await seen(at, 1)).counterProposals[0], (await seen(at, 3)).counterProposals[0]];
	expect(gone).toMatchObject({ kind: "delete", importedChange: "move", movedTo: { id: come?.id, number: 3 } });
	expect(come).toMatchObject({ kind: "insert", importedChange: "move", movedTo: { id: gone?.id, number: 1 } });

	const events = await store().event.findMany({ where: { paperId: at.paperId }, orderBy: { createdAt: "asc" } });
	expect(events.map(({ type, data }) => [type, data]).sort()).toEqual([
		["draft.published", { number: 1, paragraphs: 3 }],
		["items.brought-in", { comments: 2, counterProposals: 3, authors: 2 }],
	]);
});

test("members answer, moderate and reply to them; nobody is them", async () => {
	const at = await makeSetting({ draft: "editing" });
	await bring(at, [comment({ block: at.blockIds[1] as string })]);
	must(await publish(at));
	const [thread] = (await seen(at, 1)).threads;
	const commentId = thread?.id as string;
	must(await writeComment(at.expert, { blockId: at.blockIds[1], body: "So it is.", parentId: commentId }, duringRound));
	must(
		await answerItem(at.secretariat, { item: { type: "comment", id: commentId }, outcome: "noted", response: "Thank you." }, duringRound),
	);
	expect(await deleteComment(at.secretariat, { commentId }, duringRound)).toMatchObject({ ok: false });
	must(
		await moderateItem(at.moderator, { item: { type: "comment", id: commentId }, decision: "hide", reason: "Not for all." }, duringRound),
	);
	expect((await seen(at, 1)).threads[0]).toMatchObject({ state: "moderated", author: { known: "nothing", imported: false } });
	expect((await seen(at, 1, at.moderator)).threads[0]).toMatchObject({
		disposition: { outcome: "noted" },
		replies: [{ body: "So it is." }],
	});

	const member = await store().member.findFirstOrThrow({ where: { seminarId: at.seminarId, imported: true }, include: { user: true } });
	expect(member.leftAt).toEqual(member.joinedAt);
	expect(member.user).toMatchObject({ deactivatedAt: duringRound, passwordHash: null });
	expect(await addMember(at.secretariat, { seminarId: at.seminarId, email: member.user.email, role: "expert" }, duringRound)).toMatchObject(
		{
			ok: false,
			refusal: "input-invalid",
		},
	);
});

test("under the Chatham House rule nobody is told a name, and a name the file does not give is none", async () => {
	const at = await makeSetting({ draft: "editing", attribution: "chatham_house" });
	await bring(at, [comment({ block: at.blockIds[1] as string })]);
	must(await publish(at));
	expect((await seen(at, 1)).threads[0]?.author).toEqual({ known: "nothing", mine: false, imported: true });

	const nameless = await makeSetting({ draft: "editing" });
	await bring(nameless, [comment({ block: nameless.blockIds[1] as string, author: " " })]);
	must(await publish(nameless));
	expect((await seen(nameless, 1)).threads[0]?.author).toEqual({ known: "nothing", mine: false, imported: true });
});

test("an author is one in a seminar, also where two papers are published at once", async () => {
	const at = await makeSetting({ draft: "editing" });
	await bring(at, [comment({ block: at.blockIds[1] as string }), comment({ id: "c2", block: at.blockIds[2] as string })]);
	const paper = await store().paper.create({
		data: { ...(await store().paper.findUniqueOrThrow({ where: { id: at.paperId } })), id: undefined, slug: "other" },
	});
	const draft = await store().draft.create({
		data: { paperId: paper.id, number: 1, sourceName: "", sourceFormat: "docx", sourceSha256: "", sourceBytes: 1 },
	});
	const block = await store().block.create({
		data: { draftId: draft.id, position: 0, kind: "paragraph", level: 0, text: "Other words.", marks: [] },
	});
	const items = [comment({ block: block.id, start: 0, end: 5 })];
	await store().draft.update({
		where: { id: draft.id },
		data: { broughtIn: JSON.parse(JSON.stringify({ items, texts: { [block.id]: "Other words." }, title: "", order: [block.id] })) },
	});
	const results = await Promise.all([publish(at), publishDraft(at.secretariat, { draftId: draft.id }, duringRound)]);
	expect(results.map(({ ok }) => ok)).toEqual([true, true]);
	expect(await store().member.count({ where: { seminarId: at.seminarId, imported: true } })).toBe(1);
	expect(await store().comment.count({ where: { member: { seminarId: at.seminarId, imported: true } } })).toBe(3);
});

test("imported authors are in no list of members and in no figure of who takes part", async () => {
	const at = await makeSetting({ draft: "editing" });
	const before = must(await seminarHome(at.secretariat, { seminarId: at.seminarId }, duringRound));
	const listed = must(await members(at.secretariat, { seminarId: at.seminarId }, duringRound)).members.length;
	await bring(at, [comment({ block: at.blockIds[1] as string }), change({ block: at.blockIds[1] as string, end: 6, text: "Patchy" })]);
	must(await publish(at));
	const after = must(await seminarHome(at.secretariat, { seminarId: at.seminarId }, duringRound));
	expect(after.circle).toEqual(before.circle);
	expect(after.participation).toEqual({ active: 0, comments: 0, counterProposals: 0, positions: 0 });
	// They are said of the paper all the same.
	expect(after.papers[0]).toMatchObject({ comments: 1, counterProposals: 1 });
	expect(must(await members(at.secretariat, { seminarId: at.seminarId }, duringRound)).members).toHaveLength(listed);
	const { user } = await store().member.findFirstOrThrow({ where: { seminarId: at.seminarId, imported: true }, select: { user: true } });
	expect(await createAccount({ email: user.email, name: "Anna Lind" }, duringRound)).toMatchObject({ ok: false });
	expect(await store().notification.count({ where: { member: { imported: true } } })).toBe(0);
});

test("two who publish at once bring it in once, and what was corrected is where it went", async () => {
	const at = await makeSetting({ draft: "editing" });
	const text = sampleBlocks[2]?.text ?? "";
	const start = text.indexOf("others");
	await bring(at, [comment({ block: at.blockIds[2] as string, start, end: start + 6 })]);
	const edit = { type: "split", blockId: at.blockIds[2], offset: text.indexOf("and others") };
	const cut = must(await correctDraft(at.secretariat, { draftId: at.draftId, revision: 0, edit }, duringRound));
	const results = await Promise.all([publish(at), publish(at)]);
	expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
	const comments = await store().comment.findMany({ where: { draftId: at.draftId } });
	expect(comments).toMatchObject([{ anchorExact: "others" }]);
	expect(comments[0]?.blockId).not.toBe(at.blockIds[2]);
	expect(cut.revision).toBe(1);
});

test("thousands come in two statements, in the order of the file", async () => {
	const at = await makeSetting({ draft: "editing" });
	const items = Array.from({ length: 5000 }, (_, index) =>
		index % 2 === 0
			? comment({ id: `c${index}`, block: at.blockIds[1] as string, body: `Comment ${index}`, author: `Author ${index % 50}` })
			: change({ id: `t${index}`, block: at.blockIds[1] as string, start: 0, end: 6, text: `Change ${index}` }),
	);
	await bring(at, items);
	const begun = performance.now();
	expect(must(await publish(at)).broughtIn).toEqual({ comments: 2500, counterProposals: 2500, authors: 26 });
	expect(performance.now() - begun).toBeLessThan(10_000);
	const { threads } = await seen(at, 1);
	expect(threads.map(({ body }) => body)).toEqual(items.filter(({ type }) => type === "comment").map((_, index) => `Comment ${index * 2}`));
});
