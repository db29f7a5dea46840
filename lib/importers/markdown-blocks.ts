/**
 * What is each piece of a Markdown tree: heading, paragraph, item, quote, table, footnote?
 */
import type { BlockContent as BlockNode, FootnoteDefinition, Heading, List, ListItem, Paragraph, Root, RootContent, Table } from "mdast";
import type { BlockContent } from "@/lib/domain/block";
import { parseMarkdownSource } from "@/lib/domain/markdown-source";
import { concatMarked, isBlank, type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import { takenAddress, withoutData } from "./html/html-source";
import { blocksOfHtml, type WriteImage } from "./html-fragment";
import type { ImageCollection } from "./images/image-collection";
import type { ImportedImage, ImportWarning } from "./imported";
import { type LabelStyle, splitLabel } from "./labels";
import { ListLevels } from "./list-levels";
import { InlineReader } from "./markdown-inline";

interface Place {
	/** 0 outside lists. */
	level: number;
	quoted: boolean;
	depth: number;
}

const maxDepth = 40;
/** Numbers that a paragraph of running text may bear; "A. Smith says" is none. */
const paragraphLabels = new Set<LabelStyle>(["paren-number", "decimal", "section-sign", "word", "cjk-chapter", "cjk-number", "cjk-paren"]);
/** Numbers and bullets that Markdown does not know, and people write all the same. */
const itemLabels = new Set<LabelStyle>(["bullet", "paren-letter", "close-letter", "dot-letter"]);

export class MarkdownReader {
	private readonly blocks: BlockContent[] = [];
	private readonly warnings: ImportWarning[] = [];
	private readonly notes: FootnoteDefinition[] = [];
	private readonly inline: InlineReader;
	private readonly loose = new ListLevels();
	private markup = 0;

	constructor(
		private readonly root: Root,
		private readonly source: string,
		pictures?: ImageCollection,
	) {
		this.inline = new InlineReader(root, pictures);
	}

	read(): { blocks: BlockContent[]; warnings: ImportWarning[]; images: ImportedImage[] } {
		for (const node of this.root.children) this.block(node, { level: 0, quoted: false, depth: 0 });
		for (const note of this.notes) this.footnote(note);
		const { images, links, pictures } = this.inline;
		this.warnings.push(...pictures.doubts());
		if (images > 0) this.warnings.push({ code: "images-left-out", block: null, params: { count: images } });
		if (links > 0) this.warnings.push({ code: "links-left-out", block: null, params: { count: links } });
		if (this.markup > 0) this.warnings.push({ code: "markup-left-out", block: null, params: { count: this.markup } });
		return { blocks: this.blocks, warnings: this.warnings, images: pictures.images };
	}

	private block(node: RootContent, place: Place): void {
		switch (node.type) {
			case "heading":
				this.heading(node, place);
				break;
			case "paragraph":
				this.paragraph(node, place);
				break;
			case "list":
				this.list(node, place);
				break;
			case "blockquote":
				if (place.depth < maxDepth)
					for (const child of node.children) this.block(child, { ...place, quoted: true, depth: place.depth + 1 });
				break;
			case "table":
				this.table(node);
				break;
			case "code":
				this.code(node.value, node.position?.start.offset, place);
				break;
			case "html":
				this.html(node.value, place);
				break;
			case "footnoteDefinition":
				this.notes.push(node);
				break;
		}
	}

	private heading(node: Heading, place: Place): void {
		const read = this.inline.read(node.children);
		if (isBlank(read.text)) return;
		this.loose.end();
		if (place.quoted || place.level > 0) {
			this.push(place.quoted ? "quote" : "list-item", place.level, null, read);
			return;
		}
		const { label, text } = withoutLabel(read, (style, closed, depth) =>
			style === "bullet" || style === "dot-letter" ? false : style !== "decimal" || closed || depth > 1,
		);
		this.push("heading", node.depth, label, text);
	}

	private paragraph(node: Paragraph, place: Place): void {
		const read = this.inline.read(node.children);
		if (isBlank(read.text)) return;
		if (/^\s*\\[a-z]{2,30}(?:\{[^{}]{0,80}\}){0,2}\s*$/i.test(read.text)) {
			// "\newpage" and the like speak to the typesetter.
			this.markup++;
			return;
		}
		if (place.level > 0) {
			this.push("list-item", place.level, null, read);
			return;
		}
		const sourceLines = this.linesWithBullets(node);
		if (sourceLines !== null) {
			for (const line of sourceLines) this.block({ type: "paragraph", children: line }, place);
			return;
		}
		const item = place.quoted ? null : splitLabel(read.text);
		if (item !== null && itemLabels.has(item.style) && item.rest !== "" && !(item.style === "bullet" && /^[-–—*+]$/.test(item.label))) {
			const { text } = withoutLabel(read, () => true);
			this.push("list-item", this.loose.next(item, 0), item.label, text);
			return;
		}
		this.loose.end();
		const { label, text } = withoutLabel(
			read,
			(style, closed, depth) => paragraphLabels.has(style) && (style !== "decimal" || closed || depth > 1),
		);
		this.push(place.quoted ? "quote" : "paragraph", 0, label, text);
	}

	/** Lines that each begin with a bullet Markdown does not know ("• one\n• two") are items, not one paragraph. */
	private linesWithBullets(node: Paragraph): Paragraph["children"][] | null {
		const [only] = node.children;
		if (node.children.length !== 1 || only?.type !== "text" || !only.value.includes("\n")) return null;
		const lines = only.value.split("\n");
		if (!lines.every((line) => /^\s*[•◦▪‣●○■□➢✓✔·]\s/u.test(line))) return null;
		return lines.map((value) => [{ type: "text", value: value.trim() }]);
	}

	private list(node: List, place: Place): void {
		if (place.depth >= maxDepth) return;
		const level = Math.min(9, place.level + 1);
		for (const [index, item] of node.children.entries()) {
			const label = this.itemLabel(node, item, index);
			const before = this.blocks.length;
			for (const child of item.children) this.block(child as RootContent, { ...place, level, depth: place.depth + 1 });
			const first = this.blocks[before];
			if (first?.kind === "list-item" && first.label === null && first.level === level) this.blocks[before] = { ...first, label };
		}
		if (place.level === 0) this.loose.end();
	}

	private itemLabel(list: List, item: ListItem, index: number): string {
		if (typeof item.checked === "boolean") return item.checked ? "☑" : "☐";
		if (!list.ordered) return "•";
		const sign = /^\s*\d{1,9}([.)])/.exec(this.slice(item.position?.start.offset, 16))?.[1] ?? ".";
		return `${(list.start ?? 1) + index}${sign}`;
	}

	/** A row is a line, its cells are separated by " | ". */
	private table(node: Table): void {
		const rows = node.children.map((row) => {
			const cells = row.children.map((cell) => {
				const { text, marks } = this.inline.read(cell.children);
				return { text: text.replaceAll("\n", " ").replaceAll("|", "¦"), marks };
			});
			return concatMarked(cells.flatMap((cell, index) => (index === 0 ? [cell] : [plain(" | "), cell])));
		});
		const whole = concatMarked(rows.flatMap((row, index) => (index === 0 ? [row] : [plain("\n"), row])));
		if (/[^\s|]/.test(whole.text)) this.push("table", 0, null, whole);
	}

	/** Indented text that reads like prose was set off as a quotation; nobody writes programs into a paper without a fence. */
	private code(value: string, start: number | undefined, place: Place): void {
		const fenced = /^\s*(?:```|~~~)/.test(this.slice(start, 60));
		if (!fenced && /^\s*<\/?[a-z]/i.test(value)) {
			this.html(value, place);
			return;
		}
		if (isBlank(value)) return;
		if (fenced) {
			const kind = place.level > 0 ? "list-item" : "paragraph";
			this.push(kind, place.level, null, { text: value, marks: [{ start: 0, end: value.length, kind: "code" }] });
			return;
		}
		const again = place.depth < maxDepth ? parseMarkdownSource(value) : null;
		if (again === null) this.push("quote", 0, null, plain(value));
		else {
			const quoted = !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(value);
			const inner = new MarkdownReader(again.root, again.source, this.inline.pictures);
			for (const child of again.root.children) inner.block(child, { ...place, quoted, depth: place.depth + 1 });
			this.blocks.push(...inner.blocks);
		}
	}

	private html(value: string, place: Place): void {
		const taken: string[] = [];
		const image: WriteImage = (alt, address, writer) => this.inline.image(alt, takenAddress(address, taken), writer);
		for (const block of blocksOfHtml(withoutData(value, taken), image)) {
			if (block.kind === "heading" || block.kind === "paragraph") {
				const { label, text } = withoutLabel(block, (style, closed, depth) =>
					block.kind === "heading"
						? style !== "bullet" && (style !== "decimal" || closed || depth > 1)
						: paragraphLabels.has(style) && closed,
				);
				const kind = place.quoted ? "quote" : place.level > 0 ? "list-item" : block.kind;
				this.push(kind, kind === "heading" ? block.level : place.level, label, text);
			} else if (block.kind === "footnote") {
				const number = /^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*/.exec(block.text);
				const rest = number === null ? block : sliceMarked(block, number[0].length);
				this.push("footnote", 0, number === null ? null : (number[1] ?? "").normalize("NFKC"), rest);
			} else this.push(block.kind, block.kind === "list-item" ? block.level + place.level : 0, block.label, block);
		}
	}

	private footnote(note: FootnoteDefinition): void {
		const parts = note.children.map((child: BlockNode | RootContent) => this.noteText(child)).filter((part) => !isBlank(part.text));
		const text = concatMarked(parts.flatMap((part, index) => (index === 0 ? [part] : [plain("\n"), part])));
		if (!isBlank(text.text)) this.push("footnote", 0, this.inline.noteNumber(note.identifier), text);
	}

	private noteText(node: RootContent): MarkedText {
		if (node.type === "paragraph" || node.type === "heading") return this.inline.read(node.children);
		const inner = new MarkdownReader({ type: "root", children: [node] }, this.source, this.inline.pictures);
		const blocks = inner.read().blocks.map((block) => concatMarked([plain(block.label === null ? "" : `${block.label} `), block]));
		return concatMarked(blocks.flatMap((block, index) => (index === 0 ? [block] : [plain("\n"), block])));
	}

	private push(kind: BlockContent["kind"], level: number, label: string | null, { text, marks }: MarkedText): void {
		this.blocks.push({ kind, level, label, title: null, text, marks });
	}

	private slice(start: number | undefined, length: number): string {
		return start === undefined ? "" : this.source.slice(start, start + length);
	}
}

/** The text without the number it begins with, if that is one of those asked for and something stands after it. */
function withoutLabel(
	read: MarkedText,
	accept: (style: LabelStyle, closed: boolean, depth: number) => boolean,
): { label: string | null; text: MarkedText } {
	const start = read.text.length - read.text.trimStart().length;
	const found = splitLabel(read.text.slice(start));
	if (found === null || isBlank(found.rest) || !accept(found.style, found.closed, found.depth)) return { label: null, text: read };
	if (found.style === "word" && /^\p{Ll}/u.test(found.rest)) return { label: null, text: read };
	return { label: found.label, text: sliceMarked(read, read.text.length - found.rest.length) };
}

function plain(text: string): MarkedText {
	return { text, marks: [] };
}
