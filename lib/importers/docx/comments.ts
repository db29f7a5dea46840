/**
 * The comments of a Word file: who said what, in answer to what, and whether it is settled. Threads stand in a part of their own since Word
 * 2013, which knows a comment by its last paragraph.
 */
import type { FileComment } from "../remarks/remarks";
import { chosen } from "./drawings";
import { authorOf, dateOf } from "./revisions";
import { isOn } from "./run-words";
import type { XmlElement } from "./xml-tree";

/** What stands for a comment without words: an image, or nothing at all. */
const wordless = "…";
const deepest = 60;

export function readComments(comments: XmlElement | null, threads: XmlElement | null): FileComment[] {
	const found = (comments?.children ?? []).filter(({ name }) => name === "w:comment");
	const byParagraph = new Map<string, string>();
	for (const comment of found) {
		for (const { attributes } of paragraphsIn(comment)) byParagraph.set(attributes["w14:paraId"] ?? "", comment.attributes["w:id"] ?? "");
	}
	const said = new Map<string, { parent: string | null; resolved: boolean }>();
	for (const { name, attributes } of threads?.children ?? []) {
		const id = name === "w15:commentEx" ? byParagraph.get(attributes["w15:paraId"] ?? "") : undefined;
		if (id === undefined) continue;
		const parent = byParagraph.get(attributes["w15:paraIdParent"] ?? "") ?? null;
		said.set(id, { parent: parent === id ? null : parent, resolved: isOn(attributes["w15:done"]) });
	}
	return found.map((comment) => {
		const id = comment.attributes["w:id"] ?? "";
		const lines = paragraphsIn(comment).map((paragraph) => lineOf(paragraph));
		return {
			id,
			author: authorOf(comment.attributes),
			date: dateOf(comment.attributes["w:date"]),
			body: lines.join("\n").trim() || wordless,
			parent: null,
			resolved: false,
			...said.get(id),
		};
	});
}

function paragraphsIn(element: XmlElement, depth = 0): XmlElement[] {
	if (depth > deepest) return [];
	return element.children.flatMap((part) => (part.name === "w:p" ? [part] : paragraphsIn(part, depth + 1)));
}

/** What a paragraph says; what was deleted in the comment itself was taken back. */
function lineOf(element: XmlElement, depth = 0): string {
	if (depth > deepest) return "";
	const parts = element.name === "mc:AlternateContent" ? chosen(element) : element.children;
	return parts
		.map((part) => {
			switch (part.name) {
				case "w:t":
				case "m:t":
					return part.text;
				case "w:tab":
					return " ";
				case "w:br":
				case "w:cr":
					return "\n";
				case "w:noBreakHyphen":
					return "\u2011";
				case "w:del":
				case "w:moveFrom":
				case "w:pPr":
				case "w:rPr":
					return "";
				default:
					return lineOf(part, depth + 1);
			}
		})
		.join("");
}
