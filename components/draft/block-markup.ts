/**
 * A block as it will stand, with its tools, as a string of HTML: a constitution has a thousand blocks, and a React element for each button of
 * each of them is what would cost most (docs/decisions/0040).
 */
import { blockHtml, piecewise } from "@/components/paper/block-html";
import { type Html, html } from "@/components/paper/html";
import { tableHtml } from "@/components/paper/table-html";
import type { Tongue } from "@/lib/domain/language";
import type { OriginalPlace } from "@/lib/domain/original";
import type { DraftBlockView } from "@/lib/queries/draft-check";

/** Finished sentences, the same for every block. */
export interface ToolPhrases {
	edit: string;
	merge: string;
	up: string;
	down: string;
	add: string;
	remove: string;
	original: string;
}

/** Ids of the neighbours; undefined where there is none. */
export interface Neighbours {
	lastButOne: string | undefined;
	last: string | undefined;
	next: string | undefined;
}

/** Drawn once on the page (tool-icons.tsx). */
export const toolIcons = ["edit", "merge", "arrow-up", "arrow-down", "plus", "trash", "document"] as const;
type ToolIcon = (typeof toolIcons)[number];

interface Checked {
	tongue: Tongue;
	/** "Paragraph 4". */
	name: string;
	toolsName: string;
	neighbours: Neighbours;
	say: ToolPhrases;
	isDoubtful: boolean;
	/** The form its buttons belong to; null: the one around it. */
	form: string | null;
}

/** Its tools are seen when it has the keyboard or the mouse, never before. */
export function sectionMarkup(block: DraftBlockView, checked: Checked): Html {
	const { id, kind, level, place } = block;
	const at = place === undefined ? null : `${addressOfPlace(place)}${"top" in place ? `/${place.top}` : ""}`;
	return html`<section id="block-${id}" data-block="${id}" data-kind="${kind}" data-level="${level}"${at !== null && html` data-place="${at}"`}${checked.isDoubtful && html` data-doubt="true"`} tabindex="-1" aria-label="${checked.name}" class="draft-block">${blockMarkup(block, checked)}</section>`;
}

/** Links are relative to the page: what they would repeat is half of a paper's length. */
function blockMarkup(
	block: DraftBlockView,
	{ neighbours: { lastButOne, last, next }, toolsName, say, form, tongue: { lang, dir } }: Checked,
): Html {
	const { id, kind, level, label, number, place } = block;
	const to = (act: string) => `?do=${act}&item=${id}#block-${id}`;
	return html`<span class="draft-number" aria-hidden="true">${number ?? ""}</span><div class="draft-words kind-${kind} level-${level}"${lang !== undefined && html` lang="${lang}"`}${dir !== undefined && html` dir="${dir}"`}>${
		label !== null && html`<span class="draft-label">${label}</span>`
	}${words(block)}</div><div class="draft-tools" role="group" aria-label="${toolsName}"><a href="${to("edit")}" data-tool="edit">${icon("edit")}<span>${say.edit}</span></a>${
		last !== undefined && tool(form, "merge", say.merge, `merge:${id}`)
	}${last !== undefined && tool(form, "arrow-up", say.up, `move:${id}:${lastButOne ?? ""}`)}${
		next !== undefined && tool(form, "arrow-down", say.down, `move:${id}:${next}`)
	}<a href="${to("add")}" data-tool="add" title="${say.add}">${icon("plus")}</a>${tool(form, "trash", say.remove, `remove:${id}`)}${
		place !== undefined &&
		html`<a href="?show=original#${addressOfPlace(place)}" data-tool="original" title="${say.original}">${icon("document")}</a>`
	}</div>`;
}

/** The id of the line or page in the original (original-markup.ts). */
export function addressOfPlace(place: OriginalPlace): string {
	return "line" in place ? `line-${place.line}` : `page-${place.page}`;
}

/** A browser looks the form up by its name once more for each button that says it, which takes it a quarter of a minute for 16,000 of them. */
function tool(form: string | null, name: ToolIcon, label: string, value: string): Html {
	return html`<button type="submit"${form !== null && html` form="${form}"`} name="do" value="${value}" data-tool="${value.split(":")[0] ?? ""}" title="${label}">${icon(name)}</button>`;
}

function icon(name: ToolIcon): Html {
	return html`<svg aria-hidden="true"><use href="#tool-${name}"/></svg>`;
}

function words(block: DraftBlockView): Html {
	if (block.kind === "table") return html`<div class="draft-text">${tableHtml(block.text, piecewise(block))}</div>`;
	const inner = blockHtml(block);
	if (block.kind !== "heading") return html`<div class="draft-text">${inner}</div>`;
	const rank = Math.min(6, block.level + 1);
	return html`<div class="draft-text" role="heading" aria-level="${rank}">${inner}</div>`;
}
