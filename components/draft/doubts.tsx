/** What the import was not sure of, each with a way to the place. */
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";
import type { DoubtView } from "@/lib/queries/draft-check";

export async function Doubts({ doubts }: { doubts: DoubtView[] }) {
	const t = await translator("draft");
	const say = (await translator("importWarnings")) as unknown as (code: string, params: DoubtView["params"]) => string;
	return (
		<section aria-labelledby="doubts">
			<h2 id="doubts" className="draft-side-title">
				{t("doubts")}
				{doubts.length > 0 && <span className="draft-count">{doubts.length}</span>}
			</h2>
			{doubts.length === 0 ? (
				<p className="text-muted">{t("doubtsNone")}</p>
			) : (
				<ol className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
					{doubts.map(({ code, params, blockId, gone }, index) => (
						<li key={index} className="draft-doubt">
							<Icon
								name={blockId === null ? "info" : "warning"}
								className={`mt-0.5 size-4 shrink-0 ${blockId === null ? "text-muted" : "text-reservations-ink"}`}
							/>
							<div className="min-w-0">
								<p>{say(code, params)}</p>
								{"text" in params && (
									<p dir="auto" className="mt-0.5 truncate font-serif text-muted italic">
										{params.text}
									</p>
								)}
								{gone && <p className="mt-0.5 text-faint">{t("doubtGone")}</p>}
								{blockId !== null && (
									<a href={`#block-${blockId}`} className="text-link">
										{t("goTo")}
									</a>
								)}
							</div>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}
