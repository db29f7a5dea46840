/**
 * Some who write for the web (specifications of the W3C among them) put Markdown between the tags of a page, for a program that runs when it
 * is opened. There, empty lines end paragraphs and "##" begins a heading.
 */
import { descendants, type Element, isText, parentOf } from "./html-tree";

const containers = new Set(["body", "section", "div", "main", "article"]);
const heading = /(?:^|\n)[ \t]{0,3}#{1,6}[ \t]+\S/;

export interface MarkdownPiece {
	/** 0 for a paragraph. */
	level: number;
	text: string;
	/** Whether a paragraph begins before it, and whether one ends behind it. */
	begins: boolean;
	ends: boolean;
}

/** Whether the page is written so: several lines say it. */
export function hasMarkdown(html: Element): boolean {
	let found = 0;
	for (const element of descendants(html)) {
		if (!containers.has(element.tagName)) continue;
		for (const node of element.childNodes) if (isText(node) && heading.test(node.value)) found++;
	}
	return found >= 2;
}

export function isBetweenTags(element: Element | null): boolean {
	return element !== null && containers.has(element.tagName) && parentOf(element) !== null;
}

/** A text between tags, in its headings and paragraphs. */
export function markdownPieces(source: string): MarkdownPiece[] {
	const pieces: MarkdownPiece[] = [];
	const chunks = source.replace(/(^|\n)([ \t]{0,3}#{1,6}[ \t][^\n]*)/g, "$1\n$2\n\n").split(/\n[ \t]*\n/);
	for (const [index, chunk] of chunks.entries()) {
		const [, signs, text] = /^\s*(#{1,6})[ \t]+(.*?)[ \t]*#*\s*$/.exec(chunk) ?? [];
		const plain = (text ?? chunk).replace(/[ \t]*\{#[\w-]{1,80}\}[ \t]*$/, "");
		pieces.push({ level: signs?.length ?? 0, text: plain, begins: index > 0 || signs !== undefined, ends: index < chunks.length - 1 });
	}
	return pieces;
}
