/**
 * How does the text of an element look? What its tag, the style sheets in the page and its own style say, and what it has from its parent.
 */
import type { MarkKind } from "@/lib/domain/block";
import { attribute, type Element } from "./html-tree";
import type { Declarations, StyleSheet } from "./style-sheet";

export interface Style {
	bold: boolean;
	italic: boolean;
	underline: boolean;
	strike: boolean;
	vertical: "superscript" | "subscript" | null;
	smallCaps: boolean;
	code: boolean;
	/** Whether line breaks in the source are line breaks. */
	kept: boolean;
	/** Points; null where nobody says. */
	size: number | null;
	centred: boolean;
	/** Points, from where lines begin and from where they end. */
	indent: number;
	endIndent: number;
	/** Of list items; null where nobody says. */
	listType: string | null;
	hidden: boolean;
	block: boolean | null;
	/** What Word adds: "mso-list", "mso-element", "mso-outline-level". */
	own: Declarations;
	href: string | null;
}

const none: Declarations = new Map();
export const plainStyle: Style = {
	bold: false,
	italic: false,
	underline: false,
	strike: false,
	vertical: null,
	smallCaps: false,
	code: false,
	kept: false,
	size: null,
	centred: false,
	indent: 0,
	endIndent: 0,
	listType: null,
	hidden: false,
	block: null,
	own: none,
	href: null,
};

const byTag: Record<string, Partial<Style>> = {
	b: { bold: true },
	strong: { bold: true },
	th: { bold: true },
	h1: { bold: true },
	h2: { bold: true },
	h3: { bold: true },
	h4: { bold: true },
	h5: { bold: true },
	h6: { bold: true },
	em: { italic: true },
	i: { italic: true },
	cite: { italic: true },
	dfn: { italic: true },
	var: { italic: true },
	u: { underline: true },
	ins: { underline: true },
	s: { strike: true },
	strike: { strike: true },
	del: { strike: true },
	sup: { vertical: "superscript" },
	sub: { vertical: "subscript" },
	code: { code: true },
	kbd: { code: true },
	samp: { code: true },
	tt: { code: true },
	pre: { kept: true },
	listing: { kept: true },
	xmp: { kept: true },
	plaintext: { kept: true },
	center: { centred: true },
};

export function styleOf(element: Element, parent: Style, sheet: StyleSheet): Style {
	const inline = attribute(element, "style");
	const rules = sheet.declarationsFor(element);
	const tag = byTag[element.tagName];
	const align = attribute(element, "align");
	if (inline === null && rules.length === 0 && tag === undefined && align === null && parent.own === none && parent.block === null) {
		return isHidden(element) ? { ...parent, hidden: true } : parent;
	}
	const style: Style = { ...parent, block: null, own: none, ...tag };
	const fontSize = element.tagName === "font" ? attribute(element, "size") : null;
	if (fontSize !== null) style.size = fontSizes[fontSize.trim()] ?? style.size;
	if (align !== null) style.centred = /^(?:center|middle)$/i.test(align);
	for (const declarations of rules) apply(style, declarations, parent);
	if (inline !== null) {
		const own = sheet.inline(inline);
		apply(style, own, parent);
		style.own = own;
	}
	style.hidden ||= isHidden(element);
	return style;
}

/** The marks that text of this style bears. */
export function marksOf(style: Style): MarkKind[] {
	const kinds: MarkKind[] = [];
	if (style.bold) kinds.push("strong");
	if (style.italic) kinds.push("emphasis");
	// Links are underlined by every browser; it says nothing more of them.
	if (style.underline && style.href === null) kinds.push("underline");
	if (style.strike) kinds.push("strike");
	if (style.vertical !== null) kinds.push(style.vertical);
	if (style.smallCaps) kinds.push("small-caps");
	if (style.code) kinds.push("code");
	return kinds;
}

function apply(style: Style, declarations: Declarations, parent: Style): void {
	for (const [name, value] of declarations) set[name]?.(style, value.toLowerCase(), parent);
}

/** Points of <font size="5">. */
const fontSizes: Record<string, number> = {
	"1": 7.5,
	"2": 10,
	"3": 12,
	"4": 13.5,
	"5": 18,
	"6": 24,
	"7": 36,
	"+1": 13.5,
	"+2": 18,
	"+3": 24,
};
const pointsOf: Record<string, number> = { pt: 1, px: 0.75, em: 12, rem: 12, cm: 28.35, mm: 2.835, in: 72 };

