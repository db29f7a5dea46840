/** What others said in the file of a draft becomes comments and counter-proposals by imported authors: part of publishing it. */
import "server-only";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import { placeBroughtIn } from "@/lib/domain/place-brought-in";
import { authorsOf, countPlaced, type PlacedCounts } from "@/lib/domain/placed-counts";
import { insertPlaced, keptItemsOf } from "@/lib/store/brought-in";
import type { Transaction } from "@/lib/store/client";
import { importedAuthors } from "@/lib/store/imported-author";
import type { Present } from "@/lib/store/scene";
import { recordCorrection } from "./on-draft";

/** Whatever the round: nobody says anything now that was not said before. Null where nothing came with the file. */
export async function bringIn(tx: Transaction, scene: Present, blocks: readonly DraftBlock[], now: Date): Promise<PlacedCounts | null> {
	const { seminar, draft } = scene;
	if (draft === null) throw new Error("what was brought in without a draft");
	const brought = await keptItemsOf(tx, draft.id);
	if (brought === null) return null;
	const { kept, importedAt } = brought;
	const placed = placeBroughtIn(kept, blocks, { importedAt, now });
	if (placed.length === 0) return null;
	const members = await importedAuthors(tx, { seminarId: seminar.id, names: authorsOf(placed), now });
	await insertPlaced(tx, draft.id, placed, (author) => {
		const member = members.get(author);
		if (member === undefined) throw new Error("an author without a member");
		return member;
	});
	const counts = countPlaced(placed);
	await recordCorrection(tx, scene, "items.brought-in", { ...counts }, now);
	return counts;
}
