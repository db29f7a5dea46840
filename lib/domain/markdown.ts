/**
 * What does the Markdown of a comment mean?
 *
 * A small tree that components turn into React elements. There is never a string of HTML, so there is nothing to sanitise:
 * what the tree cannot say cannot be shown.
 *
 * Invariants
 * - Links lead to http, https or mailto only; nothing else acts, loads or runs.
 * - Raw HTML is text like any other. Images are a link with their alternative text: a comment loads nothing from elsewhere.
 * - Depth is at most `maxDepth`; every visible word of the source stands in the tree.
 */
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { parseMarkdownSource } from "@/lib/domain/markdown-source";
import { safeHref } from "@/lib/domain/marked-text";

export type MarkdownInline =
	| { type: "text"; value: string }
	| { type: "code"; value: string }
	| { type: "break" }
	| { type: "strong" | "emphasis" | "delete"; children: MarkdownInline[] }
	| { type: "link"; href: string; children: MarkdownInline[] };

export type MarkdownNode =
	| { type: "paragraph"; children: MarkdownInline[] }
	| { type: "code-block"; language: string | null; value: string }
	| { type: "quote"; children: MarkdownNode[] }
	/** `start` is the first number of an ordered list, null for bullets. */
	| { type: "list"; start: number | null; items: MarkdownNode[][] };

const maxDepth = 12;
/** Longer sources are shown as they were typed; comments are limited well below this where they are written. */
const maxLength = 20_000;

/** The meaning of a source; `[]` when there is nothing to see. Never throws. */
export function parseMarkdown(source: string): MarkdownNode[] {
	const parsed = source.length > maxLength ? null : parseMarkdownSource(source);
	if (parsed === null) return asTyped(source);
	const reader = new Reader(parsed.source);
	return parsed.root.children.flatMap((node) => reader.block(node, 1));
}

/** The words of a comment without their dress, for exports, mails and search: blocks on lines of their own, links as "text (address)". */
export function plainText(source: string): string {
	return plainBlocks(parseMarkdown(source)).trim();
}

function plainBlocks(nodes: readonly MarkdownNode[]): string {
	return nodes.map(plainBlock).join("\n\n");
}

function plainBlock(node: MarkdownNode): string {
	switch (node.type) {
		case "paragraph":
			return plainInline(node.children);
		case "code-block":
			return node.language === null ? node.value : `${node.language}\n${node.value}`;
		case "quote":
			return indented(plainBlocks(node.children), "> ", "> ");
		case "list":
			return node.items
				.map((item, index) => {
					const label = node.start === null ? "• " : `${node.start + index}. `;
					return indented(plainBlocks(item), label, " ".repeat(label.length));
				})
				.join("\n");
	}
}

function indented(text: string, first: string, rest: string): string {
	return text
		.split("\n")
		.map((line, index) => (index === 0 ? first : rest) + line)
		.join("\n");
}

function plainInline(nodes: readonly MarkdownInline[]): string {
	return nodes
		.map((node) => {
			if (node.type === "break") return "\n";
			if (node.type === "text" || node.type === "code") return node.value;
			const text = plainInline(node.children);
			if (node.type !== "link") return text;
			const address = node.href.replace(/^mailto:/i, "");
			return text === address || text === node.href || `http://${text}` === address ? text : `${text} (${address})`;
		})
		.join("");
}

function asTyped(source: string): MarkdownNode[] {
	return source
		.split(/\n[^\S\n]*\n/)
		.filter((paragraph) => paragraph.trim() !== "")
		.map((paragraph) => ({ type: "paragraph", children: lines(paragraph.trim()) }));
}

/** Text with its line breaks kept, for what is shown as it was typed. */
function lines(text: string): MarkdownInline[] {
	return text.split("\n").flatMap((line, index): MarkdownInline[] => {
		const value: MarkdownInline[] = line === "" ? [] : [{ type: "text", value: line }];
		return index === 0 ? value : [{ type: "break" }, ...value];
	});
}

/** Reads a tree of mdast; holds the source because what has no meaning here is shown as it was typed. */
class Reader {
	constructor(private readonly source: string) {}

	block(node: RootContent, depth: number): MarkdownNode[] {
		if (depth > maxDepth) return this.typed(node);
		switch (node.type) {
			case "paragraph":
				return paragraph(this.inline(node.children, depth));
			case "heading":
				return paragraph([{ type: "strong", children: this.inline(node.children, depth) }]);
			case "code":
				// A fence with nothing in it ("~~~~ words") was not meant as code, and its words would not be seen.
				if (node.value === "") return this.typed(node);
				return [{ type: "code-block", language: [node.lang, node.meta].filter(Boolean).join(" ") || null, value: node.value }];
			case "blockquote":
				return [{ type: "quote", children: node.children.flatMap((child) => this.block(child, depth + 1)) }];
			case "list": {
				const items = node.children.map((item) => item.children.flatMap((child) => this.block(child, depth + 1)));
				return [{ type: "list", start: node.ordered ? (node.start ?? 1) : null, items }];
			}
			case "thematicBreak":
				return [];
			default:
				// HTML, tables, definitions, footnotes: literally.
				return this.typed(node);
		}
	}

	private inline(nodes: readonly PhrasingContent[], depth: number): MarkdownInline[] {
		return nodes.flatMap((node): MarkdownInline[] => {
			if (depth > maxDepth) return lines(this.slice(node));
			switch (node.type) {
				case "text":
					// A line wrapped in the source is a line break on the page: people press Enter in comments because they mean it.
					return lines(node.value);
				case "break":
					return [{ type: "break" }];
				case "inlineCode":
					return [{ type: "code", value: node.value }];
				case "strong":
				case "emphasis":
				case "delete":
					return [{ type: node.type, children: this.inline(node.children, depth + 1) }];
				case "link":
					return this.link(node.url, this.inline(node.children, depth + 1));
				case "image":
					return this.link(node.url, [{ type: "text", value: node.alt || node.url }]);
				default:
					return lines(this.slice(node));
			}
		});
	}

	private link(url: string, children: MarkdownInline[]): MarkdownInline[] {
		const href = safeHref(url);
		return href === null || children.length === 0 ? children : [{ type: "link", href, children }];
	}

	private typed(node: Nodes): MarkdownNode[] {
		const text = this.slice(node).trim();
		return text === "" ? [] : [{ type: "paragraph", children: lines(text) }];
	}

	private slice(node: Nodes): string {
		const [start, end] = [node.position?.start.offset, node.position?.end.offset];
		return start === undefined || end === undefined ? "" : this.source.slice(start, end);
	}
}

function paragraph(children: MarkdownInline[]): MarkdownNode[] {
	return children.length === 0 ? [] : [{ type: "paragraph", children }];
}
