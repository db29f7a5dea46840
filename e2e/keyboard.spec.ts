/** Hands on the keyboard: the whole discussion without a mouse. */
import { expect, expectAccessible, test } from "./fixtures";
import { ReadingView } from "./pages/reading-view";
import { begin } from "./story";

test("j, k, 1 to 4, n, c, p and ? do what they say", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0], { at: story.paper.at });
	const view = new ReadingView(page);
	const press = (key: string) => page.keyboard.press(key);
	await view.ready();
	await press("j");
	await view.expectChosen(1);
	await press("j");
	await view.expectChosen(2);
	await press("k");
	await view.expectChosen(1);
	await expect(view.paragraph(1)).toBeFocused();
	for (const [key, stance] of [
		["1", "Agree"],
		["2", "Reservations"],
		["3", "Disagree"],
		["4", "Abstain"],
	] as const) {
		await press(key);
		await expect(view.stance(1, stance)).toHaveAttribute("aria-pressed", "true");
	}
	await expect(page.getByText("1 of 3 paragraphs have your position.")).toBeAttached();
	await press("n");
	await view.expectChosen(2);
	await press("c");
	await expect(view.commentField(2)).toBeFocused();
	// Letters are letters while one writes.
	await page.keyboard.type("jk1 is what I say.");
	await expect(view.commentField(2)).toHaveValue("jk1 is what I say.");
	await press("Tab");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: "Send comment" })).toBeFocused();
	await press("Enter");
	await expect(view.item("jk1 is what I say.")).toBeVisible();
	await view.paragraph(2).focus();
	await press("p");
	await expect(view.editor.getByRole("textbox", { name: "The paragraph as it should read" })).toBeFocused();
	await press("Escape");
	await view.paragraph(2).focus();
	await press("?");
	const keys = page.getByRole("dialog", { name: "Keys" });
	await expect(keys).toBeVisible();
	await expectAccessible(page);
	await press("Escape");
	await expect(keys).toBeHidden();
});

test("every tool of a paragraph is reached with Tab, and the focus is visible", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	await page.locator("#paragraph-1").focus();
	const reached = new Set<string>();
	for (let step = 0; step < 12; step++) {
		await page.keyboard.press("Tab");
		const { name, outlined } = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
			return {
				name: element.textContent?.trim() ?? "",
				outlined: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
			};
		});
		reached.add(name);
		expect(outlined, `focus on “${name}” is visible`).toBe(true);
	}
	for (const name of ["Agree", "Reservations", "Disagree", "Abstain", "Comment", "Propose text"]) expect([...reached]).toContain(name);
});

test("the first Tab leads past the header to the paper", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0], { at: story.paper.at });
	await page.keyboard.press("Tab");
	await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.locator("#main")).toBeFocused();
});
