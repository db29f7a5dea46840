/** The files that drafts were imported from, as they came: for the secretariat. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { AuthorView } from "@/lib/domain/attribution";
import type { Direction } from "@/lib/domain/language";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { bytesOfSource, type SourceRow, sourceFilesOf, sourceOfDraft } from "@/lib/store/source-file-view";
import { type PaperRef, type SeminarRef, standingInSeminar, standingOnPaper } from "@/lib/store/standing-view";
import { authorsFor } from "./circle";
import type { SeminarFrame } from "./paper-page";
import { frameOf, readerWho } from "./reader";

export interface SourceFileEntry {
	draft: { id: string; number: number };
	paper: { id: string; slug: string; title: string; language: string; direction: Direction };
	/** "" for pasted text. */
	name: string;
	/** As found in the bytes: "docx", "pdf", … */
	format: string;
	/** Hex. */
	sha256: string;
	bytes: number;
	createdAt: string;
	/** Null where the record does not say. */
	author: AuthorView | null;
	/** Whether it can be downloaded. */
	kept: boolean;
}

export interface SourceFilesView extends SeminarFrame {
	/** Newest first. */
	files: SourceFileEntry[];
}

export async function sourceFiles(actor: Actor, ref: SeminarRef, now = new Date()): Promise<Result<SourceFilesView>> {
	const permitted = readerWho("paper.source", await standingInSeminar(actor.userId, ref), now);
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	const [rows, authorOf] = await Promise.all([sourceFilesOf(reader.seminar.id), authorsFor(reader)]);
	return done({
		...frameOf(reader, actor),
		files: rows.map(({ draftId, number, paperId, paperSlug, paperTitle, language, direction, memberId, createdAt, ...file }) => ({
			...file,
			draft: { id: draftId, number },
			paper: { id: paperId, slug: paperSlug, title: paperTitle, language, direction },
			createdAt: createdAt.toISOString(),
			author: memberId === null ? null : authorOf(memberId),
		})),
	});
}

export interface SourceDownload {
	file: SourceRow;
	content: Uint8Array;
}

export async function sourceDownload(
	actor: Actor,
	{ draftNumber, ...ref }: PaperRef & { draftNumber: number },
	now = new Date(),
): Promise<Result<SourceDownload>> {
	const standing = await standingOnPaper(actor.userId, ref);
	const permitted = readerWho("paper.source", standing, now);
	if (!permitted.ok) return permitted;
	const draft = permitted.value.paper?.drafts.find(({ number }) => number === draftNumber);
	const [file, content] = draft === undefined ? [null, null] : await Promise.all([sourceOfDraft(draft.id), bytesOfSource(draft.id)]);
	return file === null || content === null ? refused("not-found") : done({ file, content });
}
