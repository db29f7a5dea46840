/** Importing a paper, and correcting it before it is published. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";

export class DraftDesk {
	constructor(readonly page: Page) {}

	/** From the import page, with a file. */
	async bring(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
		await this.page.getByLabel("File", { exact: true }).setInputFiles(file);
		await this.page.getByRole("button", { name: "Import and check" }).click();
	}

	/** A block by words in it. */
	block(words: string): Locator {
		return this.page.locator(".draft-block").filter({ hasText: words });
	}

	get blocks(): Locator {
		return this.page.locator(".draft-block");
	}

	async edit(words: string): Promise<Locator> {
		await this.block(words).hover();
		await this.block(words).getByRole("link", { name: "Edit" }).click();
		const editor = this.page.locator(".draft-editor");
		await expect(editor).toBeVisible();
		return editor;
	}

	async tool(words: string, name: "Join to the one above" | "Delete" | "Move up" | "Move down"): Promise<void> {
		await this.block(words).hover();
		await this.block(words).getByRole("button", { name }).click();
	}

	async publish(): Promise<void> {
		const section = this.page.getByRole("region", { name: /^Publish draft/ });
		await section.locator("summary").click();
		await section.getByRole("button", { name: "Publish", exact: true }).click();
		await expect(this.page).not.toHaveURL(/\/check/);
	}
}
