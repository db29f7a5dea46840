/**
 * Is a round open, and for what?
 *
 * Invariants
 * - A round is half-open: `opensAt` belongs to it, `closesAt` does not. Both are instants; a time zone matters only when they are shown.
 * - What decides is the moment something arrives, never the moment it was begun.
 */

export const activities = ["comment", "propose", "vote"] as const;
export type Activity = (typeof activities)[number];

export interface Round extends Record<Activity, boolean> {
	opensAt: Date;
	closesAt: Date;
}

export type RoundState = "not-begun" | "open" | "closed";

export function roundState(round: Pick<Round, "opensAt" | "closesAt">, now: Date): RoundState {
	if (now < round.opensAt) return "not-begun";
	return now < round.closesAt ? "open" : "closed";
}

/** The round that counts now: the open one, else the next to open, else the last that closed; null if there is none. */
export function currentRound<R extends Round>(rounds: readonly R[], now: Date): R | null {
	const inOrder = [...rounds].sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
	return inOrder.find((round) => roundState(round, now) !== "closed") ?? inOrder.at(-1) ?? null;
}

/**
 * The round whose positions are told: the open one, else the last that closed, so that results stand until the next round opens; null
 * before the first has begun.
 */
export function countedRound<R extends Round>(rounds: readonly R[], now: Date): R | null {
	const inOrder = [...rounds].sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
	return inOrder.findLast((round) => roundState(round, now) !== "not-begun") ?? null;
}
