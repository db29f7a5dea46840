import { expect, test } from "vitest";
import { pageNumber, runningHeads } from "./running-heads";

const line = (text: string, y: number) => ({ text, y, cells: [{ text }] });
const droppedOf = (pages: [text: string, y: number][][]): string[] =>
	[...runningHeads(pages.map((lines, index) => ({ number: index + 1, height: 800, lines: lines.map(([text, y]) => line(text, y)) })))].map(
		({ text }) => text,
	);

test.each<[string, [string, number][][], string[]]>([
	[
		"the same words on every page",
		[
			[
				["Report", 30],
				["One.", 90],
			],
			[
				["Report", 30],
				["Two.", 90],
			],
			[
				["Report", 30],
				["Three.", 90],
			],
		],
		["Report", "Report", "Report"],
	],
	[
		"but nothing of a page that stands there twice",
		[1, 2].map(() => [
			["To whom it may concern", 30],
			["Bottles were sent.", 60],
			["Blankets were sent.", 90],
			["Yours,", 120],
			["the sender", 150],
		]),
		[],
	],
	[
		"with left and right pages of their own",
		["a", "b", "c", "d", "e", "f"].map((text, index) => [
			[index % 2 === 0 ? "The Commission" : "Clean air", 30],
			[text, 100],
		]),
		["The Commission", "Clean air", "The Commission", "Clean air", "The Commission", "Clean air"],
	],
	[
		"page numbers that count",
		[
			[
				["One.", 90],
				["7", 770],
			],
			[
				["Two.", 90],
				["8", 770],
			],
		],
		["7", "8"],
	],
	[
		"with words around them",
		[
			[
				["One.", 90],
				["Page 1 of 2", 770],
			],
			[
				["Two.", 90],
				["Page 2 of 2", 770],
			],
		],
		["Page 1 of 2", "Page 2 of 2"],
	],
	[
		"numbers that do not count stay",
		[
			[
				["One.", 90],
				["1990", 770],
			],
			[
				["Two.", 90],
				["12", 770],
			],
		],
		[],
	],
	[
		"what comes again in the middle stays",
		[
			[
				["One.", 90],
				["Again", 400],
			],
			[
				["Two.", 90],
				["Again", 400],
			],
			[
				["Three.", 90],
				["Again", 400],
			],
		],
		[],
	],
	[
		"what comes again further in stays if the line outside it stays",
		[
			[
				["One", 30],
				["Again", 60],
			],
			[
				["Two", 30],
				["Again", 60],
			],
			[
				["Three", 30],
				["Again", 60],
			],
		],
		[],
	],
])("%s", (_, pages, dropped) => {
	expect(droppedOf(pages)).toEqual(dropped);
});

test.each([
	["12", 12],
	["– 12 –", 12],
	["Page 3 of 40", 3],
	["3/40", 3],
	["xiv", 14],
	["١٢", 12],
	["第 5 页", 5],
	["1990 was a year", null],
	["Chapter 2", null],
])("%s numbers page %s", (text, page) => {
	expect(pageNumber(text)).toBe(page);
});

test("the head of a short section is known by where it stands; the first line of a page without a head stays", () => {
	const body = (page: number): [string, number][] =>
		Array.from({ length: 20 }, (_, row) => [
			`Line ${String.fromCharCode(65 + page)}${row} of the text, as long as lines are`,
			90 + row * 14,
		]);
	const heads = ["Report", "Report", "Report", "Report", "Report", "Report", "Annex", "Glossary", null];
	const dropped = droppedOf(heads.map((head, page) => (head === null ? body(page) : [[head, 30], ...body(page)])));
	expect(dropped).toEqual(["Report", "Report", "Report", "Report", "Report", "Report", "Annex", "Glossary"]);
});
