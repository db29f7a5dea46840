/**
 * The words of a Markdown paragraph, with emphasis, links and footnote marks beside them. What cannot be kept (an image, an address that
 * leads nowhere safe) is counted, so that the person who checks the draft is told.
 */
import type { Definition, PhrasingContent, Root } from "mdast";
import type { MarkKind } from "@/lib/domain/block";
import { type MarkedText, safeHref } from "@/lib/domain/marked-text";
import { markOfTag, readTag } from "./html-fragment";
import { bytesOfDataAddress, ImageCollection } from "./images/image-collection";
import { imageWords } from "./images/image-words";
import { asSuperscript, MarkedWriter } from "./marked-writer";

const maxDepth = 32;
const kinds: Partial<Record<PhrasingContent["type"], MarkKind>> = { strong: "strong", emphasis: "emphasis", delete: "strike" };

export class InlineReader {
	images = 0;
	links = 0;
	private readonly definitions = new Map<string, Definition>();
	private readonly noteNumbers = new Map<string, string>();

	constructor(
		root: Root,
		readonly pictures = new ImageCollection(),
	) {
		const notes: string[] = [];
		const stack: { children: readonly unknown[] }[] = [root];
		for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
			for (const child of [...node.children].reverse() as PhrasingContent[]) {
				const known = child as unknown as Definition | { type: "footnoteDefinition"; identifier: string };
				if (known.type === "definition" && !this.definitions.has(known.identifier)) this.definitions.set(known.identifier, known);
				if ("children" in child) stack.push(child);
			}
			const { type, identifier } = node as { type?: string; identifier?: string };
			if (type === "footnoteDefinition" && identifier !== undefined && !notes.includes(identifier)) notes.push(identifier);
		}
		// Notes named by words are counted through, all of them, so that no two have one number.
		const numbered = notes.every((name) => /^\d{1,4}$/.test(name));
		for (const [index, name] of notes.entries()) this.noteNumbers.set(name, numbered ? name : String(index + 1));
	}

	/** The number of a footnote, as it is shown. */
	noteNumber(identifier: string): string {
		return this.noteNumbers.get(identifier) ?? identifier;
	}

	read(nodes: readonly PhrasingContent[]): MarkedText {
		const writer = new MarkedWriter();
		this.write(nodes, writer, 0);
		return writer.take();
	}

	private write(nodes: readonly PhrasingContent[], writer: MarkedWriter, depth: number): void {
		// Tags of HTML that are open: they stand as siblings of what is between them.
		const open: { name: string; kind: MarkKind; start: number; href?: string }[] = [];
		for (const node of nodes) {
			const start = writer.offset;
			switch (node.type) {
				case "text":
					// A definition list of some dialects: the term, then ": " and what it means.
					writer.writeFlowing(node.value.replace(/\n:[^\S\n]+/g, ": "));
					break;
				case "break":
					writer.write("\n");
					break;
				case "inlineCode":
					writer.writeFlowing(node.value);
					writer.mark(start, "code");
					break;
				case "html":
					this.tag(node.value, writer, open);
					break;
				case "footnoteReference": {
					const number = this.noteNumber(node.identifier);
					if (/^\d+$/.test(number)) writer.write(asSuperscript(number));
					else {
						writer.write(number);
						writer.mark(start, "superscript");
					}
					break;
				}
				case "image":
					this.image(node.alt, node.url, writer);
					break;
				case "imageReference":
					this.image(node.alt, this.definitions.get(node.identifier)?.url ?? "", writer);
					break;
				case "link":
				case "linkReference": {
					this.inside(node.children, writer, depth);
					this.link(start, node.type === "link" ? node.url : (this.definitions.get(node.identifier)?.url ?? ""), writer);
					break;
				}
				default: {
					const kind = kinds[node.type];
					if ("children" in node) this.inside(node.children, writer, depth);
					if (kind !== undefined) writer.mark(start, kind);
				}
			}
		}
	}

	private inside(nodes: readonly PhrasingContent[], writer: MarkedWriter, depth: number): void {
		if (depth < maxDepth) this.write(nodes, writer, depth + 1);
		else writer.write(plainWords(nodes));
	}

	private link(start: number, url: string, writer: MarkedWriter): void {
		const href = safeHref(url);
		if (href !== null) writer.mark(start, "link", href);
		else if (url !== "" && !url.startsWith("#")) this.links++;
	}

	/** One that the text holds in itself stands where it is; of others only the words are there, and a link. */
	image(alt: string | null | undefined, url: string, writer: MarkedWriter): void {
		const start = writer.offset;
		const looked = this.pictures.add(bytesOfDataAddress(url));
		if (looked !== null && typeof looked === "object") {
			writer.write(imageWords(alt));
			writer.mark(start, "image", looked.kept);
			return;
		}
		if (looked === null) this.images++;
		writer.write(alt ?? "");
		const href = safeHref(url);
		if (href !== null) writer.mark(start, "link", href);
	}

	private tag(source: string, writer: MarkedWriter, open: { name: string; kind: MarkKind; start: number; href?: string }[]): void {
		const tag = readTag(source);
		if (tag === null) return;
		if (tag.name === "br") writer.write("\n");
		if (tag.image !== null && tag.image.alt !== "") this.image(tag.image.alt, tag.image.address, writer);
		const kind = markOfTag(tag);
		if (kind === null) return;
		if (!tag.closing) {
			if (open.length < maxDepth)
				open.push({ name: tag.name, kind, start: writer.offset, ...(tag.href === null ? {} : { href: tag.href }) });
			return;
		}
		const at = open.findLastIndex((mark) => mark.name === tag.name);
		const [mark] = at === -1 ? [] : open.splice(at, 1);
		if (mark === undefined) return;
		if (mark.kind === "link") this.link(mark.start, mark.href ?? "", writer);
		else writer.mark(mark.start, mark.kind);
	}
}

/** The words of what is nested deeper than anybody nests; without recursion, because depth is the trouble. */
function plainWords(nodes: readonly PhrasingContent[]): string {
	const words: string[] = [];
	const stack: unknown[] = [...nodes].reverse();
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		const { value, children } = node as { value?: string; children?: unknown[] };
		if (value !== undefined) words.push(value);
		if (children !== undefined) stack.push(...[...children].reverse());
	}
	return words.join("");
}
