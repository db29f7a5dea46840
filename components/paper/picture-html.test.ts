/** An image stands in the text without changing it, leads to itself where it is shown smaller, and is named once. */
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import type { Mark } from "@/lib/domain/block";
import { blockHtml, highlightedHtml } from "./block-html";

const hash = "a".repeat(64);
const sized = (width: number, height: number) => ({ [hash]: { address: `/images/d1/${hash}`, width, height } });
const words = "[Image: a map of the lake]";
const block = (before: string, after: string, images: ReturnType<typeof sized> | undefined, more: Mark[] = []) => ({
	kind: "paragraph" as const,
	level: 0,
	label: null,
	title: null,
	text: before + words + after,
	marks: [{ start: before.length, end: before.length + words.length, kind: "image" as const, href: hash }, ...more],
	...(images !== undefined && { images }),
});
const img = (width: number, height: number) =>
	`<img src="/images/d1/${hash}" width="${width}" height="${height}" alt="a map of the lake" loading="lazy" decoding="async">`;
const unseen = `<span class="picture-words" aria-hidden="true">${words}</span>`;

test("alone: as large as it is, up to a screen, and a link to itself", () => {
	expect(blockHtml(block("", "", sized(600, 400))).source).toBe(
		`<a class="picture picture-alone" href="/images/d1/${hash}">${img(600, 400)}${unseen}</a>`,
	);
	expect(blockHtml(block("", "", sized(2400, 1200))).source).toContain(img(1200, 600));
	expect(blockHtml(block("", "", sized(1000, 9000))).source).toContain(img(100, 900));
});

test("among words: no larger than a figure in the line; a small one leads nowhere", () => {
	expect(blockHtml(block("See ", ".", sized(960, 240))).source).toBe(
		`See <a class="picture" href="/images/d1/${hash}">${img(480, 120)}${unseen}</a>.`,
	);
	expect(blockHtml(block("See ", ".", sized(20, 20))).source).toBe(`See <span class="picture">${img(20, 20)}${unseen}</span>.`);
});

test("an image that the draft does not have shows its words", () => {
	expect(blockHtml(block("See ", ".", undefined)).source).toBe(`See ${words}.`);
});

test("in a link it is part of that link, and not one of its own", () => {
	const link = { start: 0, end: 4 + words.length, kind: "link" as const, href: "https://example.org/" };
	expect(blockHtml(block("See ", ".", sized(960, 240), [link])).source.match(/<a /g)).toHaveLength(1);
});

test("words that are pointed at, wholly or by half, show it once", () => {
	for (const [start, end] of [
		[4, 4 + words.length],
		[0, 9],
		[9, 40],
	] as const) {
		const { source } = highlightedHtml(block("See ", " and more.", sized(600, 400)), [{ start, end, href: "#c", label: "c" }]);
		expect(source.match(/<img /g)).toHaveLength(1);
		expect(textOf(source)).toBe(`See ${words} and more.`);
	}
});

function textOf(source: string): string {
	const walk = (node: { value?: string; childNodes?: unknown[] }): string =>
		(node.value ?? "") + (node.childNodes ?? []).map((child) => walk(child as never)).join("");
	return walk(parseFragment(source) as never);
}
