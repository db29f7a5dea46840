import { beforeAll, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { importPaperFile } from "./import-paper";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const source =
	"# Clean air\n\nAir does not stop at a border.\n\n## I. Aims\n\n- **Open data.** All of it.\n- Stations where people breathe.\n\n> As one said.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
});
const importAs = (who: Setting["expert"], input: Record<string, unknown> = {}, bytes = utf8(source)) =>
	importPaperFile(who, { seminarId: at.seminarId, name: "air.md", ...input }, bytes, duringRound);

test("a file becomes a paper whose first draft is being edited, with its blocks in order and one line in the record", async () => {
	const { paperId, paperSlug, seminarSlug, draftId, number } = must(await importAs(at.secretariat));
	expect({ paperSlug, seminarSlug, number }).toEqual({ paperSlug: "clean-air", seminarSlug: at.seminarSlug, number: 1 });
	expect(await store().paper.findUniqueOrThrow({ where: { id: paperId } })).toMatchObject({
		title: "Clean air",
		language: "en",
		direction: "ltr",
		createdById: at.memberIdOf(at.secretariat),
	});
	const draft = await store().draft.findUniqueOrThrow({ where: { id: draftId }, include: { blocks: { orderBy: { position: "asc" } } } });
	expect(draft).toMatchObject({
		status: "editing",
		publishedAt: null,
		revision: 0,
		sourceName: "air.md",
		sourceFormat: "markdown",
		sourceBytes: source.length,
	});
	expect(draft.sourceSha256).toMatch(/^[0-9a-f]{64}$/);
	expect(
		draft.blocks.map(({ position, number: n, kind, level, label, title, text }) => [position, n, kind, level, label, title, text]),
	).toEqual([
		[0, null, "paragraph", 0, null, null, "Air does not stop at a border."],
		[1, null, "heading", 1, "I.", null, "Aims"],
		[2, null, "list_item", 1, "•", "Open data.", "Open data. All of it."],
		[3, null, "list_item", 1, "•", null, "Stations where people breathe."],
		[4, null, "quote", 0, null, null, "As one said."],
		[5, null, "table", 0, null, null, "a | b\n1 | 2"],
	]);
	expect(draft.blocks[2]?.marks).toEqual([{ start: 0, end: 10, kind: "strong" }]);
	expect(await store().event.findMany({ where: { paperId } })).toMatchObject([
		{ type: "paper.imported", subjectId: draftId, memberId: at.memberIdOf(at.secretariat), data: { number: 1, blocks: 6, warnings: 0 } },
	]);
});

test("the title and language given count; a second paper of one title gets another slug; a rapporteur may import", async () => {
	const first = must(await importAs(at.rapporteur, { title: "Air, water", language: "fr", name: "" }));
	const second = must(await importAs(at.rapporteur, { title: "Air, water" }));
	expect([first.paperSlug, second.paperSlug]).toEqual(["air-water", "air-water-2"]);
	expect(first.warnings).toEqual([{ code: "title-replaced", block: null, params: { title: "Clean air" } }]);
	expect(await store().paper.findUniqueOrThrow({ where: { id: first.paperId } })).toMatchObject({ title: "Air, water", language: "fr" });
});

test("a doubt about a block names it", async () => {
	const { draftId } = must(
		await importAs(
			at.secretariat,
			{},
			utf8(
				"Title of the Paper\n\nA paragraph that is long enough to be one, and ends as one should.\n\nA short line\n\nAnother paragraph that is long enough to be one, and ends as one should.\n",
			),
		),
	);
	const draft = await store().draft.findUniqueOrThrow({ where: { id: draftId }, include: { blocks: true } });
	const heading = draft.blocks.find(({ kind }) => kind === "heading");
	expect(draft.warnings).toMatchObject([{ code: "heading-guessed", blockId: heading?.id }]);
});

test("a large file is read in a thread of its own, and stored whole", async () => {
	const { draftId } = must(
		await importAs(at.secretariat, { title: "Long" }, utf8(`# Long\n\n${"A paragraph of the long paper stands here.\n\n".repeat(3000)}`)),
	);
	expect(await store().block.count({ where: { draftId } })).toBe(3000);
}, 60_000);

test.each<[string, (at: Setting) => Parameters<typeof importPaperFile>, string]>([
	["by an expert", (at) => [at.expert, { seminarId: at.seminarId, name: "" }, utf8(source)], "role-insufficient"],
	["by a moderator", (at) => [at.moderator, { seminarId: at.seminarId, name: "" }, utf8(source)], "role-insufficient"],
	["by an outsider", (at) => [at.outsider, { seminarId: at.seminarId, name: "" }, utf8(source)], "not-found"],
	["into a seminar that is none", (at) => [at.secretariat, { seminarId: crypto.randomUUID(), name: "" }, utf8(source)], "not-found"],
	["with an id that is none", (at) => [at.secretariat, { seminarId: "air", name: "" }, utf8(source)], "input-invalid"],
	["with an unknown field", (at) => [at.secretariat, { seminarId: at.seminarId, name: "", slug: "x" }, utf8(source)], "input-invalid"],
	[
		"with a language that is none",
		(at) => [at.secretariat, { seminarId: at.seminarId, name: "", language: "in English" }, utf8(source)],
		"input-invalid",
	],
	["of nothing", (at) => [at.secretariat, { seminarId: at.seminarId, name: "x.txt" }, new Uint8Array()], "file-empty"],
	["of a PDF that breaks off", (at) => [at.secretariat, { seminarId: at.seminarId, name: "x.txt" }, utf8("%PDF-1.7\n")], "file-damaged"],
	["of a binary", (at) => [at.secretariat, { seminarId: at.seminarId, name: "x.txt" }, new Uint8Array(40_000)], "file-binary"],
])(
	"%s: refused, and nothing is stored",
	async (_, args, refusal) => {
		const before = [await store().paper.count(), await store().event.count()];
		expect(await importPaperFile(...args(at))).toMatchObject({ ok: false, refusal });
		expect([await store().paper.count(), await store().event.count()]).toEqual(before);
	},
	30_000,
);
