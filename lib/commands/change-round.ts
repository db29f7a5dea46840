/** The secretariat changes a round: its title, its dates, what it takes. A closed one is extended in the same way. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused, refusedField } from "@/lib/domain/refusal";
import { overlapsAny } from "@/lib/domain/round-schedule";
import { recordEvent } from "@/lib/store/event";
import { updateRound } from "@/lib/store/round";
import { command } from "./command";
import { onRound } from "./on-round";
import { roundFields } from "./round-input";

/** What is left out stays. */
export const changeRoundInput = z.strictObject({ roundId: z.uuid(), ...z.object(roundFields).partial().shape });

export function changeRound(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ roundId: string }>> {
	return command(changeRoundInput, input, async (tx, { roundId, ...asked }) => {
		const found = await onRound(tx, actor, roundId, now);
		if (!found.ok) return found;
		const { scene, round, others } = found;
		const next = {
			title: asked.title ?? round.title,
			opensAt: asked.opensAt ?? round.opensAt,
			closesAt: asked.closesAt ?? round.closesAt,
			comment: asked.comment ?? round.comment,
			propose: asked.propose ?? round.propose,
			vote: asked.vote ?? round.vote,
		};
		if (next.closesAt <= next.opensAt) return refusedField("/closesAt", "end-before-start");
		if (overlapsAny(next, others)) return refused("rounds-overlap");
		const fields = (Object.keys(next) as (keyof typeof next)[]).filter((field) => next[field].valueOf() !== round[field].valueOf());
		if (fields.length > 0) {
			await updateRound(tx, roundId, next);
			await recordEvent(tx, {
				seminarId: scene.seminar.id,
				type: "round.changed",
				memberId: scene.member.id,
				subjectId: roundId,
				data: { fields: fields.join(" ") },
				createdAt: now,
			});
		}
		return done({ roundId });
	});
}
