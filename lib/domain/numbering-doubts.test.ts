import fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockKind } from "./block";
import { labelOf, numbersOf } from "./label-number";
import { numberingDoubts } from "./numbering-doubts";

/** "1. 2. 4." → a list item each; "# 1." is a heading, "## 2." one of level 2, "^1" a note. */
const draft = (labels: string) =>
	labels.split("|").map((said, index) => {
		const [, signs = "", label = ""] = /^([#^]*)\s*(.*)$/.exec(said.trim()) ?? [];
		const kind: BlockKind = signs.startsWith("#") ? "heading" : signs === "^" ? "footnote" : "list-item";
		return { id: String(index), kind, level: kind === "heading" ? signs.length : 1, label: label === "" ? null : label };
	});
const said = (labels: string) =>
	numberingDoubts(draft(labels)).map(
		({ code, blockId, params }) =>
			`${blockId}: ${code} ${params.missing ?? params.label ?? `${params.from ?? params.kind} ${params.to ?? params.count}`}`,
	);

test.each([
	["a number between", "12.|13.|15.", ["2: number-missing 14."]],
	["a letter between", "a)|b)|d)", ["2: number-missing c)"]],
	["a Roman number between", "(i)|(ii)|(iv)", ["2: number-missing (iii)"]],
	["a capital Roman number of headings", "# I.|# II.|# V.", ["2: number-missing III., IV."]],
	["many", "1.|2.|9.", ["2: number-missing 3. – 8."]],
	["decimals, each row by itself", "1.1|1.2|1.4|2.1|2.2", ["2: number-missing 1.3"]],
	["articles", "# Article 3|1.|2.|# Article 5|1.", ["3: number-missing Article 4"]],
	["Arabic-Indic numerals", "١ -|٢ -|٤ -", ["2: number-missing ٣ -"]],
	["Chinese numerals", "第一条|第二条|第四条", ["2: number-missing 第三条"]],
	["twice", "1.|2.|2.|3.", ["2: number-twice 2."]],
	["out of order", "1.|2.|3.|4.|2.|3.", ["4: number-out-of-order 2."]],
	["a missing one below another row", "1.|(a)|(b)|(d)|2.|4.", ["3: number-missing (c)", "5: number-missing 3."]],
	["a level", "# I.|## A.|#|### 1.", ["3: heading-skips-level 1 3"]],
])("sees %s", (_, labels, doubts) => {
	expect(said(labels)).toEqual(doubts);
});

test.each([
	["numbers that go on", "1.|2.|3."],
	["begun again in a new section", "# I.|1.|2.|# II.|1.|2."],
	["going on over sections", "# I.|1.|2.|# II.|3.|4."],
	["a list inside, numbered alike, and then on", "11.|12.|1.|2.|3.|13."],
	["letters up to (i), read as Roman one", "(f)|(g)|(h)|(i)|(j)"],
	["Roman numbers below letters", "(a)|(b)|(i)|(ii)|(iii)|(c)"],
	["Roman numbers below (h)", "(g)|(h)|(i)|(ii)|(i)|(j)"],
	["a paper that begins elsewhere", "14.|15.|16."],
	["what was put in between", "3.|3 bis.|4.|4a.|5."],
	["years", "2005.|2019.|2024."],
	["Russian letters without й", "а)|б)|в)|г)|д)|е)|ж)|з)|и)|к)|л)"],
	["bullets", "•|•|–"],
	["notes begun again on each page", "^1|^2|^1|^2"],
	["notes and paragraphs of their own", "1.|^1|2.|^2|3."],
	["levels that go back up", "# I.|## A.|### 1.|# II."],
])("has no doubt about %s", (_, labels) => {
	expect(said(labels)).toEqual([]);
});

test("what happens everywhere is said once", () => {
	const labels = Array.from({ length: 100 }, (_, index) => `${2 * index + 1}.`).join("|");
	expect(numberingDoubts(draft(labels))).toEqual([
		{ code: "numbers-doubtful", blockId: null, params: { kind: "number_missing", count: 99 } },
	]);
});

const styles = ["1.", "(a)", "I.", "(i)", "2.1", "Article 1", "第一条", "①", "A.", "١ -", "б)", "أولاً -"];
test("numbers that go up one by one, nested however, give no doubt; one taken out of a row gives one", () => {
	const row = (label: string, length: number) => {
		const [way] = numbersOf(label);
		return Array.from({ length }, (_, index) => labelOf(label, way?.row ?? "", index + 1) ?? "");
	};
	fc.assert(
		fc.property(
			fc.constantFrom(...styles),
			fc.constantFrom(...styles),
			fc.integer({ min: 4, max: 9 }),
			fc.integer({ min: 1, max: 5 }),
			(outer, inner, length, inside) => {
				fc.pre(numbersOf(outer)[0]?.row !== numbersOf(inner)[0]?.row);
				const labels = row(outer, length).flatMap((label) => [label, ...row(inner, inside)]);
				expect(said(labels.join("|"))).toEqual([]);
				const plain = row(outer, length);
				expect(said(plain.toSpliced(2, 1).join("|"))).toEqual([`2: number-missing ${plain[2]}`]);
			},
		),
	);
});
