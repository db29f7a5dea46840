import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkdown, plainText } from "./markdown";
import { asMarkdown, quoted } from "./plain-markdown";

const plain = [
	"Please check.",
	"*not* _emphasis_ **here** ~~nor~~ here, `code`",
	"# no heading",
	"1. no list\n2) nor here\n- nor here\n+ nor",
	"===\n---",
	"> no quote",
	"<b>no tag</b> &amp; no entity",
	"[no link](https://example.org) and ![no image](x)",
	"https://example.org/a_b*c and www.example.org and me@example.org",
	"| no | table |\n| --- | --- |\n| a | b |",
	"[^1]: no footnote\n[^1]",
	"two\n\nparagraphs",
	"a \\ backslash\\",
	"~~~\nno fence\n~~~",
	"```\nno fence",
	"سطر أول\n١. ثان",
];

test.each(plain)("%j reads as it stands", (text) => {
	expect(plainText(asMarkdown(text))).toBe(text);
	// Addresses may be links: they read the same.
	expect(JSON.stringify(parseMarkdown(asMarkdown(text)))).not.toMatch(/"(?:strong|emphasis|delete|code|list|quote|code-block)"/);
});

test("an ampersand before very many letters takes no longer than the letters do", () => {
	const text = `&${"a".repeat(1_000_000)}`;
	expect(asMarkdown(text)).toBe(text);
});

test.each([
	["a_b: 3 < 4 & 5 > 2; (see #7), 1. and [2]", "a_b: 3 < 4 & 5 > 2; (see #7), 1. and \\[2]"],
	["7. first", "7\\. first"],
	["# 1", "\\# 1"],
])("%j is changed as little as that allows", (text, source) => {
	expect(asMarkdown(text)).toBe(source);
});

test("any text reads as it stands, but for white space around its lines", () => {
	const piece = fc.constantFrom(
		...[
			"*",
			"_",
			"-",
			"+",
			"#",
			">",
			"1.",
			"2)",
			"`",
			"~",
			"[",
			"]",
			"(",
			")",
			"!",
			"<",
			"&amp;",
			"&#35;",
			"a | b",
			"--",
			"---",
			":--",
			"mailto:",
			"xmpp:",
			"(c)",
			"/",
			"?",
			"|",
			":",
			"=",
			"\\",
			"\n",
			" ",
			"www.",
			"http://a.b",
			"a@b.cd",
			"word",
			"é",
			"字",
		],
	);
	const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));
	const tidy = (value: string) =>
		value
			.split("\n")
			.map((line) => line.trim())
			.join("\n")
			.replace(/\n{3,}/g, "\n\n")
			.trim();
	fc.assert(
		fc.property(text, (value) => {
			expect(plainText(asMarkdown(value))).toBe(tidy(value));
		}),
		{ numRuns: 500 },
	);
});

test("quoted words stand above what is said of them", () => {
	expect(parseMarkdown(`${quoted(asMarkdown("a\n\nb"))}\n\nsaid`)).toEqual([
		{
			type: "quote",
			children: [
				{ type: "paragraph", children: [{ type: "text", value: "a" }] },
				{ type: "paragraph", children: [{ type: "text", value: "b" }] },
			],
		},
		{ type: "paragraph", children: [{ type: "text", value: "said" }] },
	]);
});
