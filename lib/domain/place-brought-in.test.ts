import { expect, test } from "vitest";
import type { BroughtChange, BroughtComment, BroughtItem, KeptItems } from "./brought-in";
import { applyEdit, type DraftBlock, type DraftEdit } from "./draft-edit";
import { plainText } from "./markdown";
import { placeBroughtIn } from "./place-brought-in";
import type { Placed } from "./placed";

const block = (id: string, text: string, more: Partial<DraftBlock> = {}): DraftBlock => ({
	id,
	kind: "paragraph",
	level: 0,
	label: null,
	title: null,
	text,
	marks: [],
	...more,
});
const blocks = [
	block("h", "Where cooperation falls short", { kind: "heading", level: 1 }),
	block("a", "Stations are dense where budgets are large and absent where exposure is worst.1", {
		marks: [{ start: 78, end: 79, kind: "superscript" }],
	}),
	block("b", "Some authorities publish hourly readings only after months of review."),
	block("n", "See the survey of 2019.", { kind: "footnote", label: "1" }),
	block("c", "Guidance written for temperate cities is applied unchanged to dust belts."),
];
const texts = Object.fromEntries(blocks.map(({ id, text }) => [id, text]));
const order = blocks.map(({ id }) => id);

/** The words, in the block that has them. */
const on = (words: string) => {
	const found = blocks.find(({ text }) => text.includes(words));
	if (found === undefined) throw new Error(`nobody says ${words}`);
	const start = found.text.indexOf(words);
	return { block: found.id, start, end: start + words.length };
};
const comment = (more: Partial<BroughtComment<string>>): BroughtComment<string> => ({
	type: "comment",
	id: "1",
	author: "Anna Lind",
	date: "2025-02-03T04:05:06Z",
	block: null,
	start: 0,
	end: 0,
	parent: null,
	body: "Why?",
	resolved: false,
	...more,
});
const change = (more: Partial<BroughtChange<string>>): BroughtChange<string> => ({
	type: "change",
	id: "1",
	author: "Anna Lind",
	date: "2025-02-03T04:05:06Z",
	block: null,
	start: 0,
	end: 0,
	change: "replacement",
	kind: "replace",
	text: "",
	moved: null,
	...more,
});
const importedAt = new Date("2026-03-01T00:00:00Z");
const now = new Date("2026-03-02T00:00:00Z");

function place(items: BroughtItem<string>[], edits: DraftEdit[] = [], kept: Partial<KeptItems> = {}): Placed[] {
	let after = blocks;
	for (const edit of edits) {
		const result = applyEdit(after, edit);
		if (!result.ok) throw new Error(result.refusal);
		after = result.blocks;
	}
	return placeBroughtIn({ items, texts, title: "A shared framework", order, ...kept }, after, { importedAt, now });
}

/** What matters of one thing, on one line. */
function told(placed: Placed): string {
	const doubt = placed.doubt === null ? "" : ` !${placed.doubt}`;
	if (placed.type === "counter-proposal") return `${placed.blockId} ${placed.kind} (${placed.change}): ${placed.text}${doubt}`;
	const kind = placed.change === null ? "" : ` (${placed.change})`;
	const words = placed.anchor === null ? "" : ` “${placed.anchor.exact}”`;
	return `${placed.blockId}${kind}${words}: ${plainText(placed.body).replaceAll("\n", " / ")}${doubt}`;
}

const split = (blockId: string, before: string): DraftEdit => ({
	type: "split",
	blockId,
	offset: texts[blockId]?.indexOf(before) ?? 0,
	newId: "new",
});
const reword = (blockId: string, old: string, next: string): DraftEdit => ({
	type: "edit-text",
	blockId,
	text: (texts[blockId] ?? "").replace(old, next),
});

