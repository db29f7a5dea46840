import { expect, test } from "vitest";
import { applyEdit, type DraftBlock, invertEdit } from "./draft-edit";
import { type Rewrite, rewriteEdit } from "./rewrite";

const block = (id: string, text: string, rest: Partial<DraftBlock> = {}): DraftBlock => ({
	id,
	kind: "paragraph",
	level: 0,
	label: null,
	title: null,
	text,
	marks: [],
	...rest,
});
const blocks = [
	block("h", "Aims", { kind: "heading", level: 1, label: "I." }),
	block("a", "Open data. All of it is open.", { title: "Open data.", marks: [{ start: 11, end: 14, kind: "emphasis" }] }),
	block("t", "a | b\n1 | 2", { kind: "table" }),
];
const asItIs = (id: string): Rewrite => {
	const { text, label, title, kind, level } = blocks.find((each) => each.id === id) as DraftBlock;
	return { blockId: id, text, label, title, kind, level };
};
function after(asked: Rewrite): DraftBlock[] | string {
	const result = rewriteEdit(blocks, asked, "new");
	if (!result.ok) return result.refusal;
	if (result.edit === null) return "nothing";
	const inverse = invertEdit(blocks, result.edit);
	const applied = applyEdit(blocks, result.edit);
	if (!applied.ok || inverse === null) return "not applied";
	expect(applyEdit(applied.blocks, inverse)).toEqual({ ok: true, blocks });
	return applied.blocks;
}

test("a form sent as it was changes nothing", () => {
	for (const { id } of blocks) expect(after(asItIs(id))).toBe("nothing");
	expect(after({ ...asItIs("t"), text: "a | b\r\n1 | 2" })).toBe("nothing");
});

test("words, number, title and kind are one step", () => {
	expect(after({ blockId: "a", text: " All of it\nis open. ", label: "(1)", title: null, kind: "quote", level: 3 })).toEqual([
		blocks[0],
		block("a", "All of it\nis open.", { kind: "quote", label: "(1)", marks: [{ start: 0, end: 3, kind: "emphasis" }] }),
		blocks[2],
	]);
});

test.each<[string, string, string | null, string | null]>([
	["a word in the title is put right", "Open readings. All of it is open.", "Open data.", "Open readings."],
	["both are rewritten", "Free data. None of it.", "Open data.", "Free data."],
	["the title is taken away", "Open data. All of it is open.", null, null],
	["a new one is given", "Open data. All of it is open.", "Open data. All of it", "Open data. All of it"],
])("%s", (_, text, title, expected) => {
	const result = after({ ...asItIs("a"), text, title });
	expect(typeof result === "string" ? result : result[1]?.title).toBe(expected);
});

test("a title that does not begin the text is refused", () => {
	expect(after({ ...asItIs("a"), title: "Closed data." })).toBe("title-elsewhere");
});

test.each<[string, Rewrite, string[] | string]>([
	["at an offset", { ...asItIs("a"), splitAt: 10 }, ["Aims", "Open data.", "All of it is open.", "a | b\n1 | 2"]],
	[
		"at the sign",
		{ ...asItIs("a"), text: "Open data. All of it| is open.", splitAt: "mark" },
		["Aims", "Open data. All of it", "is open.", "a | b\n1 | 2"],
	],
	[
		"at the sign in a text that was changed too",
		{ ...asItIs("a"), text: "Open data. | All.", splitAt: "mark" },
		["Aims", "Open data.", "All.", "a | b\n1 | 2"],
	],
	[
		"in a table, at the sign that was put in",
		{ ...asItIs("t"), text: "a | b\n|1 | 2", splitAt: "mark" },
		["Aims", "Open data. All of it is open.", "a | b", "1 | 2"],
	],
	["without the sign", { ...asItIs("a"), splitAt: "mark" }, "split-at-edge"],
	["at the end", { ...asItIs("a"), splitAt: 99 }, "split-at-edge"],
])("cut %s", (_, asked, expected) => {
	const result = after(asked);
	expect(typeof result === "string" ? result : result.map(({ text }) => text)).toEqual(expected);
});

test("what is nothing, or of nowhere, is refused", () => {
	expect(after({ ...asItIs("a"), text: " ", title: null })).toBe("block-empty");
	expect(after({ ...asItIs("a"), blockId: "x" })).toBe("block-not-found");
});

test("a language is given, changed and taken away; left out, it stays; cut in two, both parts have it", () => {
	const french = { ...asItIs("a"), language: "fr" };
	expect(after(french)).toEqual([blocks[0], { ...blocks[1], language: "fr" }, blocks[2]]);
	expect(after({ ...asItIs("a"), language: null })).toBe("nothing");
	const spoken = [block("f", "Les données sont ouvertes. Toutes.", { language: "fr" })];
	const rewritten = (asked: Partial<Rewrite>) => {
		const form = {
			blockId: "f",
			text: "Les données sont ouvertes. Toutes.",
			label: null,
			title: null,
			kind: "paragraph" as const,
			level: 0,
		};
		const result = rewriteEdit(spoken, { ...form, ...asked }, "new");
		const applied = result.ok && result.edit !== null ? applyEdit(spoken, result.edit) : null;
		return applied?.ok ? applied.blocks.map(({ language }) => language ?? null) : null;
	};
	expect(rewritten({})).toBe(null);
	expect(rewritten({ text: "Rien." })).toEqual(["fr"]);
	expect(rewritten({ splitAt: 26 })).toEqual(["fr", "fr"]);
	expect(rewritten({ language: null })).toEqual([null]);
});
