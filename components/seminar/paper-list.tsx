/** Which papers are discussed here, and how far has each come? */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { translator } from "@/lib/i18n/request";
import type { SeminarHomeView } from "@/lib/queries/seminar-home";
import { PaperProgress } from "./paper-progress";

export async function PaperList({ view: { seminar, papers, viewer, may } }: { view: SeminarHomeView }) {
	const t = await translator("seminar");
	const home = `/seminars/${seminar.slug}`;
	const hasVoice = viewer.role === "expert" || viewer.role === "rapporteur";
	const importPaper = may.import && (
		<Link href={`${home}/import`} className={buttonClass({ size: papers.length === 0 ? "normal" : "small" })}>
			{t("importPaper")}
		</Link>
	);
	return (
		<section aria-labelledby="papers" className="min-w-0">
			<div className="mb-3 flex flex-wrap items-center justify-between gap-2">
				<h2 id="papers" className="font-serif text-xl font-semibold">
					{t("papers", { count: papers.length })}
				</h2>
				{papers.length > 0 && importPaper}
			</div>
			{papers.length === 0 ? (
				<EmptyState title={t("noPaper.title")} icon="document" action={importPaper}>
					{may.import ? t("noPaper.import") : t("noPaper.wait")}
				</EmptyState>
			) : (
				<ul className="grid gap-3">
					{papers.map((paper) => (
						<Card as="li" key={paper.id} className="grid gap-3">
							<h3 className="font-serif text-lg leading-snug font-semibold">
								<Link
									href={`${home}/papers/${paper.slug}${paper.draft === null ? "?draft=1" : ""}`}
									lang={paper.language}
									dir={paper.direction}
									className="hover:text-accent"
								>
									{paper.title}
								</Link>
							</h3>
							<PaperProgress paper={paper} hasVoice={hasVoice} timeZone={seminar.timeZone} />
							<p className="flex flex-wrap gap-2">
								{paper.draft !== null && (
									<Link
										href={`${home}/papers/${paper.slug}${paper.nextWithout === null ? "" : `?p=${paper.nextWithout}`}`}
										className={buttonClass({ size: "small" })}
									>
										{t(paper.withPosition > 0 && paper.nextWithout !== null ? "goOn" : "read")}
									</Link>
								)}
								{paper.editing !== null && (
									<Link
										href={`${home}/papers/${paper.slug}/drafts/${paper.editing.number}/check`}
										className={buttonClass({ size: "small" })}
									>
										{t("checkDraft", { number: paper.editing.number })}
									</Link>
								)}
								{paper.draft !== null && may.export && (
									<Link href={`${home}/papers/${paper.slug}/export`} className={buttonClass({ size: "small", variant: "quiet" })}>
										{t("export")}
									</Link>
								)}
							</p>
						</Card>
					))}
				</ul>
			)}
		</section>
	);
}
