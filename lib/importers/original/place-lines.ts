/**
 * In which line of a source does each block stand, and which lines stand in no block?
 *
 * Blocks are found by their words. Those whose beginning stands in the source exactly once, and in the same order there, hold the others in
 * place: what lies between two of them is looked for between their lines only, from the last to the first, so that a heading is found above
 * its text and not in the table of contents. Time grows with the words, not with their square.
 *
 * Invariant: a line is said to be left out only if most of its words are in no block and not in the title.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { OriginalLine } from "@/lib/domain/original";
import { type SourceWords, sourceWords, Vocabulary } from "./source-words";

/** So many words in a row tell a place. */
const gram = 5;
/** Of the same words; further ones are not looked at. */
const mostPlaces = 20;
/** Words of a note or a number that may stand in the middle of a paragraph in the source. */
const skip = 60;

type Sought = Pick<BlockContent, "kind" | "label" | "text">;

interface Block {
	words: number[];
	label: number[];
	isHeading: boolean;
	/** Whether it may stand anywhere: notes are kept elsewhere in many files. */
	isNote: boolean;
	/** Where in the source its words begin; -1: not found. */
	at: number;
	end: number;
}

export interface PlacedLines {
	/** Of each block, its line. */
	places: ({ line: number } | null)[];
	lines: OriginalLine[];
}

export function placeLines(blocks: readonly Sought[], title: string, lines: readonly OriginalLine[]): PlacedLines {
	const vocabulary = new Vocabulary();
	const source = sourceWords(lines, vocabulary);
	const sought = blocks.map(({ kind, label, text }): Block => {
		const words = vocabulary.read(text);
		return { words, label: vocabulary.read(label ?? ""), isHeading: kind === "heading", isNote: kind === "footnote", at: -1, end: -1 };
	});
	const found = placesOfGrams(source.words, [...sought.map(({ words }) => words), vocabulary.read(title)]);
	const covered = new Uint8Array(source.words.length);
	const search = new Search(source, found, covered);

	const backbone = ascending(
		sought.filter(({ words, isHeading, isNote }) => !isHeading && !isNote && words.length >= gram),
		(block) => {
			const all = found.get(hashOf(block.words, 0, gram)) ?? [];
			return all.length === 1 ? (all[0] ?? -1) : -1;
		},
	);
	for (const block of backbone) search.cover(block, block.at);
	search.between(sought);
	search.anywhere(sought);
	search.anywhere([{ words: vocabulary.read(title), label: [], isHeading: true, isNote: true, at: -1, end: -1 }]);

	return {
		places: sought.map(({ at }) => (at === -1 ? null : { line: source.lineOf[at] ?? 0 })),
		lines: withContents(lines.map((line, index) => (isLeft(index, source, covered) ? { ...line, left: true } : line))),
	};
}

/** What was left out in one piece, most of it lines that end with a number: a table of contents. */
function withContents(lines: OriginalLine[]): OriginalLine[] {
	const told = [...lines];
	for (let from = 0; from < lines.length; from++) {
		let to = from;
		while (lines[to]?.left === true && lines[to]?.why === undefined) to++;
		const run = lines.slice(from, to);
		const numbered = run.filter(({ text }) => /(?:[\s.…\t]|\p{L})(?:\p{Nd}{1,2}-)?(?:\p{Nd}{1,4}|[ivxlc]{1,6})$/u.test(text)).length;
		if (run.length >= 3 && numbered >= 0.5 * run.length)
			for (let at = from; at < to; at++) told[at] = { ...(lines[at] as OriginalLine), why: "contents" };
		from = to;
	}
	return told;
}

class Search {
	constructor(
		private readonly source: SourceWords,
		private readonly found: ReadonlyMap<number, number[]>,
		private readonly covered: Uint8Array,
	) {}

	/** Marks the words of a block from its place on, over what stands in between. */
	cover(block: Block, at: number): void {
		const { words } = this.source;
		let place = at;
		const { label } = block;
		const labelled = label.length > 0 && label.every((one, index) => words[at - label.length + index] === one);
		if (labelled) this.covered.fill(1, at - label.length, at);
		block.at = -1;
		block.end = at;
		for (let index = 0; index < block.words.length; index++) {
			const over = this.over(block.words, index, place);
			if (over === null) continue;
			index += over.ours;
			place += over.theirs;
			this.covered[place] = 1;
			if (block.at === -1) block.at = labelled && place === at ? at - label.length : place;
			place++;
			block.end = place;
		}
	}

	/** The fewest words to leave out, of the block and of the source, until both go on alike; null: nowhere near. */
	private over(ours: readonly number[], index: number, place: number): { ours: number; theirs: number } | null {
		for (let out = 0; out <= skip; out++) {
			for (let own = 0; own <= Math.min(out, 6) && index + own < ours.length; own++) {
				if (this.goesOn(ours, index + own, place + out - own, out === 0 ? 1 : 3)) return { ours: own, theirs: out - own };
			}
		}
		return null;
	}

	/** Each block that is not found yet, between those around it that are. */
	between(blocks: readonly Block[]): void {
		const floors: number[] = [];
		let floor = 0;
		for (const { at, end, isNote } of blocks) {
			floors.push(floor);
			if (at !== -1 && !isNote) floor = Math.max(floor, end);
		}
		let ceiling = this.source.words.length;
		for (let index = blocks.length - 1; index >= 0; index--) {
			const block = blocks[index] as Block;
			if (block.isNote) continue;
			if (block.at === -1) this.take(block, floors[index] ?? 0, ceiling);
			if (block.at !== -1) ceiling = block.at;
		}
	}

