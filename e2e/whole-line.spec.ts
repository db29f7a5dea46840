/** The whole line on a real paper: import, publish, discuss in five browsers at once, moderate, close, export. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { expect, expectAccessible, test } from "./fixtures";
import { expectSignedIn, givePassword, signIn } from "./pages/door";
import { DraftDesk } from "./pages/draft-desk";
import { ReadingView } from "./pages/reading-view";
import { begin, type Person } from "./story";

interface Line {
	file: string;
	title: string;
	/** As the outline gives them. */
	headings: string[];
	/** Paragraphs before the first heading, then in each section. */
	paragraphs: number[];
	/** Another wording of the first paragraph: what is replaced, and by what. */
	reword: [before: string, after: string];
}

const lines: Line[] = [
	{
		file: path.resolve("e2e/papers/measured-air.md"),
		title: "Measured air: a shared framework",
		headings: ["I. Where cooperation falls short", "II. What is proposed"],
		paragraphs: [1, 3, 2],
		reword: ["tell each other what they find", "publish what they find"],
	},
	{
		file: path.resolve("../shared/corpus/text/un-ngo-statement-hrc51.txt"),
		title: "Strengthen Global Human Rights Governance, Promote the Common Values of Humanity",
		headings: [
			"I. Challenges to the protection and promotion of human rights",
			"II. Recommendations",
			"III. China’s role in building global human rights governance",
		],
		paragraphs: [2, 3, 8, 3],
		reword: ["equitable, reasonable and inclusive", "fair, reasonable and inclusive"],
	},
];

