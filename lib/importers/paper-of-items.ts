/**
 * Paragraphs and tables, as a word processor or a browser shows them → title and blocks of a paper: headings by style or by look, numbers
 * beside the text, notes after the paragraph that calls them, tables of contents left out.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { MarkedText, Pin } from "@/lib/domain/marked-text";
import { withBoldTitle } from "./bold-titles";
import { BlockWriter } from "./docx/blocks";
import { withoutContents } from "./docx/contents-lists";
import { withGuessedHeadings } from "./docx/guess-headings";
import { withLinesJoined } from "./docx/heading-lines";
import { withRankedLevels } from "./docx/heading-ranks";
import type { NoteReference } from "./docx/notes";
import { takeTitle } from "./docx/paper-title";
import { type Piece, piecesOf } from "./docx/pieces";
import type { ReadItem } from "./docx/reading";
import type { ImportWarning } from "./imported";
import type { ReadBlock } from "./read-block";
import { withRunInTitles } from "./run-in-titles";

export interface PaperOfItems {
	title: string | null;
	titlePins?: readonly Pin[];
	blocks: ReadBlock[];
	warnings: ImportWarning[];
	/** Lines of tables of contents that were left out. */
	contents: number;
}

/**
 * `guessTitle`: whether lines that look like a title are taken for one, where no style says which is. `property`: the title that the file
 * gives beside its text.
 */
export function paperOfItems(
	items: readonly ReadItem[],
	noteText: (note: NoteReference) => MarkedText,
	{ guessTitle, property }: { guessTitle: boolean; property: string | null },
): PaperOfItems {
	const { pieces: all, left } = withoutContents(piecesOf(items));
	const isStyled = all.some((piece) => piece.role === "title");
	const { title, pins, pieces, notes, above } =
		isStyled || guessTitle ? takeTitle(all, property) : { title: null, pins: undefined, pieces: all, notes: [], above: 0 };
	const writer = new BlockWriter(withRankedLevels(withLinesJoined(withGuessedHeadings(pieces, above))), noteText);
	writer.write(notes);
	const titled = withTitles(writer.blocks, pieces);
	return {
		title,
		...(pins !== undefined && { titlePins: pins }),
		blocks: withRunInTitles(levelled(titled).map(withBoldTitle)),
		warnings: writer.warnings,
		contents: left,
	};
}

/** Titles that the source itself sets apart in the line. */
function withTitles(blocks: readonly BlockContent[], pieces: readonly Piece[]): BlockContent[] {
	const titles = new Map<string, string>();
	for (const { paragraph } of pieces) {
		if (paragraph !== null && paragraph.runInTitle > 0) titles.set(paragraph.text, paragraph.text.slice(0, paragraph.runInTitle).trim());
	}
	return titles.size === 0 ? [...blocks] : blocks.map((block) => ({ ...block, title: titles.get(block.text) ?? block.title }));
}

/** The headings moved up so that the highest is level 1. */
function levelled(blocks: readonly BlockContent[]): BlockContent[] {
	const levels = blocks.filter((block) => block.kind === "heading").map((block) => block.level);
	const up = levels.length === 0 ? 0 : Math.min(...levels) - 1;
	return up === 0 ? [...blocks] : blocks.map((block) => (block.kind === "heading" ? { ...block, level: block.level - up } : block));
}
