/**
 * Plain text → the blocks of a paper. Text out of a PDF or an e-mail becomes whole paragraphs again.
 * Pure and linear; expects text as decode.ts gives it.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { ImportWarning } from "./imported";
import { LineJoiner } from "./line-joining";
import { separateParallels } from "./parallel-paragraphs";
import { withRunInTitles } from "./run-in-titles";
import { blocksOf } from "./text-blocks";
import { type Group, groupLines } from "./text-groups";
import { layoutOf } from "./text-layout";
import { linesOf } from "./text-lines";
import { takeTitle } from "./text-title";

export interface TextImport {
	/** null where the text has none. */
	title: string | null;
	blocks: BlockContent[];
	warnings: ImportWarning[];
}

export function importText(text: string): TextImport {
	const { lines, warnings } = linesOf(text);
	const layout = layoutOf(lines);
	const joiner = new LineJoiner(text);
	const { title, rest } = takeTitle(lines, layout, joiner);
	const grouped = groupLines(rest, layout, joiner);
	// Empty lines say where paragraphs end; only without them there is something to guess.
	const guessable = layout.mode === "spaced" || layout.mode === "solid";
	const { groups, guessed } = guessable ? separateParallels(grouped, joiner) : { groups: grouped, guessed: new Set<Group>() };
	const result = blocksOf(groups, layout, guessed);
	if (layout.mode === "spaced")
		warnings.push({ code: "lines-rejoined", block: null, params: { lines: lines.length, blocks: result.blocks.length } });
	if (joiner.guessed > 0) warnings.push({ code: "hyphens-removed", block: null, params: { count: joiner.guessed } });
	return { title, blocks: withRunInTitles(result.blocks), warnings: [...warnings, ...result.warnings] };
}
