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

interface Part {
	text: string;
	/** Where in the text of the block. */
	start: number;
}

/** The signs too, so that the cells stand at even places and the signs at odd ones. */
const between = /( ?\| ?)/;

/** `show`: what writes a piece of the text, asked from the beginning to the end; as plain words if it is not given. */
export function tableHtml(text: string, show = (start: number, end: number) => html`${text.slice(start, end)}`): Html {
	const direction = clearDirection(text);
	let at = 0;
	const rows = text.split("\n").map((line) => {
		const row = line.split(between).map((part): Part => {
			at += part.length;
			return { text: part, start: at - part.length };
		});
		at += 1;
		return row;
	});
	const [head = [], ...body] = rows;
	const hasHead = body.length > 0;
	// A wide table scrolls by itself and not the page; what scrolls can be reached with Tab.
	const rowHtml = rowWriter(direction, show);
	return html`<div class="words as-table" tabindex="0"><table>${hasHead && html`<thead>${rowHtml(head, "col", true)}</thead>`}<tbody>${(
		hasHead ? body : rows
	).map((row, index) => rowHtml(row, null, index < (hasHead ? body.length : rows.length) - 1))}</tbody></table></div>`;
}

function rowWriter(direction: Direction | null, show: (start: number, end: number) => Html) {
	return (parts: readonly Part[], scope: "col" | null, hasNext: boolean): Html => {
		const cells = parts.filter((_, index) => index % 2 === 0);
		return html`<tr>${cells.map((cell, index) => {
			const sign = parts[index * 2 + 1]?.text ?? (hasNext ? "\n" : "");
			const words = cell.text === "" ? nothing : show(cell.start, cell.start + cell.text.length);
			const inner = html`${words}${sign !== "" && html`<span hidden>${sign}</span>`}`;
			const own = clearDirection(cell.text);
			const dir = own === null || own === direction ? nothing : directions[own];
			return scope === null ? html`<td${dir}>${inner}</td>` : html`<th scope="${scope}"${dir}>${inner}</th>`;
		})}</tr>`;
	};
}
