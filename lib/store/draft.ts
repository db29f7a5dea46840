/** A draft: made from a file, corrected step by step, published once. */
import "server-only";
import type { KeptItems } from "@/lib/domain/brought-in";
import type { DraftStep } from "@/lib/domain/draft-step";
import type { ImportWarning } from "@/lib/domain/import-warning";
import type { OriginalPlace } from "@/lib/domain/original";
import type { Transaction } from "./client";
import type { Prisma } from "./generated/client";

export interface DraftToInsert {
	paperId: string;
	number: number;
	sourceName: string;
	sourceFormat: string;
	sourceSha256: string;
	sourceBytes: number;
	warnings: (ImportWarning & { blockId: string | null })[];
	/** By the ids of the blocks. */
	places: Record<string, OriginalPlace>;
	/** Null for none. */
	broughtIn: KeptItems | null;
	now: Date;
}

export async function insertDraft(tx: Transaction, { now, warnings, places, broughtIn, ...draft }: DraftToInsert): Promise<string> {
	const json = (value: unknown) => value as Prisma.InputJsonValue;
	const made = await tx.draft.create({
		data: {
			...draft,
			warnings: json(warnings),
			places: json(places),
			...(broughtIn !== null && { broughtIn: json(broughtIn) }),
			createdAt: now,
		},
		select: { id: true },
	});
	return made.id;
}

/**
 * Takes the next revision of a draft that is being edited and stands at `revision`; whoever comes second waits here, and is told false.
 */
export async function takeRevision(tx: Transaction, draftId: string, revision: number): Promise<boolean> {
	const { count } = await tx.draft.updateMany({
		where: { id: draftId, revision, status: "editing" },
		data: { revision: revision + 1 },
	});
	return count === 1;
}

/** What stands beside its blocks and is corrected with them. */
export async function draftHead(tx: Transaction, draftId: string): Promise<{ title: string; looked: string[] }> {
	const { looked, paper } = await tx.draft.findUniqueOrThrow({
		where: { id: draftId },
		select: { looked: true, paper: { select: { title: true } } },
	});
	return { title: paper.title, looked: looked as string[] };
}

export async function saveTitle(tx: Transaction, draftId: string, title: string): Promise<void> {
	await tx.draft.update({ where: { id: draftId }, data: { paper: { update: { title } } }, select: { id: true } });
}

export async function saveLooked(tx: Transaction, draftId: string, looked: readonly string[]): Promise<void> {
	await tx.draft.update({ where: { id: draftId }, data: { looked: [...looked] }, select: { id: true } });
}

/** False if it is published already. */
export async function markPublished(tx: Transaction, draftId: string, now: Date): Promise<boolean> {
	const { count } = await tx.draft.updateMany({
		where: { id: draftId, status: "editing" },
		data: { status: "published", publishedAt: now, revision: { increment: 1 } },
	});
	return count === 1;
}

/** Of the row, so that nothing is corrected while it is being published. */
export async function lockDraft(tx: Transaction, draftId: string): Promise<void> {
	await tx.$queryRaw`SELECT id FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
}

/** One step, and the way back. */
export interface KeptEdit {
	id: string;
	edit: DraftStep;
	inverse: DraftStep;
}

/** So many steps back are kept. */
export const keptEdits = 500;

/** Keeps a step at this revision. What was undone before cannot be done again after it; the oldest steps are let go. */
export async function keepEdit(
	tx: Transaction,
	{
		draftId,
		revision,
		memberId,
		edit,
		inverse,
		now,
	}: Omit<KeptEdit, "id"> & { draftId: string; revision: number; memberId: string; now: Date },
): Promise<void> {
	await tx.draftEdit.deleteMany({ where: { draftId, undoneAt: { not: null } } });
	const patch = { edit, inverse } as unknown as Prisma.InputJsonValue;
	await tx.draftEdit.create({ data: { draftId, revision, memberId, patch, createdAt: now } });
	await tx.$executeRaw`
		DELETE FROM draft_edit WHERE draft_id = ${draftId}::uuid AND revision <=
			(SELECT revision FROM draft_edit WHERE draft_id = ${draftId}::uuid ORDER BY revision DESC OFFSET ${keptEdits} LIMIT 1)`;
}

/** The step that undo takes back: the last one that stands. */
export async function lastEdit(tx: Transaction, draftId: string): Promise<KeptEdit | null> {
	return keptEdit(await tx.draftEdit.findFirst({ where: { draftId, undoneAt: null }, orderBy: { revision: "desc" } }));
}

/** The step that redo does again: of those undone, the first one made. */
export async function nextUndone(tx: Transaction, draftId: string): Promise<KeptEdit | null> {
	return keptEdit(await tx.draftEdit.findFirst({ where: { draftId, undoneAt: { not: null } }, orderBy: { revision: "asc" } }));
}

export async function markUndone(tx: Transaction, editId: string, undoneAt: Date | null): Promise<void> {
	await tx.draftEdit.update({ where: { id: editId }, data: { undoneAt } });
}

function keptEdit(row: { id: string; patch: Prisma.JsonValue } | null): KeptEdit | null {
	return row === null ? null : { id: row.id, ...(row.patch as unknown as Omit<KeptEdit, "id">) };
}
