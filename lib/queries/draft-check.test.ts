import { beforeAll, expect, test } from "vitest";
import { correctDraft } from "@/lib/commands/correct-draft";
import { importPaperFile } from "@/lib/commands/import-paper";
import { publishDraft } from "@/lib/commands/publish-draft";
import { store } from "@/lib/store/client";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { draftCheck } from "./draft-check";

const source =
	"Title of the Paper\n\nA paragraph that is long enough to be one, and ends as one should.\n\nA short line\n\nAnother paragraph that is long enough to be one, and ends as one should.\n";
let at: Setting;
let draftId: string;
const check = (who = at.secretariat) =>
	draftCheck(who, { seminarSlug: at.seminarSlug, paperSlug: "title-of-the-paper", number: 1 }, duringRound);
beforeAll(async () => {
	at = await makeSetting();
	draftId = must(
		await importPaperFile(at.secretariat, { seminarId: at.seminarId, name: "p.txt" }, new TextEncoder().encode(source), duringRound),
	).draftId;
});

test("the draft as it will stand, with its numbers, its doubts and what can be undone", async () => {
	const view = must(await check());
	expect(view.blocks.map(({ kind, number, text }) => [kind, number, text.slice(0, 9)])).toEqual([
		["paragraph", 1, "A paragra"],
		["heading", null, "A short l"],
		["paragraph", 2, "Another p"],
	]);
	expect(view.doubts).toEqual([
		{ key: "w0", looked: false, code: "heading-guessed", params: { text: "A short line" }, blockId: view.blocks[1]?.id, gone: false },
	]);
	expect(view.original).toMatchObject({
		kind: "lines",
		lines: [
			{ text: "Title of the Paper", left: false, blockId: null },
			{ left: false, blockId: view.blocks[0]?.id },
			{ text: "A short line", blockId: view.blocks[1]?.id },
			{ blockId: view.blocks[2]?.id },
		],
	});
	expect(view.blocks.map(({ place }) => place)).toEqual([{ line: 1 }, { line: 2 }, { line: 3 }]);
	expect(view.draft).toMatchObject({ number: 1, revision: 0, sourceName: "p.txt", paragraphs: 2, words: 31 });
	expect([view.undoable, view.redoable, view.may.publish]).toEqual([0, 0, { allowed: true }]);
	expect(must(await check(at.rapporteur)).may.publish).toEqual({ allowed: false, refusal: "role-insufficient" });
});

test("a doubt about a block that is gone says so", async () => {
	const { blocks } = must(await check());
	must(await correctDraft(at.rapporteur, { draftId, revision: 0, edit: { type: "remove", blockId: blocks[1]?.id } }, duringRound));
	expect(must(await check())).toMatchObject({ doubts: [{ blockId: null, gone: true }], undoable: 1, draft: { revision: 1 } });
});

test("numbers that are wrong everywhere are one doubt for each way in which they are, and each is put aside by itself", async () => {
	const made = await importPaperFile(
		at.secretariat,
		{ seminarId: at.seminarId, name: "p.txt", title: "Numbers" },
		new TextEncoder().encode(source),
		duringRound,
	);
	const { draftId: id, paperSlug } = must(made);
	await store().block.deleteMany({ where: { draftId: id } });
	const labels = Array.from({ length: 30 }, (_, index) => [`${3 * index + 1}.`, `${3 * index + 1}.`]).flat();
	await store().block.createMany({
		data: labels.map((label, position) => ({ draftId: id, position, kind: "paragraph", level: 0, label, text: "Air." })),
	});
	const doubts = async () =>
		must(await draftCheck(at.secretariat, { seminarSlug: at.seminarSlug, paperSlug, number: 1 }, duringRound)).doubts.filter(
			({ code }) => code === "numbers-doubtful",
		);
	const [missing, twice] = await doubts();
	expect([missing?.params.kind, twice?.params.kind].sort()).toEqual(["number_missing", "number_twice"]);
	expect(missing?.key).not.toBe(twice?.key);
	must(
		await correctDraft(at.rapporteur, { draftId: id, revision: 0, edit: { type: "look", doubt: missing?.key, looked: true } }, duringRound),
	);
	expect((await doubts()).map(({ looked }) => looked)).toEqual([true, false]);
});

test("nobody else knows of it; once published it is read elsewhere", async () => {
	for (const who of [at.expert, at.moderator, at.observer, at.outsider]) expect(await check(who)).toMatchObject({ refusal: "not-found" });
	expect(
		await draftCheck(at.secretariat, { seminarSlug: at.seminarSlug, paperSlug: "title-of-the-paper", number: 9 }, duringRound),
	).toMatchObject({
		refusal: "not-found",
	});
	must(await publishDraft(at.secretariat, { draftId }, duringRound));
	expect(await check()).toMatchObject({ refusal: "draft-published" });
});
