/**
 * How does an image stand on the page?
 *
 * The words for it stay in the page, unseen: what is selected, searched for and pointed at is the text of the block, and an image adds nothing to
 * it. Who hears the page hears them as the name of the image, once. An image that is shown smaller than it is leads to itself.
 */
import type { Mark } from "@/lib/domain/block";
import type { ShownImage } from "@/lib/domain/shown-image";
import { type Html, html } from "./html";

/** Pixels: by itself, and among words. Narrow columns make it smaller still (picture.css). */
const largest = { alone: { width: 1200, height: 900 }, among: { width: 480, height: 240 } };
/** A column of text on a phone. */
const narrow = 320;

export function pictureHtml(image: ShownImage, words: string, inner: Html, { linked, alone }: { linked: boolean; alone: boolean }): Html {
	const room = alone ? largest.alone : largest.among;
	const scale = Math.min(1, room.width / image.width, room.height / image.height);
	const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
	const shown = html`<img src="${image.address}" width="${width}" height="${height}" alt="${nameOf(words)}" loading="lazy" decoding="async">${unseenHtml(inner)}`;
	const names = alone ? "picture picture-alone" : "picture";
	if (linked || (scale === 1 && width <= narrow)) return html`<span class="${names}">${shown}</span>`;
	return html`<a class="${names}" href="${image.address}">${shown}</a>`;
}

/** Words that are there to be found and counted; an image beside them shows what they say. */
export function unseenHtml(inner: Html): Html {
	return html`<span class="picture-words" aria-hidden="true">${inner}</span>`;
}

/** Whether there is nothing but images, and the spaces between them. */
export function isAlone(text: string, marks: readonly Mark[]): boolean {
	let rest = 0;
	for (const { start, end, kind } of marks) {
		if (kind !== "image") continue;
		if (text.slice(rest, start).trim() !== "") return false;
		rest = Math.max(rest, end);
	}
	return text.slice(rest).trim() === "";
}

/** "[Image: a map of the lake]" → "a map of the lake". */
function nameOf(words: string): string {
	return /^\[(?:Image: )?(.+)\]$/su.exec(words)?.[1] ?? words;
}
