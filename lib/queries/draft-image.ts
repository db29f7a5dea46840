/** One image of a draft, for whoever may read that draft. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { type ImageType, isImageHash } from "@/lib/domain/shown-image";
import { imageOfDraft } from "@/lib/store/draft-image-view";
import { standingOnDraft, standingOnPaper } from "@/lib/store/standing-view";
import { readerWho } from "./reader";

export type ImageRef = { sha256: string } & ({ draftId: string } | { paperId: string; draftNumber: number });

/** What is not there and what the reader may not see look alike. */
export async function draftImage(
	actor: Actor,
	ref: ImageRef,
	now = new Date(),
): Promise<Result<{ mediaType: ImageType; bytes: Uint8Array }>> {
	const standing = await ("draftId" in ref ? standingOnDraft(actor.userId, ref.draftId) : standingOnPaper(actor.userId, ref));
	const draft = standing?.paper?.drafts.find(({ id, number }) =>
		"draftId" in ref ? id === ref.draftId.toLowerCase() : number === ref.draftNumber,
	);
	const permitted = readerWho("paper.read", standing, now, { draft: draft?.status ?? null });
	if (!permitted.ok) return permitted;
	const image = draft === undefined || !isImageHash(ref.sha256) ? null : await imageOfDraft(draft.id, ref.sha256);
	return image === null ? refused("not-found") : done({ mediaType: image.mediaType, bytes: image.content });
}
