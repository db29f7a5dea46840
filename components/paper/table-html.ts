/**
 * How does a table stand on the page? A block keeps it as text, a row on each line and " | " between its cells; of the spaces around a cell
 * without words one at most is left ("a | | b").
 *
 * The signs between the cells stay in the page, unseen, so that its text content is the text of the block here too.
 */
import { clearDirection, type Direction } from "@/lib/domain/language";
import { type Html, html, nothing } from "./html";

/** Cells of a table with one language beside another read each its own way. */
const directions = { ltr: html` dir="ltr"`, rtl: html` dir="rtl"` };

/** The signs too, so that the cells stand at even places and the signs at odd ones. */
const between = /( ?\| ?)/;

export function tableHtml(text: string): Html {
	const direction = clearDirection(text);
	const rows = text.split("\n").map((row) => row.split(between));
	const [head = [], ...body] = rows;
	const hasHead = body.length > 0;
	// A wide table scrolls by itself and not the page; what scrolls can be reached with Tab.
	return html`<div class="words as-table" tabindex="0"><table>${hasHead && html`<thead>${rowHtml(head, direction, "col", true)}</thead>`}<tbody>${(
		hasHead ? body : rows
	).map((row, index) => rowHtml(row, direction, null, index < (hasHead ? body.length : rows.length) - 1))}</tbody></table></div>`;
}

function rowHtml(parts: readonly string[], direction: Direction | null, scope: "col" | null, hasNext: boolean): Html {
	const cells = parts.filter((_, index) => index % 2 === 0);
	return html`<tr>${cells.map((cell, index) => {
		const sign = parts[index * 2 + 1] ?? (hasNext ? "\n" : "");
		const inner = html`${cell}${sign !== "" && html`<span hidden>${sign}</span>`}`;
		const own = clearDirection(cell);
		const dir = own === null || own === direction ? nothing : directions[own];
		return scope === null ? html`<td${dir}>${inner}</td>` : html`<th scope="${scope}"${dir}>${inner}</th>`;
	})}</tr>`;
}
