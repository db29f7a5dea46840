/** Correcting, undoing, redoing and publishing a draft. */
import { beforeEach, expect, test } from "vitest";
import { draftBlocks } from "@/lib/store/block";
import { store } from "@/lib/store/client";
import { keptEdits } from "@/lib/store/draft";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { correctDraft } from "./correct-draft";
import { publishDraft } from "./publish-draft";
import { redoCorrection } from "./redo-correction";
import { rewriteAndRenumber } from "./rewrite-and-renumber";
import { undoCorrection } from "./undo-correction";

let at: Setting;
let heading: string;
let first: string;
let second: string;
let third: string;
beforeEach(async () => {
	at = await makeSetting({ draft: "editing" });
	[heading, first, second, third] = at.blockIds as [string, string, string, string];
});

const correct = (edit: Record<string, unknown>, revision = 0, who = at.secretariat) =>
	correctDraft(who, { draftId: at.draftId, revision, edit }, duringRound);
const blocks = () => store().$transaction((tx) => draftBlocks(tx, at.draftId));
const texts = async () => (await blocks()).map(({ text }) => text.slice(0, 12));
const state = async () => JSON.stringify(await blocks());
const revision = async () => (await store().draft.findUniqueOrThrow({ where: { id: at.draftId } })).revision;

test("each correction is stored at once, with its way back, and keeps the ids of the blocks", async () => {
	expect(must(await correct({ type: "split", blockId: first, offset: 20 }))).toMatchObject({ draftId: at.draftId, revision: 1 });
	expect(await texts()).toEqual(["Where cooper", "Uneven measu", "Stations are", "Some authori", "Guidance wri"]);
	const edit = await store().draftEdit.findFirstOrThrow({ where: { draftId: at.draftId } });
	expect(edit).toMatchObject({ revision: 1, memberId: at.memberIdOf(at.secretariat), undoneAt: null });
	expect(edit.patch).toMatchObject({ edit: { type: "split", blockId: first, offset: 20 }, inverse: { type: "restore" } });

	must(await correct({ type: "merge", blockId: third }, 1));
	must(await correct({ type: "change-kind", blockId: second, kind: "list-item", level: "2" }, 2));
	must(await correct({ type: "edit-text", blockId: heading, text: " Where  it fails\r\n", label: null }, 3));
	must(await correct({ type: "move", blockId: second, afterId: null }, 4));
	must(await correct({ type: "remove", blockId: first }, 5));
	const placed = must(await correct({ type: "insert", afterId: heading, content: { text: "New words." } }, 6));
	expect((await blocks()).map(({ id, kind, level, label, text }) => [id, kind, level, label, text.slice(0, 14)])).toEqual([
		[second, "list-item", 2, null, "Some authoriti"],
		[heading, "heading", 1, null, "Where it fails"],
		[placed.blockId, "paragraph", 0, null, "New words."],
		[expect.any(String), "paragraph", 0, null, "Stations are d"],
	]);
	expect(await store().event.count({ where: { type: "draft.corrected", subjectId: at.draftId } })).toBe(7);
	expect(JSON.stringify(await store().event.findMany({ where: { subjectId: at.draftId }, select: { data: true } }))).not.toContain("words");
});

test("a block is rewritten and those behind it count on, or nothing is; each is a step to be undone", async () => {
	const rewrite = { type: "rewrite", blockId: first, text: "Other words.", title: null, kind: "paragraph", level: 0 };
	const both = (label: string | null) =>
		rewriteAndRenumber(at.rapporteur, { draftId: at.draftId, revision: 1, edit: { ...rewrite, label } }, duringRound);
	must(await correct({ type: "edit-text", blockId: second, text: "Some authorities", label: "4." }));
	const before = await state();
	for (const label of ["•", " ", null]) {
		expect(await both(label)).toMatchObject({ refusal: "input-invalid", fields: [{ pointer: "/label", code: "no-number" }] });
		expect([await state(), await revision()]).toEqual([before, 1]);
	}
	expect(must(await both(" 7. "))).toMatchObject({ revision: 3 });
	expect((await blocks()).slice(1, 3).map(({ label, text }) => [label, text])).toEqual([
		["7.", "Other words."],
		["8.", "Some authorities"],
	]);
	for (const seen of [3, 4]) must(await undoCorrection(at.rapporteur, { draftId: at.draftId, revision: seen }, duringRound));
	expect(await state()).toBe(before);
	expect(
		await rewriteAndRenumber(at.expert, { draftId: at.draftId, revision: 5, edit: { ...rewrite, label: "7." } }, duringRound),
	).toMatchObject({
		refusal: "not-found",
	});
});

