/**
 * What does a style of an OpenDocument text mean? Its own properties over those of its parents, and their names: the programs' own styles
 * have English names in the file, and in what is shown names of the author's language.
 */
import { childOf, elementsOf, type OdfElement } from "./odf-xml";

export interface OdfTextProperties {
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
	strike?: boolean;
	smallCaps?: boolean;
	capitals?: boolean;
	hidden?: boolean;
	/** Null: on the line. */
	position?: "superscript" | "subscript" | null;
	/** Half points. */
	size?: number;
	/** Of the size of the parent. */
	relativeSize?: number;
	font?: string;
	/** BCP 47; of letters, of scripts like Arabic, and of Chinese, Japanese and Korean. */
	language?: string;
	complexLanguage?: string;
	asianLanguage?: string;
}

export interface OdfStyle {
	/** Nearest first, lower case, without those that the program made up. */
	names: string[];
	text: OdfTextProperties;
	centred: boolean;
	/** Twentieths of a point. */
	indent: number | undefined;
	rightToLeft: boolean | undefined;
	/** From 0. */
	outline: number | undefined;
	/** "" takes a numbering away. */
	listStyle: string | undefined;
	/** Of cells and tables. */
	bordered: boolean;
}

interface Raw {
	name: string | null;
	parent: string | undefined;
	element: OdfElement;
}

const longestChain = 30;
const plain: OdfStyle = {
	names: [],
	text: {},
	centred: false,
	indent: undefined,
	rightToLeft: undefined,
	outline: undefined,
	listStyle: undefined,
	bordered: false,
};

export class OdfStyles {
	private readonly raw = new Map<string, Raw>();
	private readonly resolved = new Map<string, OdfStyle>();
	private readonly fonts = new Map<string, string>();

