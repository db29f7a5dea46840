import { expect, test } from "vitest";
import type { BlockContent } from "@/lib/domain/block";
import { importMarkdown } from "./markdown";

const blocksOf = (source: string): BlockContent[] => importMarkdown(source)?.blocks ?? [];
/** Each block in one line: kind, level, label and text. */
const outline = (source: string): string[] =>
	blocksOf(source).map(({ kind, level, label, text }) =>
		[`${kind}${level || ""}`, label, text].filter((part) => part !== null).join(" | "),
	);

test.each<[string, string, string[]]>([
	["a Roman heading", "## II. What to do", ["heading1 | II. | What to do"]],
	["a decimal heading", "# 2 Aims\n\n## 2.1 Scope", ["heading1 | 2 Aims", "heading2 | 2.1 | Scope"]],
	["a lettered heading", "## A. Methods", ["heading1 | A. | Methods"]],
	["an article", "### Article 3 Water", ["heading1 | Article 3 | Water"]],
	["a heading that is only a number", "### Art 3", ["heading1 | Art 3"]],
	["a heading that is nothing", "## \n\ntext", ["paragraph | text"]],
	["underlined headings, the first of them the title", "Aims\n====\n\nScope\n-----", ["heading1 | Scope"]],
	["a wrapped paragraph", "one\ntwo\n\nthree", ["paragraph | one two", "paragraph | three"]],
	["a line break on purpose", "one\\\ntwo", ["paragraph | one\ntwo"]],
	["Chinese lines", "人人\n平等", ["paragraph | 人人平等"]],
	[
		"the paragraphs of a law",
		"(1) All are equal.\n\n(2) All are free.",
		["paragraph | (1) | All are equal.", "paragraph | (2) | All are free."],
	],
	["a name that is no number", "A. Smith has said it.", ["paragraph | A. Smith has said it."]],
	["bullets", "- one\n- two\n  - three", ["list-item1 | • | one", "list-item1 | • | two", "list-item2 | • | three"]],
	["numbers", "3. three\n3. four\n\n   more", ["list-item1 | 3. | three", "list-item1 | 4. | four", "list-item1 | more"]],
	["numbers in brackets", "1) one\n2) two", ["list-item1 | 1) | one", "list-item1 | 2) | two"]],
	["letters Markdown does not know", "(a) one;\n\n(b) two.", ["list-item1 | (a) | one;", "list-item1 | (b) | two."]],
	["bullets Markdown does not know", "• one\n• two", ["list-item1 | • | one", "list-item1 | • | two"]],
	["tasks", "- [ ] open\n- [x] done", ["list-item1 | ☐ | open", "list-item1 | ☑ | done"]],
	["a quotation", "> one\n>\n> two", ["quote | one", "quote | two"]],
	["an indented quotation", "text\n\n    as one\n    said", ["paragraph | text", "quote | as one said"]],
	["a table", "| a | b |\n|---|---|\n| 1 | 2 |", ["table | a | b\n1 | 2"]],
	[
		"footnotes",
		"One[^1] two.[^2]\n\n[^1]: First.\n[^2]: Second.",
		["paragraph | One¹ two.²", "footnote | 1 | First.", "footnote | 2 | Second."],
	],
	["footnotes with names", "One[^b].\n\n[^b]: Note.", ["paragraph | One¹.", "footnote | 1 | Note."]],
	["a rule", "one\n\n---\n\ntwo", ["paragraph | one", "paragraph | two"]],
	["a command of a typesetter", "one\n\n\\newpage\n\ntwo", ["paragraph | one", "paragraph | two"]],
	[
		"HTML",
		"<h3>Why</h3>\n<ul><li>one<li>two</ul>\n<script>x()</script>",
		["heading1 | Why", "list-item1 | • | one", "list-item1 | • | two"],
	],
	["a definition", "Term\n:   what it means", ["paragraph | Term: what it means"]],
])("%s", (_, source, expected) => {
	expect(outline(source)).toEqual(expected);
});

test("emphasis and links are marks; addresses that lead nowhere safe are not", () => {
	expect(blocksOf("A **bold *and* slanted** ~~old~~ `code` [link](https://x.example) [bad](javascript:x).")[0]).toMatchObject({
		text: "A bold and slanted old code link bad.",
		marks: [
			{ start: 7, end: 10, kind: "emphasis" },
			{ start: 2, end: 18, kind: "strong" },
			{ start: 19, end: 22, kind: "strike" },
			{ start: 23, end: 27, kind: "code" },
			{ start: 28, end: 32, kind: "link", href: "https://x.example" },
		],
	});
});

test.each([
	["**Uneven measurement.** Stations are few.", "Uneven measurement."],
	["**Uneven measurement**. Stations are few.", "Uneven measurement."],
	["**Open data:** All of it.", "Open data:"],
	["**Why?** Because.", "Why?"],
	["*Uneven measurement.* Stations are few.", "Uneven measurement."],
	["**What** are the aims?", null],
	["*The Lancet* has it.", null],
	["**All of it is bold.**", null],
])("the title of %j is %j", (source, title) => {
	expect(blocksOf(`# Paper\n\n## One\n\n${source}`)[1]?.title).toBe(title);
});

test.each<[string, string, string | null, string | null]>([
	["one heading above all", "# Clean air\n\n## Aims\n\ntext", "Clean air", "Aims"],
	["the front matter", '---\ntitle: "Clean air"\nlang: fr\n---\n\n# Aims\n\n# Means', "Clean air", "Aims"],
	["both", "---\ntitle: Clean Air\n---\n# Clean air\n\n# Aims", "Clean air", "Aims"],
	["neither", "# Aims\n\ntext\n\n# Means", null, "Aims"],
	["a numbered heading is none", "# I. Aims\n\ntext", null, "Aims"],
])("the title: %s", (_, source, title, firstHeading) => {
	const result = importMarkdown(source);
	expect(result?.title).toBe(title);
	expect(result?.blocks.find((block) => block.kind === "heading")?.text ?? null).toBe(firstHeading);
});

test("what cannot be kept is told", () => {
	const warnings = importMarkdown("text ![a map](map.png) and [more](more.html)\n\n\\newpage")?.warnings;
	expect(warnings?.map(({ code, params }) => [code, params.count])).toEqual([
		["images-left-out", 1],
		["links-left-out", 1],
		["markup-left-out", 1],
	]);
});
