/** What does the tag of a block say of the paragraphs in it? */
import { attribute, classesOf, type Element } from "./html-tree";
import type { Page } from "./page";
import type { Place } from "./places";

export function paragraphPlace(element: Element, place: Place, page: Page): Place {
	const name = element.tagName;
	const inside = place.inside || name === "article" || name === "main" || attribute(element, "role") === "main";
	const heading =
		/^h([1-6])$/.exec(name)?.[1] ?? (attribute(element, "role") === "heading" ? (attribute(element, "aria-level") ?? "2") : undefined);
	if (heading !== undefined) {
		const isTitle = element === page.titleHeading;
		return { ...place, inside, names: place.quote ? ["quote"] : [isTitle ? "title" : `heading ${heading}`] };
	}
	const classes = classesOf(element).map((part) => part.toLowerCase());
	if (name === "blockquote" && (page.weights.get(element)?.text ?? 0) < page.size * 0.7)
		return { ...place, inside, quote: true, names: ["quote"] };
	if (classes.includes("subtitle") && name === "p") return { ...place, inside, names: ["subtitle"] };
	if (classes.includes("title") && name === "p") return { ...place, inside, names: ["title"] };
	return inside === place.inside && (name === "p" || place.names.length === 0)
		? { ...place, names: place.quote ? ["quote"] : [] }
		: { ...place, inside };
}
