/** What a draft says: its blocks, its outline, its length. A published draft never changes, so each is worked on once. */
import "server-only";
import type { BlockContent } from "@/lib/domain/block";
import { addressOfImage, type ShownImages } from "@/lib/domain/shown-image";
import { isWord, splitWords } from "@/lib/domain/words";
import { type DraftImageRow, imagesOfDraft } from "@/lib/store/draft-image-view";
import { blocksOfDraft } from "@/lib/store/draft-view";
import { Kept } from "@/lib/store/kept";
import type { StandingDraft } from "@/lib/store/standing-view";
import type { BlockView, OutlineSection } from "./paper-page";

export interface DraftContent {
	blocks: BlockView[];
	outline: OutlineSection[];
	words: number;
	/** Only what can be discussed, in order. */
	paragraphs: { id: string; number: number }[];
	/** Those that its blocks show. */
	images: DraftImageRow[];
}

/** In characters: some thirty papers of a hundred pages. */
const kept = new Kept<DraftContent>(10_000_000, ({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length + 200, 0));

/** A draft that is still corrected has a new revision with each correction. */
export function contentOf({ id, revision, status }: Pick<StandingDraft, "id" | "revision" | "status">): Promise<DraftContent> {
	return kept.get(id, `${status} ${revision}`, async () => {
		const [blocks, images] = await Promise.all([blocksOfDraft(id), imagesOfDraft(id)]);
		return contentFrom(withImages(blocks, id, images), images);
	});
}

/** Each block with the images that its marks name, where the draft has them. */
export function withImages<B extends BlockContent>(
	blocks: readonly B[],
	draftId: string,
	images: readonly DraftImageRow[],
): (B & { images?: ShownImages })[] {
	if (images.length === 0) return [...blocks];
	const known = new Map(images.map(({ sha256, width, height }) => [sha256, { address: addressOfImage(draftId, sha256), width, height }]));
	return blocks.map((block) => {
		const named = block.marks.flatMap(({ kind, href = "" }) => {
			const image = kind === "image" ? known.get(href) : undefined;
			return image === undefined ? [] : [[href, image] as const];
		});
		return named.length === 0 ? block : { ...block, images: Object.fromEntries(named) };
	});
}

function contentFrom(blocks: BlockView[], images: DraftImageRow[]): DraftContent {
	const outline: OutlineSection[] = [];
	const paragraphs: DraftContent["paragraphs"] = [];
	let words = 0;
	for (const { id, kind, number, label, text, level, language } of blocks) {
		words += splitWords(text).filter(isWord).length;
		if (kind === "heading")
			outline.push({ heading: { blockId: id, label, text, level, ...(language !== undefined && { language }) }, paragraphs: [] });
		if (number === null) continue;
		if (outline.length === 0) outline.push({ heading: null, paragraphs: [] });
		outline.at(-1)?.paragraphs.push({ blockId: id, number });
		paragraphs.push({ id, number });
	}
	return { blocks, outline, words, paragraphs, images };
}
