/**
 * Which words changed between two wordings, told the way a person would tell it?
 *
 * Runs on the server and in the browser while somebody types, so it is small, bounded and depends on nothing.
 * The edit script is Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986) over words;
 * the clean-up that follows is in the spirit of diff-match-patch: a change should read as a phrase, not as confetti.
 *
 * Invariants
 * - "same" and "deleted" put together are `before`; "same" and "inserted" put together are `after`.
 * - Two neighbours are never of one kind; where a deletion and an insertion meet, the deletion comes first.
 * - No segment is empty or begins inside a grapheme.
 */
import { isWord, splitWords } from "@/lib/domain/words";

export interface DiffSegment {
	kind: "same" | "inserted" | "deleted";
	text: string;
}

/** One stretch of an edit script, in pieces: what stays, or what goes and what comes in its place. */
type Step = { same: string[] } | { gone: string[]; come: string[] };

/** Beyond this many single edits two texts have nothing to say to each other, and the work would grow with its square. */
const maxEdits = 1500;

/** Changes from `before` to `after`; `[]` when both are empty. At most about two million steps of work, whatever comes in. */
export function diffWords(before: string, after: string): DiffSegment[] {
	if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
	return segmentsOf(slideToWords(absorbIslands(editScript(splitWords(before), splitWords(after)))));
}

/** The same without the clean-up for readers: the fewest words changed, for whatever must follow a word to its new place. */
export function diffWordsExactly(before: string, after: string): DiffSegment[] {
	return segmentsOf(joined(editScript(splitWords(before), splitWords(after))));
}

/** How many words were put in and taken out. */
export function countWords(segments: readonly DiffSegment[]): { inserted: number; deleted: number } {
	const count = { inserted: 0, deleted: 0 };
	for (const { kind, text } of segments) if (kind !== "same") count[kind] += splitWords(text).filter(isWord).length;
	return count;
}

/**
 * How alike two texts are: 0 (no word in common) to 1 (the same). Sørensen–Dice over words and pairs of neighbouring
 * words, so order counts but a moved sentence still looks alike. Linear: fit for comparing every block with every other.
 */
export function similarity(before: string, after: string): number {
	if (before === after) return 1;
	const [left, right] = [gramsOf(before), gramsOf(after)];
	let [common, total] = [0, 0];
	for (const [gram, count] of left) {
		common += Math.min(count, right.get(gram) ?? 0);
		total += count;
	}
	for (const count of right.values()) total += count;
	// Words alike but signs or spaces not: very alike, yet not the same.
	return total === 0 ? 0 : Math.min(0.999, (2 * common) / total);
}

function gramsOf(text: string): Map<string, number> {
	const grams = new Map<string, number>();
	let last = "";
	for (const piece of splitWords(text)) {
		if (!isWord(piece)) continue;
		grams.set(piece, (grams.get(piece) ?? 0) + 1);
		const pair = `${last}\u0000${piece}`;
		grams.set(pair, (grams.get(pair) ?? 0) + 1);
		last = piece;
	}
	return grams;
}

