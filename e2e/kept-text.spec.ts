/** The text of a paper is sent once, and what changes around it leaves it where it is. */
import type { Page } from "@playwright/test";
import type { BlockContent } from "@/lib/domain/block";
import { expect, test } from "./fixtures";
import { ReadingView } from "./pages/reading-view";
import { Program } from "./program";
import { begin } from "./story";

const block = (kind: BlockContent["kind"], text: string): BlockContent => ({ kind, level: 1, label: null, text, title: null, marks: [] });
const lines = (name: string) =>
	`${name}. ${"Stations are dense where budgets are large and absent where exposure is worst. ".repeat(4).trim()}`;
/** Long enough to be scrolled; with a list in it. */
const long: BlockContent[] = [
	...Array.from({ length: 8 }, (_, index) => block("paragraph", lines(`Opening ${index + 1}`))),
	block("heading", "The points"),
	...Array.from({ length: 4 }, (_, index) => block("list-item", lines(`Point ${index + 1}`))),
	block("heading", "The end"),
	...Array.from({ length: 8 }, (_, index) => block("paragraph", lines(`Closing ${index + 1}`))),
];
const numbers = Array.from({ length: 20 }, (_, index) => String(index + 1));

/** The paragraphs in the order they stand, each once. */
const shown = (page: Page) => page.locator("#paper .para").evaluateAll((paragraphs) => paragraphs.map((one) => one.getAttribute("data-n")));
const topOf = (page: Page, number: number) => page.locator(`#paragraph-${number}`).evaluate((one) => one.getBoundingClientRect().top);

test("a document has the text once; a name of it that a client makes up changes nothing", async ({ open }) => {
	const story = await begin({ blocks: long });
	const page = await open(story.experts[0]);
	const answer = async (headers: Record<string, string>) => (await page.request.get(`${story.paper.at}?p=10`, { headers })).text();
	for (const made of ["", "made-up"]) {
		const html = await answer({ accept: "text/html", ...(made !== "" && { "x-colloquy-document": made }) });
		for (const name of ["Opening 1.", "Point 1.", "Point 4.", "Closing 8."]) expect(html.split(name)).toHaveLength(2);
		expect(html).not.toContain("made-up");
	}
	// What the page asks for itself has all of it.
	const payload = await answer({ rsc: "1" });
	for (const name of ["Opening 1.", "Point 1.", "Point 4.", "Closing 8."]) expect(payload.split(name)).toHaveLength(2);
});

test("going about the paper, back and forward: every paragraph once, in order", async ({ open }) => {
	const story = await begin({ blocks: long });
	const page = await open(story.experts[0], { at: story.paper.at });
	const view = new ReadingView(page);
	await view.ready();
	expect(await shown(page)).toEqual(numbers);
	for (const number of [3, 10, 12, 11, 20, 1]) {
		await view.choose(number);
		expect(await shown(page)).toEqual(numbers);
		await expect(page.locator("#paper [role=list]")).toHaveCount(1);
		await expect(page.locator("#paper [role=list] [role=listitem]")).toHaveCount(4);
		await expect(page.locator("#outline [aria-current]")).toHaveCount(1);
		await expect(page.locator("#outline [aria-current]")).toHaveAttribute("href", new RegExp(`p=${number}#`));
	}
	for (const number of [20, 11, 12, 10, 3]) {
		await page.goBack();
		await view.expectChosen(number);
		expect(await shown(page)).toEqual(numbers);
	}
	await page.goBack();
	await expect(page.locator("#paper [data-on]")).toHaveCount(0);
	expect(await shown(page)).toEqual(numbers);
	await page.goForward();
	await view.expectChosen(3);
	expect(await shown(page)).toEqual(numbers);
});

test("what is selected stays selected when the line below it changes", async ({ open }) => {
	const story = await begin({ blocks: long });
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	const view = new ReadingView(page);
	await view.ready();
	await page.locator("#paragraph-3 .words").evaluate((words) => {
		const text = words.firstChild as Text;
		getSelection()?.setBaseAndExtent(text, 0, text, 9);
	});
	const other = await Program.of(story.experts[1]);
	await other.put(`/paragraphs/${story.paper.paragraphs[3]?.id}/position`, { position: "agree" });
	await expect(view.paragraph(3).getByText("1 agree")).toBeVisible();
	expect(await page.evaluate(() => getSelection()?.toString())).toBe("Opening 3");
	await expect(view.paragraph(3)).toHaveAccessibleName(/1 agree/);
});

test("the paragraph one goes to stays where it is on the screen, whatever closes above it", async ({ open }) => {
	const story = await begin({ blocks: long });
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=3` });
	const view = new ReadingView(page);
	await view.ready();
	await page.locator("#paragraph-4").evaluate((one) => one.scrollIntoView({ block: "start" }));
	const before = await topOf(page, 5);
	await view.choose(5);
	expect(Math.abs((await topOf(page, 5)) - before)).toBeLessThanOrEqual(2);
	// Pressed with the keyboard, its number keeps the keyboard.
	await view.paragraph(6).locator("a.number").focus();
	await page.keyboard.press("Enter");
	await view.expectChosen(6);
	await expect(view.paragraph(6).locator("a.number")).toBeFocused();
});