test("undo takes back the corrections one after the other, redo does them again, a new one ends that", async () => {
	const states = [await state()];
	const edits = [
		{ type: "split", blockId: first, offset: 20 },
		{ type: "remove", blockId: second },
		{ type: "move", blockId: third, afterId: null },
		{ type: "change-kind", blockId: heading, kind: "paragraph", level: 0 },
	];
	for (const [index, edit] of edits.entries()) {
		must(await correct(edit, index));
		states.push(await state());
	}
	let now = edits.length;
	for (let left = edits.length - 1; left >= 0; left--) {
		must(await undoCorrection(at.rapporteur, { draftId: at.draftId, revision: now++ }, duringRound));
		expect(await state()).toBe(states[left]);
	}
	expect(await undoCorrection(at.secretariat, { draftId: at.draftId, revision: now }, duringRound)).toMatchObject({
		refusal: "nothing-to-undo",
	});
	for (let done = 1; done <= 3; done++) {
		must(await redoCorrection(at.secretariat, { draftId: at.draftId, revision: now++ }, duringRound));
		expect(await state()).toBe(states[done]);
	}
	must(await correct({ type: "remove", blockId: third }, now++));
	expect(await redoCorrection(at.secretariat, { draftId: at.draftId, revision: now }, duringRound)).toMatchObject({
		refusal: "nothing-to-redo",
	});
	must(await undoCorrection(at.secretariat, { draftId: at.draftId, revision: now }, duringRound));
	expect(await state()).toBe(states[3]);
	expect(await revision()).toBe(now + 1);
});

test("a title, numbers and doubts that were looked at are steps like all others", async () => {
	const head = async () => {
		const { looked, paper } = await store().draft.findUniqueOrThrow({ where: { id: at.draftId }, include: { paper: true } });
		return { looked, title: paper.title, slug: paper.slug, labels: (await blocks()).map(({ label }) => label) };
	};
	const before = await head();
	must(await correct({ type: "retitle", title: "  Measured  air " }, 0));
	must(await correct({ type: "look", doubt: "w0", looked: true }, 1));
	must(await correct({ type: "edit-text", blockId: second, text: "Second.", label: "1." }, 2));
	must(await correct({ type: "edit-text", blockId: third, text: "Third.", label: "3." }, 3));
	expect(must(await correct({ type: "renumber", blockId: second, label: "7." }, 4)).blockId).toBe(second);
	const after = { looked: ["w0"], title: "Measured air", slug: before.slug, labels: ["I.", null, "7.", "8."] };
	expect(await head()).toEqual(after);
	let revision = 5;
	for (let step = 0; step < 5; step++)
		must(await undoCorrection(at.rapporteur, { draftId: at.draftId, revision: revision++ }, duringRound));
	expect(await head()).toEqual(before);
	for (let step = 0; step < 5; step++)
		must(await redoCorrection(at.rapporteur, { draftId: at.draftId, revision: revision++ }, duringRound));
	expect(await head()).toEqual(after);
	expect(await correct({ type: "renumber", blockId: second, label: "•" }, revision)).toMatchObject({
		refusal: "input-invalid",
		fields: [{ pointer: "/label", code: "no-number" }],
	});
});

test("of two corrections of one revision, also at once, one counts", async () => {
	const results = await Promise.all([
		correct({ type: "remove", blockId: second }),
		correct({ type: "remove", blockId: third }),
		correct({ type: "merge", blockId: third }),
	]);
	expect(results.filter(({ ok }) => ok).length).toBe(1);
	expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual(["draft-changed", "draft-changed"]);
	expect(await revision()).toBe(1);
});

test("so many steps back are kept and no more", async () => {
	await store().draftEdit.createMany({
		data: Array.from({ length: keptEdits + 5 }, (_, index) => ({
			draftId: at.draftId,
			revision: index + 1,
			memberId: at.memberIdOf(at.secretariat),
			patch: {},
		})),
	});
	await store().draft.update({ where: { id: at.draftId }, data: { revision: keptEdits + 5 } });
	must(await correct({ type: "remove", blockId: third }, keptEdits + 5));
	const kept = await store().draftEdit.findMany({ where: { draftId: at.draftId }, orderBy: { revision: "asc" } });
	expect([kept.length, kept[0]?.revision]).toEqual([keptEdits, 7]);
});

