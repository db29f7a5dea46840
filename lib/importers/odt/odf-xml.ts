/**
 * XML of an OpenDocument file → its tree, text and elements in the order in which they stand. Prefixes are those the standard prints
 * ("text:p"), whatever the file calls them. Entities other than the five of XML are never expanded: a document type ends the reading.
 */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { Unreadable } from "../docx/unreadable";

export interface OdfElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: (OdfElement | string)[];
}

export const odfLimits = {
	depth: 300,
	/** In one part. The largest papers there are have half a million. */
	elements: 2_000_000,
};

const oasis = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):1\.0$/;
const printed: Record<string, string> = { drawing: "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg", datastyle: "number" };
const others: Record<string, string> = {
	"http://www.w3.org/1999/xlink": "xlink",
	"http://purl.org/dc/elements/1.1/": "dc",
	"http://www.w3.org/1998/Math/MathML": "math",
	"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
	"http://www.w3.org/XML/1998/namespace": "xml",
};

export function readOdf(bytes: Uint8Array): OdfElement {
	const parser = new SaxesParser({ xmlns: false, position: false });
	const root: OdfElement = { name: "", attributes: {}, children: [] };
	const stack: OdfElement[] = [root];
	const scopes: Map<string, string>[] = [new Map([["xml", "xml"]])];
	let elements = 0;
	parser.on("error", () => {
		throw new Unreadable("file-damaged");
	});
	parser.on("doctype", () => {
		throw new Unreadable("file-unsafe");
	});
	parser.on("opentag", (tag) => {
		if (++elements > odfLimits.elements || stack.length > odfLimits.depth) throw new Unreadable("file-unsafe");
		const { name, attributes } = tag as SaxesTagPlain;
		const scope = innerScope(scopes[scopes.length - 1] ?? new Map(), attributes);
		scopes.push(scope);
		const own: Record<string, string> = {};
		for (const key in attributes) if (!key.startsWith("xmlns")) own[canonical(key, scope, false)] = attributes[key] ?? "";
		const element: OdfElement = { name: canonical(name, scope, true), attributes: own, children: [] };
		stack[stack.length - 1]?.children.push(element);
		stack.push(element);
	});
	parser.on("closetag", () => {
		stack.pop();
		scopes.pop();
	});
	const text = (value: string): void => {
		stack[stack.length - 1]?.children.push(value);
	};
	parser.on("text", text);
	parser.on("cdata", text);
	const decoder = new TextDecoder(encodingOf(bytes));
	const step = 1 << 17;
	for (let at = 0; at < bytes.length; at += step) {
		parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length }));
	}
	parser.close();
	const [document] = elementsOf(root);
	if (document === undefined) throw new Unreadable("file-damaged");
	return document;
}

export function elementsOf(parent: OdfElement | undefined): OdfElement[] {
	return parent?.children.filter((child): child is OdfElement => typeof child !== "string") ?? [];
}

export function childOf(parent: OdfElement | undefined, name: string): OdfElement | undefined {
	return elementsOf(parent).find((child) => child.name === name);
}

export function textIn(element: OdfElement | undefined): string {
	const parts: string[] = [];
	const stack: (OdfElement | string)[] = element === undefined ? [] : [element];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (typeof node === "string") parts.push(node);
		else for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as OdfElement | string);
	}
	return parts.join("");
}

function innerScope(outer: Map<string, string>, attributes: Record<string, string>): Map<string, string> {
	let scope = outer;
	for (const key in attributes) {
		if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
		if (scope === outer) scope = new Map(outer);
		const uri = attributes[key] ?? "";
		const known = oasis.exec(uri)?.[1];
		scope.set(key.slice(6), known === undefined ? (others[uri] ?? "other") : (printed[known] ?? known));
	}
	return scope;
}

function canonical(name: string, scope: ReadonlyMap<string, string>, isElement: boolean): string {
	const at = name.indexOf(":");
	const prefix = at === -1 ? (isElement ? (scope.get("") ?? "") : "") : (scope.get(name.slice(0, at)) ?? "other");
	return prefix === "" ? name : `${prefix}:${name.slice(at + 1)}`;
}

function encodingOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
	return (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? "utf-16le" : "utf-8";
}
