/** Which number did an author type at the beginning of a paragraph? The same rules as in Markdown: a number is one where it is closed or deep. */
import { isBlank, type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import { type Label, splitLabel } from "../labels";

export function typedLabel(
	read: MarkedText,
	kind: "heading" | "paragraph",
): { label: string | null; text: MarkedText; found: Label | null } {
	const none = { label: null, text: read, found: null };
	const found = splitLabel(read.text);
	if (found === null || isBlank(found.rest)) return none;
	const tabbed = /^\s*[\t\u3000]/.test(read.text.slice(found.label.length));
	const accepted = kind === "heading" ? inHeading(found) : inParagraph(found, tabbed);
	if (!accepted || (found.style === "word" && /^\p{Ll}/u.test(found.rest))) return none;
	return { label: found.label, text: sliceMarked(read, read.text.length - found.rest.length), found };
}

function inHeading({ style, closed, depth, label }: Label): boolean {
	if (style === "bullet" || style === "dot-letter") return false;
	return style !== "decimal" || closed || depth > 1 || label.length <= 2;
}

/** "A. Smith says" and "V. Woolf wrote" begin with no number; after a tab they would. */
function inParagraph({ style, closed, depth }: Label, tabbed: boolean): boolean {
	if (style === "roman" || style === "alpha") return tabbed;
	return style !== "decimal" || closed || depth > 1 || tabbed;
}
