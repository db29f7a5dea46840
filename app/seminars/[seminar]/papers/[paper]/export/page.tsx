/** Taking the feedback away: in which format, and what is in it. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ExportContents } from "@/components/export/export-contents";
import { ExportFormats } from "@/components/export/export-formats";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { exportPage } from "@/lib/queries/export-page";

type Props = { params: Promise<{ seminar: string; paper: string }>; searchParams: Promise<{ draft?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("export"))("title") };
}

export default async function ExportPage({ params, searchParams }: Props) {
	const { seminar: seminarSlug, paper: paperSlug } = await params;
	const { draft } = await searchParams;
	const actor = await requireActor(`/seminars/${seminarSlug}/papers/${paperSlug}/export`);
	const draftNumber = draft === undefined ? undefined : Number(draft);
	const found = await exportPage(actor, { seminarSlug, paperSlug, draftNumber });
	if (!found.ok) notFound();
	const { seminar, paper, drafts, chosen } = found.value;
	const t = await translator("export");
	const over = (
		<Link href={`/seminars/${seminar.slug}/papers/${paper.slug}`} dir="auto" className="hover:underline">
			{paper.title}
		</Link>
	);
	if (chosen === null) {
		return (
			<PageBody title={t("title")} over={over} width="narrow">
				<EmptyState title={t("nothingYetTitle")}>{t("nothingYet")}</EmptyState>
			</PageBody>
		);
	}
	const older = drafts.filter((number) => number !== chosen.number);
	return (
		<PageBody title={t("title")} over={over} intro={t("lead", { number: chosen.number, paper: paper.title })} width="narrow">
			<div className="grid gap-8">
				<ExportContents contents={chosen.contents} attribution={seminar.attribution} />
				<section aria-labelledby="formats">
					<h2 id="formats" className="mb-3 font-semibold text-lg">
						{t("choose")}
					</h2>
					<ExportFormats paperId={paper.id} draft={chosen.number} />
				</section>
				{older.length > 0 && (
					<nav aria-label={t("olderDraft")} className="text-sm">
						{t("olderDraft")}
						{older.map((number) => (
							<Link key={number} href={`?draft=${number}`} className="ms-3 text-accent underline">
								{t("draftOption", { number })}
							</Link>
						))}
					</nav>
				)}
			</div>
		</PageBody>
	);
}
