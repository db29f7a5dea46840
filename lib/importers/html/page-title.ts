/** What is the paper on a page called? The one heading above all others, or the name of the page. */
import { cleanText } from "@/lib/domain/marked-text";
import type { ReadItem } from "../docx/reading";
import { attribute, classesOf, descendants, type Element, textOf } from "./html-tree";
import { isLeftOut } from "./left-out";
import type { Page } from "./page";

/** The heading that is the title: it stands before all others, and none stands as high, or the page has its name. */
export function titleHeading(page: Page, main: Element): Element | null {
	const parts = [...descendants(main)];
	// A word processor has a style for titles; its first heading is then none.
	if (parts.some((element) => element.tagName === "p" && classesOf(element).some((name) => /^(?:MsoTitle|title)$/i.test(name))))
		return null;
	const headings = parts.filter((element) => /^h[1-6]$/.test(element.tagName) && isShown(element, page, main));
	const tops = headings.filter((element) => element.tagName === "h1");
	const marked = tops.find((element) =>
		classesOf(element).some((name) => /^(?:title|doc-?title|entry-title|article-title|firstheading)$/i.test(name)),
	);
	if (marked !== undefined) return marked;
	const [first] = headings;
	if (first === undefined || first.tagName !== "h1") return null;
	if (tops.length === 1) return first;
	const [name, text] = [plain(page.name ?? ""), plain(textOf(first))];
	return text.length > 3 && name.startsWith(text) ? first : null;
}

/** A heading outside the part that is read: some pages put the title into their banner. */
export function bannerTitle(page: Page, main: Element): string | null {
	const inMain = new Set(descendants(main));
	const tops = [...descendants(page.html)].filter((element) => element.tagName === "h1" && !inMain.has(element));
	const [only] = tops;
	return tops.length === 1 && only !== undefined ? cleanText(textOf(only).replace(/\s+/g, " ")) || null : null;
}

/** Where the name of the page also stands at the beginning of it, that line is the title. */
export function markTitle(items: readonly ReadItem[], name: string): boolean {
	for (const item of items.slice(0, 12)) {
		if (item.type !== "paragraph" || plain(item.text) !== plain(name)) continue;
		item.style = { ...item.style, names: ["title"] };
		return true;
	}
	return false;
}

function isShown(element: Element, page: Page, main: Element): boolean {
	for (let around: Element = element; around !== main; ) {
		if (isLeftOut(around, page.weights, true) || attribute(around, "hidden") !== null) return false;
		const parent = around.parentNode;
		if (parent === null || !("tagName" in parent)) return true;
		around = parent;
	}
	return textOf(element).trim() !== "";
}

function plain(text: string): string {
	return text
		.replace(/[\s\p{P}]+/gu, " ")
		.trim()
		.toLowerCase();
}