test.each<[string, Partial<BroughtComment<string>>, DraftEdit[], string]>([
	["its words", on("months of review"), [], "b “months of review”: Why?"],
	["a whole paragraph", { block: "b" }, [], "b: Why?"],
	["a heading", { block: "h" }, [], "a: > Where cooperation falls short /  / Why? !not-discussed"],
	["words of a heading", on("cooperation"), [], "a: > cooperation /  / Why? !not-discussed"],
	["a footnote", on("survey"), [], "a: > survey /  / Why? !not-discussed"],
	["the title", { block: null, start: 2, end: 8 }, [], "a: > shared /  / Why? !not-discussed"],
	["no block of it", { block: null }, [], "a: Why? !not-discussed"],
	["words behind a correction", on("months of review"), [reword("b", "hourly", "hourly and daily")], "b “months of review”: Why?"],
	[
		"words of which some were corrected",
		on("only after months of review"),
		[reword("b", "months", "many months")],
		"b “only after many months of review”: > only after months of review /  / Why? !words-changed",
	],
	[
		"words corrected away",
		on("months of review"),
		[reword("b", " only after months of review", "")],
		"b: > months of review /  / Why? !words-gone",
	],
	["words cut off", on("months of review"), [split("b", "only")], "new “months of review”: Why?"],
	[
		"words on both sides of a cut",
		on("readings only after months of"),
		[split("b", "only")],
		"new “only after months of”: > readings only after months of /  / Why? !words-changed",
	],
	[
		"words of what was joined to the last",
		on("temperate cities"),
		[
			{ type: "remove", blockId: "n" },
			{ type: "merge", blockId: "c" },
		],
		"b “temperate cities”: Why?",
	],
	[
		"a whole paragraph joined to the last",
		{ block: "b" },
		[{ type: "merge", blockId: "b" }],
		"a “Some authorities publish hourly readings only after months of review.”: Why?",
	],
	["a paragraph taken out", on("months of review"), [{ type: "remove", blockId: "b" }], "a: > months of review /  / Why? !words-gone"],
	[
		"all of a paragraph taken out",
		{ block: "b" },
		[{ type: "remove", blockId: "b" }],
		"a: > Some authorities publish hourly readings only after months of review. /  / Why? !words-gone",
	],
	["a paragraph moved", on("months of review"), [{ type: "move", blockId: "b", afterId: "c" }], "b “months of review”: Why?"],
	[
		"a paragraph made a heading",
		on("months of review"),
		[{ type: "change-kind", blockId: "b", kind: "heading", level: 2 }],
		"c: > months of review /  / Why? !not-discussed",
	],
	[
		"a heading made a paragraph",
		on("cooperation"),
		[{ type: "change-kind", blockId: "h", kind: "paragraph", level: 0 }],
		"h “cooperation”: Why?",
	],
	[
		"a paragraph that was changed and changed back",
		on("months of review"),
		[reword("b", "months", "days"), reword("b", "", "")],
		"b “months of review”: Why?",
	],
])("a comment on %s", (_, item, edits, result) => {
	expect(place([comment(item)], edits).map(told)).toEqual([result]);
});

