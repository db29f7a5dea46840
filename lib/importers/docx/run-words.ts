/** What does a piece of a paragraph hold: words at all, a numbered note? Looks into elements without reading them. */
import type { XmlElement } from "./xml-tree";

/** Whether Word counts the note that is referred to; others have a sign of their own. */
export function isNumberedNote({ name, attributes }: XmlElement): boolean {
	return (name === "w:footnoteReference" || name === "w:endnoteReference") && !isOn(attributes["w:customMarkFollows"]);
}

/** Whether a tracked change has words in it, and not only a mark of the end of a paragraph. */
export function hasWords(element: XmlElement): boolean {
	return wordsIn(element) !== "";
}

/** All words in an element, deleted ones too. */
export function wordsIn(element: XmlElement | undefined): string {
	const words: string[] = [];
	const stack = element === undefined ? [] : [element];
	for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
		if (part.name === "w:t" || part.name === "w:delText") words.push(part.text);
		for (let at = part.children.length - 1; at >= 0; at--) stack.push(part.children[at] as XmlElement);
	}
	return words.join("");
}

export function isOn(value: string | undefined): boolean {
	return value !== undefined && !/^(?:0|false|off)$/i.test(value);
}
