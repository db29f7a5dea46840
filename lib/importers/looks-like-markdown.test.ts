import { expect, test } from "vitest";
import { cpuTime } from "@/lib/testing/cpu-time";
import { takeFrontMatter } from "./front-matter";
import { looksLikeMarkdown } from "./looks-like-markdown";

test.each<[string, boolean]>([
	["# Aims\n\ntext", true],
	["---\ntitle: x\n---\n\ntext", true],
	["see [this](https://x.example)", true],
	["**Why.** Because", true],
	["| a | b |\n|---|---|", true],
	["text[^1]\n\n[^1]: note", true],
	["Aims\n====\n\n- one\n- two", true],
	["Plain words.\n\nAnd more, 2*3*4 of them.", false],
	["- one\n- two\n\ntext", false],
	["Aims\n----\ntext", false],
	["> quoted mail\n> more", false],
	["item #3 of 5", false],
])("%j is Markdown: %s", (text, is) => {
	expect(looksLikeMarkdown(text)).toBe(is);
});

test("a million empty lines take no time", () => {
	expect(cpuTime(() => looksLikeMarkdown(`---\n${"\n \n".repeat(300_000)}`))).toBeLessThan(1000);
});

test.each<[string, string | null, string | null, string]>([
	['---\ntitle: "A \\"b\\""\nlang: "en"\n---\nrest', 'A "b"', "en", "rest"],
	["---\nTitle: Grundgesetz # law\nlanguage: nonsense here\n...\nrest", "Grundgesetz", null, "rest"],
	["---\ntitle: |\n  long\n---\nrest", null, null, "rest"],
	["---\n\nText after a rule.\n\n---\nrest", null, null, "---\n\nText after a rule.\n\n---\nrest"],
	["no front", null, null, "no front"],
])("front matter of %j", (source, title, language, rest) => {
	expect(takeFrontMatter(source)).toEqual({ title, language, rest });
});
