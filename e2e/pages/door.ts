/** The door: signing in by password or by a link, and the mailbox it needs. */
import type { Page } from "@playwright/test";
import { hashPassword } from "@/lib/auth/password";
import { keptMail } from "@/lib/email/outbox";
import { store } from "@/lib/store/client";
import { expect } from "../fixtures";

export const PASSWORD = "seven quiet lanterns";
let hash: string | undefined;

/** Gives an account the password that every journey uses. */
export async function givePassword(userId: string): Promise<void> {
	hash ??= await hashPassword(PASSWORD);
	await store().user.update({ where: { id: userId }, data: { passwordHash: hash } });
}

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
	if (!page.url().includes("/sign-in")) await page.goto("/sign-in");
	await page.getByLabel("E-mail address").fill(email);
	await page.getByLabel("Password", { exact: true }).fill(password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function expectSignedIn(page: Page, name: string): Promise<void> {
	await expect(page.getByLabel(`${name}: account and settings`).first()).toBeVisible();
}

/** The text of the newest mail to an address; waits for it. */
export async function mailTo(address: string): Promise<string> {
	let text = "";
	await expect
		.poll(async () => {
			text = (await keptMail(500)).find(({ to }) => to === address)?.text ?? "";
			return text;
		})
		.not.toBe("");
	return text;
}

/** The first address in a mail that leads to `path`. */
export function linkIn(mail: string, path: string): string {
	const link = new RegExp(`${process.env.E2E_URL}${path}[^\\s"<>]*`).exec(mail)?.[0];
	if (link === undefined) throw new Error(`no link to ${path} in the mail`);
	return link;
}
