/** On which paragraph is this comment or counter-proposal? */
import "server-only";
import { store } from "./client";
import { isUuid } from "./standing-view";

/** Null where there is none. */
export async function blockOfItem(type: "comment" | "counter-proposal", id: string): Promise<string | null> {
	if (!isUuid(id)) return null;
	const where = { where: { id }, select: { blockId: true } };
	const row = type === "comment" ? await store().comment.findUnique(where) : await store().counterProposal.findUnique(where);
	return row?.blockId ?? null;
}
