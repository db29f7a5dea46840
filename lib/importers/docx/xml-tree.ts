/**
 * XML of an Office file → elements, a piece at a time.
 *
 * Elements of one parent can be handed over as they are read and forgotten afterwards, so that a paper of nine hundred pages never
 * stands in memory as a tree. Prefixes are those the standards print ("w:p"), whatever the file calls them, strict or transitional.
 * Entities other than the five of XML are never expanded: a document type declaration ends the reading (ECMA-376 part 2 forbids it).
 */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { Unreadable } from "./unreadable";
import { canonicalPrefix } from "./xml-namespaces";

export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: XmlElement[];
	/** Directly in the element. Office XML has no element with both text and children. */
	text: string;
}

export const xmlLimits = {
	depth: 200,
	/** In one file. The largest papers there are have half a million. */
	elements: 6_000_000,
	/** At one time. */
	held: 1_500_000,
};

/** Counts the elements of all parts of one file. */
export interface XmlBudget {
	elements: number;
}

/** The root, without the children of `streamed` (a name), which go to `each` instead. */
export function readXml(
	bytes: Uint8Array,
	budget: XmlBudget,
	streamed: string | null = null,
	each: (element: XmlElement) => void = () => {},
): XmlElement {
	const reader = new TreeReader(budget, streamed, each);
	const decoder = decoderOf(bytes);
	const step = 1 << 17;
	for (let at = 0; at < bytes.length; at += step) {
		reader.write(decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length }));
	}
	return reader.end();
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return element?.children.find((candidate) => candidate.name === name);
}

/** "w:val" of a child. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
	return child(element, name)?.attributes["w:val"];
}

/** An on-off property (ECMA-376 17.17.4): there and not switched off; undefined where it is not there. */
export function flag(element: XmlElement | undefined, name: string): boolean | undefined {
	const found = child(element, name);
	if (found === undefined) return undefined;
	const value = found.attributes["w:val"];
	return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}

class TreeReader {
	private readonly parser = new SaxesParser({ xmlns: false, position: false });
	private readonly stack: XmlElement[] = [];
	private readonly scopes: Map<string, string>[] = [new Map()];
	private names = new Map<string, string>();
	private root: XmlElement | null = null;
	private held = 0;

	constructor(
		private readonly budget: XmlBudget,
		private readonly streamed: string | null,
		private readonly each: (element: XmlElement) => void,
	) {
		this.parser.on("error", () => {
			throw new Unreadable("file-damaged");
		});
		this.parser.on("doctype", () => {
			throw new Unreadable("file-unsafe");
		});
		this.parser.on("opentag", (tag) => this.open(tag as SaxesTagPlain));
		this.parser.on("closetag", () => this.close());
		this.parser.on("text", (text) => this.text(text));
		this.parser.on("cdata", (text) => this.text(text));
	}

	write(text: string): void {
		this.parser.write(text);
	}

	end(): XmlElement {
		this.parser.close();
		if (this.root === null) throw new Unreadable("file-damaged");
		return this.root;
	}

	private open({ name, attributes }: SaxesTagPlain): void {
		if (++this.budget.elements > xmlLimits.elements || ++this.held > xmlLimits.held || this.stack.length >= xmlLimits.depth) {
			throw new Unreadable("file-unsafe");
		}
		this.enterScope(attributes);
		const own: Record<string, string> = {};
		for (const key in attributes) if (!key.startsWith("xmlns")) own[key.includes(":") ? this.canonical(key) : key] = attributes[key] ?? "";
		const element: XmlElement = { name: this.canonical(name), attributes: own, children: [], text: "" };
		const parent = this.stack[this.stack.length - 1];
		if (parent === undefined) this.root = element;
		else if (parent.name !== this.streamed) parent.children.push(element);
		this.stack.push(element);
	}

	private close(): void {
		const element = this.stack.pop();
		if (this.scopes.pop() !== this.scopes[this.scopes.length - 1]) this.names = new Map();
		if (element === undefined || this.stack[this.stack.length - 1]?.name !== this.streamed) return;
		this.held = 0;
		this.each(element);
	}

	private text(text: string): void {
		const element = this.stack[this.stack.length - 1];
		if (element !== undefined) element.text += text;
	}

	/** One scope for each open element; the same one where it declares nothing. */
	private enterScope(attributes: Record<string, string>): void {
		const outer = this.scopes[this.scopes.length - 1] ?? new Map<string, string>();
		let scope = outer;
		for (const key in attributes) {
			if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
			if (scope === outer) scope = new Map(outer);
			scope.set(key.slice(6), attributes[key] ?? "");
		}
		if (scope !== outer) this.names = new Map();
		this.scopes.push(scope);
	}

	private canonical(name: string): string {
		const known = this.names.get(name);
		if (known !== undefined) return known;
		const at = name.indexOf(":");
		const scope = this.scopes[this.scopes.length - 1];
		const prefix = canonicalPrefix(scope?.get(at === -1 ? "" : name.slice(0, at)) ?? "", at === -1 ? "" : name.slice(0, at));
		const result = prefix === "" ? name.slice(at + 1) : `${prefix}:${name.slice(at + 1)}`;
		this.names.set(name, result);
		return result;
	}
}

function decoderOf(bytes: Uint8Array): TextDecoder {
	const [first, second] = bytes;
	if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder("utf-16be");
	if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder("utf-16le");
	const declared = /^<\?xml[^>]{1,100}encoding=["']([\w.:-]{1,40})["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1];
	try {
		return new TextDecoder(declared ?? "utf-8");
	} catch {
		return new TextDecoder();
	}
}
