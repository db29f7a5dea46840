/**
 * How is a text put into a string of HTML so that it stays a text?
 *
 * A paper of a hundred paragraphs is rendered for every reader on every visit, and a React element for each word in bold is what costs
 * most. So what is the same for everybody is a string, made once (docs/decisions/0060). Every value goes through this one template.
 *
 * Invariant: only what this template made goes in as it is; every other value is escaped, in text and in quoted attributes alike.
 */
export class Html {
	constructor(readonly source: string) {}
}

type Value = Html | readonly Html[] | string | number | null | false;

export const nothing = new Html("");

export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
	let source = strings[0] ?? "";
	for (const [index, value] of values.entries()) source += sourceOf(value) + (strings[index + 1] ?? "");
	return new Html(source);
}

function sourceOf(value: Value): string {
	if (value instanceof Html) return value.source;
	if (value === null || value === false) return "";
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return escapeHtml(value);
	let source = "";
	for (const part of value) source += part.source;
	return source;
}

const special = /[&<>"']/;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text: string): string {
	return special.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) : text;
}