	/** `roots`: the files with styles in them, those that count less first. */
	constructor(roots: readonly (OdfElement | undefined)[]) {
		for (const root of roots) {
			for (const face of elementsOf(childOf(root, "office:font-face-decls"))) {
				this.fonts.set(face.attributes["style:name"] ?? "", (face.attributes["svg:font-family"] ?? "").replace(/["']/g, ""));
			}
			for (const [container, isOwn] of [
				["office:styles", true],
				["office:automatic-styles", false],
			] as const) {
				for (const element of elementsOf(childOf(root, container))) this.add(element, isOwn);
			}
		}
	}

	/** The style of a family ("paragraph", "text", "table-cell", "section") and name, or the default of the family. */
	of(family: string, name: string | undefined): OdfStyle {
		const key = `${family} ${name ?? ""}`;
		const known = this.resolved.get(key);
		if (known !== undefined) return known;
		const chain: Raw[] = [];
		for (let at: string | undefined = name; at !== undefined && chain.length < longestChain; ) {
			const style = this.raw.get(`${family} ${at}`);
			if (style === undefined || chain.includes(style)) break;
			chain.push(style);
			at = style.parent;
		}
		const base = this.raw.get(`${family} `);
		let style: OdfStyle = { ...plain, names: chain.flatMap(({ name: shown }) => (shown === null ? [] : [shown])) };
		for (const { element } of [...(base === undefined ? [] : [base]), ...chain.reverse()]) style = layered(style, element, this.fonts);
		this.resolved.set(key, style);
		return style;
	}

	private add(element: OdfElement, isOwn: boolean): void {
		const { attributes } = element;
		const family = attributes["style:family"] ?? "";
		const name = attributes["style:name"] ?? "";
		if (element.name === "style:default-style") this.raw.set(`${family} `, { name: null, parent: undefined, element });
		if (element.name !== "style:style" || name === "") return;
		const decoded = name.replace(/_([\da-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
		// The name in the file is English for the program's own styles; what is shown may be translated.
		const shown = isOwn ? decoded.toLowerCase() : null;
		this.raw.set(`${family} ${name}`, { name: shown, parent: attributes["style:parent-style-name"], element });
	}
}

export function layeredText(base: OdfTextProperties, more: OdfTextProperties): OdfTextProperties {
	const size = more.size ?? (more.relativeSize !== undefined && base.size !== undefined ? base.size * more.relativeSize : base.size);
	return { ...base, ...more, ...(size !== undefined && { size }) };
}

function layered(base: OdfStyle, element: OdfElement, fonts: ReadonlyMap<string, string>): OdfStyle {
	const paragraph = childOf(element, "style:paragraph-properties")?.attributes ?? {};
	const frame = {
		...childOf(element, "style:table-cell-properties")?.attributes,
		...childOf(element, "style:table-properties")?.attributes,
	};
	const align = paragraph["fo:text-align"];
	const mode = paragraph["style:writing-mode"];
	const outline = Number.parseInt(element.attributes["style:default-outline-level"] ?? "", 10);
	// Lines above and below stand in letterheads too.
	const border = ["fo:border", "fo:border-left", "fo:border-right"].some((name) => /^(?!none|hidden)\S/.test(frame[name] ?? "none"));
	return {
		names: base.names,
		text: layeredText(base.text, textProperties(childOf(element, "style:text-properties"), fonts)),
		centred: align === undefined ? base.centred : align === "center",
		indent: twips(paragraph["fo:margin-left"] ?? paragraph["fo:margin"]) ?? base.indent,
		rightToLeft: mode === undefined || mode === "page" ? base.rightToLeft : mode.startsWith("rl"),
		outline:
			outline >= 1 && outline <= 10
				? Math.min(8, outline - 1)
				: element.attributes["style:default-outline-level"] === ""
					? undefined
					: base.outline,
		listStyle: element.attributes["style:list-style-name"] ?? base.listStyle,
		bordered: border || base.bordered,
	};
}

function textProperties(element: OdfElement | undefined, fonts: ReadonlyMap<string, string>): OdfTextProperties {
	const read: OdfTextProperties = {};
	if (element === undefined) return read;
	const { attributes } = element;
	const is = (name: string, pattern: RegExp): boolean | undefined =>
		attributes[name] === undefined ? undefined : pattern.test(attributes[name]);
	const set = (key: "bold" | "italic" | "underline" | "strike" | "smallCaps" | "capitals" | "hidden", value: boolean | undefined): void => {
		if (value !== undefined) read[key] = value;
	};
	set("bold", is("fo:font-weight", /^(?:bold|[6-9]00)$/) ?? is("style:font-weight-complex", /^bold$/));
	set("italic", is("fo:font-style", /^(?:italic|oblique)$/));
	set("underline", is("style:text-underline-style", /^(?!none)./));
	set("strike", is("style:text-line-through-style", /^(?!none)./) ?? is("style:text-line-through-type", /^(?!none)./));
	set("smallCaps", is("fo:font-variant", /^small-caps$/));
	set("capitals", is("fo:text-transform", /^uppercase$/));
	set("hidden", is("text:display", /^none$/));
	const position = attributes["style:text-position"];
	if (position !== undefined) read.position = positionOf(position);
	const size = attributes["fo:font-size"] ?? attributes["style:font-size-complex"];
	if (size?.endsWith("pt")) read.size = Number.parseFloat(size) * 2 || 24;
	else if (size?.endsWith("%")) read.relativeSize = Number.parseFloat(size) / 100 || 1;
	const font = attributes["fo:font-family"] ?? fonts.get(attributes["style:font-name"] ?? "") ?? attributes["style:font-name"];
	if (font !== undefined) read.font = font.replace(/["']/g, "");
	const language = tagOf(attributes["fo:language"], attributes["fo:country"]);
	const complex = tagOf(attributes["style:language-complex"], attributes["style:country-complex"]);
	const asian = tagOf(attributes["style:language-asian"], attributes["style:country-asian"]);
	if (language !== null) read.language = language;
	if (complex !== null) read.complexLanguage = complex;
	if (asian !== null) read.asianLanguage = asian;
	return read;
}

function tagOf(language: string | undefined, country: string | undefined): string | null {
	if (language === undefined || language === "none" || language === "zxx") return null;
	return country === undefined || country === "none" ? language : `${language}-${country}`;
}

/** "super 58%", "33% 58%", "sub", "0% 100%". */
function positionOf(value: string): "superscript" | "subscript" | null {
	if (value.startsWith("super")) return "superscript";
	if (value.startsWith("sub")) return "subscript";
	const raised = Number.parseFloat(value);
	return raised > 0 ? "superscript" : raised < 0 ? "subscript" : null;
}

function twips(length: string | undefined): number | undefined {
	const found = /^(-?[\d.]{1,9})(cm|mm|in|pt|pc|px)$/.exec(length ?? "");
	if (found === null) return undefined;
	const units: Record<string, number> = { cm: 567, mm: 56.7, in: 1440, pt: 20, pc: 240, px: 15 };
	return Math.round(Number(found[1]) * (units[found[2] ?? ""] ?? 0));
}
