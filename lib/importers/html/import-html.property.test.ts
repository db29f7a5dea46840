import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenInvariants } from "@/lib/domain/marked-text";
import { cpuTime } from "@/lib/testing/cpu-time";
import { importHtml } from "./import-html";

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const name = fc.constantFrom(
	..."p div span b i h1 h2 h3 ul ol li table tr td th blockquote pre a sup section article dl dt dd details font u center math msup".split(
		" ",
	),
);
const attribute = fc.constantFrom(
	"",
	"",
	"",
	' style="font-weight:bold;list-style:lower-roman"',
	" style='display:none",
	' href="#a"',
	' id="a"',
	" class='title MsoQuote'",
	' colspan="99999999" rowspan="70000"',
	' start="-5" value=9999999 reversed',
	" style='mso-list:l0 level3 lfo1'",
	" dir=rtl lang=ar",
);
const soup = fc
	.array(
		fc.oneof(
			word.map((text) => `${text} `),
			fc.tuple(name, attribute).map(([tag, more]) => `<${tag}${more}>`),
			name.map((tag) => `</${tag}>`),
			fc.constantFrom(
				"<br>",
				"&nbsp;",
				"<!--",
				"-->",
				"<style>",
				"</style>",
				"li:before{content:counters(a,'.')}",
				"<",
				">",
				"&#0;",
				"\u202e",
				"\n",
				"<![endif]>",
			),
		),
		{ maxLength: 120 },
	)
	.map((parts) => parts.join(""));

test("whatever a page holds, nothing is thrown and every block is sound", () => {
	fc.assert(
		fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 300 })), (html) => {
			const result = importHtml(html, { name: "" });
			if (!result.ok) return;
			expect(result.paper.title).not.toBe("");
			for (const block of result.paper.blocks) expect(brokenInvariants(block)).toEqual([]);
			for (const { block } of result.paper.warnings) expect(block === null || block < result.paper.blocks.length).toBe(true);
		}),
		{ numRuns: 500 },
	);
});

/** Pieces of pages that show all of their words. */
const inner = fc
	.array(
		fc.oneof(
			word,
			word.map((text) => `<b>${text}</b>`),
			word.map((text) => `<a href="https://a.example">${text}</a>`),
			word.map((text) => `<span style="font-style:italic">${text}</span>`),
		),
		{
			minLength: 1,
			maxLength: 9,
		},
	)
	.map((words) => words.join(" "));
const block = fc.oneof(
	inner.map((text) => `<p>${text}</p>`),
	inner.map((text) => `<h2>${text}</h2>`),
	inner.map((text) => `<div><div>${text}<p>${text}</p>${text}</div></div>`),
	inner.map((text) => `<ul><li>${text}<ol><li>${text}</ol><li><p>${text}<p>${text}</ul>`),
	inner.map((text) => `<blockquote>${text}<br>${text}<br><br>${text}</blockquote>`),
	inner.map((text) => `<table><tr><td>${text}<td>${text}<tr><td rowspan=2>${text}<td><ul><li>${text}</ul><tr><td>${text}</table>`),
	inner.map((text) => `<dl><dt>${text}<dd>${text}<dd>${text}<dt>${text}</dl>`),
	inner.map((text) => `<pre>${text}\n\n${text}</pre>`),
	inner.map((text) => `<p>${text}<table><tr><th>${text}</table>`),
);
/** Footnotes and terms apart, all letters in their order. */
const letters = (text: string): string => (text.match(/[a-z]/g) ?? []).join("");

test("no word is lost, none is added, and they stay in order", () => {
	fc.assert(
		fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
			const html = blocks.join("\n");
			const result = importHtml(`<body>${html}`, { name: "x" });
			if (!result.ok) throw new Error(result.refusal);
			const { title, blocks: read } = result.paper;
			const all = read.map(({ label, text }) => `${label !== null && /^[a-z]{2}/.test(label) ? label : ""} ${text}`).join(" ");
			const source = letters(html.replace(/<[^<>]*>/g, " "));
			// A line that looks like a title stands above the paper.
			expect(
				[letters(all), letters(`${title} ${all}`)].some((text) => text === source) ||
					letters(all).length + letters(title).length === source.length,
			).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test.each([
	["tags", "<a<b<".repeat(200_000)],
	["elements in elements", "<div>".repeat(100_000)],
	["emphasis that never ends", "<b><i>".repeat(50_000)],
	["fonts over paragraphs", `${Array.from({ length: 400 }, (_, size) => `<font size=${size}>`).join("")}${"<p>a".repeat(20_000)}`],
	["tables in tables", "<table><tr><td>".repeat(30_000)],
	["rows of many columns", `<table border=1>${`<tr>${"<td rowspan=900 colspan=900>a".repeat(30)}`.repeat(900)}</table>`],
	["attributes", `<p ${Array.from({ length: 300_000 }, (_, index) => `a${index}`).join(" ")}>a`],
	["style sheets", `<style>${".a{color:red}".repeat(100_000)}</style><p class=a>a`],
	["rules of one class", `<style>${".a{font-weight:bold}".repeat(20_000)}</style>${"<p class=a>a</p>".repeat(2000)}`],
	["quotes that never end", `<p style="font:'${"a:'".repeat(100_000)}">a`],
	["comments", "<!--".repeat(200_000)],
	[
		"notes that call each other",
		Array.from({ length: 20_000 }, (_, index) => `<p id=fn${index}>a<sup><a href="#fn${index + 1}">1</a></sup></p>`).join(""),
	],
	["links to one place", `<div id=a>${'<sup><a href="#a">1</a></sup>'.repeat(50_000)}</div>`],
	["text before a table", `<table>${"a<b>".repeat(400)}${"<i>a</i>".repeat(40_000)}`],
	["spaces", `<p>a${" ".repeat(2_000_000)}b`],
	["a data address", `<img src="data:image/png;base64,${"A".repeat(5_000_000)}" alt=map><p>a`],
	["lines", "a<br>".repeat(200_000)],
])(
	"%s without end take a moment, not minutes",
	(_, html) => {
		// What grows with the square takes minutes at these sizes.
		expect(cpuTime(() => importHtml(html, { name: "" }))).toBeLessThan(6000);
	},
	60_000,
);
