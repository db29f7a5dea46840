import fc from "fast-check";
import { expect, test } from "vitest";
import { isDiscussable, type Mark } from "./block";
import type { BroughtItem, KeptItems } from "./brought-in";
import { applyEdit, type DraftBlock, type DraftEdit } from "./draft-edit";
import { parseMarkdown } from "./markdown";
import { cleanText, normalizeContent } from "./marked-text";
import { placeBroughtIn } from "./place-brought-in";

const anyText = fc
	.array(fc.constantFrom("Data", "the panel", "of", "the", "e\u0301", "人人", "*", "👩‍👩‍👧", "الناس", ".", "hourly readings", "3.5"), {
		minLength: 1,
		maxLength: 14,
	})
	.map((words) => words.join(" "));
const anyKind = fc.constantFrom(
	"paragraph" as const,
	"paragraph" as const,
	"heading" as const,
	"footnote" as const,
	"list-item" as const,
	"table" as const,
);
const anyDraft = fc
	.array(
		fc.record({
			kind: anyKind,
			level: fc.nat(3),
			label: fc.constantFrom(null, "1"),
			title: fc.constant(null),
			text: anyText,
			marks: fc.constant<Mark[]>([]),
		}),
		{
			minLength: 1,
			maxLength: 6,
		},
	)
	.map((contents) =>
		contents.flatMap((content) => normalizeContent(content) ?? []).map((content, index): DraftBlock => ({ ...content, id: `b${index}` })),
	);
const anyId = fc.constantFrom("b0", "b1", "b2", "b3");
const anyEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
	fc.record({ type: fc.constant("split" as const), blockId: anyId, offset: fc.nat(60), newId: fc.constantFrom("new", "newer") }),
	fc.record({ type: fc.constant("merge" as const), blockId: anyId }),
	fc.record({ type: fc.constant("change-kind" as const), blockId: anyId, kind: anyKind, level: fc.nat(3) }),
	fc.record({ type: fc.constant("edit-text" as const), blockId: anyId, text: anyText }),
	fc.record({ type: fc.constant("remove" as const), blockId: anyId }),
	fc.record({ type: fc.constant("move" as const), blockId: anyId, afterId: fc.option(anyId) }),
);
const anyPlace = {
	block: fc.option(anyId),
	start: fc.nat(60),
	end: fc.nat(60),
	author: fc.constantFrom("", "Anna Lind"),
	date: fc.constantFrom(null, "2025-01-01T00:00:00Z"),
};
const anyItem: fc.Arbitrary<Omit<BroughtItem<string>, "id">> = fc.oneof(
	fc.record({
		type: fc.constant("comment" as const),
		...anyPlace,
		parent: fc.constantFrom(null, "0", "9"),
		body: anyText,
		resolved: fc.boolean(),
	}),
	fc.record({
		type: fc.constant("change" as const),
		...anyPlace,
		change: fc.constantFrom("insertion" as const, "deletion" as const, "replacement" as const, "move" as const),
		kind: fc.constantFrom("replace" as const, "insert" as const, "delete" as const),
		text: fc.oneof(anyText, fc.constant("")),
		moved: fc.constantFrom(null, "0", "1"),
	}),
);

/** As an importer gives them: places inside their blocks, first things first. */
function keptOf(draft: readonly DraftBlock[], items: readonly Omit<BroughtItem<string>, "id">[]): KeptItems {
	const texts = Object.fromEntries(draft.map(({ id, text }) => [id, text]));
	return {
		texts,
		title: "Title",
		order: draft.map(({ id }) => id),
		items: items.map((item, index) => {
			const length = texts[item.block ?? ""]?.length ?? 0;
			const [start, end] = [Math.min(item.start, item.end, length), Math.min(Math.max(item.start, item.end), length)];
			const block = item.block !== null && item.block in texts ? item.block : null;
			return { ...item, id: String(index), block, start, end } as BroughtItem<string>;
		}),
	};
}
const times = { importedAt: new Date(0), now: new Date("2026-01-01T00:00:00Z") };

test("nothing is lost, nothing invalid comes out, and replies stand behind the comment that began their thread", () => {
	fc.assert(
		fc.property(anyDraft, fc.array(anyItem, { maxLength: 8 }), fc.array(anyEdit, { maxLength: 6 }), (draft, items, edits) => {
			const kept = keptOf(draft, items);
			let blocks: DraftBlock[] = draft;
			for (const edit of edits) {
				const result = applyEdit(blocks, edit);
				if (result.ok) blocks = result.blocks;
			}
			const placed = placeBroughtIn(kept, blocks, times);
			const discussed = new Map(blocks.filter(({ kind }) => isDiscussable(kind)).map((block) => [block.id, block]));
			expect(new Set(placed.map(({ source }) => source))).toEqual(new Set(discussed.size === 0 ? [] : kept.items.map(({ id }) => id)));
			const opened = new Map<string, string>();
			for (const one of placed) {
				const block = discussed.get(one.blockId);
				expect(block).toBeDefined();
				if (one.type === "counter-proposal") {
					expect((one.kind === "delete") === (one.text === "")).toBe(true);
					expect(cleanText(one.text)).toBe(one.text);
					if (one.kind === "replace") expect(one.text).not.toBe(block?.text);
					continue;
				}
				expect(parseMarkdown(one.body).length).toBeGreaterThan(0);
				if (one.parent === null) opened.set(one.source, one.blockId);
				else expect(opened.get(one.parent)).toBe(one.blockId);
				if (one.anchor !== null) expect(block?.text.slice(one.anchor.start, one.anchor.end)).toBe(one.anchor.exact);
			}
		}),
		{ numRuns: 1500 },
	);
});

test("in a draft that nobody corrected, comments point at their very words and changes give what their author wrote", () => {
	fc.assert(
		fc.property(anyDraft, fc.array(anyItem, { maxLength: 8 }), (draft, items) => {
			const kept = keptOf(draft, items);
			for (const one of placeBroughtIn(kept, draft, times)) {
				const item = kept.items.find(({ id }) => id === one.source);
				const block = draft.find(({ id }) => id === item?.block);
				if (item === undefined || block === undefined || !isDiscussable(block.kind)) continue;
				if (one.type === "comment" && one.anchor !== null) {
					// Widened to whole characters, as a reader sees them.
					expect(one.anchor.start <= item.start && one.anchor.end >= item.end).toBe(true);
				}
				if (one.type === "comment" || item.type === "comment" || item.kind !== "replace") continue;
				expect(one.text).toBe(cleanText(block.text.slice(0, item.start) + item.text + block.text.slice(item.end)));
			}
		}),
		{ numRuns: 1500 },
	);
});
