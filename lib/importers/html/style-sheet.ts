/**
 * Which declarations do the style sheets inside a page give an element? Selectors of one step ("p.note", "#toc"), and of a list and
 * its items (".legal > li::before"), which is how Google Docs and lawyers number. Others would need a whole browser.
 */
import { attribute, classesOf, type Element } from "./html-tree";

export type Declarations = ReadonlyMap<string, string>;

interface Rule {
	tag: string;
	id: string;
	classes: string[];
	weight: number;
	declarations: Declarations;
}

const limits = { characters: 3_000_000, rules: 30_000, rulesOfOne: 200 };
const step = /^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)$/i;

export class StyleSheet {
	private count = 0;
	private readonly known = new Map<string, Declarations>();
	private readonly found = new Map<string, Declarations[]>();
	/** By the most telling part of their selector. */
	private readonly rules = new Map<string, Rule[]>();
	/** What stands before an item, and what it counts: by the selector of its list. */
	private readonly items = new Map<string, Rule[]>();

	constructor(sources: readonly string[]) {
		let left = limits.characters;
		for (const source of sources) {
			if (source.length <= left) this.read(source);
			left -= source.length;
		}
	}

	/** Weakest first. Most elements of a page are alike. */
	declarationsFor(element: Element): Declarations[] {
		if (this.rules.size === 0) return [];
		const key = `${element.tagName} ${attribute(element, "id") ?? ""} ${attribute(element, "class") ?? ""}`;
		const known = this.found.get(key);
		if (known !== undefined) return known;
		const declarations = matching(this.rules, element);
		if (this.found.size < 5000) this.found.set(key, declarations);
		return declarations;
	}

	/** What an element says itself; the same few styles stand on thousands of elements. */
	inline(source: string): Declarations {
		const known = this.known.get(source);
		if (known !== undefined) return known;
		const declarations = parseDeclarations(source);
		if (this.known.size < 5000) this.known.set(source, declarations);
		return declarations;
	}

	/** Of the items of a list: "content" of what stands before each, "counter-increment" of each. */
	itemDeclarations(list: Element): Declarations[] {
		return matching(this.items, list);
	}

	private read(source: string): void {
		const css = source.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, "");
		for (let at = 0; at < css.length && this.count < limits.rules; ) {
			const open = css.indexOf("{", at);
			if (open === -1) return;
			const before = css.slice(at, open);
			const selectors = before.slice(before.lastIndexOf(";") + 1).trim();
			const close = selectors.startsWith("@") ? endOfBlock(css, open) : css.indexOf("}", open);
			if (close === -1) return;
			// What is said of print or of narrow screens is not said of the page.
			if (!selectors.startsWith("@")) this.add(selectors, parseDeclarations(css.slice(open + 1, close)));
			at = close + 1;
		}
	}

	private add(selectors: string, declarations: Declarations): void {
		if (declarations.size === 0 || selectors.length > 20_000) return;
		for (const selector of selectors.split(",")) {
			const list = /^(\S{1,200}?)(?:\s*>\s*|\s+)li(?:::?before)?$/i.exec(selector.trim())?.[1];
			const into = list === undefined ? this.rules : this.items;
			const parsed = parseStep(list ?? selector.trim(), declarations, this.count++);
			if (parsed === null) continue;
			const key = parsed.id || parsed.classes[0] || parsed.tag;
			const row = into.get(key);
			if (row === undefined) into.set(key, [parsed]);
			else if (row.length < limits.rulesOfOne) row.push(parsed);
		}
	}
}

function parseStep(selector: string, declarations: Declarations, order: number): Rule | null {
	const found = step.exec(selector);
	if (found === null || selector === "") return null;
	const parts = found[2]?.match(/[.#][\w-]+/g) ?? [];
	const classes = parts.filter((part) => part.startsWith("."));
	const [id = ""] = parts.filter((part) => part.startsWith("#"));
	const tag = found[1]?.toLowerCase() ?? "";
	return {
		tag: tag === "*" ? "" : tag,
		id,
		classes,
		declarations,
		weight: (id === "" ? 0 : 1e9) + classes.length * 1e7 + (tag === "" ? 0 : 1e6) + order,
	};
}

function matching(rules: ReadonlyMap<string, Rule[]>, element: Element): Declarations[] {
	if (rules.size === 0) return [];
	const classes = classesOf(element).map((name) => `.${name}`);
	const id = `#${attribute(element, "id") ?? ""}`;
	const found: Rule[] = [];
	for (const key of new Set([element.tagName, id, "", ...classes])) {
		for (const rule of rules.get(key) ?? []) {
			if (
				(rule.tag === "" || rule.tag === element.tagName) &&
				(rule.id === "" || rule.id === id) &&
				rule.classes.every((name) => classes.includes(name))
			)
				found.push(rule);
		}
	}
	return found.sort((a, b) => a.weight - b.weight).map((rule) => rule.declarations);
}

/** "color: red; font-weight: 700" → its declarations, names in lower case, the last of a name. */
function parseDeclarations(source: string): Declarations {
	const declarations = new Map<string, string>();
	for (const [, name = "", value = ""] of source.matchAll(/([a-z-]{2,40})\s*:\s*((?:[^;"']|"[^"]*"|'[^']*'){1,400})/gi)) {
		const known = name.toLowerCase();
		if (used.has(known)) declarations.set(known, value.replace(/\s*!important\s*$/i, "").trim());
	}
	return declarations;
}

const used = new Set(
	"display visibility font-weight font-style font font-size font-variant font-variant-caps text-decoration text-decoration-line vertical-align white-space list-style list-style-type text-align content counter-increment counter-reset mso-list mso-hide mso-element mso-outline-level direction margin-left margin-right margin-inline-start margin-inline-end".split(
		" ",
	),
);

/** Behind the block that opens at `open`; -1 if it never ends. */
function endOfBlock(css: string, open: number): number {
	let depth = 0;
	for (let at = open; at < css.length; at++) {
		const sign = css.charCodeAt(at);
		if (sign === 0x7b) depth++;
		else if (sign === 0x7d && --depth === 0) return at;
	}
	return -1;
}
