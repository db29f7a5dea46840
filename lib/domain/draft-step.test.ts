import { expect, test } from "vitest";
import { type DraftState, type DraftStep, invertStep, takeStep } from "./draft-step";

const block = (id: string, label: string | null) => ({
	id,
	kind: "list-item" as const,
	level: 1,
	label,
	title: null,
	text: `Words of ${id}.`,
	marks: [],
});
const state: DraftState = { title: "Clean air", blocks: [block("a", "1."), block("b", null)], looked: ["w0"] };

test.each<[string, DraftStep, Partial<DraftState>]>([
	["a new title", { type: "retitle", title: "Cleaner air" }, { title: "Cleaner air" }],
	["a doubt looked at", { type: "look", doubt: "w1", looked: true }, { looked: ["w0", "w1"] }],
	["a doubt once more", { type: "look", doubt: "w0", looked: false }, { looked: [] }],
	["one looked at twice", { type: "look", doubt: "w0", looked: true }, { looked: ["w0"] }],
	[
		"new numbers",
		{
			type: "relabel",
			labels: [
				{ blockId: "a", label: " 2.\n" },
				{ blockId: "b", label: "3." },
			],
		},
		{ blocks: [block("a", "2."), block("b", "3.")] },
	],
	["an edit of the blocks", { type: "remove", blockId: "a" }, { blocks: [block("b", null)] }],
])("%s, and back", (_, step, changed) => {
	const taken = takeStep(state, step);
	if (!taken.ok) throw new Error(taken.refusal);
	expect(taken.state).toEqual({ ...state, ...changed });
	const inverse = invertStep(state, step);
	expect(inverse === null ? null : takeStep(taken.state, inverse)).toEqual({ ok: true, state });
});

test("numbers for what is gone are refused", () => {
	expect(takeStep(state, { type: "relabel", labels: [{ blockId: "x", label: "1." }] })).toEqual({ ok: false, refusal: "draft-changed" });
	expect(invertStep(state, { type: "remove", blockId: "x" })).toBeNull();
});
