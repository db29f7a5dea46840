/** Comments of a file → comments on the words of the paper that came of it: on exactly their words, or else on the paragraph they stand in. */
import type { BlockContent } from "@/lib/domain/block";
import type { BroughtComment } from "@/lib/domain/brought-in";
import { isBlank } from "@/lib/domain/marked-text";
import type { PinPlace, PinPlaces } from "./pin-places";
import type { Placed } from "./placed-changes";
import type { CommentPlace, FileComment, Remarks } from "./remarks";

type Words = Pick<BroughtComment, "block" | "start" | "end">;

/** In the order of the file, each thread together. */
export function placedComments(
	{ comments, places: anchors }: Remarks,
	places: PinPlaces,
	blocks: readonly BlockContent[],
	title: string,
): Placed<BroughtComment>[] {
	const placing = new PlacingComments(places, blocks, title);
	const threads = threadsOf(comments);
	return threads.flatMap(([first, ...replies]) => {
		if (first === undefined) return [];
		const anchor = anchors.get(first.id);
		const at = anchor?.start ?? anchor?.reference ?? anchor?.end ?? 0;
		const words = placing.words(anchor);
		const id = `comment-${first.index}`;
		const brought = (comment: Counted, parent: string | null): Placed<BroughtComment> => ({
			item: {
				type: "comment",
				id: `comment-${comment.index}`,
				author: comment.author,
				date: comment.date,
				...words,
				parent,
				body: comment.body,
				resolved: comment.resolved,
			},
			move: null,
			at,
		});
		return [brought(first, null), ...replies.map((reply) => brought(reply, id))];
	});
}

type Counted = FileComment & { index: number };

/** Each with the comment that opened it first; a reply whose comment is missing opens its own. */
function threadsOf(comments: readonly FileComment[]): Counted[][] {
	const byId = new Map(comments.map((comment) => [comment.id, comment]));
	const rootOf = (comment: FileComment): FileComment => {
		const seen = new Set([comment.id]);
		let root = comment;
		while (root.parent !== null) {
			const parent = byId.get(root.parent);
			if (parent === undefined || seen.has(parent.id)) break;
			seen.add(parent.id);
			root = parent;
		}
		return root;
	};
	const threads = new Map<FileComment, Counted[]>();
	for (const [index, comment] of comments.entries()) {
		const root = rootOf(comment);
		const thread = threads.get(root) ?? [];
		if (root === comment) thread.unshift({ ...comment, index });
		else thread.push({ ...comment, index });
		threads.set(root, thread);
	}
	return [...threads.values()];
}

class PlacingComments {
	constructor(
		private readonly places: PinPlaces,
		private readonly blocks: readonly BlockContent[],
		private readonly title: string,
	) {}

	words(anchor: CommentPlace | undefined): Words {
		const { start, end, reference } = anchor ?? {};
		const from = start === undefined ? null : this.places.of(start);
		const to = end === undefined ? null : this.places.of(end);
		// What begins and never ends is about a place and no words.
		const words = start === undefined || end === undefined ? null : this.between(from, to);
		if (words !== null) return words;
		const pin = start ?? reference ?? end;
		const near = from ?? to ?? this.placeOf(reference) ?? (pin === undefined ? null : this.places.before(pin));
		return { block: near === null ? this.first() : near.block, start: 0, end: 0 };
	}

	/** The words from one place to the other, those in the first block if they go on in others; null where there are none. */
	private between(from: PinPlace | null, to: PinPlace | null): Words | null {
		const first = from ?? to;
		if (first === null) return null;
		const last = to ?? { block: first.block, at: this.textOf(first.block).length };
		const blocks = this.blocksFrom(first.block, last.block);
		for (const block of blocks) {
			const text = this.textOf(block);
			// What begins before the words of its block, in a number that was set apart, begins with them.
			let start = block === from?.block ? from.at : 0;
			let end = block === last.block ? last.at : text.length;
			if (isBlank(text.slice(start, end))) continue;
			while (/\s/.test(text[start] ?? "")) start++;
			while (/\s/.test(text[end - 1] ?? "")) end--;
			return { block, start, end };
		}
		return null;
	}

	private blocksFrom(first: number | null, last: number | null): (number | null)[] {
		if (first === null) return last === null ? [null] : [null, ...this.blocksFrom(0, last)];
		if (last === null || last <= first) return [first];
		// Far more paragraphs than anybody comments on at once.
		return Array.from({ length: Math.min(50, last - first + 1) }, (_, step) => first + step);
	}

	private placeOf(pin: number | undefined): PinPlace | null {
		return pin === undefined ? null : this.places.of(pin);
	}

	private textOf(block: number | null): string {
		return block === null ? this.title : (this.blocks[block]?.text ?? "");
	}

	private first(): number | null {
		return this.blocks.length > 0 ? 0 : null;
	}
}
