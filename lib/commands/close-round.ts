/** The secretariat closes the open round now. From this instant nothing more is taken in. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { roundState } from "@/lib/domain/round";
import { closedAt } from "@/lib/domain/round-schedule";
import { recordEvent } from "@/lib/store/event";
import { updateRound } from "@/lib/store/round";
import { command } from "./command";
import { onRound } from "./on-round";

export const closeRoundInput = z.strictObject({ roundId: z.uuid() });

export function closeRound(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ roundId: string; closesAt: string }>> {
	return command(closeRoundInput, input, async (tx, { roundId }) => {
		const found = await onRound(tx, actor, roundId, now);
		if (!found.ok) return found;
		const { scene, round } = found;
		const state = roundState(round, now);
		if (state !== "open") return refused(state === "closed" ? "round-closed" : "round-not-begun");
		const closesAt = closedAt(round, now);
		await updateRound(tx, roundId, { closesAt });
		await recordEvent(tx, {
			seminarId: scene.seminar.id,
			type: "round.closed",
			memberId: scene.member.id,
			subjectId: roundId,
			data: { number: round.number },
			createdAt: now,
		});
		return done({ roundId, closesAt: closesAt.toISOString() });
	});
}
