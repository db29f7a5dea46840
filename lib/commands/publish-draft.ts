/** The secretariat publishes a draft: its paragraphs get their numbers, what others said in its file comes in, and it never changes again. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { numberBlocks } from "@/lib/domain/block";
import type { PlacedCounts } from "@/lib/domain/placed-counts";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { draftBlocks, numberRows } from "@/lib/store/block";
import { lockDraft, markPublished } from "@/lib/store/draft";
import { sceneOfDraft } from "@/lib/store/scene";
import { bringIn } from "./bring-in";
import { command, permit } from "./command";
import { recordCorrection } from "./on-draft";

export const publishDraftInput = z.strictObject({ draftId: z.uuid() });

export interface Published {
	draftId: string;
	seminarSlug: string;
	paperSlug: string;
	number: number;
	paragraphs: number;
	/** What was brought in from the file; null for nothing. */
	broughtIn: PlacedCounts | null;
}

export function publishDraft(actor: Actor, input: unknown, now = new Date()): Promise<Result<Published>> {
	return command(publishDraftInput, input, async (tx, { draftId }) => {
		// Held before it is looked at: a correction on its way is in it or refused, and two who publish at once do so once.
		await lockDraft(tx, draftId);
		const permitted = permit("draft.publish", await sceneOfDraft(tx, actor.userId, draftId, now), now);
		if (!permitted.ok) return permitted;
		const { seminar, paper, draft } = permitted.scene;
		if (paper === null || draft === null) throw new Error("a draft without a paper");
		const blocks = numberBlocks(await draftBlocks(tx, draftId));
		const paragraphs = blocks.filter(({ number }) => number !== null).length;
		if (paragraphs === 0) return refused("draft-without-paragraphs");
		await numberRows(tx, draftId, blocks);
		if (!(await markPublished(tx, draftId, now))) return refused("draft-published");
		await recordCorrection(tx, permitted.scene, "draft.published", { number: draft.number, paragraphs }, now);
		const broughtIn = await bringIn(tx, permitted.scene, blocks, now);
		return done({ draftId, seminarSlug: seminar.slug, paperSlug: paper.slug, number: draft.number, paragraphs, broughtIn });
	});
}
