/** The line of the record for a thread that was locked or opened. */
import "server-only";
import type { Transaction } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import type { Present } from "@/lib/store/scene";

export function recordThreadDecision(
	tx: Transaction,
	{ seminar, member, paper, block }: Present,
	type: "thread.locked" | "thread.unlocked",
	decisionId: string,
	now: Date,
): Promise<void> {
	return recordEvent(tx, {
		seminarId: seminar.id,
		type,
		memberId: member.id,
		paperId: paper?.id,
		blockId: block?.id,
		subjectId: block?.id,
		data: { decisionId },
		createdAt: now,
	});
}
