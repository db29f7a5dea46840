/** A page → all that it says, line by line: menus and what else stands around a paper too, marked as left out. */
import type { OriginalLine } from "@/lib/domain/original";
import { attribute, type Element, isElement, isText, type Node } from "../html/html-tree";
import { LineList } from "./line-list";

const block =
	/^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|menu|nav|ol|option|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
const unread = new Set(
	"script style noscript template head title meta link iframe object embed audio video canvas select datalist".split(" "),
);

interface Begun {
	parts: string[];
	why: "menu" | undefined;
}

/** `isMenu`: what is known to stand around the paper. */
export function htmlLines(root: Element, isMenu: (element: Element) => boolean): OriginalLine[] {
	const list = new LineList();
	const line: Begun = { parts: [], why: undefined };
	const end = (): void => {
		list.add(line.parts.join("").replace(/[^\S\t]+/gu, " "), line.why);
		line.parts = [];
	};
	const visit = (node: Node, why: "menu" | undefined, pre: boolean): void => {
		if (isText(node)) {
			line.why = why;
			for (const [index, part] of (pre ? node.value.split("\n") : [node.value]).entries()) {
				if (index > 0) end();
				line.parts.push(part);
			}
		}
		if (!isElement(node) || unread.has(node.tagName) || attribute(node, "hidden") !== null) return;
		const { tagName } = node;
		const isBlock = block.test(tagName);
		if (isBlock || tagName === "br") end();
		if ((tagName === "td" || tagName === "th") && line.parts.length > 0) line.parts.push("\t");
		const inner = why ?? (isMenu(node) ? "menu" : undefined);
		for (const child of node.childNodes) visit(child, inner, pre || tagName === "pre");
		if (isBlock) {
			line.why = inner;
			end();
		}
	};
	visit(root, undefined, false);
	end();
	return list.lines;
}
