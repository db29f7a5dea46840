/** A comment as it was meant: the tree of lib/domain/markdown.ts as React elements. */
import { createElement, type ReactNode } from "react";
import { type MarkdownInline, type MarkdownNode, parseMarkdown } from "@/lib/domain/markdown";

/** Parsing takes longer than anything else about a comment, and most comments are read many times. In characters of source. */
const kept = new Map<string, MarkdownNode[]>();
const most = 4_000_000;
let weight = 0;

function meaningOf(source: string): MarkdownNode[] {
	const known = kept.get(source);
	if (known !== undefined) return known;
	const tree = parseMarkdown(source);
	weight += source.length + 100;
	if (weight > most) {
		kept.clear();
		weight = source.length + 100;
	}
	kept.set(source, tree);
	return tree;
}

export function Markdown({ source, className = "" }: { source: string; className?: string }) {
	return (
		<div dir="auto" className={`prose ${className}`}>
			{meaningOf(source).map(block)}
		</div>
	);
}

// Trees of one source are the same each time, so places in them are keys that hold.
function block(node: MarkdownNode, key: number): ReactNode {
	switch (node.type) {
		case "paragraph":
			return <p key={key}>{node.children.map(inline)}</p>;
		case "code-block":
			return (
				<pre key={key}>
					<code>{node.value}</code>
				</pre>
			);
		case "quote":
			return <blockquote key={key}>{node.children.map(block)}</blockquote>;
		case "list": {
			const items = node.items.map((item, at) => createElement("li", { key: at }, item.length === 1 ? tight(item[0]) : item.map(block)));
			if (node.start === null) return <ul key={key}>{items}</ul>;
			return (
				<ol key={key} start={node.start}>
					{items}
				</ol>
			);
		}
	}
}

/** A point of one paragraph is that paragraph. */
function tight(node: MarkdownNode | undefined): ReactNode {
	if (node === undefined) return null;
	return node.type === "paragraph" ? node.children.map(inline) : block(node, 0);
}

function inline(node: MarkdownInline, key: number): ReactNode {
	switch (node.type) {
		case "text":
			return node.value;
		case "break":
			return <br key={key} />;
		case "code":
			return <code key={key}>{node.value}</code>;
		case "strong":
			return <strong key={key}>{node.children.map(inline)}</strong>;
		case "emphasis":
			return <em key={key}>{node.children.map(inline)}</em>;
		case "delete":
			return <s key={key}>{node.children.map(inline)}</s>;
		case "link":
			return (
				<a key={key} href={node.href} rel="noopener noreferrer nofollow">
					{node.children.map(inline)}
				</a>
			);
	}
}
