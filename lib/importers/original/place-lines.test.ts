import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLines } from "./place-lines";

const block = (text: string, kind: "paragraph" | "heading" | "footnote" | "list-item" = "paragraph", label: string | null = null) => ({
	kind,
	label,
	text,
});
const line = (text: string) => ({ text });
const placed = (blocks: ReturnType<typeof block>[], lines: string[], title = "") => {
	const { places, lines: told } = placeLines(blocks, title, lines.map(line));
	return { places: places.map((place) => place?.line ?? null), left: told.flatMap(({ left }, index) => (left ? [index] : [])) };
};

test("a heading is found above its text, not in the table of contents", () => {
	const lines = [
		"Clean air",
		"1. Aims 3",
		"2. Means and ends 4",
		"1. Aims",
		"The air of the towns is measured by nobody at all.",
		"2. Means and ends",
		"Whoever measures it shall publish what was found there.",
	];
	const blocks = [
		block("Aims", "heading", "1."),
		block("The air of the towns is measured by nobody at all."),
		block("Means and ends", "heading", "2."),
		block("Whoever measures it shall publish what was found there."),
	];
	expect(placed(blocks, lines, "Clean air")).toEqual({ places: [3, 4, 5, 6], left: [1, 2] });
});

test("a paragraph over several lines stands where it begins, also where a word was broken between them", () => {
	const lines = ["We have mea-", "sured the air of forty towns", "and found it wanting.", "Page 3"];
	expect(placed([block("We have measured the air of forty towns and found it wanting.")], lines)).toEqual({ places: [0], left: [3] });
});

test.each([
	["words that come again", [block("Yes"), block("No"), block("Yes")], ["Yes", "No", "Yes"], [0, 1, 2]],
	[
		"a label of its own line's words",
		[block("the first", "list-item", "(a)"), block("the second", "list-item", "(b)")],
		["(a) the first", "(b) the second"],
		[0, 1],
	],
	[
		"a note that is kept at its place and stands at the end",
		[block("Text with a note¹ and more text."), block("See the report.", "footnote"), block("The last words of all.")],
		["Text with a note and more text.", "The last words of all.", "1 See the report."],
		[0, 2, 1],
	],
	[
		"Chinese, sign by sign",
		[block("第一条规定空气应当清洁。"), block("第二条规定应当测量。")],
		["第一条规定空气应当清洁。", "第二条规定应当测量。"],
		[0, 1],
	],
	["what the source does not have", [block("Nowhere at all is this said.")], ["Something else entirely stands here."], [null]],
	["no words", [block("*** ")], ["***"], [null]],
])("finds %s", (_, blocks, lines, places) => {
	expect(placed(blocks, lines).places).toEqual(places);
});

test("lines that were left out in one piece and end with numbers are a table of contents", () => {
	const lines = ["Contents", "I. Aims\t3", "II. Means 12", "III. Ends ... 13", "The air of the towns is measured by nobody."];
	expect(placeLines([block("The air of the towns is measured by nobody.")], "", lines.map(line)).lines.map(({ why }) => why)).toEqual([
		"contents",
		"contents",
		"contents",
		"contents",
		undefined,
	]);
});

test("what repeats itself for ever takes no time", () => {
	const lines = Array.from({ length: 4000 }, () => line("the same words again and again and again"));
	const began = performance.now();
	const { places } = placeLines(
		lines.map(({ text }) => block(text)),
		"",
		lines,
	);
	expect(places.every((place) => place !== null)).toBe(true);
	expect(performance.now() - began).toBeLessThan(5000);
});

test("every block whose words are in the source in its order is found there, whatever stands between them", () => {
	const words = fc.array(fc.constantFrom("air", "town", "river", "law", "member", "report"), { minLength: 8, maxLength: 20 });
	fc.assert(
		fc.property(fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 20 }), (paragraphs) => {
			const lines = paragraphs.map(([some], index) => line(`start${index} ${some.join(" ")}`));
			const kept = paragraphs.flatMap(([, isKept], index) => (isKept ? [index] : []));
			const { places, lines: told } = placeLines(
				kept.map((index) => block(lines[index]?.text ?? "")),
				"",
				lines,
			);
			expect(places).toEqual(kept.map((index) => ({ line: index })));
			expect(told.flatMap(({ left }, index) => (left ? [] : [index]))).toEqual(kept);
		}),
		{ numRuns: 100 },
	);
});
