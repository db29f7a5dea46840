import { expect, test } from "vitest";
import { renumberFrom } from "./renumber";

/** "1.", or "2:(a)" for level 2, "#I." for a heading. */
const blocks = (labels: string) =>
	labels.split("|").map((said, index) => {
		const [, heading, level, label = ""] = /^(#)?(?:(\d):)?(.*)$/.exec(said) ?? [];
		return {
			id: String(index),
			kind: heading ? ("heading" as const) : ("list-item" as const),
			level: Number(level ?? 1),
			label: label === "" ? null : label,
		};
	});
const after = (labels: string, from: number, label: string) => {
	const list = blocks(labels);
	const changed = renumberFrom(list, String(from), label);
	if (changed === null) return null;
	const now = new Map(changed.map(({ blockId, label: next }) => [blockId, next]));
	return list.map(({ id, label: old }) => now.get(id) ?? old ?? "").join("|");
};

test.each([
	["counts on", "1.|2.|4.|5.", 2, "3.", "1.|2.|3.|4."],
	["over what stands inside", "1.|2:(a)|2:(b)|3.|4.", 3, "2.", "1.|(a)|(b)|2.|3."],
	["over headings", "1.|#I.|3.|#II.|4.", 2, "2.", "1.|I.|2.|II.|3."],
	["until it begins anew", "1.|3.|1.|2.", 1, "2.", "1.|2.|1.|2."],
	["to the end of a list inside", "2:(a)|2:(c)|1.|2:(c)", 1, "(b)", "(a)|(b)|1.|(c)"],
	["letters", "a)|b)|d)|e)", 2, "c)", "a)|b)|c)|d)"],
	["small Roman numbers", "(i)|(ii)|(iv)|(v)", 2, "(iii)", "(i)|(ii)|(iii)|(iv)"],
	["(i) as the letter where letters follow", "(h)|(k)|(l)", 1, "(i)", "(h)|(i)|(j)"],
	["articles", "#Article 3|1.|#Article 5|1.|#Article 6", 2, "Article 4", "Article 3|1.|Article 4|1.|Article 5"],
	["Chinese numerals", "第九条|第十一条|第十二条", 1, "第十条", "第九条|第十条|第十一条"],
	["headings to the end of their section", "#1:I.|#2:A.|#2:C.|#1:II.|#2:C.", 2, "B.", "I.|A.|B.|II.|C."],
	["nothing that was put in between", "3.|3 bis.|5.", 2, "4.", "3.|3 bis.|4."],
	["one alone", "1.|•", 0, "7.", "7.|•"],
	["no number", "1.|2.", 0, "•", null],
])("%s", (_, labels, from, label, expected) => {
	expect(after(labels, from, label)).toBe(expected);
});
