import { expect, test } from "vitest";
import { importText } from "./text";

/** Each block in one line: kind, level, label and text. */
const outline = (source: string): string[] =>
	importText(source).blocks.map(({ kind, level, label, text }) =>
		[`${kind}${level || ""}`, label, text].filter((part) => part !== null).join(" | "),
	);

const sentence = "Stations are dense where budgets are large and absent where the exposure of people is worst of all.";

test("lines broken at the margin become paragraphs; empty lines separate them", () => {
	const source = `Clean air across borders

Stations are dense where budgets are large
and absent where exposure is worst. Two
thirds of the people live far from one.

Some authorities publish hourly readings
only after months of review, and others do
not publish them at all.
`;
	expect(importText(source).title).toBe("Clean air across borders");
	expect(outline(source)).toEqual([
		"paragraph | Stations are dense where budgets are large and absent where exposure is worst. Two thirds of the people live far from one.",
		"paragraph | Some authorities publish hourly readings only after months of review, and others do not publish them at all.",
	]);
});

test("an empty line after every line is line spacing; a page end inside a sentence is nothing", () => {
	const lines = [
		"Some authorities publish hourly readings only after months",
		"of review, and others do not publish them at all. A neighbour",
		"downwind then learns of an episode from its hospitals and",
		"\fnot from the stations.",
		"Guidance written for temperate cities is applied unchanged to",
		"dust belts and high plateaus, and their reports are then",
		"marked as deficient.",
	];
	expect(outline(`A Shared Framework for All\n\n${lines.join("\n\n")}`)).toEqual([
		"paragraph | Some authorities publish hourly readings only after months of review, and others do not publish them at all. A neighbour downwind then learns of an episode from its hospitals and not from the stations.",
		"paragraph | Guidance written for temperate cities is applied unchanged to dust belts and high plateaus, and their reports are then marked as deficient.",
	]);
	expect(importText(`A Shared Framework for All\n\n${lines.join("\n\n")}`).warnings.map(({ code }) => code)).toContain("lines-rejoined");
});

test("page numbers and running heads go, numbers in the text stay", () => {
	const page = (number: number): string => `${sentence}\n\n${sentence}\n\nPage ${number} of 3\f`;
	const result = importText(`${page(1)}${page(2)}${page(3)}`);
	expect(result.blocks.every((block) => !/Page/.test(block.text))).toBe(true);
	expect(result.warnings).toContainEqual({
		code: "page-furniture-dropped",
		block: null,
		params: { count: 3, example: "Page 1 of 3 · Page 2 of 3 · Page 3 of 3" },
	});
});

test.each([
	["I. Where cooperation falls short", "heading1 | I. | Where cooperation falls short"],
	["2.1 Scope", "heading1 | 2.1 | Scope"],
	["A. Methods", "heading1 | A. | Methods"],
	["RECOMMENDATIONS", "heading1 | RECOMMENDATIONS"],
	["第一章 总则", "heading1 | 第一章 | 总则"],
])("%j between paragraphs is a heading", (line, heading) => {
	expect(outline(`${sentence}\n\n${line}\n\n${sentence}\n`)[1]).toBe(heading);
});

test("numbers of headings give their levels", () => {
	const source = ["I. First part", "A. First half", "II. Second part", "1. A detail"].map((line) => `${line}\n\n${sentence}\n`).join("\n");
	expect(outline(source).filter((line) => line.startsWith("heading"))).toEqual([
		"heading1 | I. | First part",
		"heading2 | A. | First half",
		"heading1 | II. | Second part",
		"heading3 | 1. | A detail",
	]);
});

test("lists keep their bullets, numbers and levels", () => {
	const source = `${sentence}\n\nThe parties agree on:\n\n• clean air;\n• clean water;\n\nThey do so by:\n\n(a) measuring:\n  (i) by day,\n  (ii) by night;\n(b) publishing.\n`;
	expect(outline(source).slice(2)).toEqual([
		"list-item1 | • | clean air;",
		"list-item1 | • | clean water;",
		"paragraph | They do so by:",
		"list-item1 | (a) | measuring:",
		"list-item2 | (i) | by day,",
		"list-item2 | (ii) | by night;",
		"list-item1 | (b) | publishing.",
	]);
});

test("a year at the beginning of a line is no number of a paragraph", () => {
	const lines = ["The commission has met every year since", "1990. The first report came out three years", "later and was read by all."];
	expect(outline(`${lines.join("\n")}\n\n${lines.join("\n")}\n`)).toEqual(Array(2).fill(`paragraph | ${lines.join(" ")}`));
});

test("the mark of a note stays with its sentence", () => {
	const lines = [
		"The commission has met every year since it was set up.",
		"[12] The first report came out three years later and was read",
		"by all who could read it in those days.",
	];
	expect(outline(`${lines.join("\n")}\n\n${sentence}`)[0]).toBe(`paragraph | ${lines.join(" ")}`);
});

test("quoted lines are a quote; a list of sources has no headings", () => {
	expect(outline(`${sentence}\n\n> We agree\n> with this.\n\n${sentence}\n`)[1]).toBe("quote | We agree with this.");
	const sources = [
		"1. Smith, A. (1990). The air we breathe and those who do not.",
		"2. Jones 2004, p. 3",
		`3. ${sentence}`,
		`4. ${sentence}`,
	];
	expect(outline(`${sentence}\n\n${sources.join("\n\n")}\n`).some((line) => line.startsWith("heading"))).toBe(false);
});

test("names of parts, numbers without a full stop and parts spelled out are headings", () => {
	const prose = "The water of the delta is measured every month at twelve stations, and the results are published.";
	const text = [
		"On Measuring",
		"",
		"Abstract",
		prose,
		"1 Scope",
		prose,
		"2 Terms",
		prose,
		"3 Principle",
		prose,
		"CHAPTER ONE",
		prose,
		"References",
		"Meer, On mud.",
	].join("\n");
	expect(
		importText(text).blocks.flatMap(({ kind, label, text: words }) => (kind === "heading" ? [`${label ?? "-"} ${words}`] : [])),
	).toEqual(["- Abstract", "1 Scope", "2 Terms", "3 Principle", "- CHAPTER ONE", "- References"]);
	// A year and a figure at the beginning of a line count nothing.
	expect(importText(`5 stations were closed\n${prose}\n12 were opened\n${prose}`).blocks.some(({ kind }) => kind === "heading")).toBe(
		false,
	);
});

test("a mail is called by its subject; feet and heads of printed specifications are no text", () => {
	expect(importText("From: Ada Meer\nSubject: The draft\n\nDear all,\n\nplease find my remarks below, as I promised.").title).toBe(
		"The draft",
	);
	const page = (number: number) =>
		`The water of the delta is measured every month\nat twelve stations of the river.\n\nMeer   Informational   [Page ${number}]\n\nRFC 9999   Delta Measurement   March 2044\n\n`;
	const text = importText(`1. Introduction\n\n${page(1)}${page(2)}The end of it is here, as it has to be.`)
		.blocks.map(({ text: words }) => words)
		.join("\n");
	expect(text).not.toMatch(/Page|RFC/);
	expect(text.match(/twelve stations/g)).toHaveLength(2);
});
