/**
 * As what does a tracked change of the file come into the draft?
 *
 * As a counter-proposal: the paragraph as it reads now, with that one change made. What cannot stand so becomes a comment on the nearest
 * paragraph, with the place and the old and new words.
 */
import { isDiscussable } from "./block";
import type { BroughtChange } from "./brought-in";
import { changeBody, withQuote, wordsAround } from "./brought-in-body";
import type { DraftBlock } from "./draft-edit";
import { cleanText, isBlank } from "./marked-text";
import { type Placed, type PlacedProposal, type PlacingDoubt, type Said, saying } from "./placed";
import type { PlacingGround } from "./placing-ground";
import type { WordsPlace } from "./words-now";

/** As submitCounterProposal takes them, in UTF-16 code units. */
const maxProposal = 20_000;

export class PlacingChanges {
	constructor(private readonly ground: PlacingGround) {}

	place(item: BroughtChange<string>, said: Said): Placed[] {
		if (item.kind === "insert") return this.insertion(item, said);
		if (item.kind === "delete") return this.deletion(item, said);
		if (item.block === null) return this.told(item, said, "not-discussed");
		const { block: id, start, end } = item;
		const place: WordsPlace | null = start < end ? this.ground.now.words(id, start, end) : pointPlace(this.ground.now.point(id, start));
		const block = place === null ? undefined : this.ground.blocks[place.index];
		if (place === null || block === undefined) return this.told(item, said, "words-gone");
		if (!isDiscussable(block.kind)) return this.told(item, said, "not-discussed", place.index);
		if (start === end && standsThere(item.text, this.ground.now.textOf(id), start, block.text, place.start))
			return this.told(item, said, "already-made");
		return this.proposal(item, said, block, block.text.slice(0, place.start) + item.text + block.text.slice(place.end));
	}

	/** The paragraph as it would read. */
	private proposal(item: BroughtChange<string>, said: Said, block: DraftBlock, reading: string): Placed[] {
		const text = cleanText(reading);
		if (text === cleanText(block.text)) {
			const spaces = isBlank(item.text) && isBlank(this.ground.now.textOf(item.block ?? "").slice(item.start, item.end));
			return this.told(item, said, spaces ? "only-spaces" : "already-made");
		}
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
		if (text === "") return this.told(item, said, "only-spaces");
		const { block: id } = item;
		const before = id === null ? null : (this.ground.now.point(id, this.ground.now.textOf(id).length)?.index ?? this.ground.now.home(id));
		const block = before === null ? undefined : this.ground.blocks[before];
		if (block !== undefined && isDiscussable(block.kind)) return this.proposed(item, said, block, "insert", text);
		const nearest = before === null ? this.ground.first() : this.ground.nearest(before);
		const target = this.ground.blocks[nearest] as DraftBlock;
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
		const text = this.ground.now.textOf(id);
		const index = this.ground.now.indexOf(id);
		const own = index === null ? undefined : this.ground.blocks[index];
		const whole = this.ground.now.words(id, 0, text.length);
		const block = whole === null ? own : this.ground.blocks[whole.index];
		if (block === undefined) return this.told(item, said, "words-gone");
		if (!isDiscussable(block.kind)) return this.told(item, said, "not-discussed", whole?.index ?? index ?? undefined);
		if (whole !== null) return this.proposal(item, said, block, block.text.slice(0, whole.start) + block.text.slice(whole.end));
		const cut = cutOff(text, this.ground.blocks, index ?? 0);
		return [
			...this.proposed(item, said, block, "delete", ""),
			...cut.flatMap((part) => this.proposed({ ...item, moved: null }, said, part, "delete", "")),
		];
	}

	/** A change as a comment: what it is about, and its old and new words. */
	private told(item: BroughtChange<string>, said: Said, doubt: PlacingDoubt, place?: number): Placed[] {
		const { block: id, start, end, change } = item;
		const text = id === null ? this.ground.title : this.ground.now.textOf(id);
		const index = id === null ? this.ground.first() : this.ground.nearest(place ?? this.ground.now.home(id));
		const [from, to] = item.kind === "delete" ? [0, text.length] : item.kind === "insert" ? [0, 0] : [start, end];
		const quote = item.kind === "replace" ? wordsAround(text, from, to) : "";
		const body = withQuote(quote, changeBody(text.slice(from, to), item.text));
		return saying(body, { ...said, parent: null, blockId: this.ground.idOf(index), anchor: null, resolved: false, change, doubt });
	}
}

/** The blocks behind this one that are the rest of `text`, and nothing else: what was cut off it. */
function cutOff(text: string, blocks: readonly DraftBlock[], index: number): DraftBlock[] {
	const parts: DraftBlock[] = [];
	const own = blocks[index]?.text ?? "";
	let rest = text.startsWith(own) ? text.slice(own.length).trimStart() : "";
	for (const block of blocks.slice(index + 1)) {
		if (rest === "" || !isDiscussable(block.kind) || !rest.startsWith(block.text)) break;
		parts.push(block);
		rest = rest.slice(block.text.length).trimStart();
	}
	return parts;
}

/** Whether words that were to be inserted stand there now, and did not when the file was read. */
function standsThere(words: string, before: string, at: number, after: string, now: number): boolean {
	const stands = (text: string, point: number) => text.startsWith(words, point) || text.slice(0, point).endsWith(words);
	return stands(after, now) && !stands(before, at);
}

function pointPlace(point: { index: number; at: number } | null): WordsPlace | null {
	return point === null ? null : { index: point.index, start: point.at, end: point.at };
}
