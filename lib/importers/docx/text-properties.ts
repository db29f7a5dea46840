/**
 * What does a run of Word look like, as far as a paper keeps it? Properties of one element (w:rPr), and how those of styles, paragraph and
 * run come together (ECMA-376 17.7.2 and 17.7.3).
 */
import { child, flag, valOf, type XmlElement } from "./xml-tree";

/** On-off properties that styles toggle: bold in a bold style is not bold. */
export const toggles = ["bold", "italic", "caps", "smallCaps", "strike", "doubleStrike", "hidden"] as const;
export type Toggle = (typeof toggles)[number];

export interface TextProperties extends Partial<Record<Toggle, boolean>> {
	underline?: boolean;
	/** "superscript", "subscript" or "baseline". */
	position?: string;
	/** Half points. */
	size?: number;
	font?: string;
	language?: string;
	bidiLanguage?: string;
	eastAsianLanguage?: string;
	rightToLeft?: boolean;
	/** The paragraph goes on in the line of the next one (a style separator). */
	runsOn?: boolean;
}

const names: Record<Toggle, [string, string?]> = {
	bold: ["w:b", "w:bCs"],
	italic: ["w:i", "w:iCs"],
	caps: ["w:caps"],
	smallCaps: ["w:smallCaps"],
	strike: ["w:strike"],
	doubleStrike: ["w:dstrike"],
	hidden: ["w:vanish"],
};

export function textProperties(element: XmlElement | undefined): TextProperties {
	const read: TextProperties = {};
	if (element === undefined || element.children.length === 0) return read;
	const rightToLeft = flag(element, "w:rtl") ?? flag(element, "w:cs");
	for (const toggle of toggles) {
		const [plain, complex] = names[toggle];
		// Right-to-left runs look at the properties of complex scripts.
		const value = (rightToLeft && complex !== undefined ? flag(element, complex) : undefined) ?? flag(element, plain);
		if (value !== undefined) read[toggle] = value;
	}
	if (rightToLeft !== undefined) read.rightToLeft = rightToLeft;
	const underline = valOf(element, "w:u");
	if (underline !== undefined) read.underline = underline !== "none";
	const position = valOf(element, "w:vertAlign");
	if (position !== undefined) read.position = position;
	const size = Number.parseInt((rightToLeft ? valOf(element, "w:szCs") : undefined) ?? valOf(element, "w:sz") ?? "", 10);
	if (size > 0) read.size = size;
	// Set high or low by hand, in half points, and smaller; what is only moved is a formula or a sign that was put straight.
	const raised = Number.parseInt(valOf(element, "w:position") ?? "", 10);
	if (position === undefined && size > 0 && Math.abs(raised) >= 4) read.position = raised > 0 ? "superscript" : "subscript";
	const fonts = child(element, "w:rFonts")?.attributes;
	const font = fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? fonts?.["w:cs"];
	if (font !== undefined) read.font = font;
	const language = child(element, "w:lang")?.attributes;
	if (language?.["w:val"]) read.language = language["w:val"];
	if (language?.["w:bidi"]) read.bidiLanguage = language["w:bidi"];
	if (language?.["w:eastAsia"]) read.eastAsianLanguage = language["w:eastAsia"];
	if (flag(element, "w:specVanish")) read.runsOn = true;
	return read;
}

/** What `own` says, and what it does not say from `base`. */
export function layered(base: TextProperties, own: TextProperties): TextProperties {
	return { ...base, ...own };
}

/** Defaults, the style of the paragraph, that of the characters and the run itself, together. */
export function combined(
	defaults: TextProperties,
	paragraph: TextProperties,
	character: TextProperties,
	direct: TextProperties,
): TextProperties {
	const result: TextProperties = { ...defaults, ...paragraph, ...character, ...direct };
	for (const toggle of toggles) {
		const styled = Boolean(defaults[toggle]) || Boolean(paragraph[toggle]) !== Boolean(character[toggle]);
		result[toggle] = direct[toggle] ?? styled;
	}
	return result;
}
