/**
 * Where in this text does something stand that is nearly this quote?
 *
 * Sellers' algorithm ("The theory and computation of evolutionary distances", 1980: edit distance in which the beginning and
 * the end of the text cost nothing), over words instead of letters: a few hundred words against a few thousand are a
 * million cheap steps, and a match never begins or ends inside a word.
 *
 * Invariants
 * - Bounded: at most `maxCells` steps, whatever comes in; beyond that there is no match.
 * - Only matches that keep at least two thirds of the quote, and at least two of its words.
 */
import { isWord, splitWords } from "@/lib/domain/words";

const maxCells = 12_000_000;
const leastSimilarity = 2 / 3;

export interface ApproximateMatch {
	start: number;
	end: number;
	/** Share of the quote's letters that stand there, less what stands between them; up to 1. */
	similarity: number;
}

interface Piece {
	text: string;
	start: number;
	id: number;
}

/** The places where `quote` nearly stands in `text`, at most 20, none overlapping a better one. Offsets are UTF-16 code units. */
export function approximateMatches(text: string, quote: string): ApproximateMatch[] {
	const ids = new Map<string, number>();
	const pattern = wordsOf(quote, ids);
	const words = wordsOf(text, ids);
	if (pattern.length < 2 || words.length === 0 || pattern.length * words.length > maxCells) return [];
	const weight = pattern.reduce((sum, piece) => sum + piece.text.length, 0);
	const allowed = weight * (1 - leastSimilarity);

	// Column by column: the cheapest way to have read `i` words of the quote by the time the text has come to word `j`.
	let costs = new Float64Array(pattern.length + 1);
	let starts = new Int32Array(pattern.length + 1);
	for (const [i, piece] of pattern.entries()) costs[i + 1] = (costs[i] as number) + piece.text.length;
	let nextCosts = new Float64Array(pattern.length + 1);
	let nextStarts = new Int32Array(pattern.length + 1);
	const ends: { cost: number; from: number; to: number }[] = [];
	for (const [j, word] of words.entries()) {
		nextCosts[0] = 0;
		nextStarts[0] = j + 1;
		for (let i = 1; i <= pattern.length; i++) {
			const piece = pattern[i - 1] as Piece;
			const swap = (costs[i - 1] as number) + (piece.id === word.id ? 0 : substitution(piece.text, word.text));
			const missing = (nextCosts[i - 1] as number) + piece.text.length;
			const extra = (costs[i] as number) + word.text.length;
			const [cost, start] =
				swap <= missing && swap <= extra
					? [swap, starts[i - 1] as number]
					: missing <= extra
						? [missing, nextStarts[i - 1] as number]
						: [extra, starts[i] as number];
			nextCosts[i] = cost;
			nextStarts[i] = start;
		}
		const cost = nextCosts[pattern.length] as number;
		const from = nextStarts[pattern.length] as number;
		if (cost <= allowed && from <= j) ends.push({ cost, from, to: j });
		[costs, nextCosts] = [nextCosts, costs];
		[starts, nextStarts] = [nextStarts, starts];
	}
	return bestApart(ends).map(({ cost, from, to }) => {
		const last = words[to] as Piece;
		return { start: (words[from] as Piece).start, end: last.start + last.text.length, similarity: 1 - cost / weight };
	});
}

function bestApart(ends: { cost: number; from: number; to: number }[]): { cost: number; from: number; to: number }[] {
	const sorted = ends.sort((a, b) => a.cost - b.cost || a.from - b.from);
	const chosen: { cost: number; from: number; to: number }[] = [];
	for (const end of sorted) {
		if (chosen.length === 20) break;
		if (!chosen.some((other) => end.from <= other.to && other.from <= end.to)) chosen.push(end);
	}
	return chosen;
}

/** What it costs to read one word for another: little where they begin and end alike ("organise", "organize"). */
function substitution(a: string, b: string): number {
	const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
	let head = 0;
	while (head < shorter.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	const alike = head + tail;
	// Two words that merely share an ending are two words.
	return alike * 2 >= longer.length ? longer.length - alike : longer.length;
}

function wordsOf(text: string, ids: Map<string, number>): Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	for (const piece of splitWords(text)) {
		if (isWord(piece)) {
			const key = piece.toLowerCase();
			const id = ids.get(key) ?? ids.size;
			ids.set(key, id);
			pieces.push({ text: piece, start, id });
		}
		start += piece.length;
	}
	return pieces;
}
