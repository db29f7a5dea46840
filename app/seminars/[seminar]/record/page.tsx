/** What happened in this seminar, in sentences, the newest first. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RecordList } from "@/components/record/record-list";
import { PageBody } from "@/components/shell/page-body";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { recentRecord } from "@/lib/queries/record";
import { seminarShell, whereIn } from "@/lib/queries/seminar-shell";

type Props = { params: Promise<{ seminar: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("record"))("heading") };
}

export default async function RecordPage({ params, searchParams }: Props) {
	const [{ seminar: seminarSlug }, { before }] = [await params, await searchParams];
	const actor = await requireActor(`/seminars/${seminarSlug}/record`);
	const found = await recentRecord(actor, { seminarSlug, before: typeof before === "string" ? before : undefined });
	if (!found.ok) notFound();
	const where = whereIn(await seminarShell(actor, { seminarSlug }));
	const { events, older, seminar } = found.value;
	const t = await translator("record");
	const intro = t("explained", { zone: seminar.timeZone.replaceAll("_", " ") });
	const home = `/seminars/${seminarSlug}/record`;
	return (
		<PageBody title={t("heading")} over={<span dir="auto">{seminar.title}</span>} intro={intro} width="narrow">
			{events.length === 0 ? <EmptyState title={t("empty")} icon="list" /> : <RecordList view={found.value} where={where} />}
			<nav aria-label={t("pages")} className="mt-6 flex justify-center gap-2">
				{before !== undefined && (
					<Link href={home} className={buttonClass()}>
						{t("newest")}
					</Link>
				)}
				{older !== null && (
					<Link href={`${home}?before=${older}`} className={buttonClass()}>
						{t("older")}
					</Link>
				)}
			</nav>
		</PageBody>
	);
}
