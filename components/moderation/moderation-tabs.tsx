/** Between the queue and the log. */
import Link from "next/link";
import { translator } from "@/lib/i18n/request";

export async function ModerationTabs({ seminarSlug, on }: { seminarSlug: string; on: "queue" | "log" }) {
	const t = await translator("moderation");
	const tabs = [
		{ key: "queue", href: `/seminars/${seminarSlug}/moderation` },
		{ key: "log", href: `/seminars/${seminarSlug}/moderation/log` },
	] as const;
	return (
		<nav aria-label={t("heading")} className="mb-6 border-b border-line">
			<ul className="flex gap-5">
				{tabs.map(({ key, href }) => (
					<li key={key}>
						<Link
							href={href}
							aria-current={key === on ? "page" : undefined}
							className={`-mb-px block py-2 font-medium ${key === on ? "border-b-2 border-ink text-ink" : "text-muted hover:text-ink"}`}
						>
							{t(`tabs.${key}`)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
