/** The secretariat changes what a seminar is called and what is told of its members. The slug stays, so that links last. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { attributions, tellsNoMore } from "@/lib/domain/attribution";
import { problem } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { isTimeZone } from "@/lib/domain/time-zone";
import { line, writing } from "@/lib/domain/writing";
import { recordEvent } from "@/lib/store/event";
import { sceneOfSeminar } from "@/lib/store/scene";
import { hasContributions, lockSeminar, updateSeminar } from "@/lib/store/seminar";
import { command, permit } from "./command";

/** What is left out stays. */
export const configureSeminarInput = z.strictObject({
	seminarId: z.uuid(),
	title: line(200).optional(),
	description: writing(4000, 0).optional(),
	/** Once members have written under a promise, it can only be made stricter. */
	attribution: z.enum(attributions).optional(),
	/** IANA name of the zone its deadlines are meant in. The instants of its rounds stay. */
	timeZone: line(60).refine(isTimeZone, problem("time-zone")).optional(),
});

export function configureSeminar(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ seminarId: string }>> {
	return command(configureSeminarInput, input, async (tx, { seminarId, ...changes }) => {
		await lockSeminar(tx, seminarId);
		const permitted = permit("seminar.configure", await sceneOfSeminar(tx, actor.userId, seminarId, now), now);
		if (!permitted.ok) return permitted;
		const { seminar, member } = permitted.scene;
		const { attribution } = changes;
		if (attribution !== undefined && !tellsNoMore(attribution, seminar.attribution) && (await hasContributions(tx, seminarId)))
			return refused("attribution-promised");
		const fields = await updateSeminar(tx, seminarId, changes);
		if (fields.length > 0) {
			const data = { fields: fields.join(" ") };
			await recordEvent(tx, { seminarId, type: "seminar.configured", memberId: member.id, subjectId: seminarId, data, createdAt: now });
		}
		return done({ seminarId });
	});
}
