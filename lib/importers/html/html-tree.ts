/**
 * The source of a page → its tree as a browser would build it (WHATWG HTML, parse5), within limits of depth and size.
 */
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { Unreadable } from "../docx/unreadable";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export const treeLimits = {
	/** Browsers stop at 512. */
	depth: 512,
	/** Elements. The longest reports, saved by Word with a tag around every word, have half a million. */
	elements: 1_000_000,
};

/** The element "html". Throws Unreadable beyond the limits. */
export function parseHtml(source: string): Element {
	let [depth, elements] = [0, 0];
	const document = parse<DefaultTreeAdapterMap>(source, {
		treeAdapter: {
			...defaultTreeAdapter,
			createElement(tagName, namespace, attributes) {
				if (++elements > treeLimits.elements) throw new Unreadable("file-unsafe");
				return defaultTreeAdapter.createElement(tagName, namespace, attributes);
			},
			onItemPush() {
				if (++depth > treeLimits.depth) throw new Unreadable("file-unsafe");
			},
			onItemPop() {
				depth--;
			},
		},
	});
	const root = document.childNodes.find((node) => isElement(node) && node.tagName === "html");
	if (root === undefined || !isElement(root)) throw new Unreadable("file-empty");
	return root;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
	return "tagName" in node;
}

export function isText(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
	return node.nodeName === "#text";
}

export function elementsIn(parent: Element): Element[] {
	return parent.childNodes.filter(isElement);
}

/** Every element under one, itself first, in the order of the page. */
export function* descendants(root: Element): Generator<Element> {
	const stack: Element[] = [root];
	for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
		yield element;
		const { childNodes } = element;
		for (let index = childNodes.length - 1; index >= 0; index--) {
			const child = childNodes[index];
			if (child !== undefined && isElement(child)) stack.push(child);
		}
	}
}

export function attribute(element: Element, name: string): string | null {
	for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
	return null;
}

export function classesOf(element: Element): string[] {
	return attribute(element, "class")?.split(/\s+/).filter(Boolean) ?? [];
}

export function parentOf(element: Element): Element | null {
	return element.parentNode !== null && isElement(element.parentNode) ? element.parentNode : null;
}

/** All the text in an element, as it stands in the source. */
export function textOf(element: Element): string {
	const parts: string[] = [];
	const stack: Node[] = [element];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (isText(node)) parts.push(node.value);
		else if (isElement(node) && node.tagName !== "script" && node.tagName !== "style") {
			for (let index = node.childNodes.length - 1; index >= 0; index--) stack.push(node.childNodes[index] as Node);
		}
	}
	return parts.join("");
}
