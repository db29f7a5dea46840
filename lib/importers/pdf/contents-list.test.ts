import { expect, test } from "vitest";
import { contentsLines } from "./contents-list";

const paper = [
	"1. Clean air",
	"Air knows no border.",
	"2. Clean water",
	"Water is measured at its source.",
	"3. The ground that",
	"we stand on",
	"It is held.",
];

test.each<[string, string[], number[]]>([
	["dots lead to pages", ["Report", "Clean air ........ 3", "Water ........... 5", "Ground ...... A-7", "Air is."], [1, 2, 3]],
	["dots lead to pages of chapters", ["A. Air ......... 1-1", "B. Water ........ 1-4", "C. Ground ....... 2-1", "Air is."], [0, 1, 2]],
	[
		"no dots, but what is said below a heading comes again",
		["Contents", "1. Clean air 3", "2. Clean water 4", "3. The ground that we stand on 9", ...paper],
		[0, 1, 2, 3],
	],
	[
		"also where an entry is broken",
		["Contents", "1. Clean air3-1", "2. Clean", "water 4", "3. The ground that we stand on", ...paper],
		[0, 1, 2, 3, 4],
	],
	["nor does text that comes again as a whole", ["Contents", ...paper, "Annex", ...paper], []],
	["a heading alone makes none", ["Contents", "Air is what we breathe.", "Nobody knows its price.", ...paper], []],
	["two lines with dots are none", ["Name ......... 3", "Place ........ 4", "Air."], []],
])("%s", (_, lines, contents) => {
	expect([...contentsLines(lines)].sort((a, b) => a - b)).toEqual(contents);
});
