/** How much of one row of words stands in another, in the same order? The longest common row, found block by block. */
import { diffArrays } from "diff";

export function wordsOf(text: string): string[] {
	return (
		text
			.normalize("NFKC")
			.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
			.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
	);
}

/** Words of `source` that stand in `result` in order. */
export function keptInOrder(source: readonly string[], result: readonly string[]): number {
	let kept = 0;
	// Most of it is alike; what differs is looked at in windows, so that time stays linear.
	const window = 4000;
	let [a, b] = [0, 0];
	while (a < source.length && b < result.length) {
		while (a < source.length && b < result.length && source[a] === result[b]) [a, b, kept] = [a + 1, b + 1, kept + 1];
		if (a >= source.length || b >= result.length) break;
		const [left, right] = [source.slice(a, a + window), result.slice(b, b + window)];
		const isLast = a + window >= source.length && b + window >= result.length;
		// Up to the middle of the window the match is sure; beyond, the next window decides.
		const trust = isLast ? Number.POSITIVE_INFINITY : window / 2;
		let [i, j] = [0, 0];
		for (const { added, removed, value } of diffArrays(left, right)) {
			if (Math.max(i, j) >= trust) break;
			if (removed) i += value.length;
			else if (added) j += value.length;
			else {
				const take = Math.min(value.length, trust - Math.min(trust, Math.max(i, j)));
				[i, j, kept] = [i + take, j + take, kept + take];
				if (take < value.length) break;
			}
		}
		[a, b] = [a + Math.max(i, 0), b + Math.max(j, 0)];
		if (i === 0 && j === 0) break;
	}
	return kept;
}

/** Precision and recall of two bags of texts, as one number. */
export function agreement(expected: readonly string[], found: readonly string[]): { f1: number; missing: string[]; extra: string[] } {
	const counts = new Map<string, number>();
	for (const text of expected) counts.set(text, (counts.get(text) ?? 0) + 1);
	const extra: string[] = [];
	let both = 0;
	for (const text of found) {
		const left = counts.get(text) ?? 0;
		if (left > 0) {
			counts.set(text, left - 1);
			both++;
		} else extra.push(text);
	}
	const missing = [...counts].flatMap(([text, count]) => Array.from({ length: count }, () => text));
	const f1 = expected.length + found.length === 0 ? 1 : (2 * both) / (expected.length + found.length);
	return { f1, missing, extra };
}
