/** What members are told. */
import "server-only";
import type { NotificationKind, PointedItem } from "@/lib/domain/notification";
import type { Transaction } from "./client";

export interface NotificationToInsert {
	memberId: string;
	eventId: string;
	kind: NotificationKind;
	createdAt: Date;
}

/** Nobody is told the same thing twice, however often this is called (unique key member and event). */
export async function insertNotifications(tx: Transaction, notifications: NotificationToInsert[]): Promise<void> {
	if (notifications.length > 0) await tx.notification.createMany({ data: notifications, skipDuplicates: true });
}

/** How many there were. */
export async function markNotificationsReadOf(tx: Transaction, memberId: string, readAt: Date): Promise<number> {
	return (await tx.notification.updateMany({ where: { memberId, readAt: null }, data: { readAt } })).count;
}

/** Comments and counter-proposals by id, with their authors if these are still members. */
export async function pointedItems(tx: Transaction, ids: string[]): Promise<Map<string, PointedItem>> {
	if (ids.length === 0) return new Map();
	const member = { select: { leftAt: true } };
	const select = { id: true, memberId: true, moderation: true, member };
	const comments = await tx.comment.findMany({ where: { id: { in: ids } }, select: { ...select, deletedAt: true } });
	const proposals = await tx.counterProposal.findMany({ where: { id: { in: ids } }, select });
	const items = [...comments, ...proposals.map((proposal) => ({ ...proposal, deletedAt: null }))];
	return new Map(
		items.map(({ id, memberId, moderation, deletedAt, member }) => [
			id,
			{ memberId: member.leftAt === null ? memberId : null, stands: moderation === "approved" && deletedAt === null },
		]),
	);
}

/** The present members of seminars. */
export async function presentMembers(tx: Transaction, seminarIds: string[]): Promise<Map<string, string[]>> {
	const found = new Map<string, string[]>(seminarIds.map((id) => [id, []]));
	if (seminarIds.length === 0) return found;
	const members = await tx.member.findMany({
		where: { seminarId: { in: seminarIds }, leftAt: null },
		select: { id: true, seminarId: true },
		orderBy: { id: "asc" },
	});
	for (const { id, seminarId } of members) found.get(seminarId)?.push(id);
	return found;
}
