/** How much of a file's comments and changes comes with its draft, and by how many people? */
import type { Placed } from "./placed";

export interface PlacedCounts {
	/** Replies included, and changes that can only be told of. */
	comments: number;
	counterProposals: number;
	/** Different names; what bears none is by one more. */
	authors: number;
}

export function countPlaced(placed: readonly Placed[]): PlacedCounts {
	const comments = placed.filter(({ type }) => type === "comment").length;
	return { comments, counterProposals: placed.length - comments, authors: authorsOf(placed).length };
}

/** Each once; "" for what bears no name. */
export function authorsOf(placed: readonly Placed[]): string[] {
	return [...new Set(placed.map(({ author }) => author))];
}
