import fc from "fast-check";
import { expect, test } from "vitest";
import { blockKinds, markKinds } from "./block";
import { applyEdit, type DraftBlock, type DraftEdit, draftEdit, invertEdit } from "./draft-edit";
import { brokenInvariants, normalizeContent } from "./marked-text";

const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 30 }),
	fc
		.array(fc.constantFrom("Data", "the panel", "e\u0301", "人人", "\u202e", "\n", "  ", "👩‍👩‍👧", "الناس", "."), { maxLength: 12 })
		.map((words) => words.join(" ")),
);
const anyMark = fc.record({
	start: fc.nat(30),
	end: fc.nat(40),
	kind: fc.constantFrom(...markKinds),
	href: fc.constantFrom(undefined, "https://a.example/", "javascript:x"),
});
const anyContent = fc.record({
	kind: fc.constantFrom(...blockKinds),
	level: fc.nat(9),
	label: fc.constantFrom(null, "2.", "•", " "),
	title: fc.constantFrom(null, "Data", "the"),
	text: anyText,
	marks: fc.array(anyMark, { maxLength: 4 }),
});
const anyDraft = fc
	.array(anyContent, { minLength: 1, maxLength: 6 })
	.map((contents) =>
		contents.flatMap((content) => normalizeContent(content) ?? []).map((content, index): DraftBlock => ({ ...content, id: `b${index}` })),
	);

const anyId = fc.constantFrom("b0", "b1", "b2", "b3", "zz");
const anyEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
	fc.record({ type: fc.constant("split" as const), blockId: anyId, offset: fc.nat(30), newId: fc.constantFrom("new", "b1") }),
	fc.record({ type: fc.constant("merge" as const), blockId: anyId }),
	fc.record({ type: fc.constant("change-kind" as const), blockId: anyId, kind: fc.constantFrom(...blockKinds), level: fc.nat(9) }),
	fc.record({ type: fc.constant("edit-text" as const), blockId: anyId, text: anyText, title: fc.constantFrom(undefined, null, "Data") }),
	fc.record({ type: fc.constant("remove" as const), blockId: anyId }),
	fc.record({ type: fc.constant("move" as const), blockId: anyId, afterId: fc.option(anyId) }),
	fc.record({
		type: fc.constant("insert" as const),
		afterId: fc.option(anyId),
		newId: fc.constantFrom("new", "b1"),
		content: anyContent.map((content) => ({ ...content, marks: [] })),
	}),
);

test("every edit leaves good blocks, and its inverse, through JSON, brings back the old ones; so does the inverse of the inverse", () => {
	fc.assert(
		fc.property(anyDraft, anyEdit, (draft, edit) => {
			const result = applyEdit(draft, edit);
			const inverse = invertEdit(draft, edit);
			expect(inverse === null).toBe(!result.ok);
			if (!result.ok || inverse === null) return;
			for (const block of result.blocks) expect(brokenInvariants(block)).toEqual([]);
			expect(new Set(result.blocks.map(({ id }) => id)).size).toBe(result.blocks.length);
			const undone = applyEdit(result.blocks, draftEdit.parse(JSON.parse(JSON.stringify(inverse))));
			expect(undone).toEqual({ ok: true, blocks: draft });
			const redo = invertEdit(result.blocks, inverse);
			expect(redo === null ? null : applyEdit(draft, redo)).toEqual(result);
		}),
		{ numRuns: 200 },
	);
});

test("splitting and merging again loses nothing but white space", () => {
	fc.assert(
		fc.property(anyDraft, fc.nat(60), (draft, offset) => {
			const [block] = draft;
			if (block === undefined) return;
			const cut = applyEdit(draft, { type: "split", blockId: block.id, offset, newId: "new" });
			if (!cut.ok) return;
			const whole = applyEdit(cut.blocks, { type: "merge", blockId: "new" });
			const bare = (text: string) => text.replace(/\s/g, "").normalize("NFC");
			expect(whole.ok && bare(whole.blocks[0]?.text ?? "")).toBe(bare(block.text));
		}),
		{ numRuns: 200 },
	);
});
