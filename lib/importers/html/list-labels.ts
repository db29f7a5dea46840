/**
 * What does a browser print before each item of a list? Numbers by "start", "value", "reversed" and "type" and by the style sheets in the
 * page, counters of an author's own among them (CSS Lists 3, CSS Counter Styles 3).
 */
import { formatNumber } from "../docx/number-formats";
import type { Style } from "./computed-style";
import { attribute, type Element, elementsIn } from "./html-tree";
import type { Declarations, StyleSheet } from "./style-sheet";

export interface OpenList {
	element: Element;
	/** One for every list of the page. */
	id: number;
	/** From 0. */
	depth: number;
	ordered: boolean;
	style: string;
	next: number;
	step: 1 | -1;
	items: Declarations[];
	/** Counters that it begins. */
	counts: string[];
	outer: OpenList | null;
}

export interface ItemLabel {
	label: string | null;
	format: string;
}

const bullets: Record<string, string> = { disc: "•", circle: "◦", square: "▪" };
const byType: Record<string, string> = { "1": "decimal", a: "lower-alpha", A: "upper-alpha", i: "lower-roman", I: "upper-roman" };
/** Names of CSS → names of formats of Word, which count the same. */
const formats: Record<string, string> = {
	"decimal-leading-zero": "decimalZero",
	"lower-roman": "lowerRoman",
	"upper-roman": "upperRoman",
	"arabic-indic": "hindiArabic",
	devanagari: "hindiNumbers",
	thai: "thaiNumbers",
	hebrew: "hebrew1",
	hangul: "ganada",
	katakana: "aiueoFullWidth",
	"katakana-iroha": "iroha",
	"cjk-decimal": "ideographDigital",
	"cjk-earthly-branch": "ideographZodiac",
	"cjk-heavenly-stem": "ideographTraditional",
	"cjk-ideographic": "chineseCounting",
	"simp-chinese-informal": "chineseCounting",
	"trad-chinese-informal": "chineseCounting",
	"japanese-informal": "japaneseCounting",
};
const alphabets: Record<string, string> = {
	"lower-alpha": "abcdefghijklmnopqrstuvwxyz",
	"lower-latin": "abcdefghijklmnopqrstuvwxyz",
	"upper-alpha": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"upper-latin": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
	"upper-greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
};
/** Zero of a row of ten. */
const digits: Record<string, number> = {
	persian: 0x6f0,
	urdu: 0x6f0,
	bengali: 0x9e6,
	tamil: 0xbe6,
	khmer: 0x17e0,
	lao: 0xed0,
	myanmar: 0x1040,
};

export class ListLabels {
	private lists = 0;
	private readonly counters = new Map<string, number[]>();

	constructor(private readonly sheet: StyleSheet) {}

	open(element: Element, style: Style, outer: OpenList | null): OpenList {
		const ordered = element.tagName === "ol";
		const bulletDepth = bulletDepthOf(ordered ? null : outer);
		const items = this.sheet.itemDeclarations(element);
		const usual = ordered ? "decimal" : (["disc", "circle", "square"][Math.min(2, bulletDepth)] ?? "disc");
		const reversed = ordered && attribute(element, "reversed") !== null;
		const start =
			integer(attribute(element, "start")) ?? (reversed ? elementsIn(element).filter((child) => child.tagName === "li").length : 1);
		const list: OpenList = {
			element,
			id: ++this.lists,
			depth: outer === null ? 0 : outer.depth + 1,
			ordered,
			style: style.listType ?? typeOf(element) ?? usual,
			next: start,
			step: reversed ? -1 : 1,
			items,
			outer,
			counts: [],
		};
		for (const declarations of this.sheet.declarationsFor(element)) this.reset(declarations.get("counter-reset"), list);
		return list;
	}

	/** Its counts end with it, so that those of a list around it go on. */
	close(list: OpenList): void {
		for (const name of list.counts) {
			const values = this.counters.get(name);
			if (values !== undefined && values.length > 1) values.pop();
		}
	}