function editScript(before: readonly string[], after: readonly string[]): Step[] {
	let head = 0;
	while (head < before.length && head < after.length && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
		tail++;
	const [gone, come] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
	return [{ same: before.slice(0, head) }, ...(myers(gone, come) ?? [{ gone, come }]), { same: before.slice(before.length - tail) }];
}

/** The shortest edit script, or null when it would take more than `maxEdits` edits. */
function myers(before: readonly string[], after: readonly string[]): Step[] | null {
	const [n, m] = [before.length, after.length];
	if (n === 0 || m === 0) return [{ gone: [...before], come: [...after] }];
	const limit = Math.min(maxEdits, n + m);
	if (Math.abs(n - m) > limit) return null;
	// Numbers compare faster than strings, and each round of the search is kept to walk back along.
	const ids = new Map<string, number>();
	const idOf = (piece: string): number => {
		const known = ids.get(piece);
		if (known !== undefined) return known;
		ids.set(piece, ids.size);
		return ids.size - 1;
	};
	const a = Int32Array.from(before, idOf);
	const b = Int32Array.from(after, idOf);
	const furthest = new Int32Array(2 * limit + 3);
	const rounds: Int32Array[] = [];
	const at = (row: Int32Array, index: number): number => row[index] ?? -1;
	for (let d = 0; d <= limit; d++) {
		// A round may only look at the diagonals −d … d, so only those are kept.
		rounds.push(furthest.slice(limit + 1 - d - 1, limit + 1 + d + 2));
		for (let k = -d; k <= d; k += 2) {
			const down = k === -d || (k !== d && at(furthest, limit + k) < at(furthest, limit + 2 + k));
			let x = down ? at(furthest, limit + 2 + k) : at(furthest, limit + k) + 1;
			while (x < n && x - k < m && a[x] === b[x - k]) x++;
			furthest[limit + 1 + k] = x;
			if (x >= n && x - k >= m) return walkBack(before, after, rounds);
		}
	}
	return null;
}

function walkBack(before: readonly string[], after: readonly string[], rounds: readonly Int32Array[]): Step[] {
	const steps: Step[] = [];
	let [x, y] = [before.length, after.length];
	for (let d = rounds.length - 1; d >= 0; d--) {
		const row = rounds[d] as Int32Array;
		const at = (k: number): number => row[k + d + 1] ?? -1;
		const k = x - y;
		const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
		const [fromX, fromK] = down ? [at(k + 1), k + 1] : [at(k - 1), k - 1];
		const start = d === 0 ? 0 : down ? fromX : fromX + 1;
		if (x > start) steps.push({ same: before.slice(start, x) });
		if (d === 0) break;
		const fromY = fromX - fromK;
		steps.push(down ? { gone: [], come: [after[fromY] as string] } : { gone: [before[fromX] as string], come: [] });
		[x, y] = [fromX, fromY];
	}
	return joined(steps.reverse());
}

/** Neighbouring changes become one change, neighbouring sames one same, and nothing is empty. */
function joined(steps: readonly Step[]): Step[] {
	const result: Step[] = [];
	for (const step of steps) {
		const last = result[result.length - 1];
		if ("same" in step) {
			if (step.same.length === 0) continue;
			if (last !== undefined && "same" in last) append(last.same, step.same);
			else result.push({ same: [...step.same] });
		} else {
			if (step.gone.length === 0 && step.come.length === 0) continue;
			if (last !== undefined && "gone" in last) {
				append(last.gone, step.gone);
				append(last.come, step.come);
			} else result.push({ gone: [...step.gone], come: [...step.come] });
		}
	}
	return result;
}

/** Not push(...), which overflows the stack on long lists. */
function append(list: string[], more: readonly string[]): void {
	for (const piece of more) list.push(piece);
}

/** Takes into the change what stands alone between two changes: a space, a little word, a phrase shorter than both. */
function absorbIslands(script: readonly Step[]): Step[] {
	const result: Step[] = [];
	const steps = joined(script);
	for (const [index, step] of steps.entries()) {
		result.push(step);
		// The island between this change and the last one; absorbing it may make the change large enough to absorb the one before.
		while ("gone" in step || index === steps.length - 1) {
			const [left, island, right] = result.slice(-3);
			if (left === undefined || island === undefined || right === undefined) break;
			if (!("gone" in left && "same" in island && "gone" in right && isIsland(left, island.same, right))) break;
			result.splice(-3, 3, {
				gone: [...left.gone, ...island.same, ...right.gone],
				come: [...left.come, ...island.same, ...right.come],
			});
		}
	}
	return result.flatMap((step) => ("gone" in step ? trimmed(step) : [step]));
}

function isIsland(left: { gone: string[]; come: string[] }, island: readonly string[], right: { gone: string[]; come: string[] }): boolean {
	// A line break is a place a reader holds on to, and a long list of pieces is no island.
	if (island.length > 7 || island.includes("\n")) return false;
	const words = island.filter(isWord);
	const length = lengthOf(island);
	if (words.length === 0) return island.length <= 3;
	if (words.length === 1 && lengthOf(words) <= 3) return true;
	return words.length <= 3 && length <= weightOf(left) && length <= weightOf(right);
}

function weightOf(change: { gone: string[]; come: string[] }): number {
	return Math.max(lengthOf(change.gone), lengthOf(change.come));
}

function lengthOf(pieces: readonly string[]): number {
	let length = 0;
	for (const piece of pieces) length += piece.length;
	return length;
}

/** A change whose two sides begin or end alike gives that part back. */
function trimmed(change: { gone: string[]; come: string[] }): Step[] {
	const { gone, come } = change;
	let head = 0;
	while (head < gone.length && head < come.length && gone[head] === come[head]) head++;
	let tail = 0;
	while (tail < gone.length - head && tail < come.length - head && gone[gone.length - 1 - tail] === come[come.length - 1 - tail]) tail++;
	return [
		{ same: gone.slice(0, head) },
		{ gone: gone.slice(head, gone.length - tail), come: come.slice(head, come.length - tail) },
		{ same: gone.slice(gone.length - tail) },
	];
}

/** A mere insertion or deletion may stand in several places ("a b" → "a x b"); it is moved to begin with a word and end with a space. */
function slideToWords(script: readonly Step[]): Step[] {
	const steps = joined(script);
	for (let index = 1; index < steps.length; index++) {
		const [before, change, after] = [steps[index - 1], steps[index], steps[index + 1]];
		if (before === undefined || change === undefined || !("same" in before) || !("gone" in change)) continue;
		if (change.gone.length > 0 && change.come.length > 0) continue;
		const moving = change.gone.length > 0 ? change.gone : change.come;
		const following = after !== undefined && "same" in after ? after.same : [];
		// Forwards only over one space: " x" + " b" is the same as "x " + "b".
		if (/^\s+$/.test(moving[0] ?? "") && moving[0] === following[0] && moving.length > 1) {
			before.same.push(moving[0] as string);
			moving.push(moving.shift() as string);
			following.shift();
		}
	}
	return joined(steps);
}

function segmentsOf(steps: readonly Step[]): DiffSegment[] {
	const segments: DiffSegment[] = [];
	for (const step of steps) {
		if ("same" in step) segments.push({ kind: "same", text: step.same.join("") });
		else {
			if (step.gone.length > 0) segments.push({ kind: "deleted", text: step.gone.join("") });
			if (step.come.length > 0) segments.push({ kind: "inserted", text: step.come.join("") });
		}
	}
	return segments;
}