const b = "Some authorities publish hourly readings only after months of review.";
test.each<[string, Partial<BroughtChange<string>>, DraftEdit[], string[]]>([
	["a replacement", { ...on("months"), text: "days" }, [], [`b replace (replacement): ${b.replace("months", "days")}`]],
	[
		"an insertion",
		{ ...on("only"), end: on("only").start, change: "insertion", text: "and daily " },
		[],
		[`b replace (insertion): ${b.replace("only", "and daily only")}`],
	],
	[
		"a deletion",
		{ ...on(" only after months of review"), change: "deletion" },
		[],
		["b replace (deletion): Some authorities publish hourly readings."],
	],
	["a new paragraph", { block: "b", kind: "insert", change: "insertion", text: "New words." }, [], ["b insert (insertion): New words."]],
	[
		"a new first paragraph",
		{ block: null, kind: "insert", change: "insertion", text: "New words." },
		[],
		[`a replace (insertion): New words.\n${texts.a}`],
	],
	[
		"a new paragraph below a heading",
		{ block: "h", kind: "insert", change: "insertion", text: "New words." },
		[],
		[`a replace (insertion): New words.\n${texts.a}`],
	],
	[
		"a new paragraph below a footnote",
		{ block: "n", kind: "insert", change: "insertion", text: "New words." },
		[],
		["a insert (insertion): New words."],
	],
	[
		"a new paragraph behind one that was cut",
		{ block: "b", kind: "insert", change: "insertion", text: "New words." },
		[split("b", "only")],
		["new insert (insertion): New words."],
	],
	[
		"a new paragraph behind one that was taken out",
		{ block: "b", kind: "insert", change: "insertion", text: "New words." },
		[{ type: "remove", blockId: "b" }],
		["a insert (insertion): New words."],
	],
	["a whole paragraph deleted", { block: "b", kind: "delete", change: "deletion" }, [], ["b delete (deletion): "]],
	[
		"a deleted paragraph, reworded",
		{ block: "b", kind: "delete", change: "deletion" },
		[reword("b", "months", "days")],
		["b delete (deletion): "],
	],
	[
		"a deleted paragraph, cut",
		{ block: "b", kind: "delete", change: "deletion" },
		[split("b", "only")],
		["b delete (deletion): ", "new delete (deletion): "],
	],
	[
		"a deleted paragraph, joined",
		{ block: "b", kind: "delete", change: "deletion" },
		[{ type: "merge", blockId: "b" }],
		[`a replace (deletion): ${texts.a}`],
	],
	[
		"a deleted paragraph, taken out",
		{ block: "b", kind: "delete", change: "deletion" },
		[{ type: "remove", blockId: "b" }],
		[`a (deletion): ${b} !words-gone`],
	],
	[
		"a change in a heading",
		{ ...on("falls"), text: "fell" },
		[],
		["a (replacement): > Where cooperation falls short /  / falls → fell !not-discussed"],
	],
	[
		"a change in a footnote",
		{ ...on("2019"), text: "2020" },
		[],
		["a (replacement): > See the survey of 2019. /  / 2019 → 2020 !not-discussed"],
	],
	[
		"a change beside a correction",
		{ ...on("months"), text: "days" },
		[reword("b", "hourly", "all")],
		[`b replace (replacement): ${b.replace("months", "days").replace("hourly", "all")}`],
	],
	[
		"a change in what was cut off",
		{ ...on("months"), text: "days" },
		[split("b", "only")],
		["new replace (replacement): only after days of review."],
	],
	[
		"a change in what was joined",
		{ ...on("months"), text: "days" },
		[{ type: "merge", blockId: "b" }],
		[`a replace (replacement): ${texts.a} ${b.replace("months", "days")}`],
	],
	[
		"a change of words corrected away",
		{ ...on("months"), text: "days" },
		[reword("b", "months", "weeks")],
		[`b (replacement): > ${b} /  / months → days !words-gone`],
	],
	[
		"a change that was made already",
		{ ...on("months"), end: on("months").start, text: "some ", change: "insertion" },
		[reword("b", "after months", "after some months")],
		[`b (insertion): > ${b} /  / some !already-made`],
	],
	["a change of nothing", { ...on("months"), text: "months" }, [], [`b (replacement): > ${b} /  / months → months !already-made`]],
	[
		"an insertion in what has gone",
		{ ...on("months"), end: on("months").start, text: "some ", change: "insertion" },
		[{ type: "remove", blockId: "b" }],
		[`a (insertion): > ${b} /  / some !words-gone`],
	],
	["a deletion of all words", { block: "b", start: 0, end: b.length, change: "deletion" }, [], ["b delete (deletion): "]],
	["an insertion of nothing", { block: "b", kind: "insert", text: " ", change: "insertion" }, [], ["b (insertion): ␣ !only-spaces"]],
	[
		"an insertion of a space at the end",
		{ block: "b", start: b.length, end: b.length, text: " ", change: "insertion" },
		[],
		[`b (insertion): > ${b} /  / ␣ !only-spaces`],
	],
])("%s", (_, item, edits, result) => {
	expect(place([change(item)], edits).map(told)).toEqual(result);
});

test("replies stand with the comment that began the thread, whatever became of their own place", () => {
	const items = [
		comment({ id: "1", ...on("months of review"), resolved: true }),
		comment({ id: "2", parent: "1", body: "Because." }),
		comment({ id: "3", parent: "2", body: "Ah." }),
		comment({ id: "4", parent: "gone", body: "What?", block: "c" }),
	];
	const placed = place(items, [split("b", "only")]);
	expect(placed.map((one) => one.type === "comment" && [one.source, one.parent, one.blockId, one.resolved])).toEqual([
		["1", null, "new", true],
		["2", "1", "new", false],
		["3", "1", "new", false],
		["4", null, "c", false],
	]);
});

