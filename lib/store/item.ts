/** What comments and counter-proposals have in common in the database. */
import "server-only";
import type { ItemType } from "@/lib/domain/contribution";
import type { Transaction } from "./client";

export interface ItemPointer {
	type: ItemType;
	id: string;
}

/**
 * Makes whoever else changes this item wait until this transaction ends. Called before the scene is loaded, so that the verdict speaks
 * of what the change will meet. Replies, votes and sponsors, which only point at the row, do not wait.
 */
export async function lockItem(tx: Transaction, { type, id }: ItemPointer): Promise<void> {
	if (type === "comment") await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
	else await tx.$queryRaw`SELECT 1 FROM counter_proposal WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/** The column that points at the item, for rows that point at one of either type. */
export function itemColumn({ type, id }: ItemPointer): { commentId: string } | { counterProposalId: string } {
	return type === "comment" ? { commentId: id } : { counterProposalId: id };
}
