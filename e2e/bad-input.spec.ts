/** What a person may send by mistake: the form stays, says in a sentence what is wrong, and keeps what was typed. */
import { writeFileSync } from "node:fs";
import { store } from "@/lib/store/client";
import { expect, expectAccessible, test } from "./fixtures";
import { DraftDesk } from "./pages/draft-desk";
import { ReadingView } from "./pages/reading-view";
import { begin } from "./story";

const megabytes = 1024 * 1024;
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "text/plain", buffer });
const files = [
	["nothing at all", null, "Choose a file, or paste the text of the paper."],
	["an empty file", file("empty.txt", Buffer.alloc(0)), "There is no text in this file."],
	["a picture", file("picture.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), "cannot be imported"],
	["a file of 20 MB in one line", file("line.txt", Buffer.alloc(20 * megabytes, "word ")), "A line of this file has more than"],
] as const;

test("files that are no papers", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	for (const [name, upload, sentence] of files) {
		await test.step(name, async () => {
			const desk = new DraftDesk(page);
			await page.getByLabel("Title", { exact: true }).fill("A title that stays");
			if (upload === null) await page.getByRole("button", { name: "Import and check" }).click();
			else await desk.bring(upload);
			await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible({ timeout: 30_000 });
			await expect(page.getByLabel("Title", { exact: true })).toHaveValue("A title that stays");
		});
	}
	await expectAccessible(page);
	expect(await store().paper.count({ where: { seminarId: story.seminarId } })).toBe(0);
});

test("a file that is too large is refused before it is sent, and without JavaScript after", async ({ open }, testInfo) => {
	const story = await begin({ paper: null });
	const large = testInfo.outputPath("large.txt");
	writeFileSync(large, Buffer.alloc(22 * megabytes, "word\n"));
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	await new DraftDesk(page).bring(large);
	const field = page.getByLabel("File", { exact: true });
	expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain("This file is larger than 20 MB");
	const plain = await open(story.secretariat, { javaScriptEnabled: false, at: `${story.home}/import` });
	await new DraftDesk(plain).bring(large);
	await expect(plain.getByRole("alert").filter({ hasText: "This file is larger than 20 MB" })).toBeVisible({ timeout: 30_000 });
});

test("words that do not stand in the paragraph, an empty comment, an unchanged proposal", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	const view = new ReadingView(page);
	await view.commentField(1).fill("About which words?");
	await view.discussion.getByText("On exact words").click();
	await view.discussion.getByLabel("Copy the words from the paragraph and paste them here:").fill("words of another paper");
	await view.discussion.getByRole("button", { name: "Send comment" }).click();
	await expect(view.discussion.getByRole("alert").filter({ hasText: "The marked words do not stand in this paragraph." })).toBeVisible();
	await expect(view.commentField(1)).toHaveValue("About which words?");
	await expectAccessible(page);
	await view.openEditor(1);
	await view.editor.getByLabel("Why?").fill("No reason.");
	await view.editor.getByRole("button", { name: "Propose this text" }).click();
	await expect(view.editor.getByRole("alert").filter({ hasText: "The proposed text is the same as the paragraph." })).toBeVisible();
	await expect(view.editor.getByLabel("Why?")).toHaveValue("No reason.");
	expect(await store().comment.count({ where: { draftId: story.paper.draftId } })).toBe(0);
	expect(await store().counterProposal.count({ where: { draftId: story.paper.draftId } })).toBe(0);
});

test("a form that was tampered with does what the rules say, not what it says", async ({ open }) => {
	const [story, other] = [await begin(), await begin()];
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	const view = new ReadingView(page);
	await page.locator("#paragraph-1 input[name=blockId]").evaluate((input: HTMLInputElement, id) => {
		input.value = id;
	}, other.paper.paragraphs[1]?.id ?? "");
	await view.stance(1, "Agree").click();
	await expect(view.paragraph(1).getByRole("alert").filter({ hasText: "There is nothing here, or it is not open to you." })).toBeVisible();
	expect(await store().position.count({ where: { draftId: other.paper.draftId } })).toBe(0);
	await expect(view.stance(1, "Agree")).toHaveAttribute("aria-pressed", "false");
});

test("addresses that lead nowhere say so", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0]);
	for (const end of ["?p=99", "?p=-1", "?p=abc", "?draft=7", "?p=1&do=edit&item=nonsense", "?p=1&do=dance"]) {
		const response = await page.goto(story.paper.at + end);
		expect(response?.status(), end).toBeLessThan(500);
		await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
	}
});

test("markup in words stays words", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	const view = new ReadingView(page);
	const hostile = "<img src=x onerror=alert(1)> [a link](javascript:alert(1)) <script>alert(1)</script> **bold** & done";
	await view.commentField(1).fill(hostile);
	await view.discussion.getByRole("button", { name: "Send comment" }).click();
	const item = view.item("& done");
	await expect(item).toBeVisible();
	expect(await item.locator("img, script, [onerror]").count()).toBe(0);
	expect(await item.locator("a[href^=javascript]").count()).toBe(0);
	await expect(item.locator("strong")).toHaveText("bold");
});