test("dates are those of the file; none is that of the import, and none lies ahead", () => {
	const dates = ["2025-02-03T04:05:06Z", null, "2999-01-01T00:00:00Z", "no date"];
	const placed = place(dates.map((date, index) => comment({ id: String(index), date, block: "a" })));
	expect(placed.map(({ at }) => at.toISOString())).toEqual([
		"2025-02-03T04:05:06.000Z",
		"2026-03-01T00:00:00.000Z",
		"2026-03-02T00:00:00.000Z",
		"2026-03-01T00:00:00.000Z",
	]);
});

test.each([
	["  Anna\n Lind ", "Anna Lind"],
	["Anna Lind <Anna Lind <anna@example.org>>", "Anna Lind"],
	["<anna@example.org>", "<anna@example.org>"],
	["", ""],
	["A".repeat(300), "A".repeat(200)],
])("the author %j is %j", (author, name) => {
	expect(place([comment({ block: "a", author })]).map((one) => one.author)).toEqual([name]);
});

test("an author of very many signs takes no longer than they do", () => {
	const author = "<@".repeat(50_000);
	expect(place([comment({ block: "a", author })]).map((one) => one.author)).toEqual([author.slice(0, 200)]);
});

test("a move is told of both halves or of none", () => {
	const halves = [
		change({ id: "from", block: "b", kind: "delete", change: "move", moved: "to" }),
		change({ id: "to", block: "c", kind: "insert", text: b, change: "move", moved: "from" }),
	];
	const movedOf = (placed: Placed[]) => placed.map((one) => (one.type === "counter-proposal" ? one.moved : one.doubt));
	expect(movedOf(place(halves))).toEqual(["to", "from"]);
	expect(movedOf(place(halves, [{ type: "remove", blockId: "b" }]))).toEqual(["words-gone", null]);
	expect(movedOf(place(halves, [split("b", "only")]))).toEqual(["to", null, "from"]);
});

test("what is too long goes on in replies, or is pointed at by its beginning", () => {
	const long = "many *words* ".repeat(2000).trim();
	const placed = place([comment({ block: "a", body: long })]);
	expect(placed.length).toBeGreaterThan(2);
	expect(placed.every((one) => one.type === "comment" && one.body.length <= 10_000)).toBe(true);
	expect(placed.map((one) => (one.type === "comment" ? one.parent : "none"))).toEqual([null, ...placed.slice(1).map(() => "1")]);
	expect(placed.map((one) => (one.type === "comment" ? plainText(one.body) : "")).join(" ")).toBe(long);

	const far = [block("a", long)];
	const [pointed] = placeBroughtIn(
		{ items: [comment({ block: "a", start: 0, end: 5000 })], texts: { a: long }, title: "", order: ["a"] },
		far,
		{ importedAt, now },
	);
	expect(pointed).toMatchObject({ anchor: { start: 0, exact: expect.stringMatching(/^many/) } });
	expect(pointed?.type === "comment" && (pointed.anchor?.exact.length ?? 0) <= 2000).toBe(true);
	expect(pointed?.type === "comment" && plainText(pointed.body)).toMatch(/^> many \*words\*.* … .*\n\nWhy\?$/);
});

test("nothing of the file becomes Markdown", () => {
	const [placed] = place([comment({ block: "a", body: "*Not* bold\n\n1. no list\n# <b>no heading</b>" })]);
	expect(placed?.type === "comment" && plainText(placed.body)).toBe("*Not* bold\n\n1. no list\n# <b>no heading</b>");
});

test("a paper without a paragraph has no place for anything", () => {
	const heading = [block("h", "Alone", { kind: "heading", level: 1 })];
	expect(placeBroughtIn({ items: [comment({ block: "h" })], texts: {}, title: "", order: ["h"] }, heading, { importedAt, now })).toEqual(
		[],
	);
});
