/**
 * How does the text of a block look on the page?
 *
 * Invariants
 * - The text content of what comes out is the text of the block, letter by letter: a selection in it can be counted in its characters.
 * - A highlight is never inside a link, nor a link cut in two by emphasis in it: neither would be one thing to Tab to.
 */
import type { BlockContent, Mark, MarkKind } from "@/lib/domain/block";
import type { ShownImages } from "@/lib/domain/shown-image";
import { type Html, html, nothing } from "./html";
import { isAlone, pictureHtml, unseenHtml } from "./picture-html";

type Shown = BlockContent & { images?: ShownImages };

/** Words that comments point at; `href` leads to the first of them. */
export interface Highlight {
	start: number;
	end: number;
	href: string;
	label: string;
}

interface Span {
	start: number;
	end: number;
	/** `begins`: whether the span begins with this part of it. */
	wrap: (inner: Html, begins: boolean) => Html;
}

/** From the outside to the inside. */
const nesting = [
	"highlight",
	"link",
	"image",
	"title",
	"strong",
	"emphasis",
	"underline",
	"strike",
	"small-caps",
	"code",
	"superscript",
	"subscript",
];

const wraps: Record<Exclude<MarkKind, "link" | "image"> | "title", (inner: Html) => Html> = {
	title: (inner) => html`<b>${inner}</b>`,
	strong: (inner) => html`<strong>${inner}</strong>`,
	emphasis: (inner) => html`<em>${inner}</em>`,
	underline: (inner) => html`<u>${inner}</u>`,
	strike: (inner) => html`<s>${inner}</s>`,
	"small-caps": (inner) => html`<span class="small-caps">${inner}</span>`,
	code: (inner) => html`<code>${inner}</code>`,
	superscript: (inner) => html`<sup>${inner}</sup>`,
	subscript: (inner) => html`<sub>${inner}</sub>`,
};

/** The blocks of a published draft never change: what was made of one is kept as long as the block is. */
const made = new WeakMap<Shown, Html>();

export function blockHtml(block: Shown): Html {
	const kept = made.get(block);
	if (kept !== undefined) return kept;
	const fresh = markedHtml(block, []);
	made.set(block, fresh);
	return fresh;
}

/** With the words that comments point at marked; for the paragraph in focus. */
export function highlightedHtml(block: Shown, highlights: readonly Highlight[]): Html {
	return highlights.length === 0 ? blockHtml(block) : markedHtml(block, highlights);
}

/** What writes the pieces of a block one by one: asked for them from the beginning to the end, none of which overlap. */
export function piecewise(block: Shown): (start: number, end: number) => Html {
	const nest = nestOf(block, []);
	return nest === null ? (start, end) => html`${block.text.slice(start, end)}` : (start, end) => nest.range(start, end, 0);
}

function markedHtml(block: Shown, highlights: readonly Highlight[]): Html {
	return nestOf(block, highlights)?.range(0, block.text.length, 0) ?? html`${block.text}`;
}

function nestOf(block: Shown, highlights: readonly Highlight[]): Nest | null {
	const { text, title, marks } = block;
	if (marks.length === 0 && title === null && highlights.length === 0) return null;
	const layers = new Map<string, Span[]>();
	const add = (layer: string, span: Span) => {
		const spans = layers.get(layer) ?? [];
		layers.set(layer, spans);
		// Spans of one layer stand beside each other; where two overlap, the later begins where the earlier ends.
		const start = Math.max(span.start, spans.at(-1)?.end ?? 0);
		if (start < span.end) spans.push({ ...span, start });
	};
	for (const highlight of [...highlights].sort((a, b) => a.start - b.start || b.end - a.end))
		add("highlight", { start: highlight.start, end: highlight.end, wrap: (inner) => highlighted(inner, highlight) });
	if (title !== null) add("title", { start: 0, end: title.length, wrap: wraps.title });
	for (const mark of [...marks].sort((a, b) => a.start - b.start)) add(mark.kind, spanOf(mark, block));
	const present = nesting.map((layer) => layers.get(layer) ?? []).filter((spans) => spans.length > 0);
	return new Nest(text, present);
}

function spanOf(mark: Mark, block: Shown): Span {
	const { start, end, kind, href = "" } = mark;
	if (kind === "image") return { start, end, wrap: imageWrap(mark, block) };
	const wrap = kind === "link" ? (inner: Html) => html`<a href="${href}" rel="noopener nofollow">${inner}</a>` : wraps[kind];
	return { start, end, wrap };
}

/** An image that the draft does not have shows the words for it. */
function imageWrap({ start, end, href = "" }: Mark, { images, text, marks }: Shown): Span["wrap"] {
	const image = images?.[href];
	if (image === undefined) return (inner) => inner;
	const linked = marks.some((mark) => mark.kind === "link" && mark.start < end && mark.end > start);
	const words = text.slice(start, end);
	return (inner, begins) => (begins ? pictureHtml(image, words, inner, { linked, alone: isAlone(text, marks) }) : unseenHtml(inner));
}

function highlighted(inner: Html, { href, label }: Highlight): Html {
	// The sign inside the link comes from the style sheet, so that it is not part of the text.
	return html`<mark>${inner}<a class="to-comment" href="${href}" aria-label="${label}"></a></mark>`;
}

/** Layers are walked from left to right once: the work grows with the number of marks, not with its square. */
class Nest {
	private readonly cursors: number[];

	constructor(
		private readonly text: string,
		private readonly layers: Span[][],
	) {
		this.cursors = layers.map(() => 0);
	}

	range(start: number, end: number, depth: number): Html {
		const layer = this.layers[depth];
		if (layer === undefined) return start < end ? html`${this.text.slice(start, end)}` : nothing;
		const parts: Html[] = [];
		let at = start;
		for (;;) {
			const span = layer[this.cursors[depth] ?? 0];
			if (span === undefined || span.start >= end) break;
			const [from, to] = [Math.max(at, span.start), Math.min(end, span.end)];
			if (at < from) parts.push(this.range(at, from, depth + 1));
			if (from < to) parts.push(span.wrap(this.range(from, to, depth + 1), from === span.start));
			at = Math.max(at, to);
			// What reaches beyond this range goes on in the next one.
			if (span.end > end) break;
			this.cursors[depth] = (this.cursors[depth] ?? 0) + 1;
		}
		if (at < end) parts.push(this.range(at, end, depth + 1));
		return parts.length === 1 ? (parts[0] as Html) : html`${parts}`;
	}
}
