import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemeCeil, graphemeFloor, splitWords } from "./words";

test.each([
	["Don't re-open 3.5 files.", ["Don't", " ", "re-open", " ", "3.5", " ", "files", "."]],
	["two  spaces", ["two", "  ", "spaces"]],
	["人人生而自由。", ["人人", "生而自由", "。"]],
	["نعم، نحن", ["نعم", "،", " ", "نحن"]],
	["e\u0301te\u0301", ["e\u0301te\u0301"]],
	["👩‍👩‍👧!", ["👩‍👩‍👧", "!"]],
])("cuts %j", (text, pieces) => {
	// Which words a dictionary finds in Chinese may change with ICU; that it finds some does not.
	if (/\p{Script=Han}/u.test(text)) expect(splitWords(text).length).toBeGreaterThan(2);
	else expect(splitWords(text)).toEqual(pieces);
});

test("pieces put together are the text, and none begins inside a grapheme", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
			const pieces = splitWords(text);
			expect(pieces.join("")).toBe(text);
			let at = 0;
			for (const piece of pieces) {
				expect(graphemeFloor(text, at)).toBe(at);
				at += piece.length;
			}
		}),
		{ numRuns: 200 },
	);
});

test("an offset inside a grapheme goes to its edges", () => {
	const text = "a👩‍👩‍👧b";
	expect([graphemeFloor(text, 3), graphemeCeil(text, 3)]).toEqual([1, 9]);
	expect([graphemeFloor(text, 0), graphemeCeil(text, 99)]).toEqual([0, text.length]);
});
