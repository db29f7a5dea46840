/**
 * Where in the draft do the comments and tracked changes of its file belong, and as what?
 *
 * Comments point at their words. A change becomes a counter-proposal: the paragraph as it reads now, with that one change made. What
 * cannot stand so (its words have been corrected away, it is in a heading or a footnote) becomes a comment on the nearest paragraph,
 * with the words quoted: a change made of words that are not there would propose something its author never wrote.
 *
 * Invariants
 * - Every item comes out, as one thing or more; those of a paper without a paragraph do not, and such a paper is not published.
 * - In a paragraph that nobody touched, a change gives what its author wrote.
 * - A reply stands behind what it replies to, on the same paragraph.
 * - Words of the file are read as they stand: nothing in them becomes Markdown.
 */
import { type Anchor, makeAnchor, maxExactLength } from "./anchor";
import { isDiscussable } from "./block";
import type { BroughtChange, BroughtComment, BroughtItem, ImportedChange, KeptItems } from "./brought-in";
import { bodyParts, changeBody, withQuote, wordsAround } from "./brought-in-body";
import type { DraftBlock } from "./draft-edit";
import { cleanText, isBlank } from "./marked-text";
import { nearestParagraph } from "./nearest-paragraph";
import { asMarkdown } from "./plain-markdown";
import { graphemeFloor } from "./words";
import { WordsNow, type WordsPlace } from "./words-now";
import { cleanLine, cleanWriting } from "./writing";

/** What somebody who checks the draft should know: why it stands elsewhere or not on its words. */
export type PlacingDoubt =
	/** None of the words are there any more. */
	| "words-gone"
	/** Some of the words are not. */
	| "words-changed"
	/** What it is about (a heading, a footnote, the title) is not discussed. */
	| "not-discussed"
	/** The counter-proposal would say what the draft says already. */
	| "already-made"
	/** Longer than a counter-proposal may be. */
	| "too-long";

interface PlacedBase {
	/** Of the item in the file; the parts of one item have the same. */
	source: string;
	/** One line; "" if the file does not say. */
	author: string;
	at: Date;
	/** Of a block that is discussed. */
	blockId: string;
	doubt: PlacingDoubt | null;
}

export interface PlacedComment extends PlacedBase {
	type: "comment";
	/** The source of the comment that opened the thread; null for that one itself. */
	parent: string | null;
	/** Markdown. Not empty. */
	body: string;
	anchor: Anchor | null;
	resolved: boolean;
	/** Null where it was a comment in the file. */
	change: ImportedChange | null;
}

export interface PlacedProposal extends PlacedBase {
	type: "counter-proposal";
	kind: "replace" | "insert" | "delete";
	/** Clean; "" for a deletion and for nothing else. */
	text: string;
	change: ImportedChange;
	/** The source of the other half of a move, where that is a counter-proposal too. */
	moved: string | null;
}

export type Placed = PlacedComment | PlacedProposal;

/** As submitCounterProposal takes them, in UTF-16 code units. */
const maxProposal = 20_000;

/** In the order of the file. `importedAt`: for items without a date. */
export function placeBroughtIn(
	kept: KeptItems,
	blocks: readonly DraftBlock[],
	{ title, importedAt, now }: { title: string; importedAt: Date; now: Date },
): Placed[] {
	if (!blocks.some(({ kind }) => isDiscussable(kind))) return [];
	const placing = new Placing(kept, blocks, title);
	const at = ({ date }: BroughtItem<string>) => {
		const time = date === null ? Number.NaN : Date.parse(date);
		return Number.isNaN(time) ? importedAt : new Date(Math.min(time, now.getTime()));
	};
	const placed = kept.items.flatMap((item) => placing.place(item, { source: item.id, author: nameOf(item), at: at(item) }));
	return withHalves(placed);
}

/** As names of members are: one line, at most two hundred characters. */
const nameOf = ({ author }: BroughtItem<string>) => cleanLine(author).slice(0, 200).toWellFormed();

/** A move is told of both halves or of none. */
function withHalves(placed: readonly Placed[]): Placed[] {
	const halves = new Map(placed.flatMap((one) => (one.type === "counter-proposal" && one.moved !== null ? [[one.source, one.moved]] : [])));
	return placed.map((one) =>
		one.type === "counter-proposal" && one.moved !== null && halves.get(one.moved) !== one.source ? { ...one, moved: null } : one,
	);
}

type Said = Pick<PlacedBase, "source" | "author" | "at">;

class Placing {
	private readonly now: WordsNow;
	/** Where threads are: the source of a comment → the one that opened its thread, and the block. */
	private readonly threads = new Map<string, { root: string; blockId: string }>();

