/**
 * What does a style of Word mean? Its own properties over those of the style it is based on, and what its name says: built-in styles have
 * English names in every language of Word, but other programs, and people, write their own.
 */
import { type ParagraphProperties, paragraphProperties } from "./paragraph-properties";
import { layered, type TextProperties, textProperties } from "./text-properties";
import { child, valOf, type XmlElement } from "./xml-tree";

export interface ParagraphStyle {
	id: string;
	/** Of the style and those it is based on, nearest first, lower case. */
	names: string[];
	paragraph: ParagraphProperties;
	text: TextProperties;
}

interface Raw {
	type: string;
	name: string;
	basedOn: string | undefined;
	paragraph: ParagraphProperties;
	text: TextProperties;
}

const longestChain = 30;

export class Styles {
	readonly defaults: TextProperties;
	private readonly defaultParagraph: ParagraphProperties;
	private readonly raw = new Map<string, Raw>();
	private readonly resolved = new Map<string, ParagraphStyle>();
	private defaultStyle = "";

	constructor(root: XmlElement | null) {
		const defaults = child(root ?? undefined, "w:docDefaults");
		this.defaults = textProperties(child(child(defaults, "w:rPrDefault"), "w:rPr"));
		this.defaultParagraph = paragraphProperties(child(child(defaults, "w:pPrDefault"), "w:pPr"));
		for (const element of root?.children ?? []) {
			if (element.name !== "w:style") continue;
			const id = element.attributes["w:styleId"] ?? "";
			const type = element.attributes["w:type"] ?? "paragraph";
			const isDefault = /^(?:1|true|on)$/i.test(element.attributes["w:default"] ?? "");
			if (type === "paragraph" && isDefault) this.defaultStyle = id;
			this.raw.set(id, {
				type,
				name: (valOf(element, "w:name") ?? id).toLowerCase(),
				basedOn: valOf(element, "w:basedOn"),
				paragraph: paragraphProperties(child(element, "w:pPr")),
				text: textProperties(child(element, "w:rPr")),
			});
		}
	}

	/** The style of that id, or that of paragraphs without one. */
	paragraphStyle(id: string | undefined): ParagraphStyle {
		return this.resolve(id !== undefined && this.raw.has(id) ? id : this.defaultStyle);
	}

	/** Properties of a style of characters; none where there is no such style. */
	characterStyle(id: string | undefined): TextProperties {
		return id === undefined || !this.raw.has(id) ? {} : this.resolve(id).text;
	}

	/** The numbering a list style stands for. */
	numberingOf(id: string): number | undefined {
		return this.raw.get(id)?.paragraph.numbering?.id;
	}

	private resolve(id: string): ParagraphStyle {
		const known = this.resolved.get(id);
		if (known !== undefined) return known;
		const chain: [string, Raw][] = [];
		for (let at: string | undefined = id; at !== undefined && chain.length < longestChain; ) {
			const style = this.raw.get(at);
			if (style === undefined || chain.some(([seen]) => seen === at)) break;
			chain.push([at, style]);
			at = style.basedOn;
		}
		const result: ParagraphStyle = { id, names: chain.map(([, style]) => style.name), paragraph: { ...this.defaultParagraph }, text: {} };
		for (const [, style] of chain.reverse()) {
			// A style that names only a level of numbering means that of the style below it.
			const numbering = style.paragraph.numbering && { ...result.paragraph.numbering, ...style.paragraph.numbering };
			result.paragraph = { ...result.paragraph, ...style.paragraph, ...(numbering && { numbering }) };
			result.text = layered(result.text, style.text);
		}
		this.resolved.set(id, result);
		return result;
	}
}
