/** Who sees files on their way, and the files of drafts; and what they see. */
import { beforeAll, expect, test } from "vitest";
import { importPaperFile } from "@/lib/commands/import-paper";
import { requestImport } from "@/lib/commands/request-import";
import { store } from "@/lib/store/client";
import { makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { importProgress, seminarImports } from "./imports";
import { paperText } from "./paper-text";
import { sourceDownload, sourceFiles } from "./source-files";

const bytes = new TextEncoder().encode("# Clean air\n\nAir does not stop at a border.\n");
let at: Setting;
let other: Setting;
let first: string;
let second: string;
beforeAll(async () => {
	at = await makeSetting();
	other = await makeSetting();
	// No queue is open in this process: they wait.
	const bring = async (who: Setting["expert"], input: Record<string, unknown>) =>
		must(await requestImport(who, { seminarId: at.seminarId, ...input }, bytes)).importId;
	first = await bring(at.secretariat, { name: "air.md", title: "Air", language: "fr" });
	second = await bring(at.rapporteur, { name: "" });
});

test("those who may import see what is under way, newest first, with its place in the queue; nobody else does", async () => {
	for (const who of [at.secretariat, at.rapporteur]) {
		const entries = must(await seminarImports(who, { seminarSlug: at.seminarSlug }));
		expect(entries.map(({ id, status, ahead, name }) => ({ id, status, ahead, name }))).toEqual([
			{ id: second, status: "waiting", ahead: 1, name: "" },
			{ id: first, status: "waiting", ahead: 0, name: "air.md" },
		]);
	}
	for (const who of [at.moderator, at.expert, at.observer, at.outsider, other.secretariat]) {
		expect(await seminarImports(who, { seminarSlug: at.seminarSlug })).toMatchObject({ ok: false });
		expect(await importProgress(who, { seminarSlug: at.seminarSlug, importId: first })).toMatchObject({ ok: false });
	}
	expect(await importProgress(other.secretariat, { seminarSlug: other.seminarSlug, importId: first })).toMatchObject({
		refusal: "not-found",
	});
	expect(await importProgress(at.secretariat, { seminarSlug: at.seminarSlug, importId: "no id" })).toMatchObject({ refusal: "not-found" });
});

test("one that is read tells its step and its time, one that was refused why, for a day", async () => {
	const now = new Date();
	const progress = { step: "reading", done: 3, total: 10 };
	await store().importJob.update({
		where: { id: first },
		data: { status: "reading", startedAt: new Date(now.getTime() - 7400), progress },
	});
	const ref = { seminarSlug: at.seminarSlug, importId: first };
	expect(must(await importProgress(at.rapporteur, ref, now)).entry).toMatchObject({
		status: "reading",
		seconds: 7,
		progress,
		author: { known: "name", name: "Sunniva Sec", mine: false },
		wanted: { title: "Air", language: "fr" },
		draft: null,
	});
	const refusal = { code: "file-too-many-pages", params: { limit: 10 } };
	await store().importJob.update({ where: { id: first }, data: { status: "refused", refusal, content: null, finishedAt: now } });
	expect(must(await importProgress(at.rapporteur, ref, now)).entry).toMatchObject({
		status: "refused",
		refusal,
		seconds: null,
		progress: null,
	});
	const listed = async (later: number) =>
		must(await seminarImports(at.secretariat, { seminarSlug: at.seminarSlug }, new Date(now.getTime() + later))).map(({ id }) => id);
	expect(await listed(1000)).toEqual([second, first]);
	expect(await listed(86_400_001)).toEqual([second]);
});

test("the file of a draft, its hash and its bytes are for the secretariat, and for nobody else", async () => {
	const made = must(await importPaperFile(at.rapporteur, { seminarId: at.seminarId, name: "air.md" }, bytes));
	const { files } = must(await sourceFiles(at.secretariat, { seminarSlug: at.seminarSlug }));
	expect(files[0]).toMatchObject({
		draft: { id: made.draftId, number: 1 },
		name: "air.md",
		format: "markdown",
		bytes: bytes.length,
		kept: true,
		sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
		author: { known: "name" },
	});
	// One that is older than the keeping of files.
	expect(files.find(({ draft }) => draft.id === at.draftId)).toMatchObject({ kept: false, author: null });
	const ref = { paperId: made.paperId, draftNumber: 1 };
	expect(Buffer.from(must(await sourceDownload(at.secretariat, ref)).content)).toEqual(Buffer.from(bytes));
	expect(must(await paperText(at.secretariat, ref)).draft.source).toEqual({
		name: "air.md",
		format: "markdown",
		bytes: bytes.length,
		sha256: files[0]?.sha256,
	});
	expect(must(await paperText(at.rapporteur, ref)).draft.source).toBeNull();
	for (const who of [at.rapporteur, at.moderator, at.expert, at.observer, at.outsider, other.secretariat]) {
		expect(await sourceFiles(who, { seminarSlug: at.seminarSlug })).toMatchObject({ ok: false });
		expect(await sourceDownload(who, ref)).toMatchObject({ ok: false });
	}
	expect(await sourceDownload(at.secretariat, { paperId: made.paperId, draftNumber: 2 })).toMatchObject({ refusal: "not-found" });
	expect(await sourceDownload(at.secretariat, { paperId: at.paperId, draftNumber: 1 })).toMatchObject({ refusal: "not-found" });
});
