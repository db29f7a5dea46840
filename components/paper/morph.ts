/**
 * How does the inside of an element become what a string of HTML says, touching nothing that is right already?
 *
 * Elements with an id are the same element before and after, wherever in the paper they stood; others are matched in their order. What is
 * equal is left alone, so that a selection in a text survives that the line below it changes.
 */

/** What the browser says of an element in passing; the server knows nothing of it. */
const passing = new Set(["data-going", "inert"]);

/** Taken out of one part a moment ago, and perhaps wanted in the next: parts of one page change together. */
const attic = new Map<string, Element>();

export function morph(root: Element, source: string): void {
	const template = document.createElement("template");
	template.innerHTML = source;
	morphInside(root, template.content);
	queueMicrotask(() => attic.clear());
}

function morphInside(old: Element | DocumentFragment, fresh: Element | DocumentFragment): void {
	const wanted = new Set(Array.from(fresh.children, ({ id }) => id));
	const named = new Map<string, Element>();
	for (const child of Array.from(old.children)) {
		if (child.id === "") continue;
		if (wanted.has(child.id)) named.set(child.id, child);
		else remove(child);
	}
	let next = old.firstChild;
	for (const child of Array.from(fresh.childNodes)) {
		const id = child instanceof Element ? child.id : "";
		const same = id === "" ? next : (named.get(id) ?? elsewhere(id));
		if (same == null || !isAlike(same, child)) {
			old.insertBefore(child, next);
			continue;
		}
		if (same === next) next = next.nextSibling;
		else old.insertBefore(same, next);
		patch(same, child);
	}
	while (next !== null) {
		const rest = next;
		next = next.nextSibling;
		remove(rest);
	}
}

function remove(node: ChildNode): void {
	if (node instanceof Element && node.id !== "") attic.set(node.id, node);
	node.remove();
}

/** In another part that React does not look into either. */
function elsewhere(id: string): Element | undefined {
	const element = document.getElementById(id);
	return element?.closest("[data-kept]") ? element : attic.get(id);
}

function isAlike(a: Node, b: Node): boolean {
	if (a.nodeName !== b.nodeName) return false;
	return !(a instanceof Element && b instanceof Element) || a.id === b.id;
}

function patch(old: Node, fresh: Node): void {
	if (old.isEqualNode(fresh)) return;
	if (!(old instanceof Element && fresh instanceof Element)) {
		old.nodeValue = fresh.nodeValue;
		return;
	}
	for (const { name } of Array.from(old.attributes)) if (!fresh.hasAttribute(name) && !passing.has(name)) old.removeAttribute(name);
	for (const { name, value } of Array.from(fresh.attributes)) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
	morphInside(old, fresh);
}