test.each<[string, () => Promise<unknown>, string]>([
	["by an expert", () => correct({ type: "remove", blockId: first }, 0, at.expert), "not-found"],
	["by a moderator", () => correct({ type: "remove", blockId: first }, 0, at.moderator), "not-found"],
	["by an outsider", () => correct({ type: "remove", blockId: first }, 0, at.outsider), "not-found"],
	["on an older revision", () => correct({ type: "remove", blockId: first }, 3), "draft-changed"],
	["of a block of nowhere", () => correct({ type: "remove", blockId: crypto.randomUUID() }), "block-not-found"],
	["with an id that is none", () => correct({ type: "remove", blockId: "first" }), "input-invalid"],
	["to nothing", () => correct({ type: "edit-text", blockId: first, text: " \u200b " }), "block-empty"],
	["a split at the edge", () => correct({ type: "split", blockId: first, offset: 0 }), "split-at-edge"],
	["a merge of the first", () => correct({ type: "merge", blockId: heading }), "merge-first"],
	["a restore, which nobody asks for", () => correct({ type: "restore", afterId: null, remove: [], blocks: [] }), "input-invalid"],
	["to more than a block may hold", () => correct({ type: "edit-text", blockId: first, text: "a".repeat(100_001) }), "input-invalid"],
	["an undo by an expert", () => undoCorrection(at.expert, { draftId: at.draftId, revision: 0 }, duringRound), "not-found"],
	["a redo of nothing", () => redoCorrection(at.secretariat, { draftId: at.draftId, revision: 0 }, duringRound), "nothing-to-redo"],
	["publishing by a rapporteur", () => publishDraft(at.rapporteur, { draftId: at.draftId }, duringRound), "role-insufficient"],
	["publishing by an expert", () => publishDraft(at.expert, { draftId: at.draftId }, duringRound), "not-found"],
])("%s: refused, and nothing changes", async (_, act, refusal) => {
	const before = [await state(), await revision(), await store().event.count(), await store().draftEdit.count()];
	expect(await act()).toMatchObject({ ok: false, refusal });
	expect([await state(), await revision(), await store().event.count(), await store().draftEdit.count()]).toEqual(before);
});

test("publishing numbers the paragraphs and freezes them; nothing corrects the draft any more", async () => {
	must(await correct({ type: "remove", blockId: second }));
	expect(must(await publishDraft(at.secretariat, { draftId: at.draftId }, afterRound))).toEqual({
		draftId: at.draftId,
		seminarSlug: at.seminarSlug,
		paperSlug: at.paperSlug,
		number: 1,
		paragraphs: 2,
		broughtIn: null,
	});
	const rows = await store().block.findMany({ where: { draftId: at.draftId }, orderBy: { position: "asc" } });
	expect(rows.map(({ id, position, number }) => [id, position, number])).toEqual([
		[heading, 0, null],
		[first, 1, 1],
		[third, 2, 2],
	]);
	expect(await store().draft.findUniqueOrThrow({ where: { id: at.draftId } })).toMatchObject({
		status: "published",
		publishedAt: afterRound,
	});
	expect(await store().event.count({ where: { type: "draft.published", subjectId: at.draftId } })).toBe(1);
	const now = await revision();
	expect(await correct({ type: "remove", blockId: first }, now)).toMatchObject({ refusal: "draft-published" });
	expect(await undoCorrection(at.secretariat, { draftId: at.draftId, revision: now }, afterRound)).toMatchObject({
		refusal: "draft-published",
	});
	expect(await publishDraft(at.secretariat, { draftId: at.draftId }, afterRound)).toMatchObject({ refusal: "draft-published" });
});

test("a draft of nothing but headings is not published; two who publish at once do it once", async () => {
	for (const [index, blockId] of [first, second, third].entries()) must(await correct({ type: "remove", blockId }, index));
	expect(await publishDraft(at.secretariat, { draftId: at.draftId }, duringRound)).toMatchObject({ refusal: "draft-without-paragraphs" });
	must(await undoCorrection(at.secretariat, { draftId: at.draftId, revision: 3 }, duringRound));
	const both = await Promise.all([1, 2].map(() => publishDraft(at.secretariat, { draftId: at.draftId }, duringRound)));
	expect(both.filter(({ ok }) => ok).length).toBe(1);
	expect(await store().event.count({ where: { type: "draft.published", subjectId: at.draftId } })).toBe(1);
});
