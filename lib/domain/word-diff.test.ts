import { expect, test } from "vitest";
import { countWords, diffWords, similarity } from "./word-diff";

function shown(before: string, after: string): string {
	return diffWords(before, after)
		.map(({ kind, text }) => (kind === "same" ? text : kind === "deleted" ? `[-${text}-]` : `{+${text}+}`))
		.join("");
}

test.each([
	["", "", ""],
	["The same.", "The same.", "The same."],
	["", "New.", "{+New.+}"],
	["Old.", "", "[-Old.-]"],
	["a b", "a x b", "a {+x +}b"],
	["States should act.", "States must act.", "States [-should-]{+must+} act."],
	["one two three four five", "one two four five", "one two [-three -]four five"],
	// A change reads as a phrase: "review" alone in the middle is no news to a reader.
	[
		"It takes months of review before publication.",
		"It takes a quality review that can last months before publication.",
		"It takes [-months of review-]{+a quality review that can last months+} before publication.",
	],
	["a line\nanother line", "a line\nthe other line", "a line\n[-another-]{+the other+} line"],
	["don’t stop", "do not stop", "[-don’t-]{+do not+} stop"],
	["10.5 per cent", "10.6 per cent", "[-10.5-]{+10.6+} per cent"],
	["يجب أن تعمل", "ينبغي أن تعمل", "[-يجب-]{+ينبغي+} أن تعمل"],
	["👩‍👩‍👧 came", "👩‍👩‍👦 came", "[-👩‍👩‍👧-]{+👩‍👩‍👦+} came"],
])("%j → %j", (before, after, expected) => {
	expect(shown(before, after)).toBe(expected);
});

test("Chinese is compared by words, not as one", () => {
	const segments = diffWords("是人都生而自由，在尊严和权利上一律平等。", "是人都生而自由，在尊严及权利上一律平等。");
	expect(segments).toEqual([
		{ kind: "same", text: "是人都生而自由，在尊严" },
		{ kind: "deleted", text: "和" },
		{ kind: "inserted", text: "及" },
		{ kind: "same", text: "权利上一律平等。" },
	]);
});

test("two long texts without a word in common are one replacement, soon", () => {
	const words = (prefix: string) => Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join(" ");
	const started = performance.now();
	expect(diffWords(`Same. ${words("a")}`, `Same. ${words("b")}`).map(({ kind }) => kind)).toEqual(["same", "deleted", "inserted"]);
	expect(performance.now() - started).toBeLessThan(3000);
});

test("counts words, not signs and spaces", () => {
	expect(countWords(diffWords("a b c", "a x y, c"))).toEqual({ inserted: 2, deleted: 1 });
});

test.each([
	["", "", 1, 1],
	["same", "same", 1, 1],
	["", "words", 0, 0],
	["wholly other words", "nothing in common", 0, 0],
	["The stations are spread unevenly.", "The stations are spread very unevenly.", 0.7, 0.95],
	["Same words, other signs.", "Same words; other signs", 0.99, 0.9999],
])("similarity of %j and %j", (before, after, least, most) => {
	expect(similarity(before, after)).toBeGreaterThanOrEqual(least);
	expect(similarity(before, after)).toBeLessThanOrEqual(most);
});
