/** Every file as it came: of which draft, what it is, its hash, who brought it, and itself. */
import Link from "next/link";
import { AuthorName } from "@/components/thread/author-line";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { fileSize } from "@/lib/domain/file-size";
import { requestLocale, translator } from "@/lib/i18n/request";
import type { SourceFileEntry, SourceFilesView } from "@/lib/queries/source-files";

const formats = ["text", "markdown", "html", "odt", "docx", "pdf"] as const;

export async function FileList({ view: { seminar, files } }: { view: SourceFilesView }) {
	const t = await translator("files");
	if (files.length === 0) {
		return (
			<EmptyState title={t("none")} icon="document">
				{t("noneMeans")}
			</EmptyState>
		);
	}
	return (
		<>
			<p className="mb-4 text-[0.8125rem] text-muted">{t("hashMeans")}</p>
			<ul className="grid gap-3">
				{files.map((file) => (
					<FileCard key={file.draft.id} file={file} seminar={seminar} />
				))}
			</ul>
		</>
	);
}

async function FileCard({ file, seminar }: { file: SourceFileEntry; seminar: SourceFilesView["seminar"] }) {
	const t = await translator("files");
	const { paper, draft, name, author } = file;
	const format = formats.find((one) => one === file.format);
	const when = () => <Moment iso={file.createdAt} timeZone={seminar.timeZone} />;
	return (
		<Card as="li" className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
			<div className="min-w-0">
				<h2 className="font-semibold wrap-anywhere">
					<bdi>{name || t("pasted")}</bdi>
				</h2>
				<p className="text-[0.8125rem] text-muted">
					{format === undefined ? file.format : t(`format.${format}`)} · {fileSize(file.bytes, await requestLocale())} ·{" "}
					{author === null ? t.rich("broughtByNobody", { when }) : t.rich("brought", { when, who: () => <AuthorName author={author} /> })}
				</p>
				<p className="mt-1.5">
					<Link href={`/seminars/${seminar.slug}/papers/${paper.slug}?draft=${draft.number}`} className="hover:text-accent">
						<span lang={paper.language === "und" ? undefined : paper.language} dir={paper.direction}>
							{paper.title}
						</span>{" "}
						· {t("draft", { number: draft.number })}
					</Link>
				</p>
				<p className="mt-1.5 text-[0.8125rem]">
					<span className="text-muted">{t("hash")}</span>{" "}
					<code dir="ltr" className="font-mono break-all select-all">
						{file.sha256}
					</code>
				</p>
			</div>
			{file.kept ? (
				<a
					href={`/api/v1/papers/${paper.id}/drafts/${draft.number}/source`}
					download
					aria-label={t("downloadOf", { paper: paper.title, number: draft.number })}
					className={buttonClass({})}
				>
					<Icon name="download" className="size-4" />
					{t("download")}
				</a>
			) : (
				<p className="text-[0.8125rem] text-muted">{t("notKept")}</p>
			)}
		</Card>
	);
}
