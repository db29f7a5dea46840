/** The images of a draft: how large each is, and the bytes of one. */
import "server-only";
import type { ImageType } from "@/lib/domain/shown-image";
import { store } from "./client";

export interface DraftImageRow {
	sha256: string;
	mediaType: ImageType;
	/** Pixels. */
	width: number;
	height: number;
}

export function imagesOfDraft(draftId: string): Promise<DraftImageRow[]> {
	return store().draftImage.findMany({
		where: { draftId },
		select: { sha256: true, mediaType: true, width: true, height: true },
		orderBy: { sha256: "asc" },
	}) as Promise<DraftImageRow[]>;
}

export async function imageOfDraft(draftId: string, sha256: string): Promise<{ mediaType: ImageType; content: Uint8Array } | null> {
	const row = await store().draftImage.findUnique({
		where: { draftId_sha256: { draftId, sha256 } },
		select: { mediaType: true, content: true },
	});
	return row as { mediaType: ImageType; content: Uint8Array } | null;
}