	/** `own`: of the item, what it has from its list not counted. */
	item(list: OpenList, element: Element | null, own: string | null): ItemLabel {
		const value = (element === null ? null : integer(attribute(element, "value"))) ?? list.next;
		list.next = value + list.step;
		const style = own ?? (element === null ? null : typeOf(element)) ?? list.style;
		const content = this.content(list);
		if (content !== null) return { label: content.trim() || null, format: /\p{N}|\p{L}/u.test(content) ? "decimal" : "bullet" };
		return { label: labelOf(value, style), format: style in bullets || style === "none" ? "bullet" : "decimal" };
	}

	/** What style sheets put before an item; null where they put nothing. */
	private content(list: OpenList): string | null {
		let content: string | undefined;
		for (const declarations of list.items) {
			content = declarations.get("content") ?? content;
			for (const [, name = "", by] of (declarations.get("counter-increment") ?? "").matchAll(/([\w-]+)(?:\s+(-?\d{1,4}))?/g)) {
				const values = this.counters.get(name) ?? [0];
				values[values.length - 1] = (values[values.length - 1] ?? 0) + Number(by ?? 1);
				this.counters.set(name, values);
			}
		}
		if (content === undefined || /^(?:none|normal)$/.test(content)) return null;
		const parts = content.matchAll(
			/(["'])((?:\\.|(?!\1).){0,60})\1|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)|counters\(\s*([\w-]+)\s*,\s*["']([^"']{0,10})["']\s*(?:,\s*([\w-]+)\s*)?\)/g,
		);
		let text = "";
		for (const [, , quoted, single, style = "decimal", every = "", between = "", styles = "decimal"] of parts) {
			if (quoted !== undefined) text += unescaped(quoted);
			else if (single !== undefined) text += numberOf(this.counters.get(single)?.at(-1) ?? 0, style);
			else text += (this.counters.get(every) ?? []).map((value) => numberOf(value, styles)).join(between);
		}
		return text.replace(/\s+/g, " ");
	}

	private reset(value: string | undefined, list: OpenList): void {
		for (const [, name = "", to] of (value ?? "").matchAll(/([\w-]+)(?:\s+(-?\d{1,6}))?/g)) {
			if (name === "none") continue;
			const isInside = startedAround(list.outer, name);
			const values = isInside ? (this.counters.get(name) ?? []) : [];
			this.counters.set(name, [...values, Number(to ?? 0)]);
			list.counts.push(name);
		}
	}
}

function startedAround(outer: OpenList | null, name: string): boolean {
	for (let list = outer; list !== null; list = list.outer) if (list.counts.includes(name)) return true;
	return false;
}

function labelOf(value: number, style: string): string | null {
	if (style === "none") return null;
	const bullet = bullets[style] ?? /^["'](.{1,4})["']$/u.exec(style)?.[1];
	if (bullet !== undefined) return bullet.trim() || null;
	const isHan = /^(?:cjk-|simp-|trad-|japanese-|hiragana|katakana)/.test(style);
	return `${numberOf(value, style)}${isHan ? "、" : "."}`;
}

function numberOf(value: number, style: string): string {
	const alphabet = alphabets[style];
	if (alphabet !== undefined && value >= 1) return inLetters(value, [...alphabet]);
	const zero = digits[style];
	if (zero !== undefined) return String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
	return formatNumber(value, formats[style] ?? "decimal");
}

/** a … z, aa, ab … */
function inLetters(value: number, alphabet: readonly string[]): string {
	let [rest, text] = [value, ""];
	while (rest > 0) {
		rest--;
		text = (alphabet[rest % alphabet.length] ?? "") + text;
		rest = Math.floor(rest / alphabet.length);
	}
	return text;
}

function typeOf(element: Element): string | null {
	const type = attribute(element, "type");
	return type === null ? null : (byType[type] ?? (type.toLowerCase() in bullets ? type.toLowerCase() : null));
}

function bulletDepthOf(outer: OpenList | null): number {
	let depth = 0;
	for (let list = outer; list !== null; list = list.outer) depth++;
	return depth;
}

function integer(text: string | null): number | null {
	const found = /^\s*([+-]?\d{1,7})/.exec(text ?? "")?.[1];
	return found === undefined ? null : Number(found);
}

function unescaped(text: string): string {
	return text.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) => {
		const code = Number.parseInt(hex, 16);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
	});
}
