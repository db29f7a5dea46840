import { expect, test } from "vitest";
import { beginningOf } from "./excerpt";
import { excerptOf, wordsOf } from "./search-excerpt";

test.each([
	["air  quality", ["air", "quality"]],
	['"clean air" now', ["clean air", "now"]],
	['""', []],
	["  ", []],
	["a\0b", ["ab"]],
	['unfinished "quote', ["unfinished", "quote"]],
])("words of %j", (q, words) => {
	expect(wordsOf(q)).toEqual(words);
});

const told = (text: string, ...words: string[]) =>
	excerptOf(text, words)
		.map(({ text, found }) => (found ? `[${text}]` : text))
		.join("");

test("what was found is marked, whatever its case", () => {
	expect(told("Clean air is measured. AIR costs.", "air", "measured")).toBe("Clean [air] is [measured]. [AIR] costs.");
});
test("signs of patterns are signs", () => {
	expect(told("It costs 5 (USD) per unit.*", "(usd)", ".*")).toBe("It costs 5 [(USD)] per unit[.*]");
});
test("a long text is cut at spaces around the first word found", () => {
	const text = `${"before ".repeat(40)}needle ${"after ".repeat(80)}`;
	const excerpt = told(text, "needle");
	expect(excerpt).toMatch(/^…(before )+\[needle\]( after)+…$/);
	expect(excerpt.length).toBeLessThan(260);
});
test("a text without spaces is cut as well", () => {
	expect(told("气".repeat(500), "气").length).toBeLessThan(700);
});
test("the beginning of a text is cut at a word and never inside a sign", () => {
	expect(beginningOf("Short.\n\nText.")).toBe("Short. Text.");
	expect(beginningOf("word ".repeat(100), 50)).toMatch(/^(word ?)+…$/);
	expect(beginningOf("😀".repeat(100), 20).isWellFormed()).toBe(true);
});
