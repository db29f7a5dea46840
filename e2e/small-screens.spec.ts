/** The same seminar on a phone, with a thumb. */
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures";
import { enliven, said } from "./lively";
import { ReadingView } from "./pages/reading-view";
import { begin } from "./story";

test("the discussion rises as a sheet, takes a comment, and goes again", async ({ open }) => {
	const story = await begin();
	await enliven(story);
	const page = await open(story.experts[3], { at: story.paper.at, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	const view = new ReadingView(page);
	await expect(view.discussion).not.toBeInViewport();
	await view
		.paragraph(1)
		.getByRole("link", { name: /\d+ comments/ })
		.tap();
	await expect(view.item(said.comment)).toBeInViewport();
	await expectAccessible(page);
	await view.comment(1, "Said with a thumb.");
	await view.discussion.getByRole("link", { name: "Close the discussion and go back to the paragraph" }).tap();
	await expect(view.discussion).not.toBeInViewport();
	await view.take(1, "Agree");
	await page.getByRole("button", { name: "Outline" }).tap();
	await expect(page.getByRole("navigation", { name: "Outline" })).toBeInViewport();
	await expectAccessible(page);
});

test("a long word, a long name and a long address do not push the page aside", async ({ open }) => {
	const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
	const block = { kind: "paragraph", level: 0, label: null, title: null, marks: [] } as const;
	const story = await begin({
		blocks: [
			{ ...block, text: `${long} comes first.`, marks: [] },
			{ ...block, text: `https://example.org/${"path/".repeat(40)}`, marks: [] },
		],
		paper: { title: long, language: "de" },
	});
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1#comment-form`, viewport: { width: 320, height: 640 } });
	const view = new ReadingView(page);
	await view.comment(1, `See https://example.org/${"path/".repeat(40)} and ${long}`);
	for (const width of [320, 390, 768, 1440]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoSidewaysScrolling(page);
	}
	await page.goto(story.home);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScrolling(page);
});
