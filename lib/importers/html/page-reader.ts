/**
 * The tree of a page → its paragraphs and tables in order, as a browser would show them: what is hidden or stands around the paper left out,
 * numbers of lists printed, notes where they are called.
 */
import { concatMarked, isBlank, type MarkedText, safeHref } from "@/lib/domain/marked-text";
import type { NoteReference } from "../docx/notes";
import { addLook, emptyLook, type Look, type ReadItem, type ReadParagraph, type ReadTable } from "../docx/reading";
import { FlowWriter } from "../flow-writer";
import { asSuperscript } from "../marked-writer";
import { marksOf, plainStyle, type Style, styleOf } from "./computed-style";
import { attribute, classesOf, descendants, type Element, elementsIn, isElement, isText, type Node, textOf } from "./html-tree";
import { isLeftOut } from "./left-out";
import { ListLabels, type OpenList } from "./list-labels";
import { writeMath } from "./math-text";
import type { Page } from "./page";
import { type Place, paragraphOf, plainPlace } from "./places";
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
	items: ReadItem[] = [];
	private writer = new FlowWriter();
	private look: Look = emptyLook();
	private notes: NoteReference[] = [];
	private centred = false;
	private images: string[] = [];
	/** A term, before what it means. */
	private term: ReadParagraph | null = null;
	private place: Place = plainPlace;
	private readonly labels: ListLabels;

	constructor(private readonly page: Page) {
		this.labels = new ListLabels(page.sheet);
	}

	read(root: Element, style: Style = plainStyle, place: Place = plainPlace): ReadItem[] {
		this.place = place;
		this.children(root, styleOf(root, style, this.page.sheet), place, 0);
		this.flush();
		this.endTerm();
		return this.items;
	}

	private children(element: Element, style: Style, place: Place, depth: number): void {
		for (const child of element.childNodes) this.node(child, style, place, depth);
	}

	private node(node: Node, style: Style, place: Place, depth: number): void {
		if (isText(node)) this.text(node.value, style, place);
		else if (isElement(node) && depth < deepest) this.element(node, style, place, depth + 1);
	}

	private text(text: string, style: Style, place: Place): void {
		const { tally, languages } = this.page;
		const kinds = marksOf(style);
		const href = this.hrefOf(style, tally);
		if (style.kept && text.includes("\n")) {
			for (const [index, line] of text.split(/\r?\n/).entries()) {
				if (index > 0) this.lineBreak(place);
				this.writer.write(line, kinds, href);
			}
		} else this.writer.write(text, kinds, href);
		const count = this.see(text, style);
		if (count > 0) languages.set(place.language, (languages.get(place.language) ?? 0) + count);
	}

	private hrefOf({ href }: Style, tally: Page["tally"]): string | null {
		if (href === null) return null;
		const safe = safeHref(href);
		if (safe === null && href !== "" && !href.startsWith("#") && !this.page.deadLinks.has(href)) {
			this.page.deadLinks.add(href);
			tally.links++;
		}
		return safe;
	}

	/** Counts how text looks. */
	private see(text: string, style: Style): number {
		let [characters, letters, capitals] = [0, 0, 0];
		for (const character of text) {
			if (character.charCodeAt(0) <= 0x20 || character === "\u00a0") continue;
			characters++;
			const [upper, lower] = [character.toUpperCase(), character.toLowerCase()];
			if (upper === lower) continue;
			letters++;
			if (character === upper) capitals++;
		}
		if (characters === 0) return 0;
		if (this.look.characters === 0) this.centred = style.centred;
		this.look = addLook(this.look, {
			characters,
			letters,
			capitals,
			bold: style.bold ? characters : 0,
			italic: style.italic ? characters : 0,
			underlined: style.underline && style.href === null ? characters : 0,
			sizes: (style.size ?? 12) * 2 * characters,
		});
		return characters;
	}

	private element(element: Element, parent: Style, place: Place, depth: number): void {
		const { page } = this;
		if (page.notes.backs.has(element)) return;
		if (page.notes.notes.has(element)) {
			this.flush();
			const before = this.items[this.items.length - 1];
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
				this.lineBreak(place);
				return true;
			case "hr":
				this.flush();
				return true;
			case "img":
				this.image(element, style);
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
				writeMath(element, this.writer, marksOf(style));
				return true;
			case "svg":
				this.picture(element);
				return true;
			case "q":
				this.text("“", style, place);
				this.children(element, style, place, depth);
				this.text("”", style, place);
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
		this.within(inner, () => this.children(element, style, inner, depth));
	}

	/** What is written inside stands in paragraphs of its own. */
	private within(place: Place, write: () => void): void {
		const outer = this.place;
		this.flush();
		this.place = place;
		write();
		this.flush();
		this.place = outer;
	}

	private lineBreak(place: Place): void {
		// An empty line ends a paragraph, in a page that has no others.
		if (this.writer.atLineStart && place.names.length === 0) this.flush();
		else this.writer.lineBreak();
	}

	private link(element: Element, style: Style, place: Place, depth: number): void {
		const label = this.page.notes.calls.get(element);
		if (label !== undefined) {
			// Two numbers beside each other would be one.
			if (this.notes.length > 0 && /[⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(this.writer.end)) this.writer.write("\u202f", []);
			const kinds = marksOf(style).filter((kind) => kind !== "superscript" && kind !== "underline");
			if (/^\d+$/.test(label)) this.writer.write(asSuperscript(label), kinds);
			else this.writer.write(label, [...kinds, "superscript"]);
			this.notes.push({ kind: "footnote", id: this.page.noteId(element), label });
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
		this.within(inner, () => this.children(element, { ...style, listType: null }, inner, depth));
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
		this.within(inner, () => this.children(element, { ...style, listType: null }, inner, depth));
	}

	private definition(element: Element, style: Style, place: Place, depth: number): void {
		const inner: Place = { ...place, definition: element.tagName === "dd" };
		if (element.tagName === "dt") {
			const [first, ...more] = this.apart({ ...inner, names: [] }, () => this.children(element, style, inner, depth));
			if (first?.type === "paragraph" && more.length === 0 && first.text.length <= 200) {
				if (this.term === null) this.term = first;
				else this.term = joined(this.term, first, "\n");
			} else {
				this.endTerm();
				if (first !== undefined) this.items.push(first, ...more);
			}
			return;
		}
		if (element.tagName === "dl") this.endTerm();
		this.within(inner, () => this.children(element, style, inner, depth));
		if (element.tagName === "dl") this.endTerm();
	}

	private endTerm(): void {
		if (this.term !== null) this.items.push(this.term);
		this.term = null;
	}

	private table(element: Element, style: Style, place: Place, depth: number): void {
		const role = attribute(element, "role");
		if (role === "presentation" || role === "none" || place.cells > 8) {
			this.block(element, style, place, depth);
			return;
		}
		this.flush();
		this.endTerm();
		const table: ReadTable | ReadItem[] = readTable(element, (cell) => this.cell(cell, style, place, depth));
		this.items.push(...(Array.isArray(table) ? table : [table]));
	}

	/** A part of the page read by itself, in its place. */
	private cell(element: Element, style: Style, place: Place, depth: number): ReadItem[] {
		const inner: Place = { ...place, cells: place.cells + 1, item: null, list: null, definition: false };
		const own = styleOf(element, style, this.page.sheet);
		if (own.hidden) return [];
		// All of a head is bold, which says nothing of its words.
		return this.apart(inner, () => this.children(element, element.tagName === "th" ? { ...own, bold: false } : own, inner, depth + 3));
	}

	private apart(place: Place, write: () => void): ReadItem[] {
		this.flush();
		const [items, term] = [this.items, this.term];
		this.items = [];
		this.term = null;
		this.within(place, write);
		this.endTerm();
		const read = this.items;
		this.items = items;
		this.term = term;
		return read;
	}

	private preformatted(element: Element, style: Style, place: Place, depth: number): void {
		const read = readPreformatted(element);
		if (read !== null) {
			this.flush();
			this.items.push(...read);
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

	private image(element: Element, style: Style): void {
		const alt = attribute(element, "alt")?.trim();
		const [width, height] = [Number(attribute(element, "width") ?? 99), Number(attribute(element, "height") ?? 99)];
		// Names that a program gave say nothing.
		const isNamed =
			alt !== undefined &&
			!/^(?:shape|image|picture|graphic|graphics|object|img|photo|grafik|bild|рисунок)[\s_-]?\d*(?:\.\w{3,4})?$/iu.test(alt);
		if (alt === "" || (alt === undefined && (width <= 3 || height <= 3))) return;
		// A formula or a sign drawn into the line.
		const isInline =
			alt !== undefined && (alt.length <= 3 || /math|latex|tex\b|emoji|formula|equation/i.test(attribute(element, "class") ?? ""));
		if (isInline) this.writer.write(alt, marksOf(style));
		else {
			this.page.tally.images++;
			if (isNamed) this.images.push(alt);
		}
	}

	private picture(element: Element): void {
		const title = elementsIn(element).find((child) => child.tagName === "title");
		const words = attribute(element, "aria-label") ?? (title === undefined ? null : textOf(title));
		if (words !== null && words.trim() !== "") {
			this.page.tally.images++;
			this.images.push(words.trim());
			return;
		}
		const texts = [...descendants(element)].filter((child) => child.tagName === "text").map(textOf);
		if (texts.length > 0) {
			this.page.tally.images++;
			this.writer.write(` ${texts.join(" ")} `, []);
		}
	}

	/** How a word is read, above it on the page: in brackets behind it. */
	private reading(element: Element, style: Style, place: Place, depth: number): void {
		const hasBrackets =
			element.parentNode !== null && isElement(element.parentNode) && elementsIn(element.parentNode).some((part) => part.tagName === "rp");
		if (!hasBrackets) this.text("(", style, place);
		this.children(element, style, place, depth);
		if (!hasBrackets) this.text(")", style, place);
	}

	private flush(): void {
		const { text, marks } = this.writer.take();
		const { look, notes, centred, images, place } = this;
		this.look = emptyLook();
		this.notes = [];
		this.images = [];
		if (!isBlank(text)) {
			const read = paragraphOf(place, { text, marks }, look, notes, centred);
			if (this.term !== null && place.definition) {
				this.items.push(joined(this.term, read, /[.:?!。：]$/u.test(this.term.text.trimEnd()) ? " " : "\n"));
				this.term = null;
			} else {
				this.endTerm();
				this.items.push(read);
			}
		}
		for (const alt of images)
			this.items.push(paragraphOf({ ...place, names: [], item: null }, { text: `[Image: ${alt}]`, marks: [] }, emptyLook(), [], false));
	}
}

function joined(first: ReadParagraph, second: ReadParagraph, between: string): ReadParagraph {
	const title: MarkedText = { text: first.text.trimEnd(), marks: first.marks };
	return {
		...second,
		...concatMarked([title, { text: between, marks: [] }, second]),
		look: second.look,
		notes: [...first.notes, ...second.notes],
		runInTitle: title.text.length,
	};
}

/** What the tag of a block says of the paragraphs in it. */
function paragraphPlace(element: Element, place: Place, page: Page): Place {
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
