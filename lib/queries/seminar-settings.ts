/** What the secretariat sets: title, attribution, time zone, rounds. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { positionsByRound } from "@/lib/store/members-view";
import { hasContributions } from "@/lib/store/seminar";
import { type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import type { RoundView, SeminarFrame } from "./paper-page";
import { frameOf, readerWho, roundView } from "./reader";

export interface SeminarSettingsView extends SeminarFrame {
	description: string;
	createdAt: string;
	/** In order; `positions`: how many were taken in it. */
	rounds: (RoundView & { positions: number })[];
	/** Whether anybody has contributed yet: changing the attribution then changes what they were promised. */
	hasContributions: boolean;
}

/** For those who may change it. */
export async function seminarSettings(actor: Actor, ref: SeminarRef, now = new Date()): Promise<Result<SeminarSettingsView>> {
	const permitted = readerWho("seminar.configure", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const { seminar, rounds } = permitted.value;
	const [positions, contributed] = await Promise.all([positionsByRound(seminar.id), hasContributions(store(), seminar.id)]);
	return done({
		...frameOf(permitted.value, actor),
		description: seminar.description,
		createdAt: seminar.createdAt.toISOString(),
		rounds: rounds.map((round) => ({ ...roundView(round, now), positions: positions[round.id] ?? 0 })),
		hasContributions: contributed,
	});
}
