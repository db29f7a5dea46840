import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenInvariants } from "@/lib/domain/marked-text";
import { cpuTime } from "@/lib/testing/cpu-time";
import { importPaper } from "./import-paper";
import { importMarkdown } from "./markdown";
import { importText } from "./text";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = fc.stringMatching(/^[a-z]{2,9}$/);
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
const plain = fc
	.array(
		fc.record({
			indent: fc.constantFrom("", "", "", "  ", "    ", "\t"),
			start: fc.constantFrom("", "", "", "I. ", "2.1 ", "(a) ", "• ", "1. ", "Chapter 3 ", "> "),
			line,
			end: fc.constantFrom(".", "", "", ",", ":", ";"),
			gap: fc.constantFrom("\n", "\n", "\n\n", "\n\n\n", "\f"),
		}),
		{ minLength: 1, maxLength: 40 },
	)
	.map((lines) => lines.map(({ indent, start, line: words, end, gap }) => `${indent}${start}${words}${end}${gap}`).join(""));
const sign = fc.constantFrom(
	..."#*_>-[]()`|~!\\<\n\n\n   :.1234^".split(""),
	"\n\n",
	"[^1]: ",
	"| a | b |\n|---|---|\n",
	"    ",
	"<ul><li>",
	"</p>",
);
const markdown = fc.array(fc.oneof(word, sign), { maxLength: 120 }).map((parts) => parts.join(""));
const anything = fc.oneof(plain, markdown, fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 300 }));

test("whatever a file holds, nothing is thrown and every block is sound", () => {
	fc.assert(
		fc.property(anything, (text) => {
			const result = importPaper(utf8(text), { name: "" });
			if (!result.ok) return;
			expect(result.paper.title).not.toBe("");
			for (const block of result.paper.blocks) expect(brokenInvariants(block)).toEqual([]);
			for (const { block } of result.paper.warnings) expect(block === null || block < result.paper.blocks.length).toBe(true);
		}),
		{ numRuns: 400 },
	);
});

test("bytes that are no text throw nothing either", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
			importPaper(bytes, { name: "x" });
		}),
		{ numRuns: 300 },
	);
});

/** What is left of words when only their letters count: a hyphen at a margin and the space at a seam are no letters. */
const letters = (text: string): string => (text.match(/[a-z]/g) ?? []).join("");

test("plain text loses no word and keeps them in order", () => {
	fc.assert(
		fc.property(plain, (text) => {
			const { title, blocks, warnings } = importText(text);
			if (warnings.some(({ code }) => code === "page-furniture-dropped")) return;
			const read = [title ?? "", ...blocks.map((block) => `${block.label ?? ""} ${block.text}`)].join(" ");
			expect(letters(read)).toBe(letters(text));
		}),
		{ numRuns: 400 },
	);
});

test("Markdown loses no word", () => {
	const piece = fc.oneof(
		line,
		line.map((words) => `## ${words}`),
		line.map((words) => `- ${words}\n  - ${words}`),
		line.map((words) => `> **${words}** *${words}*`),
		line.map((words) => `| ${words} | ${words} |\n|---|---|\n| ${words} | ${words} |`),
		line.map((words) => `1. ${words}\n\n   ${words}`),
		line.map((words) => `<p>${words} <em>${words}</em></p>`),
		line.map((words) => `    ${words}\n    ${words}`),
	);
	fc.assert(
		fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
			const source = pieces.join("\n\n");
			const result = importMarkdown(source);
			const read = [result?.title ?? "", ...(result?.blocks ?? []).map((block) => block.text)].join(" ");
			// Without the names of tags.
			expect(letters(read)).toBe(letters(source.replace(/<\/?(?:p|em)>/g, "")));
		}),
		{ numRuns: 200 },
	);
});

test.each([
	["brackets", "[".repeat(100_000)],
	["quotes", ">".repeat(100_000)],
	["emphasis", "*a _b ".repeat(30_000)],
	["tags", "<a<b<".repeat(60_000)],
	["comments", "<!--".repeat(60_000)],
	["lists in lists", Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n")],
	["numbers", "1. ".repeat(60_000)],
	["hyphens", "a-\n".repeat(60_000)],
	["spaces", `a${" ".repeat(900_000)}b`],
	["tables", `|${"a|".repeat(20_000)}\n|${"-|".repeat(20_000)}`],
	["marks that combine", `a${"\u0301".repeat(100_000)}`],
	["form feeds", "\f".repeat(300_000)],
	["table rules", "|---".repeat(100_000)],
])(
	"%s without end take a moment, not minutes",
	(_, text) => {
		// What grows with the square takes minutes at these sizes.
		for (const source of [text, `# Title\n\n**bold** ${text}`])
			expect(cpuTime(() => importPaper(utf8(source), { name: "" }))).toBeLessThan(3000);
	},
	60_000,
);
