/**
 * What every journey has: browsers for people, each signed in; and a watch on all of them. A script error, a breach of the content security
 * policy or a broken answer of the server fails the test, on whatever page it happens.
 */
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { signedInCookie } from "@/lib/testing/signed-in";

export interface OpenOptions extends BrowserContextOptions {
	/** Where to go first. */
	at?: string;
}

/** A browser of one's own for a person, or for somebody who is not signed in (null); at an address. */
export type Open = (who: { actor: Actor } | Actor | null, options?: OpenOptions) => Promise<Page>;

export const test = base.extend<{ open: Open; problems: string[] }>({
	problems: async ({ browserName: _ }, use) => {
		const problems: string[] = [];
		await use(problems);
		expect(problems, "nothing went wrong on any page").toEqual([]);
	},
	open: async ({ browser, baseURL, problems }, use) => {
		const contexts: { close: () => Promise<void> }[] = [];
		await use(async (who, { at, ...options } = {}) => {
			const context = await browser.newContext({ baseURL, ...options });
			contexts.push(context);
			if (who !== null) {
				const cookie = await signedInCookie("actor" in who ? who.actor : who);
				await context.addCookies([{ ...cookie, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
			}
			const page = await context.newPage();
			watch(page, problems);
			if (at) await page.goto(at);
			return page;
		});
		for (const context of contexts) await context.close();
	},
});

export { expect };

function watch(page: Page, problems: string[]): void {
	page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() !== "error") return;
		// The browser's own note of a 4xx: often what the test wants to see. A 5xx is caught below.
		if (message.text().startsWith("Failed to load resource")) return;
		problems.push(`${page.url()}: ${message.text()}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 500) problems.push(`${response.status()} ${response.request().method()} ${response.url()}`);
	});
}

/** WCAG 2.2 AA as far as a machine can tell, or some of its rules. Waits for nothing: call it when the page shows what it is to show. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
	const axe = new AxeBuilder({ page });
	if (rules === undefined) axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
	else axe.withRules([...rules]);
	const { violations } = await axe.analyze();
	const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join("\n")}`);
	expect(told.join("\n"), `axe on ${page.url()}`).toBe("");
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
	const { wanted, given, widest } = await page.evaluate(() => {
		const given = document.documentElement.clientWidth;
		const tooWide = [...document.body.querySelectorAll<HTMLElement>("*")].find(
			(element) => element.getBoundingClientRect().right > given + 1,
		);
		return { wanted: document.documentElement.scrollWidth, given, widest: tooWide?.outerHTML.slice(0, 200) ?? "" };
	});
	expect(wanted, `${page.url()} scrolls sideways; first too wide: ${widest}`).toBeLessThanOrEqual(given);
}
