/** What does a tagged PDF say of its parts? The structure tree of a page, as pdf.js gives it, with the numbers of the marked contents. */
import type { TagNode } from "./page";

interface RawNode {
	role?: string;
	type?: string;
	id?: string;
	children?: RawNode[];
}

/** Deeper than any document that people write; deeper trees are cut there. */
const maxDepth = 100;

export function readTags(tree: unknown): TagNode | null {
	return tree === null || typeof tree !== "object" ? null : nodeOf(tree as RawNode, 0);
}

function nodeOf(raw: RawNode, depth: number): TagNode {
	const children: (TagNode | number)[] = [];
	for (const child of depth < maxDepth && Array.isArray(raw.children) ? raw.children : []) {
		if (child.type === undefined) children.push(nodeOf(child, depth + 1));
		else if (child.type === "content") {
			const number = /_mc(\d+)$/.exec(child.id ?? "")?.[1];
			if (number !== undefined) children.push(Number(number));
		}
	}
	return { role: typeof raw.role === "string" ? raw.role : "", children };
}
