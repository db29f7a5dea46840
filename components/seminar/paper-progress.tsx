/** How far has a paper come: its draft, what was said of it, and how much of it I have a position on? */
import { Meter } from "@/components/ui/meter";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { PaperEntry } from "@/lib/queries/seminar-home";

export async function PaperProgress({ paper, hasVoice, timeZone }: { paper: PaperEntry; hasVoice: boolean; timeZone: string }) {
	const t = await translator("seminar");
	if (paper.draft === null) return <p className="text-[0.8125rem] text-muted">{t("beingPrepared")}</p>;
	const { paragraphs, withPosition, comments, counterProposals, positions } = paper;
	return (
		<div className="grid gap-3 text-[0.8125rem] text-muted">
			<p>
				{t("draft", { number: paper.draft.number })} ·{" "}
				{t.rich("published", { when: () => <Moment iso={paper.draft?.publishedAt ?? ""} timeZone={timeZone} /> })} ·{" "}
				{t("paragraphs", { count: paragraphs })}
			</p>
			<p>{t("said", { comments, counterProposals, positions })}</p>
			{hasVoice && paragraphs > 0 && (
				<div className="max-w-sm">
					<Meter part={withPosition} whole={paragraphs} tone={withPosition === paragraphs ? "agree" : "accent"} />
					<p className="mt-1.5">{t("withPosition", { done: withPosition, all: paragraphs })}</p>
				</div>
			)}
		</div>
	);
}