	/** What stands elsewhere in the source: notes, what was moved. */
	anywhere(blocks: readonly Block[]): void {
		for (const block of [...blocks].reverse()) {
			if (block.at !== -1 || block.words.length === 0) continue;
			const free = this.placesOf(block, 0, this.source.words.length, true);
			const place = this.likeliest(block, free);
			if (place !== undefined) this.cover(block, place);
		}
	}

	private take(block: Block, from: number, to: number): void {
		const places = this.placesOf(block, from, to);
		const place = this.likeliest(block, places);
		if (place !== undefined) this.cover(block, place);
	}

	/** The last ones, from below, by its first words; or, if the source has others there, by some that follow. `free`: only where no block is yet. */
	private placesOf({ words }: Block, from: number, to: number, free = false): number[] {
		for (const [start, length] of grams(words)) {
			const all = this.found.get(hashOf(words, start, length)) ?? [];
			const places: number[] = [];
			for (let index = firstFrom(all, to) - 1; index >= 0 && places.length < mostPlaces; index--) {
				const at = all[index] ?? 0;
				if (at < from) break;
				if (this.isHere(words, start, length, at) && !(free && this.covered[at] === 1))
					places.push(this.beginning(words, at - start, from));
			}
			if (places.length > 0) return places;
		}
		return [];
	}

	/** The block's first word, if it stands near where it should: words that were broken or joined since make it a few more or less. */
	private beginning(words: readonly number[], at: number, from: number): number {
		for (const off of [0, -1, -2, 1, 2]) if (at + off >= from && this.source.words[at + off] === words[0]) return at + off;
		return Math.max(from, at);
	}

	private isHere(words: readonly number[], from: number, length: number, at: number): boolean {
		for (let index = 0; index < length; index++) if (this.source.words[at + index] !== words[from + index]) return false;
		return true;
	}

	/** For so many words, or to the end of the block. */
	private goesOn(ours: readonly number[], index: number, place: number, count: number): boolean {
		for (let at = 0; at < count && index + at < ours.length; at++) if (this.source.words[place + at] !== ours[index + at]) return false;
		return true;
	}

	/** The last one that begins a line, if need be behind a number; else the last one. */
	private likeliest({ words, label }: Block, places: readonly number[]): number | undefined {
		const into = (at: number): number => at - (this.source.starts[this.source.lineOf[at] ?? 0] ?? 0);
		return (
			places.find((at) => into(at) === 0 || into(at) === label.length) ??
			places.find((at) => into(at) <= 3) ??
			(words.length < 3 ? undefined : places[0])
		);
	}
}

/** Which stretches of a block tell its place: from where, and how many words. */
function grams(words: readonly number[]): [number, number][] {
	if (words.length === 0) return [];
	// The sign of a note at its end is not in every source.
	if (words.length <= gram)
		return words.length < 4
			? [[0, words.length]]
			: [
					[0, words.length],
					[0, 3],
				];
	return [0, 2, 5, 9].flatMap((from): [number, number][] => (from + gram <= words.length ? [[from, gram]] : []));
}

/** How many of them, ascending, are below. */
function firstFrom(places: readonly number[], least: number): number {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

function hashOf(words: readonly number[], from: number, length: number): number {
	let hash = length;
	for (let index = from; index < from + length; index++) hash = (Math.imul(hash, 0x01000193) ^ (words[index] ?? 0)) >>> 0;
	return hash;
}

/** Where in the source all stretches stand that anybody will look for. */
function placesOfGrams(source: readonly number[], blocks: readonly number[][]): Map<number, number[]> {
	const found = new Map<number, number[]>();
	const lengths = new Set<number>();
	for (const words of blocks) {
		for (const [from, length] of grams(words)) {
			found.set(hashOf(words, from, length), []);
			lengths.add(length);
		}
	}
	for (const length of lengths) {
		for (let at = 0; at + length <= source.length; at++) {
			const places = found.get(hashOf(source, at, length));
			places?.push(at);
		}
	}
	return found;
}

/** The longest row of blocks whose places ascend, with these places; -1: has none. */
function ascending(blocks: readonly Block[], placeOf: (block: Block) => number): Block[] {
	const placed = blocks.map((block) => ({ block, at: placeOf(block) })).filter(({ at }) => at >= 0);
	/** Of the rows of each length, the index of the last element of the one that ends lowest. */
	const tails: number[] = [];
	const before: number[] = [];
	for (const [index, { at }] of placed.entries()) {
		let [low, high] = [0, tails.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((placed[tails[middle] ?? 0]?.at ?? 0) < at) low = middle + 1;
			else high = middle;
		}
		before.push(low === 0 ? -1 : (tails[low - 1] ?? -1));
		tails[low] = index;
	}
	const row: Block[] = [];
	for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
		const { block, at } = placed[index] as { block: Block; at: number };
		block.at = at;
		row.push(block);
	}
	return row.reverse();
}

function isLeft(line: number, { starts }: SourceWords, covered: Uint8Array): boolean {
	const [from = 0, to = 0] = [starts[line], starts[line + 1]];
	if (from === to) return false;
	let count = 0;
	for (let at = from; at < to; at++) count += covered[at] ?? 0;
	return count < 0.3 * (to - from);
}
