/** What every command has in common that changes a draft before it is published. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import { type DraftState, type DraftStep, takeStep } from "@/lib/domain/draft-step";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { draftBlocks, saveBlocks } from "@/lib/store/block";
import type { Transaction } from "@/lib/store/client";
import { draftHead, saveLooked, saveTitle, takeRevision } from "@/lib/store/draft";
import { type EventToRecord, recordEvent } from "@/lib/store/event";
import { type Present, sceneOfDraft } from "@/lib/store/scene";
import { permit } from "./command";

/** The draft as it stands, for whoever may correct them and has seen the newest revision; that revision is taken with it. */
export async function openForCorrection(
	tx: Transaction,
	actor: Actor,
	{ draftId, revision }: { draftId: string; revision: number },
	now: Date,
): Promise<Result<{ scene: Present; state: DraftState }>> {
	const permitted = permit("draft.correct", await sceneOfDraft(tx, actor.userId, draftId, now), now);
	if (!permitted.ok) return permitted;
	if (!(await takeRevision(tx, draftId, revision))) return refused("draft-changed");
	const blocks = await draftBlocks(tx, draftId);
	return done({ scene: permitted.scene, state: { blocks, ...(await draftHead(tx, draftId)) } });
}

/** Takes a step and keeps what it changes; where to look now. */
export async function carryOut(tx: Transaction, draftId: string, before: DraftState, step: DraftStep): Promise<Result<string | null>> {
	const result = takeStep(before, step);
	if (!result.ok) return refused(result.refusal);
	const { blocks, title, looked } = result.state;
	if (blocks !== before.blocks) await saveBlocks(tx, draftId, before.blocks, blocks);
	if (title !== before.title) await saveTitle(tx, draftId, title);
	if (looked !== before.looked) await saveLooked(tx, draftId, looked);
	return done(placeOf(step, before.blocks, blocks));
}

/** The block that was corrected, or the one that took its place. */
function placeOf(step: DraftStep, before: readonly DraftBlock[], after: readonly DraftBlock[]): string | null {
	if (step.type === "retitle" || step.type === "look") return null;
	if (step.type === "relabel") return step.labels[0]?.blockId ?? null;
	const wanted =
		step.type === "insert" || step.type === "split" ? step.newId : step.type === "restore" ? step.blocks.at(-1)?.id : step.blockId;
	if (after.some(({ id }) => id === wanted)) return wanted ?? null;
	const index = before.findIndex(({ id }) => id === (step.type === "restore" ? step.remove[0] : wanted));
	// What was merged is in the one before it; in the place of what was removed stands the next.
	const at = step.type === "merge" ? index - 1 : Math.min(Math.max(0, index), after.length - 1);
	return after[at]?.id ?? null;
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
