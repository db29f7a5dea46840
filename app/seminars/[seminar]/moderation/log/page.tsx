/** What the moderators decided, and why: for every member to read. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LogEntry } from "@/components/moderation/log-entry";
import { ModerationTabs } from "@/components/moderation/moderation-tabs";
import { PageBody } from "@/components/shell/page-body";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { moderationLog } from "@/lib/queries/moderation-log";
import { seminarShell, whereIn } from "@/lib/queries/seminar-shell";

type Props = { params: Promise<{ seminar: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("moderation"))("logHeading") };
}

export default async function ModerationLogPage({ params, searchParams }: Props) {
	const [{ seminar: seminarSlug }, { cursor }] = [await params, await searchParams];
	const actor = await requireActor(`/seminars/${seminarSlug}/moderation/log`);
	const log = await moderationLog(actor, { seminarSlug, cursor: typeof cursor === "string" ? cursor : undefined });
	if (!log.ok) notFound();
	const where = whereIn(await seminarShell(actor, { seminarSlug }));
	const { seminar, viewer, entries, next } = log.value;
	const t = await translator("moderation");
	return (
		<PageBody title={t("logHeading")} over={<span dir="auto">{seminar.title}</span>} intro={t("logExplained")} width="narrow">
			{(viewer.role === "moderator" || viewer.role === "secretariat") && <ModerationTabs seminarSlug={seminarSlug} on="log" />}
			{entries.length === 0 ? (
				<EmptyState title={t("logEmpty.title")} icon="shield">
					{t("logEmpty.text")}
				</EmptyState>
			) : (
				<ol className="divide-y divide-line rounded-xl border border-line bg-surface">
					{entries.map((entry) => (
						<LogEntry key={entry.id} entry={entry} where={where} />
					))}
				</ol>
			)}
			{next !== null && (
				<p className="mt-5 text-center">
					<Link href={`/seminars/${seminarSlug}/moderation/log?cursor=${encodeURIComponent(next)}`} className={buttonClass()}>
						{t("older")}
					</Link>
				</p>
			)}
		</PageBody>
	);
}
