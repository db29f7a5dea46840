/** Below the title: which draft this is, how long, who reads it, and how the round stands. */
import { RoundLine } from "@/components/round/round-line";
import { Notice } from "@/components/ui/notice";
import { formatter, translator } from "@/lib/i18n/request";
import type { PaperPageView } from "@/lib/queries/paper-page";
import { hrefOf } from "./address";
import type { Tongues } from "./tongues";

export async function PaperHead({ view, tongues }: { view: PaperPageView; tongues: Tongues }) {
	const [t, format] = [await translator("paper"), await formatter(view.seminar.timeZone)];
	const { draft, drafts, reading, circle, seminar } = view;
	const newest = drafts[0];
	const others = drafts.filter((number) => number !== draft.number);
	const to = (number: number) => hrefOf({ focus: null, draft: number === newest ? null : number, open: null, all: false }, "main");
	return (
		<div lang={tongues.interface} className="paper-head">
			<p className="meta">
				{t("meta.draft", { number: draft.number })}
				{" · "}
				{t("meta.paragraphs", { count: reading.paragraphs })}
				{" · "}
				{t("meta.words", { count: draft.words })}
				{circle.experts > 0 && ` · ${t("meta.experts", { count: circle.experts })}`}
				{circle.countries > 1 && ` ${t("meta.countries", { count: circle.countries })}`}
			</p>
			{draft.publishedAt !== null && (
				<p className="meta print-only">
					{t("meta.published", { date: format.dateTime(new Date(draft.publishedAt), { dateStyle: "long" }) })}
				</p>
			)}
			{others.length > 0 && (
				<p className="meta">
					{t("meta.others")}{" "}
					{others.map((number, index) => (
						<span key={number}>
							{index > 0 && " · "}
							<a className="text-link" href={to(number)}>
								{t("meta.draft", { number })}
							</a>
						</span>
					))}
				</p>
			)}
			{draft.status === "editing" && (
				<Notice tone="warning" className="mt-4" title={t("editing.title")}>
					{t("editing.hint")}
				</Notice>
			)}
			{draft.status === "published" && newest !== undefined && newest !== draft.number && (
				<Notice tone="warning" className="mt-4" title={t("older.title", { number: draft.number })}>
					<a className="text-link" href={to(newest)}>
						{t("older.link", { number: newest })}
					</a>
				</Notice>
			)}
			<RoundLine round={view.round} timeZone={seminar.timeZone} />
		</div>
	);
}
