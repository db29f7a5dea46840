/** The blocks of a paper around the paragraph in focus, as one string of HTML before it and one behind. */
import type { Tongue } from "@/lib/domain/language";
import { tally } from "@/lib/domain/tally";
import type { BlockView, PaperPageView, ParagraphOverlay } from "@/lib/queries/paper-page";
import type { Address } from "./address";
import { blockHtml } from "./block-html";
import { headingRanks } from "./heading-ranks";
import { type Html, html, nothing } from "./html";
import { MadeOnce } from "./made-once";
import { attributesHtml, attributesOf, bodyHtml, footHtml, isParagraph, nameOf, type Paragraph } from "./paragraph-html";
import type { Phrases } from "./phrases";
import { type Tongues, tongueAmong } from "./tongues";

export interface ArticleHtml {
	before: Html;
	/** Null: all of the paper is in `before`. `points`: what stands around it in its list; null where it is in none. */
	focus: { paragraph: Paragraph; points: { id: string; before: Html; after: Html } | null } | null;
	after: Html;
}

type Setting = { view: PaperPageView; address: Address; phrases: Phrases; tongues: Tongues };

const nothingSaid: ParagraphOverlay = { tally: tally([]), comments: 0, counterProposals: 0, locked: false, mine: null };

const paragraphs = new MadeOnce<BlockView>();

export function articleHtml(setting: Setting): ArticleHtml {
	const { blocks, focus } = setting.view;
	const show = shower(setting);
	const at = focus === null ? -1 : blocks.findIndex(({ id }) => id === focus.blockId);
	const paragraph = blocks[at];
	if (paragraph === undefined || !isParagraph(paragraph)) return { before: showAll(blocks, show), focus: null, after: nothing };
	let [first, last] = [at, at];
	if (paragraph.kind === "list-item") {
		while (blocks[first - 1]?.kind === "list-item") first--;
		while (blocks[last + 1]?.kind === "list-item") last++;
	}
	// In order: the rank of a heading follows from those before it.
	const before = showAll(blocks.slice(0, first), show);
	const points =
		paragraph.kind === "list-item"
			? {
					id: idOfList(blocks[first] ?? paragraph),
					before: html`${blocks.slice(first, at).map(show)}`,
					after: html`${blocks.slice(at + 1, last + 1).map(show)}`,
				}
			: null;
	return { before, focus: { paragraph, points }, after: showAll(blocks.slice(last + 1), show) };
}

/** Points of a list that follow one another are in one element, together. */
function showAll(blocks: readonly BlockView[], show: (block: BlockView) => Html): Html {
	const parts: Html[] = [];
	for (let at = 0; at < blocks.length; ) {
		const block = blocks[at] as BlockView;
		let end = at + 1;
		if (block.kind === "list-item") while (blocks[end]?.kind === "list-item") end++;
		const shown = blocks.slice(at, end).map(show);
		parts.push(...(block.kind === "list-item" ? [html`<div id="${idOfList(block)}" role="list" class="points">${shown}</div>`] : shown));
		at = end;
	}
	return html`${parts}`;
}

function idOfList(first: BlockView): string {
	return `points-${first.id}`;
}

function shower({ view, address, phrases, tongues }: Setting): (block: BlockView) => Html {
	const { paper, blocks, overlays } = view;
	const ranks = headingRanks(blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level))[Symbol.iterator]();
	const where = `${address.draft} ${phrases.locale} ${tongues.interface} ${tongues.paper}`;
	return (block) => {
		const tongue = tongueAmong(block, paper);
		if (block.kind === "heading") return headingHtml(block, ranks.next().value ?? 2, tongue);
		if (!isParagraph(block)) return noteHtml(block, tongue);
		const overlay = overlays[block.id] ?? nothingSaid;
		return paragraphs.get(block, `${stateOf(overlay)} ${where}`, () => {
			const outside = attributesHtml({ ...attributesOf(block, nameOf(block, overlay, phrases)), lang: tongues.interface });
			const inside = attributesHtml({ class: "body", lang: tongues.paper, ...tongue });
			const foot = footHtml(overlay, block.number, address, phrases);
			return html`<div${outside}><div${inside}>${bodyHtml(block, address)}</div><div class="foot">${foot}</div></div>`;
		});
	};
}

/** All that what is said of a paragraph depends on, besides where it is said. */
function stateOf({ tally, comments, counterProposals, locked, mine }: ParagraphOverlay): string {
	const { agree, reservations, disagree, abstain } = tally.counts;
	return `${agree} ${reservations} ${disagree} ${abstain} ${comments} ${counterProposals} ${locked} ${mine}`;
}

function headingHtml(block: BlockView, rank: number, tongue: Tongue): Html {
	const label = block.label === null ? nothing : html`<span class="label">${block.label}</span> `;
	return html`<h${rank}${attributesHtml({ id: `section-${block.id}`, class: `rank-${rank}`, ...tongue })}>${label}${blockHtml(block)}</h${rank}>`;
}

function noteHtml(block: BlockView, tongue: Tongue): Html {
	const label = block.label === null ? nothing : html`<sup>${block.label}</sup> `;
	return html`<p${attributesHtml({ class: "footnote", ...tongue })}>${label}${blockHtml(block)}</p>`;
}
