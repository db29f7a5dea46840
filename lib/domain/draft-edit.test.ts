import { expect, test } from "vitest";
import { applyEdit, type DraftBlock, type DraftEdit, draftEdit, invertEdit } from "./draft-edit";

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

const draft: DraftBlock[] = [
	block("h", "Scope", { kind: "heading", level: 2, label: "2." }),
	block("a", "Open data. Stations share what they measure.", {
		title: "Open data.",
		marks: [
			{ start: 0, end: 10, kind: "strong" },
			{ start: 20, end: 44, kind: "emphasis" },
		],
	}),
	block("b", "The panel agrees.", { label: "12." }),
	block("c", "人人生而自由", { kind: "list-item", level: 1, label: "•" }),
	block("d", "权利一律平等", { kind: "list-item", level: 1, label: "•" }),
];

function after(edit: DraftEdit): DraftBlock[] | string {
	expect(draftEdit.parse(JSON.parse(JSON.stringify(edit)))).toEqual(edit);
	const result = applyEdit(draft, edit);
	return result.ok ? result.blocks : result.refusal;
}

const ids = (blocks: DraftBlock[] | string) => (typeof blocks === "string" ? blocks : blocks.map((each) => each.id).join(""));
const at = (blocks: DraftBlock[] | string, id: string) => (typeof blocks === "string" ? blocks : blocks.find((each) => each.id === id));

test("split: number and title stay, marks go where their words go", () => {
	const blocks = after({ type: "split", blockId: "a", offset: 26, newId: "x" });
	expect(ids(blocks)).toBe("haxbcd");
	expect(at(blocks, "a")).toMatchObject({
		text: "Open data. Stations share",
		title: "Open data.",
		marks: [
			{ start: 0, end: 10 },
			{ start: 20, end: 25 },
		],
	});
	expect(at(blocks, "x")).toMatchObject({ text: "what they measure.", title: null, marks: [{ start: 0, end: 18, kind: "emphasis" }] });
});

test("split: what is cut off a heading is a paragraph", () => {
	const blocks = applyEdit([block("h", "Scope This paper speaks.", { kind: "heading", level: 1 })], {
		type: "split",
		blockId: "h",
		offset: 5,
		newId: "x",
	});
	expect(blocks).toMatchObject({
		ok: true,
		blocks: [
			{ text: "Scope", kind: "heading" },
			{ text: "This paper speaks.", kind: "paragraph", level: 0 },
		],
	});
});

test("merge: the number goes back into the words, a bullet does not; no space within Chinese", () => {
	expect(at(after({ type: "merge", blockId: "b" }), "a")).toMatchObject({
		text: "Open data. Stations share what they measure. 12. The panel agrees.",
		title: "Open data.",
		marks: [{ end: 10 }, { start: 20, end: 44 }],
	});
	expect(at(after({ type: "merge", blockId: "d" }), "c")).toMatchObject({ text: "人人生而自由权利一律平等", label: "•" });
});

test("change-kind: level and title fit the kind", () => {
	expect(at(after({ type: "change-kind", blockId: "a", kind: "heading", level: 9 }), "a")).toMatchObject({
		kind: "heading",
		level: 6,
		title: null,
	});
	expect(at(after({ type: "change-kind", blockId: "h", kind: "paragraph", level: 3 }), "h")).toMatchObject({
		kind: "paragraph",
		level: 0,
		label: "2.",
	});
});

test("edit-text: marks stay on the words that stay; title and number only change when asked", () => {
	const text = "  Open data now. The stations share freely what they measure. ";
	expect(at(after({ type: "edit-text", blockId: "a", text }), "a")).toMatchObject({
		text: text.trim(),
		title: null,
		marks: [
			{ start: 0, end: 14, kind: "strong" },
			{ start: 28, end: 59, kind: "emphasis" },
		],
	});
	expect(at(after({ type: "edit-text", blockId: "b", text: "It agrees. Now.", title: "It agrees.", label: "13." }), "b")).toMatchObject({
		title: "It agrees.",
		label: "13.",
	});
	expect(at(after({ type: "edit-text", blockId: "b", text: "It agrees.", label: null }), "b")).toMatchObject({ label: null });
});

test("remove, move, insert", () => {
	expect(ids(after({ type: "remove", blockId: "b" }))).toBe("hacd");
	expect(ids(after({ type: "move", blockId: "c", afterId: null }))).toBe("chabd");
	expect(ids(after({ type: "move", blockId: "h", afterId: "d" }))).toBe("abcdh");
	const content = { kind: "paragraph" as const, level: 0, label: null, title: null, text: " New. ", marks: [] };
	expect(at(after({ type: "insert", afterId: "a", newId: "x", content }), "x")).toMatchObject({ text: "New." });
	expect(ids(after({ type: "insert", afterId: null, newId: "x", content }))).toBe("xhabcd");
});

test.each<[DraftEdit, string]>([
	[{ type: "split", blockId: "z", offset: 3, newId: "x" }, "block-not-found"],
	[{ type: "split", blockId: "a", offset: 3, newId: "b" }, "block-id-taken"],
	[{ type: "split", blockId: "a", offset: 0, newId: "x" }, "split-at-edge"],
	[{ type: "split", blockId: "a", offset: 999, newId: "x" }, "split-at-edge"],
	[{ type: "merge", blockId: "h" }, "merge-first"],
	[{ type: "edit-text", blockId: "a", text: " \u200b\n" }, "block-empty"],
	[{ type: "move", blockId: "a", afterId: "a" }, "block-not-found"],
	[{ type: "move", blockId: "a", afterId: "z" }, "block-not-found"],
	[{ type: "restore", afterId: "a", remove: ["c"], blocks: [] }, "draft-changed"],
	[{ type: "restore", afterId: "z", remove: [], blocks: [] }, "draft-changed"],
])("%j is refused: %s", (edit, refusal) => {
	expect(after(edit)).toBe(refusal);
	expect(invertEdit(draft, edit)).toBeNull();
});

test("the inverse of an edit touches no more than the edit did", () => {
	expect(invertEdit(draft, { type: "merge", blockId: "b" })).toEqual({
		type: "restore",
		afterId: "h",
		remove: ["a"],
		blocks: [draft[1], draft[2]],
	});
	expect(invertEdit(draft, { type: "move", blockId: "h", afterId: "d" })).toEqual({ type: "move", blockId: "h", afterId: null });
});
