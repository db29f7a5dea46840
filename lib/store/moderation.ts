/** What moderators decided: the state of items, locks of threads, the log of decisions, the flags they answer. */
import "server-only";
import type { ModerationDecision, ModerationState } from "@/lib/domain/moderation";
import type { Transaction } from "./client";
import { type ItemPointer, itemColumn } from "./item";

interface DecisionToLog {
	seminarId: string;
	memberId: string;
	reason: string;
	now: Date;
}

export async function setModeration(tx: Transaction, { type, id }: ItemPointer, moderation: ModerationState): Promise<void> {
	const change = { where: { id }, data: { moderation }, select: { id: true } };
	if (type === "comment") await tx.comment.update(change);
	else await tx.counterProposal.update(change);
}

/** One line of the log, for good. */
export async function logDecision(
	tx: Transaction,
	item: ItemPointer,
	{ act, now, ...decision }: DecisionToLog & { act: ModerationDecision },
): Promise<string> {
	const data = { ...decision, ...itemColumn(item), act, createdAt: now };
	return (await tx.moderationDecision.create({ data, select: { id: true } })).id;
}

/** One line of the log about the thread of a paragraph. */
export async function logThreadDecision(
	tx: Transaction,
	blockId: string,
	{ act, now, ...decision }: DecisionToLog & { act: "lock" | "unlock" },
): Promise<string> {
	return (await tx.moderationDecision.create({ data: { ...decision, blockId, act, createdAt: now }, select: { id: true } })).id;
}

/** False if it was locked already. */
export async function insertThreadLock(
	tx: Transaction,
	{ blockId, memberId, reason, now }: { blockId: string; memberId: string; reason: string; now: Date },
): Promise<boolean> {
	const { count } = await tx.threadLock.createMany({ data: { blockId, memberId, reason, createdAt: now }, skipDuplicates: true });
	return count > 0;
}

/** False if it was not locked. */
export async function deleteThreadLock(tx: Transaction, blockId: string): Promise<boolean> {
	return (await tx.threadLock.deleteMany({ where: { blockId } })).count > 0;
}

/** False if this member's flag on the item is still open (unique indexes flag_one_open_*). */
export async function insertFlag(
	tx: Transaction,
	item: ItemPointer,
	{ memberId, reason, now }: { memberId: string; reason: string; now: Date },
): Promise<boolean> {
	const { count } = await tx.flag.createMany({ data: { ...itemColumn(item), memberId, reason, createdAt: now }, skipDuplicates: true });
	return count > 0;
}

/** How many there were. */
export async function resolveFlags(tx: Transaction, item: ItemPointer, resolvedAt: Date): Promise<number> {
	return (await tx.flag.updateMany({ where: { ...itemColumn(item), resolvedAt: null }, data: { resolvedAt } })).count;
}
