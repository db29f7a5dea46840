/** The files that the drafts of a seminar were imported from, as they came. For the secretariat. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FileList } from "@/components/import/file-list";
import { PageBody } from "@/components/shell/page-body";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { sourceFiles } from "@/lib/queries/source-files";

type Props = { params: Promise<{ seminar: string }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await translator("files"))("title") };
}

export default async function FilesPage({ params }: Props) {
	const { seminar: slug } = await params;
	const actor = await requireActor(`/seminars/${slug}/files`);
	const found = await sourceFiles(actor, { seminarSlug: decodeURIComponent(slug) });
	if (!found.ok) notFound();
	const { seminar } = found.value;
	const t = await translator("files");
	const over = (
		<Link href={`/seminars/${seminar.slug}`} dir="auto" className="hover:underline">
			{seminar.title}
		</Link>
	);
	return (
		<PageBody title={t("title")} over={over} intro={t("intro")}>
			<FileList view={found.value} />
		</PageBody>
	);
}
