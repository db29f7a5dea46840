/**
 * What is one step in the check of a draft, and what takes it back? An edit of its blocks (draft-edit.ts), new numbers for many of them, a
 * new title of the paper, or a doubt that somebody has looked at.
 *
 * Invariant: taking a step and then its inverse gives the same state.
 */
import { applyEdit, type DraftBlock, type DraftEdit, type DraftEditRefusal, invertEdit } from "./draft-edit";
import { cleanText } from "./marked-text";

export interface DraftState {
	/** Of the paper. */
	title: string;
	blocks: readonly DraftBlock[];
	/** Keys of the doubts that were looked at and put aside. */
	looked: readonly string[];
}

export type DraftStep =
	| DraftEdit
	| { type: "relabel"; labels: { blockId: string; label: string | null }[] }
	| { type: "retitle"; title: string }
	/** `looked` false: it is a doubt again. */
	| { type: "look"; doubt: string; looked: boolean };

export type DraftStepResult = { ok: true; state: DraftState } | { ok: false; refusal: DraftEditRefusal };

export function takeStep(state: DraftState, step: DraftStep): DraftStepResult {
	switch (step.type) {
		case "retitle":
			return { ok: true, state: { ...state, title: step.title } };
		case "look": {
			const others = state.looked.filter((key) => key !== step.doubt);
			return { ok: true, state: { ...state, looked: step.looked ? [...others, step.doubt] : others } };
		}
		case "relabel": {
			const labels = new Map(step.labels.map(({ blockId, label }) => [blockId, label]));
			const known = new Set(state.blocks.map(({ id }) => id));
			if (step.labels.some(({ blockId }) => !known.has(blockId))) return { ok: false, refusal: "draft-changed" };
			const blocks = state.blocks.map((block) =>
				labels.has(block.id) ? { ...block, label: cleanText(labels.get(block.id) ?? "").replaceAll("\n", " ") || null } : block,
			);
			return { ok: true, state: { ...state, blocks } };
		}
		default: {
			const result = applyEdit(state.blocks, step);
			return result.ok ? { ok: true, state: { ...state, blocks: result.blocks } } : result;
		}
	}
}

/** Null if the step would be refused. */
export function invertStep(before: DraftState, step: DraftStep): DraftStep | null {
	switch (step.type) {
		case "retitle":
			return { type: "retitle", title: before.title };
		case "look":
			return { ...step, looked: before.looked.includes(step.doubt) };
		case "relabel": {
			const labels = new Map(before.blocks.map(({ id, label }) => [id, label]));
			return { type: "relabel", labels: step.labels.map(({ blockId }) => ({ blockId, label: labels.get(blockId) ?? null })) };
		}
		default:
			return invertEdit(before.blocks, step);
	}
}
