/** Files that are brought in by a job, on a real queue: read, asked about, cancelled, taken up after a crash, refused. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FoundChanges } from "@/lib/domain/brought-in";
import { startImports, stopImports } from "@/lib/jobs/import-queue";
import { store } from "@/lib/store/client";
import { askAbout } from "@/lib/store/import-job";
import { testDatabase } from "@/lib/testing/database";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { wordFile } from "@/lib/testing/word-file";
import { answerImport } from "./answer-import";
import { cancelImport } from "./cancel-import";
import { importWork } from "./carry-out-import";
import { requestImport } from "./request-import";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const paper = utf8("# Clean air\n\nAir does not stop at a border.\n");
/** Takes a second or more to read. */
const slow = utf8(`# Long\n\n${"A *paragraph* of the **long** paper stands [here](https://example.org).\n\n".repeat(4000)}`);

/** "Air stops nowhere." became "Air moves everywhere." */
function tracked(): Uint8Array {
	const by = 'w:id="1" w:author="Ann" w:date="2026-01-02T03:04:00Z"';
	const runs = `<w:r><w:t xml:space="preserve">Air </w:t></w:r><w:del ${by}><w:r><w:delText>stops nowhere</w:delText></w:r></w:del>`;
	return wordFile(`<w:p>${runs}<w:ins ${by}><w:r><w:t>moves everywhere</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>`);
}

let at: Setting;
const start = () => startImports(testDatabase().url, importWork);
beforeAll(async () => {
	at = await makeSetting();
	start();
});
afterAll(stopImports);

const bring = async (bytes: Uint8Array, input: Record<string, unknown> = {}, who = at.secretariat) =>
	must(await requestImport(who, { seminarId: at.seminarId, name: "air.md", ...input }, bytes, duringRound)).importId;
const row = (id: string) => store().importJob.findUniqueOrThrow({ where: { id }, include: { draft: { include: { blocks: true } } } });
const until = (id: string, status: string, timeout = 30_000) =>
	vi.waitFor(async () => expect((await row(id)).status).toBe(status), { timeout, interval: 20 });

test("a file that was brought becomes a draft soon, with its file kept, and nothing of the job's", async () => {
	// The queue opens while this begins: what was brought before is found.
	await until(await bring(paper), "done");
	const started = performance.now();
	const id = await bring(paper, { title: "Air", language: "fr" }, at.rapporteur);
	await until(id, "done");
	expect(performance.now() - started).toBeLessThan(2000);
	const { content, draft, progress, refusal } = await row(id);
	expect({ content, progress, refusal }).toEqual({ content: null, progress: null, refusal: null });
	expect(draft).toMatchObject({ number: 1, status: "editing", sourceName: "air.md", blocks: [{ text: "Air does not stop at a border." }] });
	expect(await store().paper.findUniqueOrThrow({ where: { id: draft?.paperId } })).toMatchObject({
		title: "Air",
		language: "fr",
		createdById: at.memberIdOf(at.rapporteur),
	});
	expect(Buffer.from((await store().sourceFile.findUniqueOrThrow({ where: { draftId: draft?.id ?? "" } })).content)).toEqual(
		Buffer.from(paper),
	);
});

test("what is wrong with a file is said in the import, and the next one is read", async () => {
	const id = await bring(Uint8Array.of(0, 1, 2, 3, 0, 255, 254, 0, 7));
	await until(id, "refused");
	expect(await row(id)).toMatchObject({ refusal: { code: expect.stringMatching(/^file-/) }, content: null, draftId: null });
	await until(await bring(paper), "done");
});

test("what is cancelled while it is read ends within a second, and leaves nothing", async () => {
	const papers = await store().paper.count();
	const id = await bring(slow);
	await until(id, "reading");
	must(await cancelImport(at.rapporteur, { importId: id }));
	expect(await row(id)).toMatchObject({ status: "cancelled", content: null });
	const next = await bring(paper);
	const started = performance.now();
	await until(next, "done");
	expect(performance.now() - started).toBeLessThan(3000);
	expect(await store().paper.count()).toBe(papers + 1);
	expect(await cancelImport(at.secretariat, { importId: id })).toMatchObject({ refusal: "import-over" });
	expect(await cancelImport(at.secretariat, { importId: next })).toMatchObject({ refusal: "import-over" });
});

test("whose role ends while the file is read brings nothing in", async () => {
	const other = await makeSetting();
	const id = must(await requestImport(other.rapporteur, { seminarId: other.seminarId, name: "long.md" }, slow)).importId;
	await until(id, "reading");
	await store().member.update({ where: { id: other.memberIdOf(other.rapporteur) }, data: { role: "observer" } });
	await until(id, "refused");
	expect(await row(id)).toMatchObject({ refusal: { code: "role-insufficient" }, draftId: null, content: null });
});

