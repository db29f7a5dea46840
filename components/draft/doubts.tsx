/** What the import was not sure of and what the numbers say, each with a way to the place; below, what was looked at. */
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";
import type { DoubtView } from "@/lib/queries/draft-check";
import type { DoubtTexts } from "./doubt-note";
import { ownTongue } from "./own-tongue";

/** So many are listed at once: on a small screen the list stands before the paper. */
const first = 4;

/** Fetched once for all. */
export async function doubtTexts(): Promise<DoubtTexts> {
	const t = await translator("draft");
	const say = (await translator("importWarnings")) as unknown as (code: string, params: DoubtView["params"]) => string;
	return {
		say: ({ code, params }) => say(code, params),
		place: (at, total) => t("doubtPlace", { at, total }),
		tongue: await ownTongue(),
		looked: t("looked"),
		next: t("doubtNext"),
		previous: t("doubtPrevious"),
	};
}

export async function Doubts({ doubts, texts }: { doubts: DoubtView[]; texts: DoubtTexts }) {
	const t = await translator("draft");
	const [open, looked] = [doubts.filter((doubt) => !doubt.looked), doubts.filter((doubt) => doubt.looked)];
	return (
		<section aria-labelledby="doubts">
			<h2 id="doubts" className="draft-side-title">
				{t("doubts")}
				{open.length > 0 && <span className="draft-count">{open.length}</span>}
			</h2>
			{open.length === 0 ? (
				<p className="text-muted">{t(looked.length === 0 ? "doubtsNone" : "doubtsNoneLeft")}</p>
			) : (
				<DoubtList doubts={open.slice(0, first)} texts={texts} goTo={t("goTo")} gone={t("doubtGone")} />
			)}
			{open.length > first && (
				<details className="mt-3">
					<summary className="mb-2 text-link">{t("doubtsMore", { count: open.length - first })}</summary>
					<DoubtList doubts={open.slice(first)} texts={texts} goTo={t("goTo")} gone={t("doubtGone")} />
				</details>
			)}
			{looked.length > 0 && (
				<details className="mt-3 text-muted">
					<summary className="mb-2">{t("lookedCount", { count: looked.length })}</summary>
					<DoubtList doubts={looked} texts={{ ...texts, looked: t("lookedAgain") }} goTo={t("goTo")} gone={t("doubtGone")} />
				</details>
			)}
		</section>
	);
}

function DoubtList({ doubts, texts, goTo, gone: wasThere }: { doubts: DoubtView[]; texts: DoubtTexts; goTo: string; gone: string }) {
	return (
		<ol className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
			{doubts.map((doubt) => {
				const { key, params, blockId, gone, looked } = doubt;
				return (
					<li key={key} className="draft-doubt">
						<Icon
							name={blockId === null ? "info" : "warning"}
							className={`mt-0.5 size-4 shrink-0 ${blockId === null ? "text-muted" : "text-reservations-ink"}`}
						/>
						<div className="min-w-0">
							<p>{texts.say(doubt)}</p>
							{"text" in params && (
								<p dir="auto" className="mt-0.5 truncate font-serif text-muted italic">
									{params.text}
								</p>
							)}
							{gone && <p className="mt-0.5 text-faint">{wasThere}</p>}
							<p className="mt-0.5 flex flex-wrap gap-x-3">
								{blockId !== null && (
									<a href={`#block-${blockId}`} className="text-link">
										{goTo}
									</a>
								)}
								<button type="submit" form="draft-tools" name="do" value={`${looked ? "again" : "look"}:${key}`} className="draft-quiet">
									{texts.looked}
								</button>
							</p>
						</div>
					</li>
				);
			})}
		</ol>
	);
}
