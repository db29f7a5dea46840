/**
 * The original as a string of HTML, made once for thousands of lines or hundreds of pages. Each place in it is a link to the block that it
 * became, on this page without its query: not one more stop of the keyboard, because every block has its own link to its place here.
 */
import { type Html, html, nothing } from "@/components/paper/html";
import type { LeftBecause } from "@/lib/domain/original";
import type { OriginalLineView, OriginalPage } from "@/lib/queries/original-check";

/** So many lines are laid out together, where they are looked at. */
const chunk = 100;

export function linesMarkup(lines: readonly OriginalLineView[], say: (why: LeftBecause | null) => string): Html {
	const made = lines.map(({ text, left, why, blockId }, index): Html => {
		const before = lines[index - 1];
		const isFirst = left && !(before?.left === true && before.why === why);
		if (left)
			return html`${isFirst && html`<p class="original-why">${say(why)}</p>`}<p id="line-${index}" dir="auto" data-left="">${text}</p>`;
		if (blockId === null) return html`<p id="line-${index}" dir="auto">${text}</p>`;
		return html`<p id="line-${index}" dir="auto" data-of="${blockId}"><a tabindex="-1" href="?#block-${blockId}">${text}</a></p>`;
	});
	const chunks: Html[] = [];
	for (let at = 0; at < made.length; at += chunk) chunks.push(html`<div class="original-chunk">${made.slice(at, at + chunk)}</div>`);
	return html`${chunks}`;
}

interface PageWords {
	/** Of the pages, without their number. */
	address: string;
	short: (page: number) => string;
	alt: (page: number) => string;
}

export function pagesMarkup(pages: readonly OriginalPage[], { address, short, alt }: PageWords): Html {
	return html`${pages.map(
		({ page, width, height, blocks }) =>
			html`<figure id="page-${page}" data-page="${page}"><figcaption>${short(page)}</figcaption><div><img src="${address}/${page}" alt="${alt(page)}" width="${width}" height="${height}" loading="lazy" decoding="async">${marks(blocks)}</div></figure>`,
	)}`;
}

/** Where blocks begin, as areas to press on: each down to where the next one below it begins. In thousandths of the page. */
function marks(blocks: OriginalPage["blocks"]): Html {
	if (blocks.length === 0) return nothing;
	const tops = [...new Set(blocks.map(({ top }) => top))].sort((a, b) => a - b);
	const areas = blocks.map(({ id, top }) => {
		const end = tops.find((other) => other > top) ?? Math.min(1, top + 0.3);
		const [from, to] = [Math.max(0, Math.round(top * 1000) - 4), Math.round(end * 1000) - 4];
		return html`<a href="?#block-${id}" tabindex="-1" data-of="${id}"><rect x="0" y="${from}" width="100" height="${Math.max(8, to - from)}"/></a>`;
	});
	return html`<svg viewBox="0 0 100 1000" preserveAspectRatio="none" aria-hidden="true">${areas}</svg>`;
}
