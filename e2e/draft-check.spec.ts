/** Checking a draft before it is published: edit, split, merge, change the kind, delete, undo; with and without JavaScript. */
import { readFileSync } from "node:fs";
import { store } from "@/lib/store/client";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures";
import { DraftDesk } from "./pages/draft-desk";
import { begin } from "./story";

const FILE = "e2e/papers/measured-air.md";

for (const javaScriptEnabled of [true, false]) {
	test(`a draft is corrected and published ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open }) => {
		const story = await begin({ paper: null });
		const page = await open(story.secretariat, { javaScriptEnabled, at: `${story.home}/import` });
		const desk = new DraftDesk(page);
		await desk.bring(FILE);
		await expect(desk.blocks).toHaveCount(8);

		const editor = await desk.edit("Late figures.");
		await editor.getByLabel("Text", { exact: true }).fill("Late figures. Some authorities publish late.");
		await editor.getByRole("button", { name: "Save" }).click();
		await expect(desk.block("Some authorities publish late.")).toBeVisible();

		const again = await desk.edit("Share the method.");
		await again.getByLabel("Kind").selectOption({ label: "Quotation" });
		await again.getByRole("button", { name: "Save" }).click();
		await expect(desk.block("Share the method.")).toHaveAttribute("data-kind", "quote");

		await desk.tool("Borrowed guidance.", "Join to the one above");
		await expect(desk.blocks).toHaveCount(7);
		await page.getByRole("button", { name: "Undo" }).click();
		await expect(desk.blocks).toHaveCount(8);
		await page.getByRole("button", { name: "Redo" }).click();
		await expect(desk.blocks).toHaveCount(7);
		await desk.tool("What is not measured", "Delete");
		await expect(desk.blocks).toHaveCount(6);
		await page.getByRole("button", { name: "Undo" }).click();
		await expect(desk.block("What is not measured")).toBeVisible();

		const cut = await desk.edit("Some authorities publish late.");
		const field = cut.getByLabel("Text", { exact: true });
		const text = await field.inputValue();
		if (javaScriptEnabled) {
			await field.evaluate((element: HTMLTextAreaElement, at) => {
				element.focus();
				element.setSelectionRange(at, at);
			}, text.indexOf("Borrowed"));
		} else await field.fill(text.replace("Borrowed", "|Borrowed"));
		await cut.getByRole("button", { name: "Split here" }).click();
		await expect(desk.blocks).toHaveCount(8);

		await desk.publish();
		const draft = await store().draft.findFirstOrThrow({
			where: { paper: { seminarId: story.seminarId } },
			include: { blocks: { orderBy: { position: "asc" } } },
		});
		expect(draft.status).toBe("published");
		expect(draft.blocks.map(({ kind }) => kind)).toEqual([
			"paragraph",
			"heading",
			"paragraph",
			"paragraph",
			"paragraph",
			"heading",
			"paragraph",
			"quote",
		]);
		expect(draft.blocks[4]?.text).toMatch(/^Borrowed guidance\./);
		if (javaScriptEnabled) await expectAccessible(page);
	});
}

test("pasted text in Arabic is checked from right to left, also on a phone", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	await page.getByLabel("Text of the paper").fill(readFileSync("e2e/papers/arabic.txt", "utf8"));
	await page.getByRole("button", { name: "Import and check" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "إطار مشترك لقياس الهواء" })).toBeVisible();
	await expect(page.locator(".draft-paper")).toHaveAttribute("dir", "rtl");
	await expectAccessible(page);
	for (const width of [1440, 768, 390, 320]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoSidewaysScrolling(page);
	}
});

test("the original stands beside the draft; a missing number is told, looked at, and the paper gets another title", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	const desk = new DraftDesk(page);
	const text =
		"Measured air\n\n1. Stations are dense where budgets are large, and absent where exposure is worst.\n\n2. Readings are published late.\n\n4. Guidance is borrowed from other climates.\n";
	await desk.bring({ name: "numbers.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
	const original = page.getByRole("region", { name: /numbers\.txt/ });
	await expect(original).toContainText("Readings are published late.");

	// What one chooses in the original has the keyboard in the draft, and is marked in both.
	await original.getByText("Readings are published late.").click();
	await expect(desk.block("Readings are published late.")).toBeFocused();
	await expect(original.locator(".is-here")).toContainText("Readings are published late.");

	const doubt = page.locator(".draft-note").getByText("The number “3.” is missing before “4.”.", { exact: false });
	await expect(doubt).toBeVisible();
	await page.keyboard.press("n");
	await expect(desk.block("Guidance is borrowed")).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press("d");
	await expect(doubt).toHaveCount(0);
	await page.getByRole("button", { name: "Undo" }).click();
	await expect(doubt).toBeVisible();

	await page.getByText("Change the title").click();
	await page.locator(".draft-title-form").getByRole("textbox").fill("Air, measured");
	await page.locator(".draft-title-form").getByRole("button", { name: "Save" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Air, measured" })).toBeVisible();
	await expectNoSidewaysScrolling(page);
});

test("what the other one has corrected meanwhile is not overwritten", async ({ open }) => {
	const story = await begin({ paper: null });
	const one = new DraftDesk(await open(story.secretariat, { at: `${story.home}/import` }));
	await one.bring(FILE);
	await expect(one.blocks).toHaveCount(8);
	const other = new DraftDesk(await open(story.rapporteur, { at: new URL(one.page.url()).pathname }));
	await other.tool("Late figures.", "Delete");
	await expect(other.blocks).toHaveCount(7);
	await one.tool("Late figures.", "Join to the one above");
	await expect(one.page.getByRole("alert").filter({ hasText: "The draft has been changed since this page was loaded." })).toBeVisible();
	expect(await store().draftEdit.count({ where: { draft: { paper: { seminarId: story.seminarId } } } })).toBe(1);
});

test("an expert finds nothing of a draft that is being checked", async ({ open }) => {
	const story = await begin({ paper: null });
	const desk = new DraftDesk(await open(story.secretariat, { at: `${story.home}/import` }));
	await desk.bring(FILE);
	await expect(desk.blocks).toHaveCount(8);
	const address = new URL(desk.page.url()).pathname;
	const expert = await open(story.experts[0], { at: story.home });
	await expect(expert.getByText("Measured air")).toHaveCount(0);
	expect((await expert.goto(address))?.status()).toBe(404);
	expect((await expert.goto(address.replace(/\/drafts.*/, "")))?.status()).toBe(404);
});