/** Of a margin; null where it says nothing that can be added. */
function distance(value: string): number | null {
	const found = /^([\d.]{1,8})(pt|px|em|rem|cm|mm|in)$/.exec(value);
	const size = Number(found?.[1]);
	return found !== null && Number.isFinite(size) ? Math.min(400, size * (pointsOf[found[2] ?? ""] ?? 1)) : null;
}

const set: Record<string, (style: Style, value: string, parent: Style) => void> = {
	"font-weight": (style, value) => {
		style.bold = value === "bold" || value === "bolder" || Number.parseInt(value, 10) >= 600;
	},
	"font-style": (style, value) => {
		style.italic = value.startsWith("italic") || value.startsWith("oblique");
	},
	font: (style, value) => {
		style.bold = /\b(?:bold|bolder|[6-9]00)\b/.test(value);
		style.italic = /\b(?:italic|oblique)\b/.test(value);
		const size = /(?:^|\s)([\d.]+(?:pt|px|em|rem|%))/.exec(value)?.[1];
		if (size !== undefined) set["font-size"]?.(style, size, style);
	},
	"font-size": (style, value, parent) => {
		style.size = points(value, parent.size) ?? style.size;
	},
	"margin-left": (style, value, parent) => {
		style.indent = parent.indent + (distance(value) ?? 0);
	},
	"margin-inline-start": (style, value, parent) => {
		style.indent = parent.indent + (distance(value) ?? 0);
	},
	"margin-right": (style, value, parent) => {
		style.endIndent = parent.endIndent + (distance(value) ?? 0);
	},
	"margin-inline-end": (style, value, parent) => {
		style.endIndent = parent.endIndent + (distance(value) ?? 0);
	},
	"font-variant": (style, value) => {
		style.smallCaps = value.includes("small-caps");
	},
	"font-variant-caps": (style, value) => {
		style.smallCaps = value.includes("small-caps");
	},
	"text-decoration": decoration,
	"text-decoration-line": decoration,
	"vertical-align": (style, value) => {
		if (value === "super" || value === "sub") style.vertical = value === "super" ? "superscript" : "subscript";
		else if (value === "baseline") style.vertical = null;
	},
	"white-space": (style, value) => {
		style.kept = /^(?:pre|break-spaces)/.test(value);
	},
	"text-align": (style, value) => {
		style.centred = value === "center" || value === "-webkit-center";
	},
	"list-style-type": (style, value) => {
		style.listType = value;
	},
	"list-style": (style, value) => {
		style.listType = value.split(/\s+/).find((part) => !/^(?:inside|outside|url)/.test(part)) ?? style.listType;
	},
	display: (style, value) => {
		if (value === "none") style.hidden = true;
		else if (/^(?:block|flex|grid|list-item|table|flow-root)$/.test(value)) style.block = true;
		else if (/^inline/.test(value)) style.block = value === "inline" ? false : style.block;
	},
	visibility: (style, value) => {
		style.hidden = value === "hidden" || value === "collapse" || (style.hidden && value !== "visible");
	},
	"mso-hide": (style, value) => {
		if (value === "all") style.hidden = true;
	},
};

function decoration(style: Style, value: string): void {
	style.underline = value.includes("underline") || (style.underline && !value.includes("none"));
	style.strike = value.includes("line-through") || (style.strike && !value.includes("none"));
}

function points(value: string, parent: number | null): number | null {
	const found = /^([\d.]{1,8})(pt|px|em|rem|%)$/.exec(value);
	if (found === null) return value === "small" ? 10 : value === "large" ? 13.5 : value === "x-large" ? 18 : null;
	const size = Number(found[1]);
	if (!Number.isFinite(size) || size <= 0) return null;
	const factors: Record<string, number> = { pt: 1, px: 0.75, em: parent ?? 12, rem: 12, "%": (parent ?? 12) / 100 };
	return Math.round(size * (factors[found[2] ?? ""] ?? 1) * 2) / 2;
}

/** Words for programs that read aloud, under the names that frameworks give them, are not on the page. */
function isHidden(element: Element): boolean {
	if (attribute(element, "hidden") !== null && attribute(element, "hidden") !== "until-found") return true;
	return /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader-only)(?:\s|$)/.test(
		attribute(element, "class") ?? "",
	);
}
