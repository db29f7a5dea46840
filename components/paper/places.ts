/**
 * Where on the page is what? The reading view is drawn by the server; what reacts in the browser finds its way by these few names, and asks
 * the page itself rather than keep a copy of it.
 */

export const narrow = "(max-width: 719px)";

export function desk(): HTMLElement | null {
	return document.getElementById("desk");
}

export function paragraphs(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>("#paper .para")];
}

export function paragraphAt(number: number): HTMLElement | null {
	return document.getElementById(`paragraph-${number}`);
}

export function numberOf(paragraph: Element): number {
	return Number(paragraph.getAttribute("data-n"));
}

/** The address that puts a paragraph in focus: that of its number. */
export function hrefOfParagraph(paragraph: Element): string | null {
	return paragraph.querySelector<HTMLAnchorElement>("a.number")?.href ?? null;
}

/** A link as the router takes it. A relative one it would put behind the present "#…". */
export function addressOf(href: string): string {
	const { pathname, search, hash } = new URL(href, location.href);
	return pathname + search + hash;
}

/** Goes with the keyboard to what a link on this page leads to, without scrolling. */
export function focusTarget(href: string): void {
	document.getElementById(new URL(href, location.href).hash.slice(1))?.focus({ preventScroll: true });
}

/** The paragraph in focus, also while the server is still being asked for it. */
export function focused(): HTMLElement | null {
	return document.querySelector<HTMLElement>("#paper .para[data-going]") ?? document.querySelector<HTMLElement>("#paper .para[data-on]");
}

/** The first paragraph that begins in view. */
export function firstInView(): HTMLElement | null {
	return paragraphs().find((paragraph) => paragraph.getBoundingClientRect().top >= 56) ?? null;
}