for (const line of lines) {
	test(`the whole line on ${path.basename(line.file)}`, async ({ open }) => {
		test.skip(!existsSync(line.file), `${path.relative(".", line.file)} is not on this machine`);
		test.setTimeout(240_000);
		const story = await begin({ round: null, paper: null });
		const people = [story.secretariat, story.moderator, story.rapporteur, story.observer, ...story.experts];
		for (const { actor } of people) await givePassword(actor.userId);
		const enter = async (person: Person): Promise<Page> => {
			const page = await open(null, { at: story.home });
			await signIn(page, person.email);
			await expectSignedIn(page, person.name);
			await expect(page).toHaveURL(new RegExp(`${story.home}$`));
			return page;
		};

		const secretariat = await enter(story.secretariat);
		await test.step("the secretariat imports the paper and publishes it", async () => {
			await expectAccessible(secretariat);
			await secretariat
				.getByRole("link", { name: /^Import/ })
				.first()
				.click();
			const desk = new DraftDesk(secretariat);
			await expectAccessible(secretariat);
			await desk.bring(line.file);
			await expect(secretariat.getByRole("heading", { level: 1, name: line.title })).toBeVisible();
			await expect(desk.blocks).toHaveCount(line.headings.length + sum(line.paragraphs));
			await expectAccessible(secretariat);
			await desk.publish();
		});

		await test.step("and sets a round", async () => {
			await secretariat.goto(`${story.home}/settings`);
			await secretariat.getByLabel("Title of the round").fill("First reading");
			await secretariat.getByLabel("Opens on").fill(dayFromNow(-1));
			await secretariat.getByLabel("Closes on").fill(dayFromNow(10));
			await secretariat.getByRole("button", { name: "Set this round" }).click();
			await expect(secretariat.getByRole("heading", { name: "Round 1: First reading" })).toBeVisible();
			await expectAccessible(secretariat);
		});

		const pages: Page[] = [];
		for (const expert of story.experts) pages.push(await enter(expert));
		const views = pages.map((page) => new ReadingView(page));
		const [first, second, third, fourth, fifth] = views as [ReadingView, ReadingView, ReadingView, ReadingView, ReadingView];
		await test.step("five experts open it from the first screen", async () => {
			await expectAccessible(first.page);
			await Promise.all(
				views.map(async ({ page }) => {
					await page
						.getByRole("link", { name: /paragraphs? without your position/ })
						.first()
						.click();
					await expect(page.getByRole("heading", { level: 1, name: line.title })).toBeVisible();
				}),
			);
			await expect(first.page.locator("#paper .para")).toHaveCount(sum(line.paragraphs));
			const sections = first.page
				.getByRole("navigation", { name: "Outline" })
				.getByRole("listitem")
				.filter({ has: first.page.locator(".section") });
			await expect(sections).toHaveCount(line.headings.length + 1);
			for (const [index, heading] of line.headings.entries()) {
				await expect(sections.nth(index + 1)).toContainText(heading);
				await expect(sections.nth(index + 1).locator(".heat a")).toHaveCount(line.paragraphs[index + 1] ?? 0);
			}
		});

		const remark = (index: number) => `What I, expert ${index + 1}, think of it.`;
		await test.step("they discuss paragraph 1 at once, and see each other's contributions appear", async () => {
			await Promise.all(views.map((view) => view.choose(1)));
			await Promise.all(views.map((view, index) => view.comment(1, remark(index))));
			for (const view of views) for (const index of views.keys()) await expect(view.item(remark(index))).toBeVisible();
			await Promise.all([
				first.take(1, "Agree"),
				second.take(1, "Agree"),
				third.take(1, "Reservations", "Too broad for me."),
				fourth.take(1, "Disagree"),
				fifth.take(1, "Abstain"),
			]);
			for (const view of views) {
				await expect(view.paragraph(1).getByText("2 agree")).toBeVisible();
				await expect(view.paragraph(1).getByText("1 reservation", { exact: false }).first()).toBeVisible();
				await expect(view.discussion.getByText("Too broad for me.")).toBeVisible();
			}
			await fourth.reply(remark(2), "I would not say so.");
			await expect(third.item("I would not say so.")).toBeVisible();
			await expectAccessible(first.page);
		});

		await test.step("one proposes other words, and the changes show as they are typed", async () => {
			await second.openEditor(1);
			const field = second.editor.getByRole("textbox", { name: "The paragraph as it should read" });
			const before = await field.inputValue();
			expect(before).toContain(line.reword[0]);
			await second.write(before.replace(...line.reword), "Shorter, and says more.");
			await expect(second.editor.locator("ins").first()).toBeVisible();
			await expect(second.editor.locator("del").first()).toBeVisible();
			await expect(second.editor.getByText(/Words added: \d/)).toBeVisible();
			await expectAccessible(second.page);
			await second.sendProposal();
			for (const view of [first, third]) await expect(view.item("Shorter, and says more.")).toBeVisible();
			const proposal = first.item("Shorter, and says more.");
			await proposal.getByRole("radio", { name: "Side by side" }).check();
			await expect(proposal.getByText("Proposed", { exact: true })).toBeVisible();
			await proposal.getByRole("button", { name: "For", exact: true }).click();
			await expect(proposal.getByRole("button", { name: "For", exact: true })).toHaveAttribute("aria-pressed", "true");
			await third.item("Shorter, and says more.").getByRole("button", { name: "Sponsor it" }).click();
			await expect(second.item("Shorter, and says more.")).toContainText(`Supported by ${story.experts[2].name}`);
			await expect(second.item("Shorter, and says more.")).toContainText("1 for");
		});

		const moderator = await enter(story.moderator);
		await test.step("one is flagged, and the moderator hides it", async () => {
			await first.item(remark(2)).getByRole("link", { name: "Flag" }).click();
			await first.discussion.getByRole("textbox", { name: "What is wrong with this?" }).fill("Not about the paper.");
			await first.discussion.getByRole("button", { name: "Ask the moderators" }).click();
			await expect(first.item(remark(2))).toContainText("You have asked the moderators to look at this.");
			await moderator.goto(`${story.home}/moderation`);
			const waiting = moderator.getByRole("listitem").filter({ hasText: "Not about the paper." }).first();
			await expect(waiting).toContainText(remark(2));
			await expectAccessible(moderator);
			await waiting.getByLabel("Reason").fill("It speaks of a person.");
			await waiting.getByRole("button", { name: "Hide", exact: true }).click();
			for (const view of [first, second, fourth, fifth]) {
				await expect(view.item(remark(2))).toHaveCount(0);
				await expect(view.item("I would not say so.")).toBeVisible();
			}
			await expect(third.item(remark(2))).toContainText("It speaks of a person.");
			await third.page.getByRole("link", { name: /^Notifications/ }).click();
			await expect(third.page.getByText(/decided on your contribution/)).toBeVisible();
			await expectAccessible(third.page);
			await moderator.goto(`${story.home}/moderation/log`);
			await expect(moderator.getByText("It speaks of a person.")).toBeVisible();
		});

		await test.step("who only observes reads all of it and adds nothing", async () => {
			const observer = await enter(story.observer);
			await observer.goto(`${new URL(first.page.url()).pathname}?p=1`);
			await expect(observer.getByText(remark(0))).toBeVisible();
			await expect(observer.getByRole("button", { name: "Send comment" })).toHaveCount(0);
			await expect(observer.locator("#paragraph-1").getByRole("button", { name: "Agree", exact: true })).toBeDisabled();
		});

		const paper = new URL(first.page.url()).pathname;
		await test.step("the round closes; a form opened before is refused with a sentence", async () => {
			// Two that do not hear that the round has closed: one without scripts, one whose connection is bad.
			const plain = await open(story.experts[3], { javaScriptEnabled: false, at: `${paper}?p=2` });
			const deaf = await open(story.experts[4]);
			await deaf.route("**/events?*", (route) => route.abort());
			await deaf.goto(`${paper}?p=2`);
			for (const page of [plain, deaf]) await new ReadingView(page).commentField(2).fill("Too late, but not lost.");
			await secretariat.goto(`${story.home}/settings`);
			await secretariat.getByText("Close now").click();
			await secretariat.getByRole("button", { name: "Close round 1 now" }).click();
			await expect(secretariat.getByText("Closed").first()).toBeVisible();
			for (const page of [plain, deaf]) await page.getByRole("button", { name: "Send comment" }).click();
			await expect(plain.getByText("The round is closed. Nothing more is taken in.").first()).toBeVisible();
			await expect(deaf.getByRole("alert").filter({ hasText: "The round is closed. Nothing more is taken in." })).toBeVisible();
			await expect(new ReadingView(deaf).commentField(2)).toHaveValue("Too late, but not lost.");
			await expect(first.paragraph(1).getByRole("button", { name: "Agree", exact: true })).toBeDisabled();
			await expect(first.item("Too late, but not lost.")).toHaveCount(0);
		});

		await test.step("the export says all of it", async () => {
			await secretariat.goto(paper);
			await secretariat.getByRole("link", { name: "Export" }).first().click();
			await expectAccessible(secretariat);
			const download = secretariat.waitForEvent("download");
			await secretariat.getByRole("link", { name: /XLSX/ }).click();
			const file = await download;
			expect(file.suggestedFilename()).toMatch(/feedback on draft 1 .*\.xlsx$/);
			const rows = await rowsOf(await file.path());
			const of = (kind: string) => rows.filter((row) => row.Contribution === kind);
			expect(of("Paragraph").map((row) => row["¶"])).toEqual(Array.from({ length: sum(line.paragraphs) }, (_, index) => index + 1));
			expect(of("Paragraph")[0]).toMatchObject({ Agree: 2, Reservations: 1, Disagree: 1, Abstain: 1 });
			expect(of("Comment").map((row) => row.Text)).toEqual(
				expect.arrayContaining([...views.keys()].filter((index) => index !== 2).map((index) => remark(index))),
			);
			expect(JSON.stringify(rows)).not.toContain(remark(2));
			expect(of("Comment").find((row) => row.Text === remark(0))?.Author).toBe(story.experts[0].name);
			expect(of("Reply").map((row) => [row.Text, row.Author])).toEqual([["I would not say so.", story.experts[3].name]]);
			expect(of("Position").find((row) => row.Text === "Too broad for me.")).toMatchObject({ Type: "Agree with reservations", "¶": 1 });
			const [proposal] = of("Counter-proposal");
			expect(proposal).toMatchObject({ "¶": 1, For: 1, Author: story.experts[1].name, Sponsors: story.experts[2].name });
			expect(proposal?.["Proposed wording"]).toContain(line.reword[1]);
			expect(proposal?.Paragraph).toContain(line.reword[0]);
			expect(JSON.stringify(rows)).not.toContain("Too late, but not lost.");
		});
	});
}

async function rowsOf(file: string): Promise<Record<string, unknown>[]> {
	const [heading = [], ...rows] = await readSheet(readFileSync(file), "Feedback", { trim: false });
	return rows.map((row) => Object.fromEntries(row.map((value, index) => [String(heading[index]), value])));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

/** As a field for dates takes it. */
function dayFromNow(days: number): string {
	return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
