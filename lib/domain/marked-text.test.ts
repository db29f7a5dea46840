import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "./block";
import {
	cleanMarkedText,
	cleanText,
	composed,
	concatMarked,
	hasUnsafeDirections,
	lineGlue,
	normalizeContent,
	safeHref,
	sliceMarked,
} from "./marked-text";

const strong = (start: number, end: number): Mark => ({ start, end, kind: "strong" });

test.each([
	["  a \t b\r\n\n c ", "a b\nc"],
	["e\u0301", "é"],
	["a\u0000b\u0007c\u00add\ufeff", "abcd"],
	["pay \u202eevil\u202c now", "pay evil now"],
	["\u2067שלום\u2069 yes", "\u2067שלום\u2069 yes"],
	["\u2067open", "open"],
	["no\u00a0break", "no\u00a0break"],
	["\u200b \u200e", ""],
	["\ud800x", "\ufffdx"],
	["\u{e0000}!", "!"],
	["a\u{e0041}\u{e007f}b", "ab"],
	["e\u{e0001}\u0301", "é"],
	["\ud83d\u00ad\ude00", "\ufffd\ufffd"],
	["می\u200cخواهم", "می\u200cخواهم"],
	["a\u2028b", "a\nb"],
])("cleans %j to %j", (source, expected) => {
	expect(cleanText(source)).toBe(expected);
});

test("marks move with their characters; empty and unsafe ones are gone, neighbours are one", () => {
	expect(cleanMarkedText({ text: "  e\u0301  bold", marks: [strong(6, 10)] })).toEqual({ text: "é bold", marks: [strong(2, 6)] });
	expect(cleanMarkedText({ text: "ab  ", marks: [strong(0, 1), strong(1, 4)] }).marks).toEqual([strong(0, 2)]);
	expect(
		cleanMarkedText({ text: "ab", marks: [strong(1, 1), { start: 0, end: 2, kind: "link", href: "javascript:alert(1)" }] }).marks,
	).toEqual([]);
});

test("cleaning what is clean changes nothing", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
			const once = cleanMarkedText({ text, marks: [strong(Math.min(a, b), Math.max(a, b))] });
			expect(cleanMarkedText(once)).toEqual(once);
		}),
		{ numRuns: 200 },
	);
});

test("slices put together are the whole", () => {
	const whole = { text: "one two three", marks: [strong(4, 13)] };
	const [left, right] = [sliceMarked(whole, 0, 7), sliceMarked(whole, 7)];
	expect(right.marks).toEqual([strong(0, 6)]);
	expect(cleanMarkedText(concatMarked([left, right]))).toEqual(whole);
});

test.each([
	["of the", "people", " "],
	["ends ", "so", ""],
	["权利上", "一律平等", ""],
	["尊严，", "在", ""],
	["ภาษา", "ไทย", ""],
	["한국어", "문장", " "],
	["用 Word", "写", " "],
])("between %j and %j stands %j", (before, after, glue) => {
	expect(lineGlue(before, after)).toBe(glue);
});

test.each([
	["https://un.example/a?b=c#d", true],
	["HTTP://x.example", true],
	["mailto:a@b.example", true],
	["javascript:alert(1)", false],
	["java\nscript:alert(1)", false],
	["data:text/html,x", false],
	["//x.example", false],
	["/local", false],
	["https://", false],
	['https://x.example/"onclick=', false],
])("%j is a safe link: %s", (href, safe) => {
	expect(safeHref(href) !== null).toBe(safe);
});

test("a title that is the whole text is none; a heading has none; blank blocks are no blocks", () => {
	const content = { kind: "paragraph" as const, level: 4, label: " ", title: "All.", text: "All.", marks: [] };
	expect(normalizeContent(content)).toEqual({ kind: "paragraph", level: 0, label: null, title: null, text: "All.", marks: [] });
	expect(normalizeContent({ ...content, text: "All. And more." })?.title).toBe("All.");
	expect(normalizeContent({ ...content, kind: "heading", text: "All. And more." })).toMatchObject({ level: 4, title: null });
	expect(normalizeContent({ ...content, text: "\u200b" })).toBeNull();
	expect(hasUnsafeDirections("a\u202eb")).toBe(true);
});

test("a letter has no more marks than letters have, and many cost no more than their number", () => {
	const start = performance.now();
	const heaped = `a${"\u0301\u0323".repeat(200_000)}b`;
	expect(composed(heaped)).toHaveLength(composed(`a${"\u0301\u0323".repeat(20)}b`).length);
	expect(cleanText(`${heaped.slice(0, 100_000)}b`)).toBe(composed(heaped));
	expect(composed("e\u0301 \u0e01\u0e38\u0e4b")).toBe("é กุ๋");
	expect(performance.now() - start).toBeLessThan(5000);
});
