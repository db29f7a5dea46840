/** What every command has in common that changes a draft before it is published. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { draftBlocks } from "@/lib/store/block";
import type { Transaction } from "@/lib/store/client";
import { takeRevision } from "@/lib/store/draft";
import { type EventToRecord, recordEvent } from "@/lib/store/event";
import { type Present, sceneOfDraft } from "@/lib/store/scene";
import { permit } from "./command";

/** The blocks as they stand, for whoever may correct them and has seen the newest revision; that revision is taken with it. */
export async function openForCorrection(
	tx: Transaction,
	actor: Actor,
	{ draftId, revision }: { draftId: string; revision: number },
	now: Date,
): Promise<Result<{ scene: Present; blocks: DraftBlock[] }>> {
	const permitted = permit("draft.correct", await sceneOfDraft(tx, actor.userId, draftId, now), now);
	if (!permitted.ok) return permitted;
	if (!(await takeRevision(tx, draftId, revision))) return refused("draft-changed");
	return done({ scene: permitted.scene, blocks: await draftBlocks(tx, draftId) });
}

/** Says what was done, never which words it was done to. */
export async function recordCorrection(
	tx: Transaction,
	{ seminar, member, paper, draft }: Present,
	type: EventToRecord["type"],
	data: EventToRecord["data"],
	now: Date,
): Promise<void> {
	if (paper === null || draft === null) throw new Error("a correction without a draft");
	await recordEvent(tx, {
		seminarId: seminar.id,
		type,
		memberId: member.id,
		paperId: paper.id,
		subjectId: draft.id,
		data,
		createdAt: now,
	});
}