	constructor(
		kept: KeptItems,
		private readonly blocks: readonly DraftBlock[],
		private readonly title: string,
	) {
		this.now = new WordsNow(kept, blocks);
	}

	place(item: BroughtItem<string>, said: Said): Placed[] {
		return item.type === "comment" ? this.comment(item, said) : this.change(item, said);
	}

	private comment(item: BroughtComment<string>, said: Said): Placed[] {
		const { resolved } = item;
		const thread = item.parent === null ? undefined : this.threads.get(item.parent);
		const body = asMarkdown(cleanWriting(item.body));
		if (thread !== undefined) {
			this.threads.set(item.id, thread);
			const { root: parent, blockId } = thread;
			return saying(body, { ...said, parent, blockId, anchor: null, resolved, change: null, doubt: null });
		}
		const { blockId, anchor, quote, doubt } = this.about(item);
		this.threads.set(item.id, { root: item.id, blockId });
		return saying(withQuote(quote, body), { ...said, parent: null, blockId, anchor, resolved, change: null, doubt });
	}

	/** The paragraph, the words in it, and what must be quoted because it is not there. */
	private about({ block, start, end }: BroughtItem<string>): Pick<PlacedComment, "blockId" | "anchor" | "doubt"> & { quote: string } {
		if (block === null) {
			const quote = this.title.slice(start, end);
			return { blockId: this.idOf(this.first()), anchor: null, quote, doubt: "not-discussed" };
		}
		const text = this.now.textOf(block);
		const isWhole = start >= end || isBlank(text.slice(start, end));
		const index = this.now.indexOf(block);
		const own = index === null ? undefined : this.blocks[index];
		if (isWhole && own !== undefined && isDiscussable(own.kind)) return { blockId: own.id, anchor: null, quote: "", doubt: null };
		const [from, to] = isWhole ? [0, text.length] : [start, end];
		const words = text.slice(from, to);
		const place = this.now.words(block, from, to);
		if (place !== null) return this.on(place, words, null);
		const rest = this.now.rest(block, from, to);
		if (rest !== null) return this.on(rest, words, "words-changed");
		return { blockId: this.idOf(this.nearest(this.now.home(block))), anchor: null, quote: words, doubt: "words-gone" };
	}

	private on({ index, start, end }: WordsPlace, words: string, doubt: PlacingDoubt | null) {
		const block = this.blocks[index];
		if (block === undefined || !isDiscussable(block.kind)) {
			return { blockId: this.idOf(this.nearest(index)), anchor: null, quote: words, doubt: "not-discussed" as const };
		}
		// Of very long words the first are pointed at, and all of them named by their beginning and end.
		const last = end - start > maxExactLength - 16 ? graphemeFloor(block.text, start + maxExactLength - 16) : end;
		const quote = doubt !== null || last < end ? words : "";
		return { blockId: block.id, anchor: makeAnchor(block.text, start, last), quote, doubt };
	}

	private change(item: BroughtChange<string>, said: Said): Placed[] {
		if (item.kind === "insert") return this.insertion(item, said);
		if (item.kind === "delete") return this.deletion(item, said);
		if (item.block === null) return this.told(item, said, "not-discussed");
		const { block: id, start, end } = item;
		const place: WordsPlace | null = start < end ? this.now.words(id, start, end) : pointPlace(this.now.point(id, start));
		const block = place === null ? undefined : this.blocks[place.index];
		if (place === null || block === undefined) return this.told(item, said, "words-gone");
		if (!isDiscussable(block.kind)) return this.told(item, said, "not-discussed", place.index);
		if (start === end && standsThere(item.text, this.now.textOf(id), start, block.text, place.start))
			return this.told(item, said, "already-made");
		return this.proposal(item, said, block, block.text.slice(0, place.start) + item.text + block.text.slice(place.end));
	}

	/** The paragraph as it would read. */
	private proposal(item: BroughtChange<string>, said: Said, block: DraftBlock, reading: string): Placed[] {
		const text = cleanText(reading);
		if (text === cleanText(block.text)) return this.told(item, said, "already-made");
		return this.proposed(item, said, block, text === "" ? "delete" : "replace", text);
	}

	private proposed(item: BroughtChange<string>, said: Said, block: DraftBlock, kind: PlacedProposal["kind"], text: string): Placed[] {
		if (text.length > maxProposal) return this.told(item, said, "too-long");
		const { change, moved } = item;
		return [{ ...said, type: "counter-proposal", blockId: block.id, kind, text, change, moved, doubt: null }];
	}

