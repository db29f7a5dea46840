/** What others do appears by itself, and moves nothing of what one is doing. */
import { expect, test } from "./fixtures";
import { ReadingView } from "./pages/reading-view";
import { Program } from "./program";
import { begin } from "./story";

test("a contribution appears while one writes, and what is written stays", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	const view = new ReadingView(page);
	await view.commentField(1).fill("Half a sentence that is not yet");
	await page.evaluate(() => {
		const seen = window as Window & { titles?: string[] };
		seen.titles = [];
		new MutationObserver(() => seen.titles?.push(document.title)).observe(document.documentElement, { childList: true, subtree: true });
	});
	const other = await Program.of(story.experts[1]);
	const paragraph = (number: number) => `/paragraphs/${story.paper.paragraphs[number]?.id}`;
	await other.post(`${paragraph(1)}/comments`, { body: "I was quicker." });
	await expect(view.item("I was quicker.")).toBeVisible();
	await expect(view.commentField(1)).toHaveValue("Half a sentence that is not yet");
	await other.put(`${paragraph(1)}/position`, { position: "agree" });
	await expect(view.paragraph(1).getByText("1 agree")).toBeVisible();
	await other.post(`${paragraph(3)}/comments`, { body: "Down here, too." });
	await expect(page.getByText("New contributions on 2 paragraphs").first()).toBeAttached();
	await expect(view.paragraph(3).getByRole("link", { name: "1 comment" })).toBeVisible();
	// A title that goes and comes is read out as a new page.
	expect(new Set(await page.evaluate(() => (window as Window & { titles?: string[] }).titles))).toEqual(new Set([await page.title()]));
});

test("after a lost connection what was missed is there, without loading the page again", async ({ open }) => {
	const story = await begin();
	const page = await open(story.experts[0], { at: `${story.paper.at}?p=1` });
	const view = new ReadingView(page);
	const other = await Program.of(story.experts[1]);
	const write = (body: string) => other.post(`/paragraphs/${story.paper.paragraphs[1]?.id}/comments`, { body });
	await write("Heard while connected.");
	await expect(view.item("Heard while connected.")).toBeVisible();
	await page.evaluate(() => {
		(window as Window & { stillHere?: boolean }).stillHere = true;
	});
	// The line goes: nothing gets through, and what is under way ends.
	await page.context().setOffline(true);
	await write("Missed, one.");
	await write("Missed, two.");
	await expect(view.item("Missed, one.")).toHaveCount(0);
	await page.context().setOffline(false);
	await expect(view.item("Missed, one.")).toBeVisible({ timeout: 30_000 });
	await expect(view.item("Missed, two.")).toHaveCount(1);
	expect(await page.evaluate(() => (window as Window & { stillHere?: boolean }).stillHere)).toBe(true);
});

test("what a moderator hides goes from the screens of the others at once; its replies stay", async ({ open }) => {
	const story = await begin();
	const author = await Program.of(story.experts[0]);
	const at = `/paragraphs/${story.paper.paragraphs[1]?.id}`;
	const { body } = await author.post(`${at}/comments`, { body: "Words that should not stand here." });
	const { id } = body as { id: string };
	await author.post(`${at}/comments`, { body: "A reply that may stay.", parentId: id });
	const reader = new ReadingView(await open(story.experts[1], { at: `${story.paper.at}?p=1` }));
	const writer = new ReadingView(await open(story.experts[0], { at: `${story.paper.at}?p=1` }));
	await expect(reader.item("Words that should not stand here.")).toBeVisible();
	const moderator = new ReadingView(await open(story.moderator, { at: `${story.paper.at}?p=1` }));
	await moderator.moderate("Words that should not stand here.", "Hide it", "Off the point.");
	await expect(reader.item("Words that should not stand here.")).toHaveCount(0);
	await expect(reader.item("A moderator has taken this comment out of the discussion.")).toBeVisible();
	await expect(reader.item("A reply that may stay.")).toBeVisible();
	await expect(writer.item("Words that should not stand here.").getByText("Off the point.")).toBeVisible();
});
