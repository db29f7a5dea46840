/** The seminars of a person, and what waits for them in each. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { decide, type Role } from "@/lib/domain/permissions";
import { done, type Result } from "@/lib/domain/refusal";
import { currentRound, type RoundState } from "@/lib/domain/round";
import { seminarsOfUser } from "@/lib/store/my-seminars-view";
import type { RoundView } from "./paper-page";
import { roundView } from "./reader";

export interface SeminarEntry {
	id: string;
	slug: string;
	title: string;
	description: string;
	role: Role;
	/** The round that counts now; null if none was ever set. */
	round: RoundView | null;
	/** Papers this person may open. */
	papers: number;
	/** IANA zone in which its dates are told. */
	timeZone: string;
	unread: number;
	/** Over all papers; 0 for those who have no voice or while no vote is open. */
	paragraphsWithoutPosition: number;
}

export interface MySeminarsView {
	/** What is open first, then what is to come, then what is over; in each the nearest date first. */
	seminars: SeminarEntry[];
	mayCreate: boolean;
}

const order: Record<RoundState | "none", number> = { open: 0, "not-begun": 1, none: 2, closed: 3 };

export async function mySeminars(actor: Actor, now = new Date()): Promise<Result<MySeminarsView>> {
	const rows = await seminarsOfUser(actor.userId, now);
	const seminars = rows.map(({ rounds, papers, publishedPapers, withoutPosition, ...row }): SeminarEntry => {
		const round = currentRound(rounds, now);
		const facts = { role: row.role, now, round, discussable: true, threadLocked: false, item: null };
		return {
			...row,
			round: round === null ? null : roundView(round, now),
			papers: decide("paper.read", { ...facts, draft: "editing" }).allowed ? papers : publishedPapers,
			paragraphsWithoutPosition: decide("position.cast", { ...facts, draft: "published" }).allowed ? withoutPosition : 0,
		};
	});
	seminars.sort((a, b) => order[a.round?.state ?? "none"] - order[b.round?.state ?? "none"] || dateOf(a) - dateOf(b));
	return done({ seminars, mayCreate: actor.isAdministrator });
}

/** When the round ends or begins; of what is over, the last first. */
function dateOf({ round }: SeminarEntry): number {
	if (round === null) return 0;
	const at = Date.parse(round.state === "not-begun" ? round.opensAt : round.closesAt);
	return round.state === "closed" ? -at : at;
}
