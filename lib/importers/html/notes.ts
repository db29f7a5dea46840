/**
 * Which links of a page call a note, and which elements are these notes? Every program writes them otherwise; all of them link the sign
 * in the text to the note, and nearly all link back.
 */
import { attribute, descendants, type Element, parentOf, textOf } from "./html-tree";

export interface Notes {
	/** A link in the text → the number of the note it calls. */
	calls: ReadonlyMap<Element, string>;
	/** A link in the text → the place of its note in `notes`, counted from 0. */
	targets: ReadonlyMap<Element, string>;
	/** The element that holds a note → its number. */
	notes: ReadonlyMap<Element, string>;
	/** Links in notes that lead back, and the numbers that Word repeats there; not part of the text. */
	backs: ReadonlySet<Element>;
	/** Elements that hold a comment of somebody, and the links to them. */
	comments: ReadonlySet<Element>;
}

const noteNames = /^(?:_?ftn|_?edn|fn|fn:|fnote|footnote|endnote|note|cite_note|sdfootnote|sdendnote|r?ef-?note|en)[-_:.]?[\w.-]*$/i;
const commentNames = /^(?:_?cmnt|_?msocom)_?\d/i;
const holders = /^(?:li|p|div|dd|aside|tr|section|blockquote|dt)$/;

export function findNotes(root: Element): Notes {
	const places = new Map<string, Element>();
	const links: { link: Element; to: string }[] = [];
	for (const element of descendants(root)) {
		const [id, name] = [attribute(element, "id"), element.tagName === "a" ? attribute(element, "name") : null];
		for (const place of [id, name]) if (place !== null && place !== "" && !places.has(place)) places.set(place, element);
		const href = element.tagName === "a" ? attribute(element, "href") : null;
		if (href?.includes("#")) links.push({ link: element, to: decoded(href.slice(href.indexOf("#") + 1)) });
	}
	const found = {
		calls: new Map<Element, string>(),
		targets: new Map<Element, string>(),
		notes: new Map<Element, string>(),
		backs: new Set<Element>(),
		comments: new Set<Element>(),
	};
	const order = new Map<Element, string>();
	/** The element of a note → what calls it. */
	const calling = new Map<Element, Element[]>();
	for (const { link, to } of links) {
		const target = places.get(to);
		if (target === undefined || target === link) continue;
		if (commentNames.test(to)) {
			if (/ref/i.test(to)) continue;
			found.comments.add(link);
			found.comments.add(holderOf(target));
			continue;
		}
		const sign = signOf(link);
		if (sign === null || !isCall(link, to) || contains(target, link)) continue;
		const note = holderOf(target);
		// What stands in a note and looks like a call leads back from it.
		if (contains(note, link) || isInside(link, found.notes)) continue;
		found.calls.set(link, sign);
		calling.set(note, [...(calling.get(note) ?? []), link]);
		if (!found.notes.has(note)) {
			order.set(note, String(found.notes.size));
			found.notes.set(note, sign);
		}
		found.targets.set(link, order.get(note) ?? "");
	}
	for (const [note, calls] of calling) markBacks(note, calls, places, found);
	return found;
}

/** Links in a note to the place it is called from: arrows, and its own number once more. */
function markBacks(
	note: Element,
	calls: readonly Element[],
	places: ReadonlyMap<string, Element>,
	found: { calls: Map<Element, string>; backs: Set<Element> },
): void {
	for (const { link, to } of linksIn(note)) {
		const target = places.get(to);
		if (target === undefined) continue;
		if (!calls.some((call) => contains(target, call) || contains(call, target) || isBeside(target, call))) continue;
		found.backs.add(link);
		found.calls.delete(link);
	}
}

function* linksIn(root: Element): Generator<{ link: Element; to: string }> {
	let count = 0;
	for (const link of descendants(root)) {
		// No note is as long as that; what is, is a part of the paper that somebody points to.
		if (++count > 5000) return;
		const href = link.tagName === "a" ? attribute(link, "href") : null;
		if (href?.includes("#")) yield { link, to: decoded(href.slice(href.indexOf("#") + 1)) };
	}
}

/** "12" of a link that calls a note: what it shows without brackets; null where it shows more than a sign. */
function signOf(link: Element): string | null {
	const text = textOf(link).replace(/\s+/g, "").normalize("NFKC");
	const sign = /^[[(]?([\p{N}a-z]{1,4}|[*†‡§¶#]{1,4}|note\p{N}{1,3})[\])]?$/iu.exec(text)?.[1];
	return sign ?? null;
}

function isCall(link: Element, to: string): boolean {
	const role = `${attribute(link, "role") ?? ""} ${attribute(link, "epub:type") ?? ""} ${attribute(link, "class") ?? ""}`;
	if (/noteref|footnote-?ref|sdfootnoteanc|sdendnoteanc/i.test(role)) return true;
	if (noteNames.test(to) && !/ref|anc$/i.test(to)) return true;
	for (let element: Element | null = link, steps = 0; element !== null && steps < 4; element = parentOf(element), steps++) {
		if (element.tagName === "sup" || /vertical-align:\s*super/i.test(attribute(element, "style") ?? "")) return true;
	}
	return [...descendants(link)].some((part) => part.tagName === "sup");
}

/** The block that a note stands in: the place itself, or what holds it where the place is only a point in the text. */
function holderOf(target: Element): Element {
	let element = target;
	for (let steps = 0; steps < 6 && !holders.test(element.tagName); steps++) element = parentOf(element) ?? element;
	// Word and LibreOffice put the paragraphs of a note into a box of their own.
	const box = parentOf(element);
	if (box?.tagName === "div" && noteNames.test(attribute(box, "id") ?? "") && !/notes$/i.test(attribute(box, "id") ?? "")) return box;
	if (box?.tagName === "div" && commentNames.test(attribute(target, "id") ?? "")) return box;
	return holders.test(element.tagName) ? element : target;
}

function contains(outer: Element, inner: Element): boolean {
	for (let element: Element | null = inner; element !== null; element = parentOf(element)) if (element === outer) return true;
	return false;
}

function isInside(element: Element, holders: ReadonlyMap<Element, string>): boolean {
	for (let outer: Element | null = element; outer !== null; outer = parentOf(outer)) if (holders.has(outer)) return true;
	return false;
}

/** Whether a point in the text stands right where a note is called. */
function isBeside(point: Element, call: Element): boolean {
	const [a, b] = [parentOf(point), parentOf(call)];
	return a !== null && b !== null && (a === b || parentOf(a) === b || a === parentOf(b)) && textOf(point).length < 8;
}

function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
