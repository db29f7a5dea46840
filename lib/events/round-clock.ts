/**
 * Puts into the record that a round has opened or closed by the clock: nobody does it, and yet pages have to change and members to be
 * told. The rules do not wait for this; they look at the time themselves.
 */
import "server-only";
import { type RoundState, roundState } from "@/lib/domain/round";
import { store } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import { takeTurn } from "@/lib/store/listener";
import { type DatedRound, datedRounds, lastToldOfRound } from "@/lib/store/round";
import { wakeListeners } from "./wake";

export class RoundClock {
	/** What the record is known to say, so that it is asked only when a round changes. */
	private readonly told = new Map<string, RoundState>();

	/** Answers with the next moment at which a round opens or closes; null if none will. */
	async tell(now = new Date()): Promise<Date | null> {
		const rounds = await datedRounds(store());
		for (const round of rounds) {
			const state = roundState(round, now);
			if (this.told.get(round.id) === state) continue;
			if (state === "not-begun" || (await tellOne(round, state, now))) this.told.set(round.id, state);
		}
		const moments = rounds.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]).filter((moment) => moment > now);
		return moments.length === 0 ? null : new Date(Math.min(...moments.map(Number)));
	}
}

/** False if another instance is at it; then the next call looks again. */
async function tellOne({ id, seminarId, number, opensAt, closesAt }: DatedRound, state: RoundState, now: Date): Promise<boolean> {
	const type = state === "open" ? "round.opened" : "round.closed";
	const done = await store().$transaction(async (tx) => {
		if (!(await takeTurn(tx, "round-clock"))) return "busy";
		const last = await lastToldOfRound(tx, seminarId, id);
		// A round that was over before anybody looked has never opened in the record, and so needs not close in it.
		if (last === type || (last === null && state === "closed")) return "told";
		const createdAt = state === "open" ? opensAt : closesAt;
		// Rounds are moved about; the record never speaks of the future.
		const at = createdAt < now ? createdAt : now;
		await recordEvent(tx, { seminarId, type, memberId: null, subjectId: id, data: { number }, createdAt: at });
		return "recorded";
	});
	if (done === "recorded") wakeListeners();
	return done !== "busy";
}