	/** New paragraphs, behind the end of the one that stood before them. */
	private insertion(item: BroughtChange<string>, said: Said): Placed[] {
		const text = cleanText(item.text);
		if (text === "") return this.told(item, said, "words-gone");
		const { block: id } = item;
		const before = id === null ? null : (this.now.point(id, this.now.textOf(id).length)?.index ?? this.now.home(id));
		const block = before === null ? undefined : this.blocks[before];
		if (block !== undefined && isDiscussable(block.kind)) return this.proposed(item, said, block, "insert", text);
		const nearest = before === null ? this.first() : this.nearest(before);
		const target = this.blocks[nearest] as DraftBlock;
		// There is nothing to insert behind at the head of the paper, or right below a heading: then it comes before the paragraph that follows.
		if (before === null || (block?.kind === "heading" && nearest > before)) {
			return this.proposed(item, said, target, "replace", cleanText(`${text}\n${target.text}`));
		}
		return this.proposed(item, said, target, "insert", text);
	}

	/** All of a paragraph, wherever its parts are now. */
	private deletion(item: BroughtChange<string>, said: Said): Placed[] {
		const { block: id } = item;
		if (id === null) return this.told(item, said, "not-discussed");
		const text = this.now.textOf(id);
		const index = this.now.indexOf(id);
		const own = index === null ? undefined : this.blocks[index];
		const whole = this.now.words(id, 0, text.length);
		const block = whole === null ? own : this.blocks[whole.index];
		if (block === undefined) return this.told(item, said, "words-gone");
		if (!isDiscussable(block.kind)) return this.told(item, said, "not-discussed", whole?.index ?? index ?? undefined);
		if (whole !== null) return this.proposal(item, said, block, block.text.slice(0, whole.start) + block.text.slice(whole.end));
		const cut = this.cutOff(text, index ?? 0);
		return [
			...this.proposed(item, said, block, "delete", ""),
			...cut.flatMap((part) => this.proposed({ ...item, moved: null }, said, part, "delete", "")),
		];
	}

	/** The blocks behind this one that are nothing but words of `text`, which were cut off it. */
	private cutOff(text: string, index: number): DraftBlock[] {
		const parts: DraftBlock[] = [];
		for (let at = text.indexOf(this.blocks[index]?.text ?? "") + 1, next = index + 1; next < this.blocks.length; next++) {
			const block = this.blocks[next];
			const found = block === undefined || !isDiscussable(block.kind) ? -1 : text.indexOf(block.text, at);
			if (block === undefined || found < 0) break;
			parts.push(block);
			at = found + block.text.length;
		}
		return parts;
	}

	/** A change as a comment: what it is about, and its old and new words. */
	private told(item: BroughtChange<string>, said: Said, doubt: PlacingDoubt, place?: number): Placed[] {
		const { block: id, start, end, change } = item;
		const text = id === null ? this.title : this.now.textOf(id);
		const index = id === null ? this.first() : this.nearest(place ?? this.now.home(id));
		const [from, to] = item.kind === "delete" ? [0, text.length] : item.kind === "insert" ? [0, 0] : [start, end];
		const quote = item.kind === "replace" ? wordsAround(text, from, to) : "";
		const body = withQuote(quote, changeBody(text.slice(from, to), item.text));
		return saying(body, { ...said, parent: null, blockId: this.idOf(index), anchor: null, resolved: false, change, doubt });
	}

	private first(): number {
		return this.blocks.findIndex(({ kind }) => isDiscussable(kind));
	}

	private nearest(index: number): number {
		return nearestParagraph(this.blocks, index) ?? this.first();
	}

	private idOf(index: number): string {
		return (this.blocks[index] as DraftBlock).id;
	}
}

/** Whether words that were to be inserted stand there now, and did not when the file was read. */
function standsThere(words: string, before: string, at: number, after: string, now: number): boolean {
	const stands = (text: string, point: number) => text.startsWith(words, point) || text.slice(0, point).endsWith(words);
	return stands(after, now) && !stands(before, at);
}

function pointPlace(point: { index: number; at: number } | null): WordsPlace | null {
	return point === null ? null : { index: point.index, start: point.at, end: point.at };
}

/** What is too long for one comment goes on in replies by the same author. */
function saying(body: string, comment: Omit<PlacedComment, "type" | "body">): PlacedComment[] {
	return bodyParts(body).map((part, index) => ({
		...comment,
		type: "comment",
		body: part,
		...(index > 0 && { parent: comment.parent ?? comment.source, anchor: null }),
	}));
}
