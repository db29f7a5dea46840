/** An image is read by whoever may read its draft, and by nobody else; the API and the page send the same. */
import { beforeAll, expect, test } from "vitest";
import { importPaperFile } from "@/lib/commands/import-paper";
import { publishDraft } from "@/lib/commands/publish-draft";
import { callerFor } from "@/lib/testing/api-caller";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { madePng } from "@/lib/testing/made-image";
import { must } from "@/lib/testing/must";
import { paragraph, pictureRun, run, wordFile } from "@/lib/testing/word-file";
import { draftCheck } from "./draft-check";
import { draftImage } from "./draft-image";
import { paperPage } from "./paper-page";

const map = madePng(400, 300);
let at: Setting;
let [draftId, paperId, sha256] = ["", "", ""];

beforeAll(async () => {
	at = await makeSetting();
	const file = wordFile({
		body:
			paragraph(run("The words of the paper, which are some.")) + paragraph(pictureRun("map", "a map")) + paragraph(run("And more words.")),
		pictures: { map },
	});
	const imported = must(
		await importPaperFile(at.secretariat, { seminarId: at.seminarId, name: "Map paper.docx", title: "Map paper" }, file, duringRound),
	);
	({ draftId, paperId } = imported);
	const { blocks } = must(
		await draftCheck(at.secretariat, { seminarSlug: at.seminarSlug, paperSlug: imported.paperSlug, number: 1 }, duringRound),
	);
	const [mark] = blocks[1]?.marks ?? [];
	sha256 = mark?.href ?? "";
	expect(blocks[1]).toMatchObject({
		text: "[Image: a map]",
		images: { [sha256]: { address: `/images/${draftId}/${sha256}`, width: 400, height: 300 } },
	});
	expect(blocks[0]).not.toHaveProperty("images");
});

const get = (who = at.secretariat, hash = sha256, draft = draftId) => draftImage(who, { draftId: draft, sha256: hash }, duringRound);

test("while the draft is prepared only who prepares it sees its images; once published every member", async () => {
	const { mediaType, bytes } = must(await get());
	expect([mediaType, Buffer.from(bytes).equals(Buffer.from(map))]).toEqual(["image/png", true]);
	for (const who of [at.expert, at.observer, at.outsider]) expect(await get(who)).toMatchObject({ refusal: "not-found" });
	must(await publishDraft(at.secretariat, { draftId }, duringRound));
	for (const who of [at.secretariat, at.expert, at.observer]) expect((await get(who)).ok).toBe(true);
	expect(await get(at.outsider)).toMatchObject({ refusal: "not-found" });
	const page = must(await paperPage(at.expert, { paperId }, duringRound));
	expect(page.blocks[1]?.images).toEqual({ [sha256]: { address: `/images/${draftId}/${sha256}`, width: 400, height: 300 } });
});

test("what is not there is not found", async () => {
	expect(await get(at.secretariat, "0".repeat(64))).toMatchObject({ refusal: "not-found" });
	for (const hash of ["", "../x", sha256.toUpperCase(), `${sha256}\n`])
		expect(await get(at.secretariat, hash)).toMatchObject({ refusal: "not-found" });
	for (const draft of ["", "x", at.draftId, "00000000-0000-7000-8000-000000000000"])
		expect(await get(at.secretariat, sha256, draft)).toMatchObject({ refusal: "not-found" });
});

test("the API names the images of a draft, and sends them as nothing but images", async () => {
	const call = await callerFor(at.expert);
	const { body } = await call("GET", `/papers/${paperId}/drafts/1`);
	expect((body as { draft: { images: unknown; blocks: object[] } }).draft.images).toEqual([
		{ sha256, mediaType: "image/png", width: 400, height: 300 },
	]);
	const sent = await call("GET", `/papers/${paperId}/drafts/1/images/${sha256}`);
	expect(sent.status).toBe(200);
	expect(Object.fromEntries(sent.headers)).toMatchObject({
		"content-type": "image/png",
		"x-content-type-options": "nosniff",
		"content-security-policy": "default-src 'none'; sandbox",
		"cache-control": "private, max-age=31536000, immutable",
		etag: `"${sha256}"`,
	});
	expect((await call("GET", `/papers/${paperId}/drafts/1/images/${sha256}`, undefined, { "If-None-Match": `W/"${sha256}"` })).status).toBe(
		304,
	);
	expect((await call("GET", `/papers/${paperId}/drafts/1/images/${"0".repeat(64)}`)).status).toBe(404);
	expect((await call("GET", `/papers/${paperId}/drafts/2/images/${sha256}`)).status).toBe(404);
	expect((await call("GET", `/papers/${paperId}/drafts/1/images/x`)).status).toBe(404);
});
