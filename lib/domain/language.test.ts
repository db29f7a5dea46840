import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalTag, clearDirection, directionOf, directionOfBlock, isSameLanguage, tongueOf } from "./language";

describe("a language reads", () => {
	test.each([
		["ar", "rtl"],
		["AR-eg", "rtl"],
		["he", "rtl"],
		["fa-IR", "rtl"],
		["ur", "rtl"],
		["ps", "rtl"],
		["dv", "rtl"],
		["yi", "rtl"],
		["ckb", "rtl"],
		["ug", "rtl"],
		["ku", "ltr"],
		["ku-Arab", "rtl"],
		["az", "ltr"],
		["az-Arab", "rtl"],
		["pa", "ltr"],
		["pa-Arab", "rtl"],
		["ff-Adlm", "rtl"],
		["ar-Latn", "ltr"],
		["en", "ltr"],
		["zh-Hant", "ltr"],
		["und", "ltr"],
		["und-Arab", "rtl"],
		["", "ltr"],
		["not a tag", "ltr"],
	] as const)("%s: %s", (tag, direction) => {
		expect(directionOf(tag)).toBe(direction);
	});
});

describe("a tag", () => {
	test.each([
		["en_us", "en-US"],
		["zh-tw", "zh-TW"],
		["iw", "he"],
		["x-none", null],
		["", null],
		["english", null],
		["fr; q=1", null],
		["a".repeat(40), null],
	])("%s is %s", (tag, canonical) => {
		expect(canonicalTag(tag)).toBe(canonical);
	});
	test.each([
		["en-US", "en-GB", true],
		["fr", "fr-CA", true],
		["no", "nb-NO", true],
		["zh-CN", "zh-TW", false],
		["sr-Latn", "sr-Cyrl", false],
		["es", "ca", false],
		["und", "en", false],
	])("%s is %s: %s", (a, b, same) => {
		expect(isSameLanguage(a, b)).toBe(same);
	});
});

const arabic = "إذ تشير إلى قرارها السابق";
describe("a block in a paper", () => {
	test.each([
		["its own language counts", { text: "12", language: "ar" }, "ltr", { lang: "ar", dir: "rtl" }],
		["also in the direction of the paper", { text: "Article premier", language: "fr" }, "ltr", { lang: "fr" }],
		["else its letters", { text: arabic }, "ltr", { dir: "rtl" }],
		["in both directions", { text: "UNEP/EA.4/Res.14 Environment assembly" }, "rtl", { dir: "ltr" }],
		["if they are clear", { text: `${arabic} — Recalling its earlier resolution` }, "ltr", {}],
		["and enough", { text: "WHO 3" }, "rtl", {}],
		["the paper's otherwise", { text: "1 234,5 %" }, "rtl", {}],
		["said only where it differs", { text: arabic }, "rtl", {}],
	] as const)("%s", (_, block, direction, tongue) => {
		expect(tongueOf(block, { direction })).toEqual(tongue);
	});
});

test("an image stands where the paper's lines begin, whatever its description is written in", () => {
	const image = { kind: "image", start: 0, end: 30 };
	expect(tongueOf({ text: "[Image: a map of the lakes of ]", marks: [{ ...image, end: 31 }] }, { direction: "rtl" })).toEqual({});
	expect(
		tongueOf({ text: "[Image: a map of the lakes of] The lakes of the north and their shores", marks: [image] }, { direction: "rtl" }),
	).toEqual({
		dir: "ltr",
	});
});

test("whatever a text and a tag are, the direction is one, and the same as many times as it is asked", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "binary" }),
			fc.option(fc.string(), { nil: undefined }),
			fc.constantFrom("ltr" as const, "rtl" as const),
			(text, language, paper) => {
				const block = language === undefined ? { text } : { text, language };
				const direction = directionOfBlock(block, paper);
				expect(["ltr", "rtl"]).toContain(direction);
				expect(directionOfBlock(block, paper)).toBe(direction);
				expect(tongueOf(block, { direction: paper }).dir ?? paper).toBe(direction);
			},
		),
	);
});

test("a text and the same text twice read the same way, once it is long enough to tell", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[\p{L} ]{0,40}$/u), (text) => {
			const once = clearDirection(text);
			if (once !== null) expect(clearDirection(`${text} ${text}`)).toBe(once);
		}),
	);
});
