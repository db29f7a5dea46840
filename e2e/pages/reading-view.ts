/** The reading view, in the words of those who use it. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";

export type Stance = "Agree" | "Reservations" | "Disagree" | "Abstain";
export type ProposalKind = "Reword" | "Editorial" | "Add a paragraph" | "Delete it";

export class ReadingView {
	readonly discussion: Locator;

	constructor(readonly page: Page) {
		this.discussion = page.locator("#discussion");
	}

	paragraph(number: number): Locator {
		return this.page.locator(`#paragraph-${number}`);
	}

	/** Keys are heard. Somebody who presses one sooner presses it again. */
	async ready(): Promise<void> {
		await expect(this.page.locator("#desk[data-ready]")).toBeAttached();
	}

	/** Brings a paragraph into focus as a reader does: by its number. */
	async choose(number: number): Promise<void> {
		await this.paragraph(number)
			.getByRole("link", { name: String(number), exact: true })
			.click();
		await this.expectChosen(number);
	}

	async expectChosen(number: number): Promise<void> {
		await expect(this.discussion.getByRole("heading", { name: `Paragraph ${number}`, exact: true })).toBeAttached();
		await expect(this.paragraph(number)).toHaveAttribute("data-on", "");
	}

	stance(number: number, stance: Stance): Locator {
		return this.paragraph(number).getByRole("button", { name: stance, exact: true });
	}

	/** On the paragraph in focus. */
	async take(number: number, stance: Stance, reason?: string): Promise<void> {
		await this.stance(number, stance).click();
		await expect(this.stance(number, stance)).toHaveAttribute("aria-pressed", "true");
		if (reason === undefined) return;
		await this.paragraph(number).getByText("Say why").click();
		await this.paragraph(number).getByLabel("Why? Others can read it.").fill(reason);
		await this.paragraph(number).getByRole("button", { name: "Save reason" }).click();
		await expect(this.discussion.getByText(reason)).toBeVisible();
	}

	commentField(number: number): Locator {
		return this.discussion.getByRole("textbox", { name: `Comment on paragraph ${number}` });
	}

	/** On the paragraph in focus. */
	async comment(number: number, words: string): Promise<void> {
		await this.commentField(number).fill(words);
		await this.discussion.getByRole("button", { name: "Send comment" }).click();
		await expect(this.item(words)).toBeVisible();
	}

	/** A comment, reply or counter-proposal by words in it. */
	item(words: string): Locator {
		return this.discussion.locator(".item").filter({ hasText: words });
	}

	async reply(to: string, words: string): Promise<void> {
		await this.item(to).getByRole("link", { name: "Reply", exact: true }).click();
		await this.discussion.getByRole("textbox", { name: "Your reply" }).fill(words);
		await this.discussion.getByRole("button", { name: "Send reply" }).click();
		await expect(this.item(words).filter({ hasNot: this.page.getByRole("textbox") })).toBeVisible();
	}

	get editor(): Locator {
		return this.page.getByRole("form", { name: /^Propose text for paragraph/ });
	}

	async openEditor(number: number): Promise<void> {
		await this.paragraph(number).getByRole("link", { name: "Propose text" }).click();
		await expect(this.editor).toBeVisible();
	}

	/** Types the text as it should read, and why; does not send. */
	async write(text: string, why: string, kind: ProposalKind = "Reword"): Promise<void> {
		await this.editor.getByRole("radio", { name: kind }).check();
		const field =
			kind === "Add a paragraph"
				? this.editor.getByRole("textbox", { name: /^The new paragraph/ })
				: this.editor.getByRole("textbox", { name: "The paragraph as it should read" });
		if (kind !== "Delete it") await field.fill(text);
		await this.editor.getByLabel("Why?").fill(why);
	}

	async sendProposal(): Promise<void> {
		await this.editor.getByRole("button", { name: "Propose this text" }).click();
		await expect(this.editor).toHaveCount(0);
	}

	/** As a moderator. */
	async moderate(words: string, decision: "Hide it" | "Remove it" | "Leave it as it is" | "Bring it back", reason: string): Promise<void> {
		await this.item(words).getByRole("link", { name: "Moderate" }).click();
		const form = this.discussion.getByRole("form", { name: "What should become of this?" });
		await form.getByRole("radio", { name: decision }).check();
		await form.getByLabel("Reason").fill(reason);
		await form.getByRole("button", { name: "Decide" }).click();
		await expect(form).toHaveCount(0);
	}
}
