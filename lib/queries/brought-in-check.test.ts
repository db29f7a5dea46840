import { expect, test } from "vitest";
import type { BroughtItem } from "@/lib/domain/brought-in";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import { broughtInView } from "./brought-in-check";

const text = "Some authorities publish hourly readings.";
const block: DraftBlock = { id: "b", kind: "paragraph", level: 0, label: null, title: null, text, marks: [] };
const base = { author: "Anna Lind", date: "2025-02-03T04:05:06Z", block: "b", start: 17, end: 24 };
const items: BroughtItem<string>[] = [
	{ ...base, type: "comment", id: "1", parent: null, body: "Do they?", resolved: true },
	{ ...base, type: "comment", id: "2", parent: "1", body: "Yes.", resolved: false },
	{ ...base, type: "change", id: "3", change: "deletion", kind: "replace", text: "", moved: null, end: 25 },
];
const kept = { items, texts: { b: text }, title: "Air", order: ["b"] };
const about = { importedAt: new Date(0), now: new Date("2026-01-01T00:00:00Z"), attribution: "named" as const };

test("each thing stands beside its paragraph, as publishing would place it", () => {
	expect(broughtInView(null, [block], about)).toBeNull();
	expect(broughtInView(kept, [block], about)).toMatchObject({
		comments: 2,
		changes: 1,
		authors: 1,
		items: [
			{ blockId: "b", author: { name: "Anna Lind", imported: true }, words: "publish", body: "Do they?", resolved: true, doubt: null },
			{ blockId: "b", isReply: true, words: null, body: "Yes." },
			{
				change: "deletion",
				changes: [
					{ kind: "same", text: "Some authorities " },
					{ kind: "deleted", text: "publish " },
					{ kind: "same", text: "hourly readings." },
				],
			},
		],
	});
});

test("a correction that takes the words away is told at once, and names by the rule of the seminar", () => {
	const view = broughtInView(kept, [{ ...block, text: "Some authorities do." }], { ...about, attribution: "chatham_house" });
	expect(view?.items.map(({ doubt }) => doubt)).toEqual(["words-gone", null, "words-gone"]);
	expect(JSON.stringify(view)).not.toContain("Anna");
});
