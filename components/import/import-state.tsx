/** How far is a file that was brought? Each state with what one can do about it. */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { sentenceOf } from "@/lib/i18n/refusal-sentences";
import { requestLocale, translator } from "@/lib/i18n/request";
import type { ImportView } from "@/lib/queries/imports";
import { CancelForm } from "./cancel-form";
import { ImportQuestion } from "./import-question";
import { KeepFresh } from "./keep-fresh";
import { ReadingProgress } from "./reading-progress";

export async function ImportState({ view: { seminar, entry } }: { view: ImportView }) {
	const t = await translator("imports");
	const home = `/seminars/${seminar.slug}`;
	if (entry.status === "waiting" || entry.status === "reading") {
		return (
			<Card className="grid gap-5">
				<KeepFresh />
				{/* Whoever has no JavaScript gets the page again every other second. */}
				<noscript>
					<meta httpEquiv="refresh" content="2" />
				</noscript>
				<ReadingProgress entry={entry} />
				<p className="text-muted">{t("leave")}</p>
				<CancelForm importId={entry.id} />
			</Card>
		);
	}
	if (entry.status === "asking" && entry.found !== null) {
		return (
			<Card className="grid gap-5">
				<ImportQuestion importId={entry.id} found={entry.found} />
				<CancelForm importId={entry.id} />
			</Card>
		);
	}
	const again = (
		<Link href={`${home}/import?again=${entry.id}`} className={buttonClass({ variant: "primary" })}>
			{t("again")}
		</Link>
	);
	if (entry.refusal !== null) {
		const { code, params } = entry.refusal;
		return (
			<Card className="grid gap-5">
				<div role="alert">
					<Notice tone="danger" title={t("refused")}>
						{sentenceOf({ refusal: code, params }, await requestLocale())}
					</Notice>
				</div>
				<p>{again}</p>
			</Card>
		);
	}
	return (
		<EmptyState title={t(entry.status === "cancelled" ? "cancelled" : "gone")} icon="document" action={again}>
			{t(entry.status === "cancelled" ? "cancelledMeans" : "goneMeans")}
		</EmptyState>
	);
}
