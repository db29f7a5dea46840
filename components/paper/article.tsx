/** The paper itself: its title, and its blocks in order. Paragraphs that are not in focus cost three elements each. */
import type { ReactNode } from "react";
import type { Tongue } from "@/lib/domain/language";
import type { BlockView, PaperPageView } from "@/lib/queries/paper-page";
import type { Address } from "./address";
import { blockHtml } from "./block-html";
import { headingRanks } from "./heading-ranks";
import { html } from "./html";
import { Markup } from "./markup";
import { bodyHtml, footHtml, nameOf, type Paragraph } from "./paragraph-html";
import type { Phrases } from "./phrases";
import { directionOfTitle, type Tongues, tongueAmong } from "./tongues";

type Props = {
	view: PaperPageView;
	address: Address;
	phrases: Phrases;
	tongues: Tongues;
	/** Between the title and the text. */
	head: ReactNode;
	/** What stands in the place of the paragraph in focus. */
	focus: (paragraph: Paragraph) => ReactNode;
};

export function Article({ view, address, phrases, tongues, head, focus }: Props) {
	const { paper, blocks } = view;
	const levels = blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level);
	const ranks = headingRanks(levels)[Symbol.iterator]();
	const show = (block: BlockView): ReactNode => {
		const tongue = tongueAmong(block, paper);
		if (block.kind === "heading") return <Heading key={block.id} block={block} tongue={tongue} rank={ranks.next().value ?? 2} />;
		if (!isParagraph(block)) return <Note key={block.id} block={block} tongue={tongue} />;
		const overlay = view.overlays[block.id];
		if (block.id === view.focus?.blockId || overlay === undefined) return focus(block);
		return (
			<div key={block.id} {...attributesOf(block, nameOf(block, overlay, phrases))} lang={tongues.interface}>
				<Markup className="body" lang={tongues.paper} {...tongue} html={bodyHtml(block, address)} />
				<Markup className="foot" html={footHtml(overlay, block.number, address, phrases)} />
			</div>
		);
	};
	return (
		<article id="paper" lang={paper.language === "und" ? undefined : paper.language} dir={paper.direction} className="paper">
			<h1 dir={directionOfTitle(paper)}>{paper.title}</h1>
			{head}
			{runsOf(blocks).map((run) =>
				Array.isArray(run) ? (
					// biome-ignore lint/a11y/useSemanticElements: each point is also a paragraph with a number, a line and tools of its own.
					<div key={run[0]?.id} role="list" className="points">
						{run.map(show)}
					</div>
				) : (
					show(run)
				),
			)}
		</article>
	);
}

/** Shared with the paragraph in focus, so that React keeps the element when the focus comes and goes. */
export function attributesOf(block: Paragraph, name: string) {
	return {
		id: `paragraph-${block.number}`,
		className: block.kind === "list-item" ? `para point depth-${Math.min(block.level, 5)}` : "para",
		role: block.kind === "list-item" ? "listitem" : "group",
		"aria-label": name,
		tabIndex: -1,
		"data-n": block.number,
		"data-block": block.id,
	} as const;
}

function isParagraph(block: BlockView): block is Paragraph {
	return block.number !== null;
}

function Heading({ block, tongue, rank }: { block: BlockView; tongue: Tongue; rank: 2 | 3 | 4 | 5 | 6 }) {
	const label = block.label === null ? html`` : html`<span class="label">${block.label}</span> `;
	const words = html`${label}${blockHtml(block)}`;
	return <Markup as={`h${rank}`} id={`section-${block.id}`} className={`rank-${rank}`} {...tongue} html={words} />;
}

function Note({ block, tongue }: { block: BlockView; tongue: Tongue }) {
	const label = block.label === null ? html`` : html`<sup>${block.label}</sup> `;
	return <Markup as="p" className="footnote" {...tongue} html={html`${label}${blockHtml(block)}`} />;
}

/** Points of a list that follow one another, together. */
function runsOf(blocks: readonly BlockView[]): (BlockView | BlockView[])[] {
	const runs: (BlockView | BlockView[])[] = [];
	for (const block of blocks) {
		const last = runs.at(-1);
		if (block.kind !== "list-item") runs.push(block);
		else if (Array.isArray(last)) last.push(block);
		else runs.push([block]);
	}
	return runs;
}
