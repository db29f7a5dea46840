/** The rounds of a seminar as one column, for statements that ask for a seminar and whatever else in one go. */
import "server-only";
import type { Round } from "@/lib/domain/round";
import { Prisma } from "./generated/client";

export interface RoundRow extends Round {
	id: string;
	number: number;
	title: string;
}

/** How they come out of the database: instants in milliseconds since 1970, null for none. */
export type RoundsColumn = (Omit<RoundRow, "opensAt" | "closesAt"> & { opensAt: number; closesAt: number })[] | null;

/** In order of their numbers, as "rounds"; in a statement where the seminar is `s`. */
export const roundsColumn = Prisma.sql`(SELECT json_agg(json_build_object('id', r.id, 'number', r.number, 'title', r.title,
	'comment', r.comment, 'propose', r.propose, 'vote', r.vote,
	'opensAt', extract(epoch FROM r.opens_at) * 1000, 'closesAt', extract(epoch FROM r.closes_at) * 1000)
	ORDER BY r.number) FROM round r WHERE r.seminar_id = s.id) AS rounds`;

export function roundsOf(column: RoundsColumn): RoundRow[] {
	return (column ?? []).map((round) => ({ ...round, opensAt: new Date(round.opensAt), closesAt: new Date(round.closesAt) }));
}
