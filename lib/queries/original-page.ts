/** One page of the file that a draft came from, drawn for whoever may correct that draft. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { mostPages } from "@/lib/domain/original";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { type PageDrawing, pageDrawing } from "@/lib/importers/pdf/draw-aside";
import { bytesOfSource, sourceOfDraft } from "@/lib/store/source-file-view";
import { standingOnDraft } from "@/lib/store/standing-view";
import { readerWho } from "./reader";

/** Who may not correct it, and what has no such page, look alike. */
export async function originalPage(
	actor: Actor,
	{ draftId, page }: { draftId: string; page: number },
	now = new Date(),
): Promise<Result<PageDrawing>> {
	const standing = await standingOnDraft(actor.userId, draftId);
	const draft = standing?.paper?.drafts.find(({ id }) => id === draftId.toLowerCase());
	const permitted = readerWho("draft.correct", standing, now, { draft: draft?.status ?? null });
	if (!permitted.ok) return permitted;
	const source = draft === undefined ? null : await sourceOfDraft(draft.id);
	if (draft === undefined || source === null || !source.kept || source.format !== "pdf" || page > mostPages) return refused("not-found");
	return done(await pageDrawing(source.sha256, page, async () => (await bytesOfSource(draft.id)) ?? new Uint8Array()));
}
