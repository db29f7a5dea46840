/** One thing that happened and concerns its reader, in a sentence; opens where it happened. */
import Link from "next/link";
import type { ReactNode } from "react";
import { placeHref, type Where } from "@/components/seminar/place-link";
import { AuthorName } from "@/components/thread/author-line";
import { Icon, type IconName } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import type { NotificationKind } from "@/lib/domain/notification";
import { translator } from "@/lib/i18n/request";
import type { NotificationView } from "@/lib/queries/notifications";

const icons: Record<NotificationKind, IconName> = {
	reply: "reply",
	moderated: "shield",
	answered: "check",
	sponsored: "users",
	"round-opened": "clock",
	"draft-published": "document",
};

type Props = { notification: NotificationView; where: Where };

export async function Notification({ notification, where }: Props) {
	const t = await translator("notifications");
	const kind = notification.kind as NotificationKind;
	const { author, paper, number, read, reason } = notification;
	const href = hrefOf(notification, where.seminarSlug);
	const link = (words: ReactNode) => (
		<Link href={href} className="font-medium after:absolute after:inset-0 after:rounded-xl">
			{words}
		</Link>
	);
	const parts = {
		author: () => (author === null ? t("itself") : <AuthorName author={author} />),
		link,
		title: paper?.title ?? "",
		number: number ?? 0,
		one: where.onePaper ? "yes" : "no",
		item: notification.item?.type ?? "comment",
	};
	return (
		<li className={`relative flex gap-3 px-4 py-3.5 hover:bg-sunken ${read ? "" : "bg-accent-soft"}`}>
			<span className="grid size-8 shrink-0 place-items-center rounded-full bg-surface text-muted">
				<Icon name={icons[kind] ?? "bell"} className="size-4" />
			</span>
			<div className="min-w-0 grow">
				<p>{t.rich(`kinds.${kind}`, parts)}</p>
				{reason !== null && (
					<p dir="auto" className="mt-0.5 text-muted">
						{reason}
					</p>
				)}
				<p className="mt-0.5 text-[0.8125rem] text-muted">
					<Moment iso={notification.createdAt} timeZone={where.timeZone} />
					{!read && <span className="ms-2 font-semibold text-accent">{t("new")}</span>}
				</p>
			</div>
		</li>
	);
}

function hrefOf({ paper, number, item }: NotificationView, seminarSlug: string): string {
	if (paper === null) return `/seminars/${seminarSlug}`;
	if (number === null) return `/seminars/${seminarSlug}/papers/${paper.slug}`;
	return placeHref(seminarSlug, { paper, number }, item);
}
