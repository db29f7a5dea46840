/** What stands in the draft, for what is to be placed in it: where words are now, and which paragraph is near. */
import { isDiscussable } from "./block";
import type { KeptItems } from "./brought-in";
import type { DraftBlock } from "./draft-edit";
import { nearestParagraph } from "./nearest-paragraph";
import { WordsNow } from "./words-now";

/** Of a draft with a paragraph at least. Blocks are told by their index. */
export class PlacingGround {
	readonly now: WordsNow;

	constructor(
		private readonly kept: KeptItems,
		readonly blocks: readonly DraftBlock[],
	) {
		this.now = new WordsNow(kept, blocks);
	}

	/** Of the paper, as the file has it. */
	get title(): string {
		return this.kept.title;
	}

	/** The first paragraph. */
	first(): number {
		return this.blocks.findIndex(({ kind }) => isDiscussable(kind));
	}

	/** The paragraph itself, or for what is not discussed the one it is discussed on. */
	nearest(index: number): number {
		return nearestParagraph(this.blocks, index) ?? this.first();
	}

	idOf(index: number): string {
		return (this.blocks[index] as DraftBlock).id;
	}

	/** The block that still has this id. */
	own(blockId: string): DraftBlock | undefined {
		const index = this.now.indexOf(blockId);
		return index === null ? undefined : this.blocks[index];
	}
}
