/**
 * What Word says in the HTML it writes, in files and on the clipboard: classes for its styles, "mso-" declarations for what HTML has no
 * word for. The printed number of a paragraph stands in a span that is to be ignored.
 */
import { bulletOf, isSymbolFont } from "../docx/symbols";
import type { Style } from "./computed-style";
import { attribute, classesOf, type Element, parentOf, textOf } from "./html-tree";
import type { Page } from "./page";
import type { Place } from "./places";

const names: [RegExp, string][] = [
	[/^MsoTitle/, "title"],
	[/^MsoSubtitle/, "subtitle"],
	[/^MsoTo[ca]/, "toc 1"],
	[/^MsoTableofFigures/i, "table of figures"],
	[/^Mso(?:Intense)?Quote|^MsoBlockText/, "quote"],
	[/^MsoListParagraph/, "list paragraph"],
];

export function isWordFurniture(element: Element, style: Style): boolean {
	if (
		/^(?:header|footer|comment-list|comment|footnote-separator|footnote-continuation-separator)$/.test(style.own.get("mso-element") ?? "")
	)
		return true;
	return (
		element.tagName === "p" && classesOf(element).some((name) => name === "MsoHeader" || name === "MsoFooter" || name === "MsoCommentText")
	);
}

/** The place of a paragraph, with what Word says of it. */
export function wordPlace(element: Element, style: Style, place: Place, page: Page): Place {
	const classes = classesOf(element);
	const name = names.find(([pattern]) => classes.some((part) => pattern.test(part)))?.[1];
	const outline = /^[1-9]$/.exec(style.own.get("mso-outline-level") ?? "")?.[0];
	const list = /^(l\d{1,6})\s+level(\d)\s+(lfo\d{1,6})/i.exec(style.own.get("mso-list") ?? "");
	if (name === undefined && outline === undefined && list === null) return place;
	return {
		...place,
		names: name === undefined ? place.names : [name],
		outline: outline === undefined ? place.outline : Number(outline) - 1,
		item:
			list === null || element.tagName === "li"
				? place.item
				: { label: null, format: "decimal", list: page.listNumber(`${list[1]} ${list[3]}`), level: Number(list[2]) - 1, used: false },
	};
}

/** "·" in the font Symbol is a bullet, "o" in Courier a circle. */
export function wordLabel(element: Element): string | null {
	const text = textOf(element)
		.replace(/[\s\u00a0]+/g, " ")
		.trim();
	if (text === "") return null;
	for (let around: Element | null = element, steps = 0; around !== null && steps < 4; around = parentOf(around), steps++) {
		const font = /font-family:\s*["']?([^;"',]{2,40})/i.exec(attribute(around, "style") ?? "")?.[1];
		if (font !== undefined && (isSymbolFont(font) || /courier/i.test(font))) return text.length <= 2 ? bulletOf(text, font) : text;
	}
	return text === "·" ? "•" : text;
}
