/** What members are told. */
import "server-only";
import type { Transaction } from "./client";

export interface NotificationToInsert {
	memberId: string;
	eventId: string;
	kind: string;
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
