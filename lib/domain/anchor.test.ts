import fc from "fast-check";
import { expect, test } from "vitest";
import { type Anchor, makeAnchor, resolveAnchor, textPositionSelector, textQuoteSelector, validateAnchor } from "./anchor";
import { isBlank } from "./marked-text";

const text =
	"Stations are spread unevenly across the globe. Most stand in the north, and few of them measure the deep ocean. Data should be shared openly within thirty days by all stations.";

function anchorOn(words: string, whole = text): Anchor {
	const start = whole.indexOf(words);
	return makeAnchor(whole, start, start + words.length);
}

function found(whole: string, anchor: Anchor): string | null {
	const resolved = resolveAnchor(whole, anchor);
	return resolved.status === "found" ? whole.slice(resolved.start, resolved.end) : null;
}

test("keeps up to 32 characters on either side", () => {
	expect(anchorOn("few of them")).toEqual({
		exact: "few of them",
		prefix: "e. Most stand in the north, and ",
		suffix: " measure the deep ocean. Data sh",
		start: 76,
		end: 87,
	});
	expect(textQuoteSelector(anchorOn("Stations"))).toEqual({
		type: "TextQuoteSelector",
		exact: "Stations",
		prefix: "",
		suffix: " are spread unevenly across the ",
	});
});

test("whole graphemes only; the standard's positions count code points", () => {
	const smile = "👩‍👩‍👧 and 😀 agree";
	const anchor = makeAnchor(smile, smile.indexOf("😀") + 1, smile.length);
	expect(anchor.exact).toBe("😀 agree");
	expect(textPositionSelector(smile, anchor)).toEqual({ type: "TextPositionSelector", start: 10, end: 17 });
});

test.each([
	["unchanged", "few of them measure", (whole: string) => whole, "few of them measure"],
	["text before", "few of them measure", (whole: string) => `A new sentence. ${whole}`, "few of them measure"],
	["text after", "few of them measure", (whole: string) => `${whole} The end.`, "few of them measure"],
	[
		"other spaces and quotes",
		"spread unevenly across",
		(whole: string) => whole.replace("spread unevenly", "spread \n unevenly"),
		"spread \n unevenly across",
	],
	[
		"one word changed",
		"Data should be shared openly within thirty days",
		(whole: string) => whole.replace("thirty", "ninety"),
		"Data should be shared openly within ninety days",
	],
	[
		"another spelling",
		"spread unevenly across the globe",
		(whole: string) => whole.replace("unevenly", "unevenley"),
		"spread unevenley across the globe",
	],
	["a short word whose sentence is gone", "Stations", () => "All ships. The Stations were closed.", null],
	["a short word in its sentence", "Stations", (whole: string) => whole.replace("are spread", "were placed"), "Stations"],
	[
		"words gone",
		"few of them measure the deep ocean",
		(whole: string) => whole.replace(" and few of them measure the deep ocean", ""),
		null,
	],
	["another text", "Data should be shared openly", () => "The committee met in Geneva and shared a meal openly.", null],
	[
		"half replaced",
		"few of them measure the deep ocean",
		(whole: string) => whole.replace("few of them measure", "nobody has ever surveyed"),
		null,
	],
])("%s", (_, words, edit, expected) => {
	expect(found(edit(text), anchorOn(words))).toBe(expected);
});

test("the same words twice: context tells them apart, then position", () => {
	const twice = "The panel agrees. Later the panel agrees again. The panel agrees.";
	for (const start of [4, 28, 52]) expect(resolveAnchor(twice, makeAnchor(twice, start, start + 5))).toMatchObject({ start, score: 1 });
	const same = "yes no ".repeat(40);
	expect(resolveAnchor(same, makeAnchor(same, 140, 143))).toMatchObject({ start: 140 });
});

test.each([
	["few of them", undefined, "few of them"],
	["few\n of  them", undefined, "few of them"],
	["", undefined, "anchor-empty"],
	[" \n ", undefined, "anchor-empty"],
	["x".repeat(2001), undefined, "anchor-too-long"],
	["few of us", undefined, "anchor-not-found"],
	["Few of them", undefined, "anchor-not-found"],
])("validates %j", (exact, prefix, expected) => {
	const verdict = validateAnchor(text, { exact, prefix });
	expect(verdict.ok ? verdict.anchor.exact : verdict.refusal).toBe(expected);
});

test("a new comment may mark one short word", () => {
	expect(validateAnchor("Yes. And yes.", { exact: "yes", prefix: "And " })).toMatchObject({ ok: true, anchor: { start: 9, end: 12 } });
});

test("20,000 characters are searched within a moment", () => {
	const long = "lorem ipsum dolor sit amet consectetur ".repeat(512);
	const started = performance.now();
	resolveAnchor(long, { exact: "lorem dolor other amet ipsum ".repeat(70).slice(0, 2000), prefix: "x", suffix: "y", start: 9 });
	expect(performance.now() - started).toBeLessThan(1500);
});

const anyText = fc.oneof(
	fc.string({ unit: "binary", minLength: 1, maxLength: 80 }),
	fc.constantFrom("a".repeat(2000), "ab ".repeat(300), "人人生而自由。".repeat(20)),
);

test("what is made is found again, at the same place", () => {
	fc.assert(
		fc.property(anyText, fc.nat(), fc.nat(), (whole, a, b) => {
			const anchor = makeAnchor(whole, a % (whole.length + 1), b % (whole.length + 1));
			expect(whole.slice(anchor.start, anchor.end)).toBe(anchor.exact);
			if (isBlank(anchor.exact)) expect(resolveAnchor(whole, anchor)).toEqual({ status: "orphaned" });
			else expect(resolveAnchor(whole, anchor)).toEqual({ status: "found", start: anchor.start, end: anchor.end, score: 1 });
		}),
		{ numRuns: 200 },
	);
});

test("unrelated edits before and after leave the anchor on its words", () => {
	const sentence = fc
		.array(fc.constantFrom("north", "south", "panel", "review", "data"), { minLength: 1, maxLength: 12 })
		.map((words) => `${words.join(" ")}. `);
	fc.assert(
		fc.property(
			sentence,
			sentence,
			fc.integer({ min: 0, max: text.length - 2 }),
			fc.integer({ min: 1, max: 60 }),
			(before, after, start, length) => {
				const anchor = makeAnchor(text, start, Math.min(text.length, start + length));
				if (isBlank(anchor.exact)) return;
				const resolved = resolveAnchor(`${before}${text} ${after}`, anchor);
				expect(resolved).toMatchObject({ status: "found", start: anchor.start + before.length });
			},
		),
		{ numRuns: 200 },
	);
});
