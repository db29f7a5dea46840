/**
 * Tracked changes and comments of an OpenDocument text. What was inserted stands between two signs, over paragraphs and all; what was deleted
 * is kept at the head of the file, paragraph by paragraph, with a sign in its place (OpenDocument 1.3, 5.5).
 */
import type { FileComment } from "../remarks/remarks";
import type { By } from "../remarks/trace";
import { childOf, elementsOf, type OdfElement, textIn } from "./odf-xml";

export interface ChangeRegion {
	kind: "insertion" | "deletion" | "format";
	by: By;
	/** Of a deletion: its paragraphs. The first goes on from what stands before it, what stands behind goes on from the last. */
	paragraphs: readonly OdfElement[];
}

/** A paragraph as it was before its ends and words were deleted. */
export interface FormerParagraph {
	element: OdfElement;
	/** What took its end away. */
	endDeleted: ChangeRegion | null;
}

/** Signs around what a deletion took away, where it stood. */
export const deletionStart = "change:deletion-start";
export const deletionEnd = "change:deletion-end";
const deepest = 150;

/** By the names that the signs in the text give. */
export function changeRegions(body: OdfElement): Map<string, ChangeRegion> {
	const regions = new Map<string, ChangeRegion>();
	for (const part of elementsOf(body)) {
		if (part.name !== "text:tracked-changes") continue;
		for (const region of elementsOf(part)) {
			const id = region.attributes["text:id"] ?? region.attributes["xml:id"] ?? `region ${regions.size}`;
			const change = elementsOf(region).find(({ name }) => /^text:(?:insertion|deletion|format-change)$/.test(name));
			if (change === undefined) continue;
			const info = childOf(change, "office:change-info");
			const kind = change.name === "text:insertion" ? "insertion" : change.name === "text:deletion" ? "deletion" : "format";
			regions.set(id, { kind, by: { author: creatorOf(info), date: dateOf(info) }, paragraphs: paragraphsIn(change) });
		}
	}
	return regions;
}

/** The paragraph with what was deleted in it; as several, where ends of paragraphs were deleted. */
export function withDeletions(element: OdfElement, regions: ReadonlyMap<string, ChangeRegion>): FormerParagraph[] {
	const [first, ...others] = partsOf(element, regions, 0);
	if (first === undefined) return [];
	let last = first.end;
	const paragraphs = [{ element: { ...element, children: first.children }, endDeleted: first.end }];
	for (const { children, end, own } of others) {
		paragraphs.push({ element: { ...(own ?? element), children }, endDeleted: end });
		last = end;
	}
	// Where nothing stood before the deletion, its first paragraph had its own look, and the last that of the whole.
	const [head, tail] = [paragraphs[0], paragraphs[paragraphs.length - 1]];
	if (head !== undefined && tail !== undefined && head !== tail && last === null && first.leading !== undefined) {
		head.element = { ...first.leading, children: head.element.children };
		tail.element = { ...element, children: tail.element.children };
	}
	return paragraphs;
}

interface Part {
	children: (OdfElement | string)[];
	/** What deleted the end behind it. */
	end: ChangeRegion | null;
	/** The deleted paragraph that it was part of. */
	own?: OdfElement;
	/** The deleted paragraph that it begins with. */
	leading?: OdfElement;
}

function partsOf(element: OdfElement, regions: ReadonlyMap<string, ChangeRegion>, depth: number): Part[] {
	const parts: Part[] = [{ children: [], end: null }];
	const open = (): Part => parts[parts.length - 1] as Part;
	for (const child of element.children) {
		if (typeof child === "string" || depth > deepest) {
			open().children.push(child);
			continue;
		}
		const id = child.attributes["text:change-id"] ?? "";
		const region = child.name === "text:change" ? regions.get(id) : undefined;
		if (region?.kind === "deletion") {
			for (const [index, own] of region.paragraphs.entries()) {
				if (index > 0) {
					open().end = region;
					parts.push({ children: [], end: null, own });
				} else if (textIn({ ...element, children: open().children }).trim() === "") open().leading = own;
				open().children.push(signOf(deletionStart, id), ...own.children, signOf(deletionEnd, id));
			}
			continue;
		}
		// Notes, boxes and comments have paragraphs of their own.
		if (/^(?:text:note|office:annotation|draw:.*)$/.test(child.name)) {
			open().children.push(child);
			continue;
		}
		for (const [index, part] of partsOf(child, regions, depth + 1).entries()) {
			if (index > 0) parts.push({ children: [], end: null, ...(part.own && { own: part.own }) });
			open().children.push({ ...child, children: part.children });
			open().end = part.end;
			if (index === 0 && part.leading !== undefined && textIn({ ...element, children: open().children.slice(0, -1) }).trim() === "") {
				open().leading = part.leading;
			}
		}
	}
	return parts;
}

function signOf(name: string, id: string): OdfElement {
	return { name, attributes: { "text:change-id": id }, children: [] };
}

/** A comment, as it stands in the line. */
export function readAnnotation(element: OdfElement, id: string): FileComment {
	const { attributes } = element;
	const lines = paragraphsIn(element).map((paragraph) => lineOf(paragraph));
	return {
		id,
		author: creatorOf(element),
		date: dateOf(element),
		body: lines.join("\n").trim() || "…",
		parent: attributes["loext:parent-name"] ?? null,
		resolved: attributes["loext:resolved"] === "true",
	};
}

function lineOf(element: OdfElement): string {
	return element.children
		.map((child) => {
			if (typeof child === "string") return child.replace(/\s+/g, " ");
			if (child.name === "text:line-break") return "\n";
			return child.name === "text:s" || child.name === "text:tab" ? " " : lineOf(child);
		})
		.join("");
}

function paragraphsIn(element: OdfElement, depth = 0): OdfElement[] {
	if (depth > deepest) return [];
	return elementsOf(element).flatMap((part) => (/^text:[ph]$/.test(part.name) ? [part] : paragraphsIn(part, depth + 1)));
}

function creatorOf(info: OdfElement | undefined): string {
	const [name, initials] = ["dc:creator", "meta:creator-initials"].map((part) => textIn(childOf(info, part)).trim());
	return name || initials || "";
}

/** Local time without a zone. */
function dateOf(info: OdfElement | undefined): string | null {
	const text = textIn(childOf(info, "dc:date")).trim();
	if (!/^\d{4}-\d\d-\d\dT/.test(text)) return null;
	const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}
