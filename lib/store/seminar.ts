/** Seminars, and the lock that changes to who is in them and when they are open take turns with. */
import "server-only";
import type { Attribution } from "@/lib/domain/attribution";
import type { Transaction } from "./client";

export interface SeminarToInsert {
	slug: string;
	title: string;
	description: string;
	attribution: Attribution;
	timeZone: string;
	now: Date;
}

/** Null if the slug is taken, also by somebody who is taking it at this moment. */
export async function insertSeminar(tx: Transaction, { now, ...seminar }: SeminarToInsert): Promise<string | null> {
	const [row] = await tx.seminar.createManyAndReturn({
		data: { ...seminar, createdAt: now },
		skipDuplicates: true,
		select: { id: true },
	});
	return row?.id ?? null;
}

/**
 * Makes whoever else changes the rounds or the members of this seminar wait until this transaction ends. What only points at the
 * seminar (every contribution) does not wait. Called before the scene is loaded.
 */
export async function lockSeminar(tx: Transaction, seminarId: string): Promise<void> {
	await tx.$queryRaw`SELECT 1 FROM seminar WHERE id = ${seminarId}::uuid FOR NO KEY UPDATE`;
}

export type SeminarChanges = Partial<Pick<SeminarToInsert, "title" | "description" | "attribution" | "timeZone">>;

/** The names of the fields that are now other than before. Lock the seminar first. */
export async function updateSeminar(tx: Transaction, id: string, changes: SeminarChanges): Promise<(keyof SeminarChanges)[]> {
	const before = await tx.seminar.findUniqueOrThrow({ where: { id } });
	const fields = (["title", "description", "attribution", "timeZone"] as const).filter(
		(field) => changes[field] !== undefined && changes[field] !== before[field],
	);
	if (fields.length > 0) await tx.seminar.update({ where: { id }, data: changes, select: { id: true } });
	return fields;
}

/** Whether anybody has ever commented, proposed or voted here; what was taken back counts too. */
export async function hasContributions(tx: Transaction, seminarId: string): Promise<boolean> {
	const [row] = await tx.$queryRaw<{ found: boolean }[]>`
		SELECT EXISTS (SELECT 1 FROM event WHERE seminar_id = ${seminarId}::uuid AND type IN ('comment.written', 'position.cast',
				'counter-proposal.submitted', 'counter-proposal-position.cast'))
			OR EXISTS (SELECT 1 FROM member m WHERE m.seminar_id = ${seminarId}::uuid
				AND (EXISTS (SELECT 1 FROM comment c WHERE c.member_id = m.id) OR EXISTS (SELECT 1 FROM position p WHERE p.member_id = m.id)
				OR EXISTS (SELECT 1 FROM counter_proposal o WHERE o.member_id = m.id))) AS found`;
	return row?.found ?? false;
}
