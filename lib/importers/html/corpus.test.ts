/** Pages that no one here wrote, kept beside the repository and never inside it; skipped, with a word, where they are not. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { brokenInvariants } from "@/lib/domain/marked-text";
import { importPaper } from "../import-paper";
import type { ImportedPaper } from "../imported";

const corpus = path.join(import.meta.dirname, "../../../../shared/corpus/html");
const missing = !existsSync(corpus);
if (missing) console.info(`The corpus is not at ${corpus}: the tests that read it are skipped.`);

const paper = (file: string): ImportedPaper => {
	const result = importPaper(readFileSync(path.join(corpus, file)), { name: file });
	if (!result.ok) throw new Error(`${file}: ${result.refusal}`);
	return result.paper;
};
const headings = ({ blocks }: ImportedPaper): string[] =>
	blocks.filter(({ kind }) => kind === "heading").map(({ level, text }) => `${level} ${text}`);
const count = ({ blocks }: ImportedPaper, kind: string): number => blocks.filter((block) => block.kind === kind).length;

describe.skipIf(missing)("pages of the world", () => {
	const files = missing ? [] : readdirSync(corpus).filter((name) => name.endsWith(".html"));

	test.each(files)("%s is read soundly", (file) => {
		const { blocks, format, title } = paper(file);
		expect(format).toBe("html");
		expect(title).not.toBe("");
		for (const block of blocks) expect(brokenInvariants(block)).toEqual([]);
	});

	test("an encyclopedia: its article alone, notes where they are called, headings without their buttons", () => {
		const duck = paper("wiki-duck.html");
		expect(duck).toMatchObject({ title: "Duck", language: "en" });
		expect(headings(duck).slice(0, 6)).toEqual([
			"1 Etymology",
			"1 Taxonomy",
			"1 Morphology",
			"1 Distribution and habitat",
			"1 Behaviour",
			"2 Feeding",
		]);
		expect(count(duck, "footnote")).toBe(55);
		const at = duck.blocks.findIndex(({ kind, label }) => kind === "footnote" && label === "1");
		expect(duck.blocks[at - 1]?.text).toContain("downy plumage¹");
		expect(duck.blocks.some(({ text }) => /Jump to|edit source|^Categories|^\d+ languages/.test(text))).toBe(false);
	});

	test("two drafts of principles: terms with what they mean in the first, headings and Markdown in the last", () => {
		const [first, last] = [paper("w3c-ethical-web-principles-899ecbc.html"), paper("w3c-ethical-web-principles-e72c3ff.html")];
		expect(first.title).toBe("W3C TAG Ethical Web Principles");
		expect(
			first.blocks
				.filter(({ title }) => title !== null)
				.map(({ title }) => title)
				.slice(0, 2),
		).toEqual(["There is one web", "The web should not cause harm to society"]);
		expect(headings(last).slice(0, 4)).toEqual(["1 Introduction", "2 Purpose", "1 Principles", "2 There is one web"]);
	});

	test("a table keeps its cells, a heading in a paragraph is a heading", () => {
		const { blocks } = paper("heading-in-p.html");
		expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "table", "heading", "paragraph"]);
		expect(blocks[2]?.text.split("\n").map((row) => row.split(" | ").length)).toEqual([3, 3, 3, 3, 3, 3]);
	});

	test("every heading and label of the reader's own test page", () => {
		const page = paper("pandoc-html-reader.html");
		expect(count(page, "heading")).toBeGreaterThanOrEqual(37);
		expect(page.blocks.filter(({ label }) => label !== null).map(({ label }) => label)).toEqual(
			expect.arrayContaining(["A.", "c.", "6.", "◦", "▪"]),
		);
	});

	test("bytes of an old code page", () => {
		expect(paper("fake-html-cp1252.html").blocks.at(-1)?.text).toContain("Der Preis betrug 15,50 €.");
	});
});
