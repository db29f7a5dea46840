/** The file beside its draft: pages of a PDF, one of the two on a phone, numbers that count on, and words that a closed tab did not take. */
import { madePdf } from "@/lib/testing/made-pdf";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures";
import { DraftDesk } from "./pages/draft-desk";
import { begin } from "./story";

const air = "Air does not stop at a border, and neither do the people who breathe it.";
const water = "Water does not stop there either, and whoever drinks it should know.";
const pdf = madePdf(
	[air, water].map((text) => ({
		texts: [{ text, x: 72, y: 200 }],
	})),
);
const numbered =
	"Measured air\n\n1. Stations are dense where budgets are large, and absent where exposure is worst.\n\n2. Readings are published late.\n\n4. Guidance is borrowed from other climates.\n\n5. Nobody measures at night.\n";

test("the pages of a PDF stand beside its draft, and the place one works on is marked in them", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	const desk = new DraftDesk(page);
	await desk.bring({ name: "air.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) });
	const first = page.getByRole("img", { name: "Page 1 of the original" });
	await expect(first).toBeVisible();
	await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(1200);
	await desk.block(water).click();
	await expect(page.locator("#page-2 .is-here")).toHaveCount(1);
	await expect(page.getByRole("img", { name: "Page 2 of the original" })).toBeInViewport();
	await expectAccessible(page);

	const address = await first.evaluate((image: HTMLImageElement) => image.src);
	const expert = await open(story.experts[0], { at: story.home });
	expect((await expert.request.get(address)).status()).toBe(404);
});

for (const javaScriptEnabled of [true, false]) {
	test(`on a phone one of the two is shown, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open }) => {
		const story = await begin({ paper: null });
		const page = await open(story.secretariat, { javaScriptEnabled, at: `${story.home}/import` });
		const desk = new DraftDesk(page);
		await desk.bring({ name: "numbers.txt", mimeType: "text/plain", buffer: Buffer.from(numbered) });
		await expect(desk.blocks).toHaveCount(4);
		await page.setViewportSize({ width: 390, height: 800 });
		const original = page.locator("#original");
		await expect(original).toBeHidden();
		await page.getByRole("link", { name: "Original", exact: true }).click();
		await expect(original).toBeVisible();
		await expect(desk.blocks.first()).toBeHidden();
		await expectNoSidewaysScrolling(page);
		await original.getByText("Readings are published late.").click();
		await expect(desk.block("Readings are published late.")).toBeVisible();
		await expect(original).toBeHidden();
	});
}

test("what is said at a paragraph of an Arabic paper is read in its own direction", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	const desk = new DraftDesk(page);
	const text = "قياس الهواء\n\n1. المحطات كثيفة حيث الميزانيات كبيرة.\n\n2. تنشر القراءات متأخرة.\n\n4. الإرشادات مأخوذة من مناخات أخرى.\n";
	await desk.bring({ name: "air.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
	await expect(page.locator(".draft-paper")).toHaveAttribute("dir", "rtl");
	const note = page.locator(".draft-note li");
	await expect(note).toContainText("is missing before");
	await expect(note).toHaveCSS("direction", "ltr");
	await expect(note).toHaveAttribute("lang", "en");
});

test("a number is put right and the next ones count on; words of a closed tab are offered again", async ({ open }) => {
	const story = await begin({ paper: null });
	const page = await open(story.secretariat, { at: `${story.home}/import` });
	const desk = new DraftDesk(page);
	await desk.bring({ name: "numbers.txt", mimeType: "text/plain", buffer: Buffer.from(numbered) });
	const editor = await desk.edit("Guidance is borrowed");
	await editor.getByLabel("Number or sign").fill("3.");
	await editor.getByRole("button", { name: "Save, and count on from here" }).click();
	await expect(desk.block("Guidance is borrowed").locator(".draft-label")).toHaveText("3.");
	await expect(desk.block("Nobody measures at night.").locator(".draft-label")).toHaveText("4.");
	await expect(page.locator(".draft-note")).toHaveCount(0);

	const begun = "Nobody measures at night, and hardly anybody in winter.";
	const again = await desk.edit("Nobody measures at night.");
	await again.getByLabel("Text", { exact: true }).fill(begun);
	// Kept a moment after the last letter.
	await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain("hardly anybody");
	const tab = await page.context().newPage();
	await tab.goto(page.url());
	await page.close();
	const offered = tab.locator(".draft-editor");
	await offered.getByRole("button", { name: "Put it back" }).click();
	await expect(offered.getByLabel("Text", { exact: true })).toHaveValue(begun);
	await offered.getByRole("button", { name: "Save", exact: true }).click();
	await expect(tab.locator(".draft-block").filter({ hasText: "hardly anybody in winter" })).toBeVisible();
	expect(await tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("check.")))).toEqual([]);
});
