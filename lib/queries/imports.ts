/** How far are the files that were brought? For those who may import; for all others there are none. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { AuthorView } from "@/lib/domain/attribution";
import type { FoundChanges } from "@/lib/domain/brought-in";
import { type ImportProgress, type ImportStatus, keptRefusal } from "@/lib/domain/import-job";
import { done, type RefusalCode, type Result, refused } from "@/lib/domain/refusal";
import { type ImportRow, importInSeminar, recentImports } from "@/lib/store/import-view";
import { isUuid, type SeminarRef, standingInSeminar } from "@/lib/store/standing-view";
import { type AuthorOf, authorsFor } from "./circle";
import type { SeminarFrame } from "./paper-page";
import { frameOf, readerWho } from "./reader";

export interface ImportEntry {
	id: string;
	status: ImportStatus;
	/** Of the file; "" for pasted text. */
	name: string;
	bytes: number;
	/** Who brought it. */
	author: AuthorView;
	createdAt: string;
	/** Since it is being read; null before. */
	seconds: number | null;
	progress: ImportProgress | null;
	/** Files that are read before this one, while it waits. */
	ahead: number;
	/** What there is to ask about. */
	found: FoundChanges | null;
	refusal: { code: RefusalCode; params: Record<string, string | number> } | null;
	/** As whoever brought it wanted them; "" for those found in the file. */
	wanted: { title: string; language: string };
	/** The draft that came of it, once it is done. */
	draft: { paperSlug: string; number: number } | null;
}

export interface ImportView extends SeminarFrame {
	entry: ImportEntry;
}

const day = 86_400_000;

export async function importProgress(
	actor: Actor,
	{ importId, ...ref }: SeminarRef & { importId: string },
	now = new Date(),
): Promise<Result<ImportView>> {
	const permitted = readerWho("paper.import", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const row = isUuid(importId) ? await importInSeminar(reader.seminar.id, importId) : null;
	if (row === null) return refused("not-found");
	return done({ ...frameOf(reader, actor), entry: entryOf(row, await authorsFor(reader), now) });
}

/** Under way, or refused within a day; newest first. */
export async function seminarImports(actor: Actor, ref: SeminarRef, now = new Date()): Promise<Result<ImportEntry[]>> {
	const permitted = readerWho("paper.import", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const [rows, authorOf] = await Promise.all([recentImports(reader.seminar.id, new Date(now.getTime() - day)), authorsFor(reader)]);
	return done(rows.map((row) => entryOf(row, authorOf, now)));
}

function entryOf(row: ImportRow, authorOf: AuthorOf, now: Date): ImportEntry {
	const { id, status, name, bytes, memberId, progress, ahead, found, refusal, title, language, createdAt, startedAt } = row;
	return {
		id,
		status,
		name,
		bytes,
		author: authorOf(memberId),
		createdAt: createdAt.toISOString(),
		seconds: status !== "reading" || startedAt === null ? null : Math.max(0, Math.round((now.getTime() - startedAt.getTime()) / 1000)),
		progress: status === "reading" ? progress : null,
		ahead,
		found,
		refusal: refusal === null ? null : { code: keptRefusal(refusal.code), params: refusal.params },
		wanted: { title, language },
		draft: row.paperSlug === null || row.draftNumber === null ? null : { paperSlug: row.paperSlug, number: row.draftNumber },
	};
}
