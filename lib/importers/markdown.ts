/**
 * Markdown → the blocks of a paper. Headings keep their printed numbers as labels, paragraphs the numbers of a law, lists their
 * levels; emphasis and links become marks. Pure; expects text as decode.ts gives it.
 */
import type { BlockContent } from "@/lib/domain/block";
import { parseMarkdownSource } from "@/lib/domain/markdown-source";
import { withBoldTitle } from "./bold-titles";
import { takeFrontMatter } from "./front-matter";
import type { ImportedImage, ImportWarning } from "./imported";
import { splitLabel } from "./labels";
import { MarkdownReader } from "./markdown-blocks";
import { withRunInTitles } from "./run-in-titles";

export interface MarkdownImport {
	/** null where the source names none. */
	title: string | null;
	/** As the front matter says; null where it says nothing. */
	language: string | null;
	blocks: BlockContent[];
	warnings: ImportWarning[];
	images: ImportedImage[];
}

/** Null where the parser gave up: no person wrote that. */
export function importMarkdown(text: string): MarkdownImport | null {
	const front = takeFrontMatter(text);
	const parsed = parseMarkdownSource(front.rest);
	if (parsed === null) return null;
	const reader = new MarkdownReader(parsed.root, parsed.source);
	const { blocks, warnings, images } = reader.read();
	const { title, rest, dropped } = takeTitle(blocks, front.title);
	return {
		title,
		language: front.language,
		images,
		blocks: withRunInTitles(levelled(rest.map(withBoldTitle))),
		warnings: warnings.flatMap((warning): ImportWarning[] =>
			warning.block === null ? [warning] : warning.block < dropped ? [] : [{ ...warning, block: warning.block - dropped }],
		),
	};
}

/** The heading a paper opens with is its title, if no other stands as high, or if the front matter gives the same one. */
function takeTitle(blocks: readonly BlockContent[], given: string | null): { title: string | null; rest: BlockContent[]; dropped: number } {
	const [first] = blocks;
	if (first?.kind !== "heading" || first.label !== null) return { title: given, rest: [...blocks], dropped: 0 };
	const others = blocks.slice(1).filter((block) => block.kind === "heading");
	const stands = first.level === 1 && others.every((heading) => heading.level > 1);
	const isAbove = stands && (given === null || others.length > 0) && splitLabel(first.text) === null;
	const isGiven = given !== null && plain(given) === plain(first.text);
	return isAbove || isGiven
		? { title: first.text.replaceAll("\n", " "), rest: blocks.slice(1), dropped: 1 }
		: { title: given, rest: [...blocks], dropped: 0 };
}

function plain(text: string): string {
	return text
		.replace(/[\s\p{P}]+/gu, " ")
		.trim()
		.toLowerCase();
}

/** The headings moved up so that the highest is level 1: where the title was level 1, or stands elsewhere, they begin at 2. */
function levelled(blocks: readonly BlockContent[]): BlockContent[] {
	const levels = blocks.filter((block) => block.kind === "heading").map((block) => block.level);
	const up = levels.length === 0 ? 0 : Math.min(...levels) - 1;
	return up === 0 ? [...blocks] : blocks.map((block) => (block.kind === "heading" ? { ...block, level: block.level - up } : block));
}
