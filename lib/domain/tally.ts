/**
 * How do the positions on a paragraph stand?
 *
 * Counts are always given; a share only where there are enough voices for a share to mean something, so that a percentage of three is
 * never read like a percentage of three hundred.
 *
 * Invariants
 * - The counts add up to `total`. Abstentions are positions taken: they count in `total` and not in a share.
 * - Shares are whole percentages and add up to 100 (largest remainder, Hamilton's method).
 */

export const stances = ["agree", "reservations", "disagree", "abstain"] as const;
export type Stance = (typeof stances)[number];

export type Counts = Record<Stance, number>;

/** Fewer voices than this are told in numbers only. */
export const leastVoicesForShare = 10;

export interface Tally {
	counts: Counts;
	total: number;
	/** Whole percentages of those who did not abstain; null where they are too few. */
	shares: Record<Exclude<Stance, "abstain">, number> | null;
}

export function tally(positions: Iterable<Stance>): Tally {
	const counts: Counts = { agree: 0, reservations: 0, disagree: 0, abstain: 0 };
	let total = 0;
	for (const stance of positions) {
		counts[stance]++;
		total++;
	}
	const voices = total - counts.abstain;
	if (voices < leastVoicesForShare) return { counts, total, shares: null };

	const graded = ["agree", "reservations", "disagree"] as const;
	const exact = graded.map((stance) => ({ stance, share: (counts[stance] * 100) / voices }));
	const shares = { agree: 0, reservations: 0, disagree: 0 };
	for (const { stance, share } of exact) shares[stance] = Math.floor(share);
	const missing = 100 - shares.agree - shares.reservations - shares.disagree;
	const byRemainder = exact.sort((a, b) => (b.share % 1) - (a.share % 1));
	for (const { stance } of byRemainder.slice(0, missing)) shares[stance]++;
	return { counts, total, shares };
}
