import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords, similarity } from "./word-diff";
import { graphemeFloor } from "./words";

const word = fc.constantFrom(
	"the",
	"a",
	"of",
	"station",
	"review",
	"人人",
	"e\u0301",
	"👩‍👩‍👧",
	"don’t",
	" ",
	"  ",
	"\n",
	".",
	",",
	"\u0301",
	"الناس",
);
const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.array(word, { maxLength: 40 }).map((words) => words.join("")),
	fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
);

test("what stays and goes is the old text; what stays and comes is the new one; neighbours differ", () => {
	fc.assert(
		fc.property(anyText, anyText, (before, after) => {
			const segments = diffWords(before, after);
			const side = (kind: string) =>
				segments
					.filter((segment) => segment.kind === "same" || segment.kind === kind)
					.map(({ text }) => text)
					.join("");
			expect(side("deleted")).toBe(before);
			expect(side("inserted")).toBe(after);
			for (const [index, segment] of segments.entries()) {
				expect(segment.text).not.toBe("");
				expect(segment.kind).not.toBe(segments[index + 1]?.kind);
				if (segment.kind === "inserted") expect(segments[index + 1]?.kind).not.toBe("deleted");
			}
		}),
		{ numRuns: 200 },
	);
});

test("no segment begins inside a grapheme", () => {
	fc.assert(
		fc.property(anyText, anyText, (before, after) => {
			let at = 0;
			for (const { kind, text } of diffWords(before, after)) {
				if (kind === "inserted") continue;
				expect(graphemeFloor(before, at)).toBe(at);
				at += text.length;
			}
		}),
		{ numRuns: 200 },
	);
});

test("a text and itself are one same segment", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(diffWords(text, text)).toEqual(text === "" ? [] : [{ kind: "same", text }]);
			expect(similarity(text, text)).toBe(1);
		}),
		{ numRuns: 100 },
	);
});

test("similarity is symmetric and lies between 0 and 1", () => {
	fc.assert(
		fc.property(anyText, anyText, (before, after) => {
			const alike = similarity(before, after);
			expect(alike).toBe(similarity(after, before));
			expect(alike).toBeGreaterThanOrEqual(0);
			expect(alike).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 100 },
	);
});
