/**
 * What is a piece of preformatted text? Old pages and archives put whole papers into one; those are read like a text file. Verse, an
 * address or a program stay a paragraph with their lines (null).
 */
import type { ReadItem } from "../docx/reading";
import { emptyLook } from "../docx/reading";
import { importText } from "../text";
import { plainStyle } from "./computed-style";
import { attribute, descendants, type Element, elementsIn, textOf } from "./html-tree";
import { paragraphOf, plainPlace } from "./places";

const leastLines = 25;

export function readPreformatted(element: Element): ReadItem[] | null {
	const isProgram =
		elementsIn(element).some((child) => child.tagName === "code") ||
		/code|highlight|source|language-|lang-|prettyprint/i.test(attribute(element, "class") ?? "");
	if (isProgram) return null;
	const text = textOf(element);
	if (text.length < 1500 || text.split("\n").length < leastLines || [...descendants(element)].length > text.length / 100) return null;
	return importText(text).blocks.map((block): ReadItem => {
		const names = block.kind === "heading" ? [`heading ${block.level}`] : block.kind === "quote" ? ["quote"] : [];
		const item =
			block.label === null ? null : { label: block.label, format: "decimal", list: 0, level: Math.max(0, block.level - 1), used: false };
		return paragraphOf({ ...plainPlace, names, item }, block, emptyLook(), [], plainStyle);
	});
}
