/** The file that the draft came from, beside it: the pages of a PDF as they look, or what any other file says, line by line. */
import "./original.css";
import { Markup } from "@/components/paper/markup";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/request";
import type { DraftCheckView } from "@/lib/queries/draft-check";
import { linesMarkup, pagesMarkup } from "./original-markup";

export async function Original({ view: { original, draft }, path }: { view: DraftCheckView; path: string }) {
	const t = await translator("draft");
	const name = draft.sourceName === "" ? t("originalPasted") : t("originalOf", { name: draft.sourceName });
	return (
		// Its own scrolling is reached by the keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached.
		<section id="original" tabIndex={0} aria-label={name} className="draft-original">
			{original.kind === "pages" && (
				<Markup
					className="original-pages"
					html={pagesMarkup(original.pages, {
						address: `/originals/${draft.id}`,
						path,
						short: (page) => t("originalPageShort", { page }),
						alt: (page) => t("originalPage", { page }),
					})}
				/>
			)}
			{original.kind === "lines" && (
				<>
					<p className="original-hint">{t("originalHint")}</p>
					<Markup
						className="original-lines"
						html={linesMarkup(original.lines, path, (why) => (why === null ? t("originalLeft") : t(`originalWhy.${why}`)))}
					/>
					{original.more > 0 && <p className="original-hint">{t("originalMuch")}</p>}
				</>
			)}
			{original.kind === "damaged" && <Notice>{t("originalDamaged")}</Notice>}
		</section>
	);
}
