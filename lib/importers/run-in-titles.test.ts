import { expect, test } from "vitest";
import type { BlockContent } from "@/lib/domain/block";
import { runInTitleShape, withRunInTitles } from "./run-in-titles";

const more = "Stations are dense where budgets are large and absent where exposure is worst.";
test.each([
	["Uneven measurement.", "Uneven measurement."],
	["Put the people first.", "Put the people first."],
	["Data held back:", "Data held back:"],
	["Stations are rare.", null],
	["They wait.", null],
	["Mr.", null],
	["Not only the great and rich but all who live in the towns on this shore.", null],
])("the title of “%s Stations are …” is %j", (beginning, title) => {
	expect(runInTitleShape(`${beginning} ${more}`)).toBe(title);
});

const paragraph = (text: string): BlockContent => ({
	kind: "paragraph",
	level: 0,
	label: null,
	title: null,
	text: `${text} ${more}`,
	marks: [],
});
const titles = (texts: string[]): (string | null)[] => withRunInTitles(texts.map(paragraph)).map((block) => block.title);

test("one paragraph alone begins with a short sentence; three have titles", () => {
	expect(titles(["Uneven measurement.", "It is so."])).toEqual([null, null]);
	expect(titles(["Uneven measurement.", "Data held back.", "No shared timetable."])).toEqual([
		"Uneven measurement.",
		"Data held back.",
		"No shared timetable.",
	]);
});

test("a long title counts beside others, a statement never", () => {
	const long = "Pay more attention to bridging the gap between the rich and the poor, between town and country and between the coasts.";
	expect(titles(["Put people first.", "Keep the air clean.", long, "Agree on a timetable."])[2]).toBe(long);
	expect(
		titles(["Put people first.", "Keep the air clean.", "Everything that was promised is late.", "Agree on a timetable."])[2],
	).toBeNull();
});

test("in a language whose verbs nobody listed here, short sentences are no titles", () => {
	const russian = (start: string): BlockContent => ({
		...paragraph(""),
		text: `${start} Станции стоят там, где есть деньги, и их нет там, где людям хуже всего.`,
	});
	const blocks = ["Измерения ведутся неравномерно.", "Данные закрыты.", "Сроки разные."].map(russian);
	expect(withRunInTitles(blocks).map((block) => block.title)).toEqual([null, null, null]);
});
