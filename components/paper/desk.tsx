/** The desk: the outline, the paper, and the discussion of the paragraph in focus. */
import "./writing.css";
import "./outline.css";
import "./desk.css";
import "./floating.css";
import "./paragraph.css";
import "./picture.css";
import "./paper.css";
import "@/components/thread/discussion.css";
import "@/components/thread/thread.css";
import "@/components/thread/composer.css";
import "@/components/vote/standing.css";
import "@/components/vote/vote.css";
import "@/components/counter-proposal/proposal.css";
import { Discussion } from "@/components/thread/discussion";
import { NoFocus } from "@/components/thread/no-focus";
import type { Situation } from "@/components/thread/situation";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { BarPatterns } from "@/components/vote/bar-patterns";
import { requestLocale, translator } from "@/lib/i18n/request";
import type { PaperPageView } from "@/lib/queries/paper-page";
import type { Address } from "./address";
import { Article } from "./article";
import { FocusedParagraph } from "./focused-paragraph";
import { keeper } from "./keeper";
import { KeysHelp } from "./keys-help";
import { Outline } from "./outline";
import { PaperHead } from "./paper-head";
import { phrases } from "./phrases";
import { Reader } from "./reader";
import { readerTexts } from "./reader-texts";
import { tongueApart, tonguesOf } from "./tongues";

export async function Desk({ view, address }: { view: PaperPageView; address: Address }) {
	const [t, say] = [await translator("paper"), await phrases()];
	const [locale, keep] = [await requestLocale(), await keeper()];
	const { focus, seminar, paper, draft, drafts } = view;
	const tongues = tonguesOf(paper.language, locale);
	const texts = { t: await translator("thread"), proposals: await translator("proposal") };
	const discussed = view.blocks.find(({ id }) => id === focus?.blockId);
	const tongue = discussed === undefined ? {} : tongueApart(discussed, paper);
	const situation: Situation | null =
		focus === null ? null : { view, focus, address, timeZone: seminar.timeZone, locale, tongue, now: new Date(), ...texts };
	return (
		<div id="desk" className="desk">
			<BarPatterns />
			<Outline view={view} address={address} phrases={say} tongue={tongues.paper} keep={keep} keys={<KeysHelp />} />
			<main id="main" tabIndex={-1} className="desk-main">
				<button type="button" popoverTarget="outline" className="open-outline">
					<Icon name="list" className="size-4.5 shrink-0" />
					{t("outline")}
				</button>
				<Article
					view={view}
					address={address}
					phrases={say}
					tongues={tongues}
					keep={keep}
					head={<PaperHead view={view} tongues={tongues} />}
					focus={(paragraph) =>
						situation && <FocusedParagraph key={paragraph.id} paragraph={paragraph} situation={situation} phrases={say} tongues={tongues} />
					}
				/>
				{view.reading.paragraphs === 0 && <EmptyState title={t("empty.title")}>{t("empty.hint")}</EmptyState>}
			</main>
			{situation === null ? <NoFocus view={view} address={address} /> : <Discussion situation={situation} />}
			<Reader
				focus={focus?.number ?? null}
				seminarId={seminar.id}
				paperId={paper.id}
				draftId={draft.id}
				position={view.recordPosition}
				timeZone={seminar.timeZone}
				live={draft.status === "published" && draft.number === drafts[0]}
				texts={await readerTexts(view)}
			/>
		</div>
	);
}
