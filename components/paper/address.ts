/**
 * What does the address of the reading view say?
 *
 * Which paragraph is in focus and which form is open stand in the address, so that each can be linked to, reached without JavaScript and
 * left with the browser's own "back".
 */

/** What may be opened on a paragraph, and on one item of its discussion. */
export const paragraphActs = ["propose", "lock", "unlock"] as const;
export const itemActs = ["reply", "edit", "flag", "moderate", "answer", "withdraw"] as const;
export type ParagraphAct = (typeof paragraphActs)[number];
export type ItemAct = (typeof itemActs)[number];
export type OpenAct = { name: ParagraphAct } | { name: ItemAct; item: string };

export interface Address {
	/** Paragraph in focus. */
	focus: number | null;
	/** Null: the present draft. */
	draft: number | null;
	open: OpenAct | null;
	/** All threads, also where there are very many. */
	all: boolean;
}

type Parameters = Record<string, string | string[] | undefined>;

export function readAddress(parameters: Parameters): Address {
	const one = (name: string) => (typeof parameters[name] === "string" ? parameters[name] : "");
	const number = (name: string) => (/^[1-9]\d{0,5}$/.test(one(name)) ? Number(one(name)) : null);
	return { focus: number("p"), draft: number("draft"), open: openAct(one("do"), one("item")), all: one("all") === "1" };
}

function openAct(name: string, item: string): OpenAct | null {
	const paragraphAct = paragraphActs.find((act) => act === name);
	if (paragraphAct !== undefined) return { name: paragraphAct };
	const itemAct = itemActs.find((act) => act === name);
	return itemAct !== undefined && item !== "" ? { name: itemAct, item } : null;
}

/** Relative, for links on the same page. `hash` is an id. */
export function hrefOf({ focus, draft, open, all }: Address, hash: string): string {
	let query = "";
	const add = (name: string, value: string | number) => {
		query += `${query === "" ? "?" : "&"}${name}=${typeof value === "number" ? value : encodeURIComponent(value)}`;
	};
	if (draft !== null) add("draft", draft);
	if (focus !== null) add("p", focus);
	if (all) add("all", 1);
	if (open !== null) {
		add("do", open.name);
		if ("item" in open) add("item", open.item);
	}
	return `${query === "" ? "?" : query}#${hash}`;
}
