/** The file that the draft came from, beside it: the pages of a PDF as they look, or what any other file says, line by line. */
import "./original.css";
import { keeper } from "@/components/paper/keeper";
import { KeptHtml } from "@/components/paper/kept-html";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/request";
import type { DraftCheckView } from "@/lib/queries/draft-check";
import { linesMarkup, pagesMarkup } from "./original-markup";

export async function Original({ view: { original, draft } }: { view: DraftCheckView }) {
	const [t, keep] = [await translator("draft"), await keeper()];
	const name = draft.sourceName === "" ? t("originalPasted") : t("originalOf", { name: draft.sourceName });
	return (
		// Its own scrolling is reached by the keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached.
		<section id="original" tabIndex={0} aria-label={name} className="draft-original">
			{original.kind === "pages" && (
				<KeptHtml
					className="original-pages"
					{...keep(
						pagesMarkup(original.pages, {
							address: `/originals/${draft.id}`,
							short: (page) => t("originalPageShort", { page }),
							alt: (page) => t("originalPage", { page }),
						}),
					)}
				/>
			)}
			{original.kind === "lines" && (
				<>
					<p className="original-hint">{t("originalHint")}</p>
					<KeptHtml
						className="original-lines"
						{...keep(linesMarkup(original.lines, (why) => (why === null ? t("originalLeft") : t(`originalWhy.${why}`))))}
					/>
					{original.more > 0 && <p className="original-hint">{t("originalMuch")}</p>}
				</>
			)}
			{original.kind === "damaged" && <Notice>{t("originalDamaged")}</Notice>}
		</section>
	);
}
