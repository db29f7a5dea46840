import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInput } from "./input";
import { cleanLine, cleanWriting, line, writing } from "./writing";

describe("several lines", () => {
	test.each([
		["  a  \r\n\r\n    code\r\n", "a  \n\n    code"],
		["a\rb", "a\nb"],
		["a\tb\u0000\u0007\u001b[0m", "a\tb[0m"],
		["pay \u202e000,01\u202c now", "pay 000,01 now"],
		["\u2067שלום\u2069 stays", "\u2067שלום\u2069 stays"],
		["cafe\u0301", "café"],
		["a\ud800b", "a\ufffdb"],
		["👩‍🌾 न्‍य", "👩‍🌾 न्‍य"],
		[" \u200b\u2060\n\u00ad ", ""],
	])("%j → %j", (text, clean) => {
		expect(cleanWriting(text)).toBe(clean);
	});
});

test("one line", () => {
	expect(cleanLine(" Clean\r\n\t air\u00a0\u2028 now ")).toBe("Clean air now");
});

test("what is clean stays as it is, and PostgreSQL takes it", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			const clean = cleanWriting(text);
			expect(cleanWriting(clean)).toBe(clean);
			expect(clean).not.toMatch(/\u0000|\r/);
			expect(clean.isWellFormed()).toBe(true);
		}),
	);
});

test.each([
	[writing(3), "abc", "abc"],
	[writing(3), "  abc \r\n", "abc"],
	[writing(3), "abcd", "too-long"],
	[writing(3), " \u200b", "required"],
	[writing(3, 0), " ", ""],
	[line(3), "a  b", "a b"],
	[writing(3), 7, "type"],
	[writing(3), undefined, "required"],
])("limits are those of the cleaned text %#", (schema, input, expected) => {
	const result = parseInput(schema, input);
	expect(result.ok ? result.value : result.fields[0]?.code).toBe(expected);
});
