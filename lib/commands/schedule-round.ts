/** The secretariat sets a new round: when it is open, and for what. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { overlapsAny } from "@/lib/domain/round-schedule";
import { recordEvent } from "@/lib/store/event";
import { insertRound } from "@/lib/store/round";
import { sceneOfSeminar } from "@/lib/store/scene";
import { lockSeminar } from "@/lib/store/seminar";
import { command, permit } from "./command";
import { endsAfterItStarts, roundFields } from "./round-input";

export const scheduleRoundInput = z
	.strictObject({
		seminarId: z.uuid(),
		...roundFields,
		comment: roundFields.comment.default(true),
		propose: roundFields.propose.default(true),
		vote: roundFields.vote.default(true),
	})
	.refine(({ opensAt, closesAt }) => closesAt > opensAt, endsAfterItStarts);

export function scheduleRound(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ roundId: string; number: number }>> {
	return command(scheduleRoundInput, input, async (tx, { seminarId, ...round }) => {
		await lockSeminar(tx, seminarId);
		const permitted = permit("seminar.configure", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		if (overlapsAny(round, permitted.scene.rounds)) return refused("rounds-overlap");
		const made = await insertRound(tx, seminarId, round);
		await recordEvent(tx, {
			seminarId,
			type: "round.scheduled",
			memberId: permitted.scene.member.id,
			subjectId: made.roundId,
			data: { number: made.number },
			createdAt: now,
		});
		return done(made);
	});
}
