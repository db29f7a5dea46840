/**
 * The tree of a page → its paragraphs and tables in order, as a browser would show them: what is hidden or stands around the paper left out,
 * numbers of lists printed, notes where they are called.
 */
import type { ReadItem } from "../docx/reading";
import { marksOf, plainStyle, type Style, styleOf } from "./computed-style";
import { attribute, type Element, elementsIn, isElement, isText, type Node } from "./html-tree";
import { isLeftOut } from "./left-out";
import { ListLabels, type OpenList } from "./list-labels";
import { isBetweenTags, markdownPieces } from "./markdown-in-page";
import { writeMath } from "./math-text";
import type { Page } from "./page";
import { joined, PagePen } from "./page-pen";
import { paragraphPlace } from "./paragraph-place";
import { writeImage, writePicture } from "./pictures";
import { type Place, plainPlace } from "./places";
import { readPreformatted } from "./preformatted";
import { readTable } from "./table-reader";
import { isWordFurniture, wordLabel, wordPlace } from "./word-html";

const deepest = 520;
const blocks = new Set(
	"address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main ol optgroup option p pre section summary table tbody td tfoot th thead tr ul xmp plaintext".split(
		" ",
	),
);

export class PageReader {
	private readonly pen: PagePen;
	private readonly labels: ListLabels;

	constructor(private readonly page: Page) {
		this.labels = new ListLabels(page.sheet);
		this.pen = new PagePen(page);
	}

	read(root: Element, style: Style = plainStyle, place: Place = plainPlace): ReadItem[] {
		this.pen.within(place, () => this.children(root, styleOf(root, style, this.page.sheet), place, 0));
		this.pen.endTerm();
		return this.pen.items;
	}

	private children(element: Element, style: Style, place: Place, depth: number): void {
		for (const child of element.childNodes) this.node(child, style, place, depth);
	}

	private node(node: Node, style: Style, place: Place, depth: number): void {
		if (isText(node)) {
			const parent = node.parentNode !== null && isElement(node.parentNode) ? node.parentNode : null;
			if (this.page.isMarkdown && isBetweenTags(parent)) this.markdown(node.value, style, place);
			else this.pen.text(node.value, style, place);
			return;
		}
		if (isElement(node) && depth < deepest) this.element(node, style, place, depth + 1);
	}

	private markdown(text: string, style: Style, place: Place): void {
		for (const { level, text: piece, begins, ends } of markdownPieces(text)) {
			if (begins) this.pen.flush();
			const names = level > 0 && !place.quote ? [`heading ${level}`] : place.names;
			if (level > 0) this.pen.within({ ...place, names }, () => this.pen.text(piece, style, place));
			else this.pen.text(piece, style, place);
			if (ends) this.pen.flush();
		}
	}

	private element(element: Element, parent: Style, place: Place, depth: number): void {
		const { page } = this;
		if (page.notes.backs.has(element)) return;
		if (page.notes.notes.has(element)) {
			this.pen.flush();
			const before = this.pen.items[this.pen.items.length - 1];
			if (before !== undefined) page.beforeNotes.add(before);
			return;
		}
		if (page.notes.comments.has(element)) {
			if (element.tagName !== "a") page.tally.comments++;
			return;
		}
		if (isLeftOut(element, page.weights, place.inside)) return;
		const style = styleOf(element, parent, page.sheet);
		if (style.hidden) {
			if ((page.weights.get(element)?.text ?? 0) > 0) page.tally.hidden++;
			return;
		}
		if (isWordFurniture(element, style)) return;
		if (style.own.get("mso-list")?.toLowerCase() === "ignore") {
			if (place.item !== null && !place.item.used) place.item.label = wordLabel(element);
			return;
		}
		const language = attribute(element, "lang") ?? attribute(element, "xml:lang");
		const here = language === null || language === "" ? place : { ...place, language };
		if (this.special(element, style, here, depth)) return;
		if (style.block ?? blocks.has(element.tagName)) this.block(element, style, here, depth);
		else this.children(element, style, here, depth);
	}

	/** Elements that are more than text of a style. */
	private special(element: Element, style: Style, place: Place, depth: number): boolean {
		switch (element.tagName) {
			case "br":
				this.pen.lineBreak(place);
				return true;
			case "hr":
				this.pen.flush();
				return true;
			case "img":
				writeImage(element, style, this.pen, this.page);
				return true;
			case "a":
				this.link(element, style, place, depth);
				return true;
			case "ul":
			case "ol":
			case "dir":
				this.list(element, style, place, depth);
				return true;
			case "li":
				this.item(element, style, place, depth);
				return true;
			case "dl":
			case "dt":
			case "dd":
				this.definition(element, style, place, depth);
				return true;
			case "table":
				this.table(element, style, place, depth);
				return true;
			case "pre":
			case "listing":
			case "xmp":
			case "plaintext":
				this.preformatted(element, style, place, depth);
				return true;
			case "ins":
			case "del":
				return this.tracked(element, style, place, depth);
			case "math":
				this.page.tally.equations++;
				writeMath(element, this.pen.writer, marksOf(style));
				return true;
			case "svg":
				writePicture(element, this.pen, this.page);
				return true;
			case "q":
				this.pen.text("“", style, place);
				this.children(element, style, place, depth);
				this.pen.text("”", style, place);
				return true;
			case "rt":
				this.reading(element, style, place, depth);
				return true;
			default:
				return false;
		}
	}

