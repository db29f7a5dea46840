/**
 * Which words are in which language? The paper and the interface around each of its paragraphs may not share one, and a screen reader
 * changes its voice by it.
 */
import { type Direction, directionOf } from "@/lib/domain/language";

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
