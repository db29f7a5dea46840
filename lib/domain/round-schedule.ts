/**
 * May this round stand beside the others of its seminar?
 *
 * Invariant: at every instant at most one round of a seminar is open. Rounds are half-open, so one may begin where another ends.
 */
import type { Round } from "./round";

type Span = Pick<Round, "opensAt" | "closesAt">;

export function overlapsAny(round: Span, others: readonly Span[]): boolean {
	return others.some((other) => round.opensAt < other.closesAt && other.opensAt < round.closesAt);
}

/** Where a round that is closed at `now` ends: there, but never before it has begun. */
export function closedAt(round: Span, now: Date): Date {
	return new Date(Math.max(now.getTime(), round.opensAt.getTime() + 1));
}
