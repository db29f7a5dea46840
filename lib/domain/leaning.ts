/**
 * Where does a paragraph stand, told in one word?
 *
 * For the heat strip, where there is room for one small sign per paragraph. The counts always stand beside it in words.
 *
 * Invariants
 * - Abstentions are no voices: they do not move a paragraph to either side.
 * - Multiplications instead of fractions, so that two thirds are two thirds.
 */
import type { Counts } from "./tally";

export const leanings = ["none", "abstaining", "agreed", "reserved", "divided", "opposed"] as const;
export type Leaning = (typeof leanings)[number];

/** Opposed: more than half disagree. Divided: more than a third do. Agreed: two thirds agree without reservations. Else reserved. */
export function leaningOf({ agree, reservations, disagree, abstain }: Counts): Leaning {
	const voices = agree + reservations + disagree;
	if (voices === 0) return abstain === 0 ? "none" : "abstaining";
	if (disagree * 2 > voices) return "opposed";
	if (disagree * 3 > voices) return "divided";
	return agree * 3 >= voices * 2 ? "agreed" : "reserved";
}
