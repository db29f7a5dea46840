/** What happened that concerns me. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notification } from "@/components/notification/notification";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { markNotificationsReadAction } from "@/lib/actions/notification";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { notifications } from "@/lib/queries/notifications";
import { seminarShell, whereIn } from "@/lib/queries/seminar-shell";

type Props = { params: Promise<{ seminar: string }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("notifications"))("heading") };
}

export default async function NotificationsPage({ params }: Props) {
	const { seminar: seminarSlug } = await params;
	const actor = await requireActor(`/seminars/${seminarSlug}/notifications`);
	const found = await notifications(actor, { seminarSlug });
	if (!found.ok) notFound();
	const where = whereIn(await seminarShell(actor, { seminarSlug }));
	const { seminar, unread, notifications: list } = found.value;
	const t = await translator("notifications");
	const markRead = unread > 0 && (
		<ActionForm action={markNotificationsReadAction}>
			<input type="hidden" name="seminarId" value={seminar.id} />
			<SubmitButton variant="secondary" size="small">
				{t("markRead")}
			</SubmitButton>
		</ActionForm>
	);
	return (
		<PageBody
			title={t("heading")}
			over={<span dir="auto">{seminar.title}</span>}
			intro={list.length > 0 && t("unread", { count: unread })}
			actions={markRead}
			width="narrow"
		>
			{list.length === 0 ? (
				<EmptyState title={t("empty.title")} icon="bell">
					{t("empty.text")}
				</EmptyState>
			) : (
				<ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
					{list.map((notification) => (
						<Notification key={notification.id} notification={notification} where={where} />
					))}
				</ul>
			)}
		</PageBody>
	);
}
