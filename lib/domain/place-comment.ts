/**
 * Where in the draft does a comment of its file belong?
 *
 * On its words where they are; where some are left, on those, with all of them quoted; else on the nearest paragraph, with the words quoted.
 */
import { makeAnchor, maxExactLength } from "./anchor";
import { isDiscussable } from "./block";
import type { BroughtComment } from "./brought-in";
import { withQuote } from "./brought-in-body";
import { isBlank } from "./marked-text";
import { type PlacedComment, type PlacingDoubt, type Said, saying } from "./placed";
import type { PlacingGround } from "./placing-ground";
import { asMarkdown } from "./plain-markdown";
import { graphemeFloor } from "./words";
import type { WordsPlace } from "./words-now";
import { cleanWriting } from "./writing";

/** What a thread is about: where, and what must be quoted because it is not there. */
type About = Pick<PlacedComment, "blockId" | "anchor" | "doubt"> & { quote: string };

/** One for all comments of a draft: replies stand where their thread does. */
export class PlacingComments {
	/** The source of a comment → the one that opened its thread, and the block. */
	private readonly threads = new Map<string, { root: string; blockId: string }>();

	constructor(private readonly ground: PlacingGround) {}

	place(item: BroughtComment<string>, said: Said): PlacedComment[] {
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

	private about({ block, start, end }: BroughtComment<string>): About {
		if (block === null) {
			const quote = this.ground.title.slice(start, end);
			return { blockId: this.ground.idOf(this.ground.first()), anchor: null, quote, doubt: "not-discussed" };
		}
		const text = this.ground.now.textOf(block);
		const isWhole = start >= end || isBlank(text.slice(start, end));
		const own = this.ground.own(block);
		if (isWhole && own !== undefined && isDiscussable(own.kind)) return { blockId: own.id, anchor: null, quote: "", doubt: null };
		const [from, to] = isWhole ? [0, text.length] : [start, end];
		const words = text.slice(from, to);
		const place = this.ground.now.words(block, from, to);
		if (place !== null) return this.on(place, words, null);
		const rest = this.ground.now.rest(block, from, to);
		if (rest !== null) return this.on(rest, words, "words-changed");
		return { blockId: this.ground.idOf(this.ground.nearest(this.ground.now.home(block))), anchor: null, quote: words, doubt: "words-gone" };
	}

	private on({ index, start, end }: WordsPlace, words: string, doubt: PlacingDoubt | null): About {
		const block = this.ground.blocks[index];
		if (block === undefined || !isDiscussable(block.kind)) {
			return { blockId: this.ground.idOf(this.ground.nearest(index)), anchor: null, quote: words, doubt: "not-discussed" };
		}
		// Of very long words the first are pointed at, and all of them named by their beginning and end.
		const last = end - start > maxExactLength - 16 ? graphemeFloor(block.text, start + maxExactLength - 16) : end;
		const quote = doubt !== null || last < end ? words : "";
		return { blockId: block.id, anchor: makeAnchor(block.text, start, last), quote, doubt };
	}
}
