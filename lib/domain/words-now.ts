/**
 * Where do words of the imported file stand, now that the draft has been corrected?
 *
 * Blocks have been reworded, cut, joined, moved and taken out since. A block is known again by its id; words that a cut or a join took
 * to another block are looked for in the blocks around.
 *
 * Invariants
 * - What is found are the very words, letter by letter. It is better to find nothing than other words.
 * - In a block that nobody touched everything is found where it was.
 */
import { makeAnchor, resolveAnchor } from "./anchor";
import type { KeptItems } from "./brought-in";
import type { DraftBlock } from "./draft-edit";
import { isBlank } from "./marked-text";
import { diffWordsExactly } from "./word-diff";

/** `blocks[index].text.slice(start, end)`. */
export interface WordsPlace {
	index: number;
	start: number;
	end: number;
}

/** So many blocks before and behind are looked through for words that are not where they were. */
const neighbours = 4;
/** What stands beside a point is looked for in these lengths, in UTF-16 code units. */
const besideLengths = [64, 32, 16];

export class WordsNow {
	private readonly indexes: Map<string, number>;
	private readonly ranks: Map<string, number>;
	private readonly moved = new Map<string, Int32Array>();

	constructor(
		private readonly kept: KeptItems,
		private readonly blocks: readonly DraftBlock[],
	) {
		this.indexes = new Map(blocks.map(({ id }, index) => [id, index]));
		this.ranks = new Map(kept.order.map((id, rank) => [id, rank]));
	}

	/** Null if the block is gone. */
	indexOf(blockId: string): number | null {
		return this.indexes.get(blockId) ?? null;
	}

	/** The block, or if it is gone the last one that stood before it; 0 if there is none. */
	home(blockId: string): number {
		for (let rank = this.ranks.get(blockId) ?? -1; rank >= 0; rank--) {
			const index = this.indexOf(this.kept.order[rank] ?? "");
			if (index !== null) return index;
		}
		return this.indexOf(blockId) ?? 0;
	}

	textOf(blockId: string): string {
		return this.kept.texts[blockId] ?? "";
	}

	/** These words, all of them and next to each other; null if they are gone or blank. */
	words(blockId: string, start: number, end: number): WordsPlace | null {
		const text = this.textOf(blockId);
		const words = text.slice(start, end);
		if (isBlank(words)) return null;
		const here = this.inItsBlock(blockId, start, end);
		if (here !== null) return here;
		return this.around(blockId, (candidate) => {
			if (!candidate.includes(words)) return null;
			const found = resolveAnchor(candidate, makeAnchor(text, start, end));
			return found.status === "found" && candidate.slice(found.start, found.end) === words ? found : null;
		});
	}

	/** What is left of words of which some have gone, if it is half of them or more: from the first to the last that is left. */
	rest(blockId: string, start: number, end: number): WordsPlace | null {
		const index = this.indexOf(blockId);
		if (index === null) return null;
		const text = this.textOf(blockId);
		const to = this.movedIn(blockId, index);
		let [all, left, first, last] = [0, 0, -1, -1];
		for (let at = start; at < end; at++) {
			if (/\s/.test(text[at] ?? "")) continue;
			all++;
			const now = to[at] ?? -1;
			if (now < 0) continue;
			left++;
			if (first < 0) first = now;
			last = now;
		}
		if (left > 0 && left * 2 >= all) return { index, start: first, end: last + 1 };
		return this.largerPart(blockId, start, end, to);
	}

	/** Of words that a cut went through: what went to the other block, if that is the larger part. */
	private largerPart(blockId: string, start: number, end: number, to: Int32Array): WordsPlace | null {
		const text = this.textOf(blockId);
		let [from, until] = [start, end];
		while (from < end && ((to[from] ?? -1) >= 0 || /\s/.test(text[from] ?? ""))) from++;
		while (until > start && ((to[until - 1] ?? -1) >= 0 || /\s/.test(text[until - 1] ?? ""))) until--;
		return from === start && until === end ? null : this.words(blockId, from, until);
	}

	/** The place between two letters, as long as what stands on one side of it is there. */
	point(blockId: string, at: number): { index: number; at: number } | null {
		const text = this.textOf(blockId);
		const index = this.indexOf(blockId);
		if (index !== null) {
			const after = this.blocks[index]?.text ?? "";
			if (text === after) return { index, at };
			const to = this.movedIn(blockId, index);
			const [last, next] = [at === 0 ? -1 : (to[at - 1] ?? -2), at === text.length ? after.length : (to[at] ?? -2)];
			if (last + 1 === next) return { index, at: next };
		}
		for (const length of besideLengths) {
			const before = this.words(blockId, Math.max(0, at - length), at);
			if (before !== null) return { index: before.index, at: before.end };
			const behind = this.words(blockId, at, Math.min(text.length, at + length));
			if (behind !== null) return { index: behind.index, at: behind.start };
		}
		return null;
	}

	private inItsBlock(blockId: string, start: number, end: number): WordsPlace | null {
		const index = this.indexOf(blockId);
		const now = index === null ? undefined : this.blocks[index]?.text;
		if (index === null || now === undefined) return null;
		const text = this.textOf(blockId);
		const to = this.movedIn(blockId, index);
		const [from, last] = [to[start] ?? -1, to[end - 1] ?? -1];
		const words = text.slice(start, end);
		if (from < 0 || last - from !== end - 1 - start || !now.startsWith(words, from)) return null;
		// A short word stands in every sentence: it is the same one if what stands beside it is the same too.
		const beside =
			(start === 0 ? from === 0 : to[start - 1] === from - 1) || (end === text.length ? last + 1 === now.length : to[end] === last + 1);
		return beside || words.length >= 24 ? { index, start: from, end: last + 1 } : null;
	}

	private around(blockId: string, find: (text: string) => { start: number; end: number } | null): WordsPlace | null {
		const home = this.home(blockId);
		for (let away = 0; away <= neighbours; away++) {
			for (const index of away === 0 ? [home] : [home + away, home - away]) {
				const block = this.blocks[index];
				const found = block === undefined ? null : find(block.text);
				if (found !== null) return { index, start: found.start, end: found.end };
			}
		}
		return null;
	}

	/** For each letter of the block as it was: where it is now in that block; −1: nowhere. */
	private movedIn(blockId: string, index: number): Int32Array {
		const known = this.moved.get(blockId);
		if (known !== undefined) return known;
		const [before, after] = [this.textOf(blockId), this.blocks[index]?.text ?? ""];
		const to = new Int32Array(before.length).fill(-1);
		let [from, now] = [0, 0];
		for (const { kind, text } of diffWordsExactly(before, after)) {
			if (kind === "same") for (let at = 0; at < text.length; at++) to[from + at] = now + at;
			if (kind !== "inserted") from += text.length;
			if (kind !== "deleted") now += text.length;
		}
		this.moved.set(blockId, to);
		return to;
	}
}
