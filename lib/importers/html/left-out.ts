/**
 * Which elements of a page are no part of the paper on it? Programs, forms, and what stands around a paper on every page of a site:
 * menus, banners, tables of contents. Told by what HTML and ARIA say of an element and by how much of its text is links.
 */
import { attribute, classesOf, type Element, elementsIn, isElement, isText, parentOf } from "./html-tree";

export interface Weight {
	/** Characters that are no white space. */
	text: number;
	linked: number;
	/** In links to other places of the same page. */
	inner: number;
	links: number;
	/** Links to the same page in another language. */
	tongues: number;
	heading: boolean;
	/** Has a "h1". */
	top: boolean;
}

const never = new Set(
	"script style noscript template head title meta link iframe frame frameset noframes object embed applet audio video canvas map button select textarea datalist input progress meter dialog nav menu search".split(
		" ",
	),
);
const roles = new Set([
	"navigation",
	"search",
	"menu",
	"menubar",
	"toolbar",
	"dialog",
	"alertdialog",
	"tablist",
	"doc-toc",
	"doc-pagelist",
	"doc-backlink",
]);
const outsideRoles = new Set(["banner", "contentinfo", "complementary"]);
const furniture = new Set([
	"noprint",
	"no-print",
	"mw-editsection",
	"mw-jump-link",
	"mw-indicators",
	"catlinks",
	"navbox",
	"printfooter",
	"skip-link",
	"skiplink",
	"breadcrumb",
	"breadcrumbs",
	"headerlink",
	"anchorjs-link",
]);

export type Weights = ReadonlyMap<Element, Weight>;

/** Of every element, in one pass from the leaves up. */
export function weigh(root: Element): Weights {
	const weights = new Map<Element, Weight>();
	const visit = (element: Element): Weight => {
		const sum: Weight = {
			text: 0,
			linked: 0,
			inner: 0,
			links: 0,
			tongues: 0,
			heading: /^h[1-6]$/.test(element.tagName),
			top: element.tagName === "h1",
		};
		weights.set(element, sum);
		if (never.has(element.tagName) && element.tagName !== "nav" && element.tagName !== "menu") return sum;
		for (const child of element.childNodes) {
			if (isText(child)) sum.text += inked(child.value);
			else if (isElement(child)) {
				const part = visit(child);
				sum.text += part.text;
				sum.linked += part.linked;
				sum.inner += part.inner;
				sum.links += part.links;
				sum.tongues += part.tongues;
				sum.heading ||= part.heading;
				sum.top ||= part.top;
			}
		}
		const href = element.tagName === "a" ? attribute(element, "href") : null;
		if (href !== null) {
			sum.linked = sum.text;
			sum.links++;
			if (attribute(element, "hreflang") !== null) sum.tongues++;
			if (href.startsWith("#")) sum.inner = sum.text;
		}
		return sum;
	};
	visit(root);
	return weights;
}

/** `inside`: whether the element stands in an article or in the main part of the page, where a header or an aside belongs to it. */
export function isLeftOut(element: Element, weights: Weights, inside: boolean): boolean {
	const name = element.tagName;
	if (never.has(name)) return name === "nav" || name === "menu" ? !isNoteList(element) : true;
	const role = attribute(element, "role") ?? "";
	if (roles.has(role)) return true;
	if (classesOf(element).some((part) => furniture.has(part.toLowerCase()))) return true;
	if (attribute(element, "aria-hidden") === "true" && isDecoration(element, weights)) return true;
	if (isContents(element, weights) || isLanguageMenu(weights.get(element))) return true;
	if (inside) return false;
	if (outsideRoles.has(role)) return !weights.get(element)?.top;
	if (name === "header") return weights.get(element)?.top !== true;
	if (name === "footer" || name === "aside") return !isNoteList(element);
	return false;
}

/** The same formula a second time, or a sign that says nothing. */
function isDecoration(element: Element, weights: Weights): boolean {
	if ((weights.get(element)?.text ?? 0) <= 1) return true;
	const parent = parentOf(element);
	return (
		parent !== null &&
		elementsIn(parent).some((sibling) => sibling !== element && /math/.test(`${sibling.tagName} ${attribute(sibling, "class") ?? ""}`))
	);
}

function isNoteList(element: Element): boolean {
	return /\b(?:doc-(?:foot|end)notes?|footnotes?|endnotes?)\b/i.test(
		`${attribute(element, "role") ?? ""} ${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`,
	);
}

function isLanguageMenu(weight: Weight | undefined): boolean {
	return (
		weight !== undefined && weight.tongues >= 3 && weight.tongues >= weight.links * 0.8 && weight.linked >= weight.text * 0.8 && !weight.top
	);
}

/** Nothing but links to places of this page, and at least three of them: a table of contents. */
function isContents(element: Element, weights: Weights): boolean {
	const name = element.tagName;
	const weight = weights.get(element);
	if (weight === undefined || !/^(?:ul|ol|div|section|table|dl|p)$/.test(name)) return false;
	if (/^(?:toc|table[ _-]?of[ _-]?contents|contents)\s?\d*$/i.test(attribute(element, "id") ?? "") && weight.inner > weight.text * 0.5)
		return true;
	if (weight.links < 3 || weight.text === 0 || /\b(?:foot|end)?notes?\b/i.test(attribute(element, "class") ?? "")) return false;
	return name !== "p" && weight.inner >= weight.text * 0.85 && weight.text / weight.links > 4 && !weight.top;
}

/**
 * The part of the page that the paper is: "main", or the one article that most of the text is in; else the whole body.
 */
export function mainPart(html: Element, weights: Weights): Element {
	const body = elementsIn(html).find((element) => element.tagName === "body") ?? html;
	const whole = weights.get(body)?.text ?? 0;
	const heaviest = (found: Element[], share: number): Element | undefined =>
		found
			.filter((element) => (weights.get(element)?.text ?? 0) >= whole * share)
			.sort((a, b) => (weights.get(b)?.text ?? 0) - (weights.get(a)?.text ?? 0))[0];
	const [mains, articles] = [[] as Element[], [] as Element[]];
	for (const element of weights.keys()) {
		const role = attribute(element, "role");
		if (element.tagName === "main" || role === "main") mains.push(element);
		else if (element.tagName === "article" || role === "article") articles.push(element);
	}
	return heaviest(mains, 0.2) ?? heaviest(articles, 0.6) ?? body;
}

function inked(text: string): number {
	let count = 0;
	for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x20) count++;
	return count;
}
