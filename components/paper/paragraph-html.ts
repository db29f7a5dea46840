/**
 * One paragraph as strings of HTML: what it says, which is the same for everybody and for ever, and the quiet line of what is said about it.
 *
 * Kept apart, so that a new comment replaces the line and never the text that somebody is reading or has just selected.
 */

import { barHtml } from "@/components/vote/bar-html";
import type { BlockView, ParagraphOverlay } from "@/lib/queries/paper-page";
import { type Address, hrefOf } from "./address";
import { blockHtml, type Highlight, highlightedHtml, piecewise } from "./block-html";
import { type Html, html, nothing } from "./html";
import type { Phrases } from "./phrases";
import { tableHtml } from "./table-html";

/** `number` is set for every block that is discussed; blocks without one do not come here. */
export type Paragraph = BlockView & { number: number };

const made = new WeakMap<BlockView, Html>();

export function bodyHtml(block: Paragraph, address: Address, highlights: readonly Highlight[] = []): Html {
	if (highlights.length > 0 || address.draft !== null) return bodyOf(block, address, highlights);
	const kept = made.get(block);
	if (kept !== undefined) return kept;
	const fresh = bodyOf(block, { focus: null, draft: null, open: null, all: false }, []);
	made.set(block, fresh);
	return fresh;
}

function bodyOf(block: Paragraph, address: Address, highlights: readonly Highlight[]): Html {
	const href = hrefOf({ ...address, focus: block.number, open: null, all: false }, `paragraph-${block.number}`);
	return html`<a class="number" href="${href}">${block.number}</a>${wordsHtml(block, highlights)}`;
}

function wordsHtml(block: Paragraph, highlights: readonly Highlight[]): Html {
	if (block.kind === "table") return tableHtml(block.text, piecewise(block));
	const words = highlights.length === 0 ? blockHtml(block) : highlightedHtml(block, highlights);
	const label = block.label === null ? nothing : html`<span class="label">${block.label}</span>`;
	if (block.kind === "quote") return html`<blockquote>${label}<p class="words">${words}</p></blockquote>`;
	if (block.kind === "list-item" || block.label === null) return html`${label}<p class="words">${words}</p>`;
	return html`<div class="labelled">${label} <p class="words">${words}</p></div>`;
}

/** What is linked here leads to the discussion, which on a phone rises from below. */
export function footHtml(overlay: ParagraphOverlay, number: number, address: Address, phrases: Phrases): Html {
	return html`${barHtml(overlay.tally.counts)}<span>${phrases.counts(overlay.tally.counts)}</span>${chipsHtml(overlay, number, address, phrases)}`;
}

export function chipsHtml(overlay: ParagraphOverlay, number: number, address: Address, phrases: Phrases): Html {
	const { comments, counterProposals, locked, mine } = overlay;
	if (comments === 0 && counterProposals === 0 && !locked && mine === null) return nothing;
	const href = hrefOf({ ...address, focus: number, open: null, all: false }, "discussion");
	return html`${comments > 0 && html`<a class="chip" href="${href}">${phrases.comments(comments)}</a>`}${
		counterProposals > 0 && html`<a class="chip chip-proposals" href="${href}">${phrases.proposals(counterProposals)}</a>`
	}${locked && html`<span class="chip chip-locked">${phrases.locked}</span>`}${mine !== null && html`<span class="mine mine-${mine}">${phrases.mine(mine)}</span>`}`;
}

/** The same for the paragraph in focus, which is an element, and for all others, which are strings. */
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

/** As they are written in HTML; what is undefined is not there. */
export function attributesHtml(attributes: Readonly<Record<string, string | number | undefined>>): Html {
	let all = nothing;
	for (const [name, value] of Object.entries(attributes))
		if (value !== undefined) all = html`${all} ${name === "className" ? "class" : name.toLowerCase()}="${value}"`;
	return all;
}

export function isParagraph(block: BlockView): block is Paragraph {
	return block.number !== null;
}

/** A run-in title without the sign that ends it in the text. */
export function bareTitle(title: string): string {
	return title.replace(/[.:\s]+$/u, "");
}

/** What a screen reader says on coming to a paragraph: its number, its title, and what has been said of it. */
export function nameOf({ number, title }: Paragraph, overlay: ParagraphOverlay, phrases: Phrases): string {
	const { tally, comments, counterProposals, locked, mine } = overlay;
	let name = phrases.paragraph(number);
	if (title !== null) name += `, ${bareTitle(title)}`;
	name += `. ${phrases.counts(tally.counts).replaceAll(" · ", ", ")}`;
	if (mine !== null) name += `, ${phrases.mine(mine)}`;
	if (comments > 0) name += `, ${phrases.comments(comments)}`;
	if (counterProposals > 0) name += `, ${phrases.proposals(counterProposals)}`;
	if (locked) name += `, ${phrases.locked}`;
	return name;
}
