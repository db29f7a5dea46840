/** Files on their way to becoming drafts: what commands do with them. Their bytes are only read by whoever reads the file. */
import "server-only";
import type { ChangesChoice, FoundChanges } from "@/lib/domain/brought-in";
import { type ImportStatus, underWay } from "@/lib/domain/import-job";
import type { ImportProgress } from "@/lib/importers/imported";
import { store, type Transaction } from "./client";
import { Prisma } from "./generated/client";

export interface ImportToInsert {
	id: string;
	seminarId: string;
	memberId: string;
	name: string;
	title: string;
	language: string;
	/** Null: to be asked if the file has any. */
	changes: ChangesChoice | null;
	bytes: Uint8Array;
	sha256: string;
	now: Date;
}

export interface ReadingImport {
	id: string;
	seminarId: string;
	userId: string;
	name: string;
	title: string;
	language: string;
	changes: ChangesChoice | null;
	content: Uint8Array;
}

const json = (value: unknown) => value as Prisma.InputJsonValue;

export async function insertImport(tx: Transaction, { bytes, now, ...job }: ImportToInsert): Promise<void> {
	const content = Uint8Array.from(bytes);
	await tx.importJob.create({ data: { ...job, bytes: bytes.length, content, createdAt: now }, select: { id: true } });
}

export function importsUnderWay(tx: Transaction, memberId: string): Promise<number> {
	return tx.importJob.count({ where: { memberId, status: { in: [...underWay] } } });
}

/** Those that a process has to work on. */
export async function unfinishedImports(): Promise<string[]> {
	const rows = await store().importJob.findMany({
		where: { status: { in: ["waiting", "reading"] } },
		select: { id: true },
		orderBy: { createdAt: "asc" },
	});
	return rows.map(({ id }) => id);
}

/** The file, to be read now; null if it is over or waits for an answer. Also takes up what another process began. */
export async function beginReading(id: string, now: Date): Promise<ReadingImport | null> {
	const { count } = await store().importJob.updateMany({
		where: { id, status: { in: ["waiting", "reading"] } },
		data: { status: "reading", startedAt: now, progress: Prisma.DbNull },
	});
	if (count === 0) return null;
	const row = await store().importJob.findUnique({
		where: { id },
		select: {
			id: true,
			seminarId: true,
			name: true,
			title: true,
			language: true,
			changes: true,
			content: true,
			member: { select: { userId: true } },
		},
	});
	// Cancelled in between.
	if (row === null || row.content === null) return null;
	const { member, ...job } = row;
	return { ...job, userId: member.userId, changes: row.changes as ChangesChoice | null, content: row.content };
}

/** False if nobody wants it any more. */
export async function noteProgress(id: string, progress: ImportProgress | null): Promise<boolean> {
	const { count } = await store().importJob.updateMany({
		where: { id, status: "reading" },
		data: progress === null ? { status: "reading" } : { progress: json(progress) },
	});
	return count === 1;
}

/** Holds it until the transaction ends, so that nobody cancels it meanwhile; false if somebody has. */
export async function holdReading(tx: Transaction, id: string): Promise<boolean> {
	const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM import_job WHERE id = ${id}::uuid AND status = 'reading' FOR UPDATE`;
	return rows.length === 1;
}

export async function endImport(tx: Transaction, id: string, draftId: string, now: Date): Promise<void> {
	await tx.importJob.update({
		where: { id },
		data: { status: "done", draftId, content: null, finishedAt: now },
		select: { id: true },
	});
}

export async function refuseImport(
	id: string,
	refusal: { code: string; params: Record<string, string | number> },
	now: Date,
): Promise<void> {
	await store().importJob.updateMany({
		where: { id, status: { in: ["waiting", "reading"] } },
		data: { status: "refused", refusal: json(refusal), content: null, finishedAt: now },
	});
}

/** Nothing if the answer is there: another process asked before, because this one was taken for dead. */
export async function askAbout(id: string, found: FoundChanges): Promise<void> {
	await store().importJob.updateMany({ where: { id, status: "reading", changes: null }, data: { status: "asking", found: json(found) } });
}

/** False if it does not ask, or no longer. */
export async function answerAsking(tx: Transaction, id: string, changes: ChangesChoice): Promise<boolean> {
	const { count } = await tx.importJob.updateMany({ where: { id, status: "asking" }, data: { status: "waiting", changes } });
	return count === 1;
}

/** False if it is over. The file goes at once. */
export async function cancelUnderWay(tx: Transaction, id: string, now: Date): Promise<boolean> {
	const { count } = await tx.importJob.updateMany({
		where: { id, status: { in: [...underWay] } },
		data: { status: "cancelled", content: null, finishedAt: now },
	});
	return count === 1;
}

/** Questions from before then that nobody has answered. */
export async function cancelUnanswered(before: Date, now: Date): Promise<void> {
	await store().importJob.updateMany({
		where: { status: "asking", createdAt: { lt: before } },
		data: { status: "cancelled", content: null, finishedAt: now },
	});
}

/** How it stands, for whoever waits for it; null where there is none. */
export async function importEnd(id: string): Promise<{
	status: ImportStatus;
	refusal: { code: string; params: Record<string, string | number> } | null;
	draft: { paperSlug: string; number: number } | null;
} | null> {
	const row = await store().importJob.findUnique({
		where: { id },
		select: { status: true, refusal: true, draft: { select: { number: true, paper: { select: { slug: true } } } } },
	});
	if (row === null) return null;
	const draft = row.draft === null ? null : { paperSlug: row.draft.paper.slug, number: row.draft.number };
	return { status: row.status, refusal: row.refusal as { code: string; params: Record<string, string | number> } | null, draft };
}
