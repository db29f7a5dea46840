/** Bringing a paper in: what is small stands at once, what takes longer shows how far it is, asks, is cancelled, and is kept as a file. */
import { store } from "@/lib/store/client";
import { madePdf } from "@/lib/testing/made-pdf";
import { wordFile } from "@/lib/testing/word-file";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures";
import { DraftDesk } from "./pages/draft-desk";
import { begin } from "./story";

const words = ["air", "border", "station", "measure", "winter", "valley", "smoke", "river", "coal", "wind", "report"];
/** Takes some seconds to read, for all that is drawn on its pages, and says little. */
function longPdf(): Buffer {
	const line = (page: number, row: number) =>
		Array.from({ length: 8 }, (_, at) => words[(page * 7 + row * 3 + at * at) % words.length]).join(" ");
	const pages = Array.from({ length: 300 }, (_, page) => ({
		drawn: "0 0 m 1 1 l n ".repeat(4000),
		texts: Array.from({ length: 3 }, (_, row) => ({
			text: `${row === 0 ? `${page + 1}. ` : ""}${line(page, row)}`,
			x: 72,
			y: 72 + row * 17,
		})),
	}));
	return Buffer.from(madePdf(pages));
}
const pdf = { name: "long.pdf", mimeType: "application/pdf", buffer: longPdf() };

/** "Air stops nowhere." became "Air moves everywhere." */
function trackedFile(): { name: string; mimeType: string; buffer: Buffer } {
	const by = 'w:id="1" w:author="Ann" w:date="2026-01-02T03:04:00Z"';
	const runs = `<w:r><w:t xml:space="preserve">Air </w:t></w:r><w:del ${by}><w:r><w:delText>stops nowhere</w:delText></w:r></w:del>`;
	const body = `<w:p>${runs}<w:ins ${by}><w:r><w:t>moves everywhere</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>`;
	const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
	return { name: "tracked.docx", mimeType, buffer: Buffer.from(wordFile(body)) };
}

test("a long PDF shows how far it is, on any page of it, and becomes a draft that is published", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	const desk = new DraftDesk(page);
	await page.getByLabel("Title", { exact: true }).fill("Measured for long");
	await desk.bring(pdf);
	await expect(page).toHaveURL(/\/imports\//);
	await expect(page.getByRole("progressbar")).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize({ width: 320, height: 800 });
	await expectNoSidewaysScrolling(page);
	// The others who prepare papers see it too; those who do not, do not.
	const rapporteur = await open(story.rapporteur, { at: story.home });
	await expect(rapporteur.getByRole("link", { name: "long.pdf" })).toBeVisible();
	const expert = await open(story.experts[0], { at: story.home });
	await expect(expert.getByText("long.pdf")).toHaveCount(0);
	expect((await expert.goto(new URL(page.url()).pathname))?.status()).toBe(404);

	await expect(page).toHaveURL(/\/drafts\/1\/check/, { timeout: 60_000 });
	await expect(page.getByRole("heading", { level: 1, name: "Measured for long" })).toBeVisible();
	await page.setViewportSize({ width: 1280, height: 800 });
	await desk.publish();

	await page.goto(`${story.home}/files`);
	const { sourceSha256 } = await store().draft.findFirstOrThrow({ where: { paper: { seminarId: story.seminarId } } });
	await expect(page.getByText(sourceSha256)).toBeVisible();
	await expectAccessible(page);
	const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^Download/ }).click()]);
	expect(download.suggestedFilename()).toBe("long.pdf");
	expect((await expert.goto(`${story.home}/files`))?.status()).toBe(404);
});

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? "with" : "without";
	test(`an import that is cancelled ${how} JavaScript leaves nothing, and can be begun again as it was`, async ({ open }) => {
		const story = await begin({ paper: null });
		const page = await open(story.rapporteur, { javaScriptEnabled, at: `${story.home}/import` });
		await page.getByLabel("Title", { exact: true }).fill("Not this one");
		await new DraftDesk(page).bring(pdf);
		await page.getByRole("button", { name: "Cancel the import" }).click();
		await expect(page.getByText("Nothing of the file was kept.")).toBeVisible();
		await page.getByRole("link", { name: "Try again" }).click();
		await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Not this one");
		expect(await store().paper.count({ where: { seminarId: story.seminarId } })).toBe(0);
	});

	test(`a file with tracked changes asks what should become of them, ${how} JavaScript`, async ({ open }) => {
		const story = await begin({ paper: null });
		const page = await open(story.secretariat, { javaScriptEnabled, at: `${story.home}/import` });
		const desk = new DraftDesk(page);
		await desk.bring(trackedFile());
		await expect(page.getByText("This file has 1 insertion and 1 deletion by 1 person.")).toBeVisible();
		if (javaScriptEnabled) await expectAccessible(page);
		await page.getByLabel("Reject all changes").check();
		await page.getByRole("button", { name: "Go on" }).click();
		await expect(page).toHaveURL(/\/check/);
		await expect(desk.block("Air stops nowhere.")).toBeVisible();
	});
}

test("a file that cannot be read says so on the form, and what was typed is still there", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	await page.getByLabel("Title", { exact: true }).fill("Kept title");
	await new DraftDesk(page).bring({ name: "empty.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nnothing more") });
	await expect(page.getByRole("alert").filter({ hasText: "This file is damaged" })).toBeVisible();
	await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Kept title");
});
