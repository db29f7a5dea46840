/** What became of comments and counter-proposals. */
import "server-only";
import type { Outcome } from "@/lib/domain/contribution";
import type { Transaction } from "./client";
import { Outcome as StoredOutcome } from "./generated/enums";
import { type ItemPointer, itemColumn } from "./item";

const stored: Record<Outcome, StoredOutcome> = {
	accepted: StoredOutcome.accepted,
	"accepted-with-modification": StoredOutcome.accepted_with_modification,
	partly: StoredOutcome.partly,
	"not-accepted": StoredOutcome.not_accepted,
	noted: StoredOutcome.noted,
	"out-of-scope": StoredOutcome.out_of_scope,
	duplicate: StoredOutcome.duplicate,
	withdrawn: StoredOutcome.withdrawn,
};

export interface DispositionToSave {
	outcome: Outcome;
	response: string;
	memberId: string;
	now: Date;
}

/** The item's one disposition, new or changed; `changed` is false if it said the same already. Lock the item first. */
export async function saveDisposition(
	tx: Transaction,
	item: ItemPointer,
	{ outcome, response, memberId, now }: DispositionToSave,
): Promise<{ dispositionId: string; changed: boolean }> {
	const next = { outcome: stored[outcome], response, memberId, updatedAt: now };
	const before = await tx.disposition.findFirst({ where: itemColumn(item), select: { id: true, outcome: true, response: true } });
	if (before === null) {
		const { id } = await tx.disposition.create({ data: { ...itemColumn(item), ...next, createdAt: now }, select: { id: true } });
		return { dispositionId: id, changed: true };
	}
	const changed = before.outcome !== next.outcome || before.response !== response;
	if (changed) await tx.disposition.update({ where: { id: before.id }, data: next, select: { id: true } });
	return { dispositionId: before.id, changed };
}