test("with tracked changes in it, it asks; as answered, it goes on", async () => {
	const id = await bring(tracked(), { name: "tracked.docx" });
	await until(id, "asking");
	expect((await row(id)).found).toMatchObject({ insertions: 1, deletions: 1, comments: 0 });
	expect(await answerImport(at.expert, { importId: id, changes: "reject" })).toMatchObject({ refusal: "role-insufficient" });
	expect(await answerImport(at.secretariat, { importId: id, changes: "perhaps" })).toMatchObject({ refusal: "input-invalid" });
	must(await answerImport(at.secretariat, { importId: id, changes: "reject" }));
	expect(await answerImport(at.secretariat, { importId: id, changes: "accept" })).toMatchObject({ refusal: "import-over" });
	await until(id, "done");
	expect((await row(id)).draft?.blocks.map(({ text }) => text)).toContain("Air stops nowhere.");
	const said = await bring(tracked(), { name: "tracked.docx", changes: "accept" });
	await until(said, "done");
	expect((await row(said)).draft?.blocks.map(({ text }) => text)).toContain("Air moves everywhere.");
});

test("a process that was taken for dead, and is not, asks nothing that was answered since", async () => {
	await stopImports();
	const id = await bring(tracked(), { name: "tracked.docx" });
	const nobodyStops = new AbortController().signal;
	await importWork.carryOut(id, nobodyStops);
	const { found } = await row(id);
	must(await answerImport(at.secretariat, { importId: id, changes: "reject" }));
	await store().importJob.update({ where: { id }, data: { status: "reading" } });
	await askAbout(id, found as unknown as FoundChanges);
	expect(await row(id)).toMatchObject({ status: "reading", changes: "reject" });
	await importWork.carryOut(id, nobodyStops);
	// Nor does one that comes last bring the paper in a second time.
	const papers = await store().paper.count();
	await importWork.carryOut(id, nobodyStops);
	expect((await row(id)).status).toBe("done");
	expect(await store().paper.count()).toBe(papers);
	start();
});

test("a job whose process died is taken up by another", async () => {
	await stopImports();
	const id = await bring(paper);
	start();
	await until(id, "done");
	await stopImports();
	// As a process leaves it that was killed: active, and its heart stopped.
	const lost = await bring(paper);
	await store().importJob.update({ where: { id: lost }, data: { status: "reading", startedAt: new Date() } });
	await store()
		.$executeRaw`INSERT INTO pgboss.job (name, data, state, started_on, heartbeat_on, heartbeat_seconds, retry_limit, expire_seconds)
		VALUES ('import', jsonb_build_object('importId', ${lost}::text), 'active', now() - interval '30 s', now() - interval '20 s', 10, 2, 1800)`;
	start();
	await until(lost, "done", 40_000);
});

test("what brings down a process again and again is given up", async () => {
	await stopImports();
	const id = await bring(paper);
	await store()
		.$executeRaw`INSERT INTO pgboss.job (name, data, state, started_on, heartbeat_on, heartbeat_seconds, retry_limit, retry_count, expire_seconds, dead_letter)
		VALUES ('import', jsonb_build_object('importId', ${id}::text), 'active', now() - interval '30 s', now() - interval '20 s', 10, 2, 2, 1800, 'import-given-up')`;
	start();
	await until(id, "refused", 40_000);
	expect((await row(id)).refusal).toEqual({ code: "file-too-intricate", params: {} });
});

test("an orderly stop leaves a file to the next process, which begins it at once", async () => {
	const id = await bring(slow);
	await until(id, "reading");
	await stopImports();
	expect((await row(id)).status).toBe("reading");
	start();
	await until(id, "done");
});

test("who may not import, brings nothing, too much or too many is refused before anything is kept", async () => {
	const input = { seminarId: at.seminarId, name: "air.md" };
	const before = await store().importJob.count();
	for (const [who, refusal] of [
		[at.expert, "role-insufficient"],
		[at.moderator, "role-insufficient"],
		[at.observer, "role-insufficient"],
		[at.outsider, "not-found"],
	] as const) {
		expect(await requestImport(who, input, paper)).toMatchObject({ refusal });
	}
	expect(await requestImport(at.secretariat, { ...input, language: "not a tag" }, paper)).toMatchObject({ refusal: "input-invalid" });
	expect(await requestImport(at.secretariat, input, new Uint8Array())).toMatchObject({ refusal: "file-empty" });
	expect(await requestImport(at.secretariat, input, new Uint8Array(21 * 1024 * 1024))).toMatchObject({ refusal: "file-too-large" });
	expect(await cancelImport(at.secretariat, { importId: at.draftId })).toMatchObject({ refusal: "not-found" });
	expect(await store().importJob.count()).toBe(before);
	await stopImports();
	const ids: string[] = [];
	for (let count = 0; count < 20; count++) ids.push(await bring(paper));
	expect(await requestImport(at.secretariat, input, paper)).toMatchObject({ refusal: "imports-too-many" });
	for (const id of ids) must(await cancelImport(at.secretariat, { importId: id }));
	start();
});
