/** A draft before it is published, as it will stand, for those who check it. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type BlockContent, numberBlocks } from "@/lib/domain/block";
import type { Direction } from "@/lib/domain/language";
import { numberingDoubts } from "@/lib/domain/numbering-doubts";
import type { OriginalPlace } from "@/lib/domain/original";
import type { Verdict } from "@/lib/domain/permissions";
import { done, type Result, refused } from "@/lib/domain/refusal";
import type { ShownImages } from "@/lib/domain/shown-image";
import { isWord, splitWords } from "@/lib/domain/words";
import { type DraftCheckRow, draftCheckRow } from "@/lib/store/draft-check-view";
import { imagesOfDraft } from "@/lib/store/draft-image-view";
import { blocksOfDraft } from "@/lib/store/draft-view";
import { standingOnPaper } from "@/lib/store/standing-view";
import { type BroughtInView, broughtInView } from "./brought-in-check";
import { withImages } from "./draft-content";
import { type OriginalView, originalView, placesOfBlocks } from "./original-check";
import type { SeminarFrame } from "./paper-page";
import { chosenDraft, frameOf, readerWho, verdictFor } from "./reader";

/** A block as it will stand: `number` is the one it would get if the draft were published now. */
export interface DraftBlockView extends BlockContent {
	id: string;
	number: number | null;
	/** Those that its marks name; absent: none. */
	images?: ShownImages;
	/** Where it stands in the file; absent: not known. */
	place?: OriginalPlace;
}

export interface DoubtView {
	/** Names it among the doubts of this draft, also after corrections. */
	key: string;
	/** Somebody has looked at it, and put it aside. */
	looked: boolean;
	/** A key of messages/en.json under "importWarnings". */
	code: string;
	params: Record<string, string | number>;
	/** The block it is about; null for the whole paper, or if that block is gone. */
	blockId: string | null;
	/** Whether it was about a block that is gone. */
	gone: boolean;
}

export interface DraftCheckView extends SeminarFrame {
	paper: { id: string; slug: string; title: string; language: string; direction: Direction };
	/** `sourceName` is "" for pasted text. */
	draft: { id: string; number: number; revision: number; sourceName: string; paragraphs: number; words: number };
	blocks: DraftBlockView[];
	/** Those of the whole paper first, then in the order of the blocks. */
	doubts: DoubtView[];
	original: OriginalView;
	/** What others said in the file, and will be said of the draft; null for nothing. */
	broughtIn: BroughtInView | null;
	undoable: number;
	redoable: number;
	/** `source`: download the file it came from. */
	may: { publish: Verdict; source: boolean };
}

/** Refused with "draft-published" to those who prepare drafts, once it is; to all others there is no such draft. */
export async function draftCheck(
	actor: Actor,
	{ number, ...ref }: { seminarSlug: string; paperSlug: string; number: number },
	now = new Date(),
): Promise<Result<DraftCheckView>> {
	const standing = await standingOnPaper(actor.userId, ref);
	const draft = standing === null ? null : chosenDraft(standing, number);
	const permitted = readerWho("draft.correct", standing, now, { draft: draft?.status ?? null });
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	if (draft === null || reader.paper === null) return refused("not-found");
	const [row, rows, images] = await Promise.all([draftCheckRow(draft.id), blocksOfDraft(draft.id), imagesOfDraft(draft.id)]);
	if (row === null) return refused("not-found");
	const places = placesOfBlocks(rows, row.places);
	const blocks = numberBlocks(withImages(rows, draft.id, images)).map((block): DraftBlockView => {
		const place = places.get(block.id);
		return place === undefined ? block : { ...block, place };
	});
	const { sourceSha256: sha256, sourceFormat: format, kept, original } = row;
	const { id, slug, title, language, direction } = reader.paper;
	return done({
		...frameOf(reader, actor),
		paper: { id, slug, title, language, direction },
		draft: {
			id: draft.id,
			number: draft.number,
			revision: draft.revision,
			sourceName: row.sourceName,
			paragraphs: blocks.filter((block) => block.number !== null).length,
			words: blocks.reduce((sum, { text }) => sum + splitWords(text).filter(isWord).length, 0),
		},
		blocks,
		doubts: doubtsOf(row, blocks),
		original: await originalView({ id: draft.id, sha256, format, kept, original }, blocks, places),
		broughtIn: broughtInView(row.broughtIn, blocks, { importedAt: row.importedAt, now, attribution: reader.seminar.attribution }),
		undoable: row.undoable,
		redoable: row.redoable,
		may: {
			publish: verdictFor(reader, "draft.publish", { draft: draft.status }),
			source: kept && verdictFor(reader, "paper.source").allowed,
		},
	});
}

/** What the importer was not sure of, and what the numbers of the draft say as it stands. */
function doubtsOf({ warnings, looked }: DraftCheckRow, blocks: readonly DraftBlockView[]): DoubtView[] {
	const order = new Map(blocks.map(({ id }, index) => [id, index]));
	const aside = new Set(looked);
	const told = warnings.map(({ code, params, blockId = null }, index): DoubtView => {
		const key = `w${index}`;
		const here = blockId !== null && order.has(blockId);
		return { key, looked: aside.has(key), code, params, blockId: here ? blockId : null, gone: blockId !== null && !here };
	});
	const live = numberingDoubts(blocks).map(({ code, blockId, params }): DoubtView => {
		// One line for many names their kind in place of a block.
		const key = `${code}:${blockId ?? String(params.kind).replaceAll("_", "-")}`;
		const text = blocks[order.get(blockId ?? "") ?? -1]?.text.slice(0, 100);
		return { key, looked: aside.has(key), code, params: { ...params, ...(text !== undefined && { text }) }, blockId, gone: false };
	});
	const place = ({ blockId }: DoubtView): number => (blockId === null ? -1 : (order.get(blockId) ?? -1));
	return [...told, ...live].sort((a, b) => place(a) - place(b));
}
