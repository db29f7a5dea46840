/** The text of one draft of a paper, as a program reads it. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Direction, directionOfBlock } from "@/lib/domain/language";
import { done, type Result, refused } from "@/lib/domain/refusal";
import type { ImageType } from "@/lib/domain/shown-image";
import { sourceOfDraft } from "@/lib/store/source-file-view";
import { standingOnPaper } from "@/lib/store/standing-view";
import { contentOf } from "./draft-content";
import type { BlockView } from "./paper-page";
import { chosenDraft, readerWho, verdictFor } from "./reader";

export interface PaperText {
	id: string;
	slug: string;
	seminarId: string;
	title: string;
	/** BCP 47. */
	language: string;
	direction: Direction;
	/** Those this reader may see, in order. */
	drafts: { number: number; status: "editing" | "published"; publishedAt: string | null }[];
	draft: {
		id: string;
		number: number;
		status: "editing" | "published";
		publishedAt: string | null;
		/** Counts corrections; a correction says on which it was made. */
		revision: number;
		/** The file it was imported from; null for those who may not have it. */
		source: { name: string; format: string; sha256: string; bytes: number } | null;
		/** That its marks name by their hash. */
		images: { sha256: string; mediaType: ImageType; width: number; height: number }[];
		/** `language` of its own or the paper's; `direction` that of its words. */
		blocks: (Omit<BlockView, "images"> & { language: string; direction: Direction })[];
	};
}

/** `draftNumber`: left out, the newest published draft, else the one being prepared for those who prepare it. */
export async function paperText(
	actor: Actor,
	{ paperId, draftNumber }: { paperId: string; draftNumber?: number },
	now = new Date(),
): Promise<Result<PaperText>> {
	const standing = await standingOnPaper(actor.userId, { paperId });
	const draft = standing === null ? null : chosenDraft(standing, draftNumber);
	const permitted = readerWho("paper.read", standing, now, { draft: draft?.status ?? null });
	if (!permitted.ok) return permitted;
	const reader = permitted.value;
	if (draft === null || reader.paper === null) return refused("not-found");
	const { id, slug, title, language, direction, drafts } = reader.paper;
	const [{ blocks, images }, source] = await Promise.all([
		contentOf(draft),
		verdictFor(reader, "paper.source").allowed ? sourceOfDraft(draft.id) : null,
	]);
	return done({
		id,
		slug,
		seminarId: reader.seminar.id,
		title,
		language,
		direction,
		drafts: drafts
			.filter(({ status }) => verdictFor(reader, "paper.read", { draft: status }).allowed)
			.map(({ number, status, publishedAt }) => ({ number, status, publishedAt: publishedAt?.toISOString() ?? null })),
		draft: {
			id: draft.id,
			number: draft.number,
			status: draft.status,
			publishedAt: draft.publishedAt?.toISOString() ?? null,
			revision: draft.revision,
			source: source === null ? null : { name: source.name, format: source.format, sha256: source.sha256, bytes: source.bytes },
			images,
			blocks: blocks.map(({ images: _, ...block }) => ({
				...block,
				language: block.language ?? language,
				direction: directionOfBlock(block, direction),
			})),
		},
	});
}
