/** The file a draft was imported from, and the images in it: kept as they came. */
import "server-only";
import type { OriginalLine } from "@/lib/domain/original";
import type { ImportedImage } from "@/lib/importers/imported";
import type { Transaction } from "./client";
import type { Prisma } from "./generated/client";

export async function insertSourceFile(
	tx: Transaction,
	{ draftId, bytes, original }: { draftId: string; bytes: Uint8Array; original: readonly OriginalLine[] },
): Promise<void> {
	const content = Uint8Array.from(bytes);
	await tx.sourceFile.create({
		data: { draftId, content, original: original as unknown as Prisma.InputJsonValue },
		select: { draftId: true },
	});
}

export async function insertImages(tx: Transaction, draftId: string, images: readonly ImportedImage[]): Promise<void> {
	if (images.length === 0) return;
	await tx.draftImage.createMany({
		data: images.map(({ bytes, ...image }) => ({ ...image, draftId, content: Uint8Array.from(bytes) })),
		skipDuplicates: true,
	});
}
