/** An administrator opens a seminar, and is its secretariat until somebody else is. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { attributions } from "@/lib/domain/attribution";
import { problem } from "@/lib/domain/input";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { isReservedSlug, maxSlugLength, numberedSlug, slugOf } from "@/lib/domain/slug";
import { isTimeZone } from "@/lib/domain/time-zone";
import { line, writing } from "@/lib/domain/writing";
import type { Transaction } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import { enterMember } from "@/lib/store/member";
import { insertSeminar, type SeminarToInsert } from "@/lib/store/seminar";
import { command } from "./command";

export const createSeminarInput = z.strictObject({
	title: line(200),
	/** Its name in URLs; left out or empty: made of the title. */
	slug: z
		.string()
		.max(maxSlugLength)
		.regex(/^$|^[a-z0-9]+(?:-[a-z0-9]+)*$/)
		.default(""),
	description: writing(4000, 0).default(""),
	attribution: z.enum(attributions).default("named"),
	/** IANA name of the zone its deadlines are meant in. */
	timeZone: line(60).refine(isTimeZone, problem("time-zone")).default("UTC"),
});

export async function createSeminar(
	actor: Actor,
	input: unknown,
	now = new Date(),
): Promise<Result<{ seminarId: string; slug: string; memberId: string }>> {
	if (!actor.isAdministrator) return refused("administrators-only");
	return command(createSeminarInput, input, async (tx, { slug, ...facts }) => {
		const made = await insertUnderFreeSlug(tx, slug, { ...facts, now });
		if (!made.ok) return made;
		const { seminarId } = made.value;
		const memberId = await enterMember(tx, { seminarId, userId: actor.userId, role: "secretariat", affiliationId: null, now });
		if (memberId === null) throw new Error("somebody is a member of a seminar that is being made");
		await recordEvent(tx, { seminarId, type: "seminar.created", memberId, subjectId: seminarId, createdAt: now });
		return done({ ...made.value, memberId });
	});
}

/** A slug that was asked for is used or refused; one made of the title gets a number when it is taken. */
async function insertUnderFreeSlug(
	tx: Transaction,
	asked: string,
	facts: Omit<SeminarToInsert, "slug">,
): Promise<Result<{ seminarId: string; slug: string }>> {
	const base = asked === "" ? slugOf(facts.title, "seminar") : asked;
	for (let attempt = 1; attempt <= (asked === "" ? 1000 : 1); attempt++) {
		const slug = numberedSlug(base, attempt);
		const seminarId = isReservedSlug(slug) ? null : await insertSeminar(tx, { ...facts, slug });
		if (seminarId !== null) return done({ seminarId, slug });
	}
	return refused("slug-taken");
}
