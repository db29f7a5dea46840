/**
 * Which words are in which language? The paper and the interface around each of its paragraphs may not share one, and a screen reader
 * changes its voice by it.
 */
import type { BlockContent } from "@/lib/domain/block";
import { type Direction, directionOf, type Tongue, tongueOf } from "@/lib/domain/language";

/** The languages are undefined where the paper and the interface share one, and nothing has to be said. */
export interface Tongues {
	/** BCP 47, of what the interface says within the paper. */
	interface: string | undefined;
	/** BCP 47, of the words of the paper within that. */
	paper: string | undefined;
	/** Which way the interface reads. */
	direction: Direction;
}

export function tonguesOf(paperLanguage: string, locale: string): Tongues {
	const base = (tag: string) => tag.split("-")[0]?.toLowerCase();
	const direction = directionOf(locale);
	if (paperLanguage === "und" || base(paperLanguage) === base(locale)) return { interface: undefined, paper: undefined, direction };
	return { interface: locale, paper: paperLanguage, direction };
}

/** Undefined where it is the paper's: a title may be in another language than most of its paper. */
export function directionOfTitle({ title, direction }: { title: string; direction: Direction }): Direction | undefined {
	return tongueOf({ text: title }, { direction }).dir;
}

/** The letters of a block that never changes are counted once; a block is of one paper. */
const told = new WeakMap<BlockContent, Tongue>();

/** What an element says that holds the words of a block, among those of its paper: nothing, where they share language and direction. */
export function tongueAmong(block: BlockContent, paper: { direction: Direction }): Tongue {
	const kept = told.get(block);
	if (kept !== undefined) return kept;
	const fresh = tongueOf(block, paper);
	told.set(block, fresh);
	return fresh;
}

/** The same among words of the interface, which may read either way: all that is known. */
export function tongueApart(block: BlockContent, paper: { language: string; direction: Direction }): Tongue {
	const { lang = paper.language, dir = paper.direction } = tongueAmong(block, paper);
	return { ...(lang !== "und" && { lang }), dir };
}