	private block(element: Element, style: Style, place: Place, depth: number): void {
		const inner = wordPlace(element, style, paragraphPlace(element, place, this.page), this.page);
		this.pen.within(inner, () => this.children(element, style, inner, depth));
	}

	private link(element: Element, style: Style, place: Place, depth: number): void {
		const label = this.page.notes.calls.get(element);
		if (label !== undefined) {
			this.pen.call(label, this.page.noteId(element), style);
			return;
		}
		const href = attribute(element, "href");
		const inner = href === null ? style : { ...style, href: this.page.addressOf(href) };
		if (style.block ?? elementsIn(element).some((child) => blocks.has(child.tagName))) this.block(element, inner, place, depth);
		else this.children(element, inner, place, depth);
	}

	private list(element: Element, style: Style, place: Place, depth: number): void {
		const open: OpenList = this.labels.open(element, style, place.list);
		const inner: Place = { ...place, list: open, definition: false };
		this.pen.within(inner, () => this.children(element, { ...style, listType: null }, inner, depth));
		this.labels.close(open);
	}

	private item(element: Element, style: Style, place: Place, depth: number): void {
		const list = place.list ?? this.labels.open(element, { ...style, listType: "disc" }, null);
		const { label, format } = this.labels.item(list, element, style.listType);
		const box = elementsIn(element)
			.flatMap((child) => [child, ...elementsIn(child)])
			.find((child) => child.tagName === "input" && attribute(child, "type") === "checkbox");
		const sign = box === undefined ? label : attribute(box, "checked") === null ? "☐" : "☑";
		const item = { label: sign, format: box === undefined ? format : "bullet", list: list.id, level: list.depth, used: false };
		const inner = wordPlace(element, style, { ...place, list, item, names: place.quote ? ["quote"] : [] }, this.page);
		this.pen.within(inner, () => this.children(element, { ...style, listType: null }, inner, depth));
	}

	private definition(element: Element, style: Style, place: Place, depth: number): void {
		const inner: Place = { ...place, definition: element.tagName === "dd" };
		if (element.tagName === "dt") {
			const [first, ...more] = this.pen.apart({ ...inner, names: [] }, () => this.children(element, style, inner, depth));
			if (first?.type === "paragraph" && more.length === 0 && first.text.length <= 200) {
				if (this.pen.term === null) this.pen.term = first;
				else this.pen.term = joined(this.pen.term, first, "\n");
			} else {
				this.pen.endTerm();
				if (first !== undefined) this.pen.items.push(first, ...more);
			}
			return;
		}
		if (element.tagName === "dl") this.pen.endTerm();
		this.pen.within(inner, () => this.children(element, style, inner, depth));
		if (element.tagName === "dl") this.pen.endTerm();
	}

	private table(element: Element, style: Style, place: Place, depth: number): void {
		const role = attribute(element, "role");
		if (role === "presentation" || role === "none" || place.cells > 8) {
			this.block(element, style, place, depth);
			return;
		}
		this.pen.flush();
		this.pen.endTerm();
		const table = readTable(element, (cell) => this.cell(cell, style, place, depth));
		this.pen.items.push(...(Array.isArray(table) ? table : [table]));
	}

	/** A part of the page read by itself, in its place. */
	private cell(element: Element, style: Style, place: Place, depth: number): ReadItem[] {
		const inner: Place = { ...place, cells: place.cells + 1, item: null, list: null, definition: false };
		const own = styleOf(element, style, this.page.sheet);
		if (own.hidden) return [];
		// All of a head is bold, which says nothing of its words.
		return this.pen.apart(inner, () => this.children(element, element.tagName === "th" ? { ...own, bold: false } : own, inner, depth + 3));
	}

	private preformatted(element: Element, style: Style, place: Place, depth: number): void {
		const read = readPreformatted(element);
		if (read !== null) {
			this.pen.flush();
			this.pen.items.push(...read);
			return;
		}
		this.block(element, style, place, depth);
	}

	/** A change that somebody tracked is accepted; struck words of an author stay. */
	private tracked(element: Element, style: Style, place: Place, depth: number): boolean {
		const isTracked = attribute(element, "datetime") !== null || /^mailto:/i.test(attribute(element, "cite") ?? "");
		if (!isTracked) return false;
		if (element.tagName === "del") this.page.tally.deletions++;
		else {
			this.page.tally.insertions++;
			this.children(element, { ...style, underline: false }, place, depth);
		}
		return true;
	}

	/** How a word is read, above it on the page: in brackets behind it. */
	private reading(element: Element, style: Style, place: Place, depth: number): void {
		const hasBrackets =
			element.parentNode !== null && isElement(element.parentNode) && elementsIn(element.parentNode).some((part) => part.tagName === "rp");
		if (!hasBrackets) this.pen.text("(", style, place);
		this.children(element, style, place, depth);
		if (!hasBrackets) this.pen.text(")", style, place);
	}
}
