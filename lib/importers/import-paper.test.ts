import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { maxBlockLength } from "@/lib/domain/draft-edit";
import { cpuTime } from "@/lib/testing/cpu-time";
import { importPaper, maxBlocks } from "./import-paper";
import type { ImportedPaper, ImportResult } from "./imported";

const fixture = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, "fixtures", name));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const paperOf = (result: ImportResult): ImportedPaper => {
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const shapes = (paper: ImportedPaper): string[] =>
	paper.blocks.map(({ kind, level, label, title }) => [`${kind}${level || ""}`, label, title].filter((part) => part !== null).join(" | "));

test("text out of a PDF: the title over two lines, the sections, the run-in titles, no word cut by a page", () => {
	const paper = paperOf(importPaper(fixture("out-of-a-pdf.txt"), { name: "out-of-a-pdf.txt" }));
	expect(paper).toMatchObject({
		title: "Clean Air Across Borders: A Shared Framework for Monitoring",
		language: "en",
		direction: "ltr",
		format: "text",
	});
	expect(shapes(paper)).toEqual([
		"paragraph",
		"heading1 | I.",
		"paragraph | Uneven measurement.",
		"paragraph | Data held back.",
		"paragraph | No shared timetable.",
		"heading1 | II.",
		"paragraph | Measure where people breathe.",
		"paragraph | Publish within the hour.",
	]);
	expect(paper.blocks[3]?.text).toMatch(/an episode from its hospitals\.$/);
	expect(paper.blocks[6]?.text).toMatch(/in proportion to the people served\.$/);
});

test("Markdown: the same paper with all its parts", () => {
	const paper = paperOf(importPaper(fixture("framework.md"), { name: "framework.md" }));
	expect(paper).toMatchObject({ title: "Clean Air Across Borders", language: "en", format: "markdown", warnings: [] });
	expect(shapes(paper)).toEqual([
		"paragraph",
		"heading1 | I.",
		"paragraph | Uneven measurement.",
		"paragraph | Data held back.",
		"heading1 | II.",
		"paragraph",
		"list-item1 | 1.",
		"list-item1 | 2.",
		"list-item2 | •",
		"list-item2 | •",
		"quote",
		"table",
		"footnote | 1",
	]);
});

test("the title and the language given take the place of those found; what was there is told", () => {
	const paper = paperOf(importPaper(fixture("framework.md"), { name: "x.md", title: "  Air  ", language: "fr" }));
	expect(paper).toMatchObject({ title: "Air", language: "fr" });
	expect(paper.warnings).toContainEqual({ code: "title-replaced", block: null, params: { title: "Clean Air Across Borders" } });
});

test.each([
	["framework_v2-final.txt", "One paragraph. And more of it.", "framework v2 final"],
	["", "One paragraph. And more of it.", "One paragraph. And more of it."],
	["C:\\papers\\air.md", "## One\n\ntext\n\n## Two\n\ntext", "air"],
])("a paper called %j without a title gets one", (name, text, title) => {
	expect(paperOf(importPaper(utf8(text), { name })).title).toBe(title);
});

test("right to left", () => {
	expect(
		paperOf(
			importPaper(utf8("حقوق الإنسان\n\nيولد جميع الناس أحراراً متساوين في الكرامة والحقوق وقد وهبوا عقلاً وضميراً.\n\nولكل إنسان حق."), {
				name: "",
			}),
		),
	).toMatchObject({
		title: "حقوق الإنسان",
		language: "ar",
		direction: "rtl",
	});
});

test.each<[string, Uint8Array, string]>([
	["nothing", new Uint8Array(), "file-empty"],
	["20 MB of one line", new Uint8Array(20 * 1024 * 1024).fill(97), "file-line-too-long"],
	["20 MB of short lines", utf8("Words of a line.\n".repeat(1_200_000)), "file-too-many-blocks"],
	["20 MB of empty lines and letters", utf8("a\n\n".repeat(6_900_000)), "file-too-many-blocks"],
	["20 MB of Markdown", utf8("# a\n\n".repeat(4_000_000)), "file-too-many-blocks"],
	["20 MB of zero bytes", new Uint8Array(20 * 1024 * 1024), "file-binary"],
	["an image", utf8("GIF89a"), "file-format-unsupported"],
])(
	"%s is refused within two seconds",
	(_, bytes, refusal) => {
		expect(cpuTime(() => expect(importPaper(bytes, { name: "" })).toMatchObject({ ok: false, refusal }))).toBeLessThan(2000);
	},
	30_000,
);

test("a paragraph longer than a block may be is cut between sentences, and the cut is told", () => {
	const paper = paperOf(importPaper(utf8("Air does not stop at a border. ".repeat(9000)), { name: "long.txt" }));
	expect(paper.blocks.length).toBe(3);
	expect(paper.blocks.every((block) => block.text.length <= maxBlockLength && block.text.endsWith("border."))).toBe(true);
	expect(paper.warnings).toContainEqual({ code: "paragraph-cut", block: 0, params: { count: 3 } });
});

test("too many paragraphs are refused with the number that can be", () => {
	expect(importPaper(utf8("A sentence stands here.\n\n".repeat(maxBlocks + 1)), { name: "" })).toEqual({
		ok: false,
		refusal: "file-too-many-blocks",
		params: { limit: maxBlocks },
	});
});

test("directions that make a sentence read other than it is are taken out, and told", () => {
	const paper = paperOf(importPaper(utf8("Title of it\n\nPay \u202eevil\u202c now and here."), { name: "" }));
	expect(paper.blocks[0]?.text).toBe("Pay evil now and here.");
	expect(paper.warnings).toContainEqual({ code: "directions-removed", block: null, params: { count: 1 } });
});
