/** The paper itself: its title, and its blocks in order. All but the paragraph in focus are strings of HTML that React does not look into. */
import type { ReactNode } from "react";
import type { PaperPageView } from "@/lib/queries/paper-page";
import type { Address } from "./address";
import { type ArticleHtml, articleHtml } from "./article-html";
import type { Keep } from "./keeper";
import { KeptHtml } from "./kept-html";
import type { Paragraph } from "./paragraph-html";
import type { Phrases } from "./phrases";
import { Steady } from "./steady";
import { directionOfTitle, type Tongues } from "./tongues";

type Points = NonNullable<NonNullable<ArticleHtml["focus"]>["points"]>;
type Props = {
	view: PaperPageView;
	address: Address;
	phrases: Phrases;
	tongues: Tongues;
	keep: Keep;
	/** Between the title and the text. */
	head: ReactNode;
	/** What stands in the place of the paragraph in focus. */
	focus: (paragraph: Paragraph) => ReactNode;
};

export function Article({ view, address, phrases, tongues, keep, head, focus }: Props) {
	const { paper } = view;
	const text = articleHtml({ view, address, phrases, tongues });
	return (
		<article id="paper" lang={paper.language === "und" ? undefined : paper.language} dir={paper.direction} className="paper">
			<h1 dir={directionOfTitle(paper)}>{paper.title}</h1>
			{head}
			<Steady>
				<KeptHtml key="before" className="contents" {...keep(text.before)} />
				{text.focus !== null && inItsList(text.focus, keep, focus)}
				<KeptHtml key="after" className="contents" {...keep(text.after)} />
			</Steady>
		</article>
	);
}

function inItsList({ paragraph, points }: { paragraph: Paragraph; points: Points | null }, keep: Keep, focus: Props["focus"]): ReactNode {
	if (points === null) return focus(paragraph);
	return (
		// biome-ignore lint/a11y/useSemanticElements: each point is also a paragraph with a number, a line and tools of its own.
		<div key={points.id} id={points.id} role="list" className="points">
			<KeptHtml key="before" className="contents" {...keep(points.before)} />
			{focus(paragraph)}
			<KeptHtml key="after" className="contents" {...keep(points.after)} />
		</div>
	);
}
