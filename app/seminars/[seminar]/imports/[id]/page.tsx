/** A file that was brought: how far it is, what it asks, or why it was refused. Once it is a draft, this page leads to its check. */
import "@/components/import/import.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { ImportState } from "@/components/import/import-state";
import { PageBody } from "@/components/shell/page-body";
import { AuthorName } from "@/components/thread/author-line";
import { Moment } from "@/components/ui/moment";
import { requireActor } from "@/lib/auth/session";
import { fileSize } from "@/lib/domain/file-size";
import { requestLocale, translator } from "@/lib/i18n/request";
import { importProgress } from "@/lib/queries/imports";

type Props = { params: Promise<{ seminar: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("imports"))("page") };
}

export default async function ImportProgressPage({ params }: Props) {
	const { seminar: slug, id: importId } = await params;
	const seminarSlug = decodeURIComponent(slug);
	const actor = await requireActor(`/seminars/${slug}/imports/${importId}`);
	const found = await importProgress(actor, { seminarSlug, importId });
	if (!found.ok) notFound();
	const { seminar, entry } = found.value;
	if (entry.draft !== null) redirect(`/seminars/${slug}/papers/${entry.draft.paperSlug}/drafts/${entry.draft.number}/check`);
	const t = await translator("imports");
	const over = (
		<Link href={`/seminars/${seminar.slug}`} dir="auto" className="hover:underline">
			{seminar.title}
		</Link>
	);
	const brought = t.rich("of", {
		size: fileSize(entry.bytes, await requestLocale()),
		when: () => <Moment iso={entry.createdAt} timeZone={seminar.timeZone} />,
		who: () => <AuthorName author={entry.author} />,
	});
	const name = <bdi className="wrap-anywhere">{entry.name}</bdi>;
	return (
		<PageBody title={entry.name === "" ? t("titlePasted") : name} over={over} intro={brought} width="narrow">
			<ImportState view={found.value} />
		</PageBody>
	);
}
