import { describe, expect, test } from "vitest";
import type { BlockContent, Mark } from "@/lib/domain/block";
import { blockHtml, highlightedHtml } from "./block-html";

const block = (text: string, marks: Mark[] = [], title: string | null = null): BlockContent => ({
	kind: "paragraph",
	level: 0,
	label: null,
	title,
	text,
	marks,
});
const textOf = (source: string) =>
	source
		.replace(/<[^>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&");

describe("the text of a block", () => {
	test("stays a text, whatever it holds", () => {
		expect(blockHtml(block(`<img src=x onerror="a('b')"> & co`)).source).toBe(
			"&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; co",
		);
	});

	test("begins with its run-in title in bold", () => {
		expect(blockHtml(block("Data held back. Some authorities", [], "Data held back.")).source).toBe(
			"<b>Data held back.</b> Some authorities",
		);
	});

	test("nests marks that cross, and keeps a link in one piece", () => {
		const marks: Mark[] = [
			{ start: 0, end: 8, kind: "emphasis" },
			{ start: 4, end: 12, kind: "link", href: "https://example.org/?a=1&b=2" },
		];
		expect(blockHtml(block("one two three", marks)).source).toBe(
			'<em>one </em><a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow"><em>two </em>thre</a>e',
		);
	});

	test("shows what is being discussed, with a way to the comment", () => {
		const highlights = [
			{ start: 4, end: 7, href: "#comment-1", label: "Comment on these words" },
			{ start: 5, end: 13, href: "#comment-2", label: "Comment on these words" },
		];
		const { source } = highlightedHtml(block("one two three"), highlights);
		expect(source).toContain('<mark>two<a class="to-comment" href="#comment-1" aria-label="Comment on these words"></a></mark>');
		expect(source).toContain("<mark> three<a");
		expect(textOf(source)).toBe("one two three");
	});

	test("its text content is the text, also under many crossing marks", () => {
		const kinds = ["strong", "emphasis", "underline", "strike", "code"] as const;
		const text = "a <b> & \"c\" 'd' ".repeat(20).trim();
		const marks = kinds.flatMap((kind, index) =>
			Array.from({ length: 20 }, (_, at): Mark => ({ kind, start: at * 11 + index, end: Math.min(text.length, at * 11 + index + 7) })),
		);
		const made = highlightedHtml(block(text, marks, text.slice(0, 9)), [{ start: 30, end: 90, href: "#x", label: "x" }]);
		expect(textOf(made.source)).toBe(text);
	});
});
