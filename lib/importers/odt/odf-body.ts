/**
 * The body of an OpenDocument text → its paragraphs and tables in order, as they are printed: lists counted, tracked changes accepted (what
 * they took away stands elsewhere in the file), tables of contents left out, text boxes after the paragraph they hang on.
 */
import { concatMarked, isBlank, withoutIndent } from "@/lib/domain/marked-text";
import { blankParagraph } from "../blank-paragraph";
import type { ListNumber } from "../docx/numbering";
import type { ReadCell, ReadItem, ReadParagraph } from "../docx/reading";
import { addLook } from "../docx/reading";
import { figuresApart } from "../images/image-words";
import type { ChangedEnd, Container } from "../remarks/trace";
import { type ChangeRegion, withDeletions } from "./odf-changes";
import { type Hanging, OdfInline } from "./odf-inline";
import type { Count } from "./odf-lists";
import type { OdfReading } from "./odf-reading";
import type { OdfStyle } from "./odf-styles";
import { turnInsertion } from "./odf-tracking";
import { childOf, elementsOf, type OdfElement, textIn } from "./odf-xml";

const deepest = 60;
const most = { columns: 200, rows: 5000 };

interface PlacedParagraph {
	paragraph: ReadParagraph;
	isHeading: boolean;
}

interface OpenList {
	count: Count;
	style: string;
	/** From 0. */
	level: number;
	/** Whether the next paragraph begins an item. */
	pending: { start: number | undefined } | null;
}

export class OdfBody {
	readonly items: ReadItem[] = [];
	/** A paragraph whose end was inserted: it goes on in the next. */
	private pending: PlacedParagraph | null = null;
	private readonly container: Container | null;

	constructor(
		private readonly reading: OdfReading,
		private readonly depth = 0,
		cell: number | null = null,
	) {
		this.container = reading.remarks?.container(cell) ?? null;
	}

	/** Everything in an element. */
	whole(parent: OdfElement): ReadItem[] {
		this.read(parent);
		this.flush();
		return this.items;
	}

	read(parent: OdfElement, list: OpenList | null = null, depth = this.depth): ReadItem[] {
		if (depth > deepest) return this.items;
		for (const element of elementsOf(parent)) this.element(element, list, depth + 1);
		return this.items;
	}

	private element(element: OdfElement, list: OpenList | null, depth: number): void {
		const { attributes, name } = element;
		const { tally } = this.reading;
		switch (name) {
			case "text:p":
			case "text:h":
				this.paragraph(element, list);
				break;
			case "text:list":
				this.list(element, list, depth);
				break;
			case "text:numbered-paragraph":
				this.numbered(element, depth);
				break;
			case "table:table":
				this.table(element, depth);
				break;
			case "text:section":
				if (attributes["text:display"] === "none" || attributes["text:is-hidden"] === "true") {
					if (textIn(element).trim() !== "") tally.hidden++;
				} else this.read(element, list, depth);
				break;
			case "text:table-of-content":
			case "text:illustration-index":
			case "text:table-index":
			case "text:object-index":
			case "text:user-index":
				tally.contents += elementsOf(childOf(element, "text:index-body")).filter((part) => part.name === "text:p").length;
				break;
			case "text:bibliography":
			case "text:alphabetical-index":
				this.read(childOf(element, "text:index-body") ?? element, list, depth);
				break;
			case "text:index-title":
				this.read(element, list, depth);
				break;
			case "text:change-start":
			case "text:change-end":
				turnInsertion(this.reading, name, attributes["text:change-id"]);
				break;
			case "draw:frame":
			case "draw:g":
			case "draw:custom-shape":
			case "draw:rect":
				this.paragraph({ name: "text:p", attributes: {}, children: [element] }, null);
				break;
		}
	}

	private paragraph(element: OdfElement, list: OpenList | null): void {
		if (element.attributes["text:is-hidden"] === "true") return;
		// What was deleted stands elsewhere in the file.
		if (this.reading.changes === "accept") this.former(element, list, null);
		else for (const former of withDeletions(element, this.reading.regions)) this.former(former.element, list, former.endDeleted);
	}

	/** One paragraph of the text before all changes, or a part of one, whose end was inserted. */
	private former(element: OdfElement, list: OpenList | null, endDeleted: ChangeRegion | null): void {
		const { attributes } = element;
		const style = this.reading.styles.of("paragraph", attributes["text:style-name"] ?? attributes["text:cond-style-name"]);
		const level = element.name === "text:h" ? Math.max(1, Number.parseInt(attributes["text:outline-level"] ?? "", 10) || 1) : null;
		const inline = new OdfInline(this.reading);
		if (this.pending !== null) inline.writer.continue();
		inline.read(element, style.text);
		const { tracer } = inline.tracking;
		const endInserted = endDeleted === null ? (this.reading.open[0] ?? null) : null;
		if (endInserted !== null) inline.writer.keepSpace();
		tracer?.close();
		const read = inline.writer.take();
		if (tracer !== null) this.container?.traces.push(tracer.trace(read, changedEnd(endInserted, endDeleted)));
		const text = withoutIndent(read);
		// The page in a table of contents, kept from the web as Word does.
		const inContents = /^\s*(?:\p{Nd}{1,4}|[ivxlc]{1,6})\s*$/u.test(inline.hidden) && /\t\s*$/.test(text.text);
		if (inline.hidden.trim() !== "" && !inContents) this.reading.tally.hidden++;
		if (!isBlank(text.text) || this.pending !== null) {
			const language = inline.languages.most();
			const own: ReadParagraph = {
				...blankParagraph(),
				...(this.pending === null ? text : read),
				style: { id: "", names: level === null ? style.names : headingNames(style, level), paragraph: {}, text: {} },
				properties: {
					...(style.centred && { alignment: "center" }),
					...(style.rightToLeft !== undefined && { rightToLeft: style.rightToLeft }),
					...(style.outline !== undefined && { outline: style.outline }),
					...indentOf(style, list),
				},
				number: this.pending === null ? this.number(element, list, level) : null,
				look: inline.look,
				notes: inline.notes,
				inContents,
				...(language !== undefined && { language }),
			};
			const isHeading = level !== null || style.names.some((name) => /^(?:sub)?title$/.test(name));
			this.pending = this.pending === null ? { paragraph: own, isHeading } : joined(this.pending, own);
			if (endInserted === null) this.flush();
		}
		this.hanging(inline.hanging);
	}

	private flush(): void {
		if (this.pending === null) return;
		const { paragraph, isHeading } = this.pending;
		this.pending = null;
		for (const part of figuresApart(paragraph, (sha256) => this.reading.images.sizeOf(sha256), isHeading)) {
			this.items.push(part.isFigure ? { ...blankParagraph(), ...part.text } : { ...paragraph, ...part.text });
		}
	}

	private number(element: OdfElement, list: OpenList | null, heading: number | null): ListNumber | null {
		const { attributes } = element;
		const start = integer(attributes["text:start-value"]);
		if (list !== null) {
			if (list.pending === null) return null;
			const { start: given } = list.pending;
			list.pending = null;
			return this.reading.lists.next(list.count, list.style, list.level, given ?? start);
		}
		if (heading === null || attributes["text:is-list-header"] === "true") return null;
		// A list style of its own, or none, takes the place of the outline.
		const { listStyle } = this.reading.styles.of("paragraph", attributes["text:style-name"]);
		return listStyle === ""
			? null
			: this.reading.lists.heading(heading - 1, attributes["text:restart-numbering"] === "true" ? (start ?? 1) : undefined);
	}

	private list(element: OdfElement, outer: OpenList | null, depth: number): void {
		const [first] = outer === null ? paragraphsIn(element) : [];
		const own = element.attributes["text:style-name"];
		const style = own ?? outer?.style ?? this.reading.styles.of("paragraph", first?.attributes["text:style-name"]).listStyle ?? "";
		const goesOn = outer !== null && outer.style === style;
		const count = goesOn ? outer.count : this.reading.lists.begin(element, style);
		const level = outer === null ? 0 : Math.min(9, outer.level + 1);
		for (const item of elementsOf(element)) {
			if (item.name !== "text:list-item" && item.name !== "text:list-header") continue;
			const start = integer(item.attributes["text:start-value"]);
			const open: OpenList = { count, style, level, pending: item.name === "text:list-item" ? { start } : null };
			this.read(item, open, depth);
		}
	}

	private numbered(element: OdfElement, depth: number): void {
		const { attributes } = element;
		const style = attributes["text:style-name"] ?? "";
		const level = Math.min(9, (integer(attributes["text:level"]) ?? 1) - 1);
		const count = this.reading.lists.begin(
			{ ...element, attributes: { "text:continue-list": attributes["text:list-id"] ?? "", "xml:id": attributes["text:list-id"] ?? "" } },
			style,
		);
		this.read(element, { count, style, level, pending: { start: integer(attributes["text:start-value"]) } }, depth);
	}

	private table(element: OdfElement, depth: number): void {
		const rows: ReadCell[][] = [];
		let bordered = false;
		const readRow = (row: OdfElement): void => {
			const cells: ReadCell[] = [];
			for (const cell of elementsOf(row)) {
				if (cell.name !== "table:table-cell" && cell.name !== "table:covered-table-cell") continue;
				const { attributes } = cell;
				const repeated = Math.min(most.columns - cells.length, integer(attributes["table:number-columns-repeated"]) ?? 1);
				bordered ||= this.reading.styles.of("table-cell", attributes["table:style-name"]).bordered;
				const isCovered = cell.name === "table:covered-table-cell";
				const pin = this.reading.remarks?.pin() ?? null;
				const items = isCovered ? [] : new OdfBody(this.reading, depth + 1, pin).whole(cell);
				for (let at = 0; at < repeated; at++) {
					cells.push({ items: at === 0 ? items : [], span: 1, continued: isCovered, ...(at === 0 && pin !== null && { pin }) });
				}
			}
			rows.push(cells);
		};
		const read = (parent: OdfElement): void => {
			for (const part of elementsOf(parent)) {
				if (rows.length >= most.rows) return;
				if (part.name === "table:table-row") readRow(part);
				else if (/^table:(?:table-header-rows|table-rows|table-row-group)$/.test(part.name)) read(part);
			}
		};
		read(element);
		this.flush();
		this.items.push({ type: "table", rows, bordered });
	}

	private hanging(hanging: readonly Hanging[]): void {
		for (const part of hanging) {
			if (part.type === "image") this.items.push({ ...blankParagraph(), ...part.text });
			else if (this.depth < deepest) this.items.push(...new OdfBody(this.reading, this.depth + 3).whole(part.element).map(boxed));
		}
	}
}

/** It looks like the first, as the programs have it that join them. */
function joined({ paragraph, isHeading }: PlacedParagraph, next: ReadParagraph): PlacedParagraph {
	const look = addLook(paragraph.look, next.look);
	return { paragraph: { ...paragraph, ...concatMarked([paragraph, next]), look, notes: [...paragraph.notes, ...next.notes] }, isHeading };
}

function changedEnd(inserted: ChangeRegion | null, deleted: ChangeRegion | null): ChangedEnd | null {
	const region = deleted ?? inserted;
	return region === null ? null : { kind: deleted === null ? "insertion" : "deletion", by: region.by, move: null };
}

function boxed(item: ReadItem): ReadItem {
	return item.type === "paragraph" ? { ...item, boxed: true } : item;
}

function headingNames(style: OdfStyle, level: number): string[] {
	return style.names.some((name) => /^heading \d|^title$|^subtitle$/.test(name)) ? style.names : [...style.names, `heading ${level}`];
}

function indentOf({ indent }: OdfStyle, list: OpenList | null): { indent?: number } {
	if (list !== null) return { indent: (list.level + 1) * 360 };
	return indent === undefined ? {} : { indent };
}

function paragraphsIn(list: OdfElement): OdfElement[] {
	return elementsOf(list)
		.flatMap((item) => elementsOf(item))
		.filter((part) => part.name === "text:p" || part.name === "text:h");
}

function integer(text: string | undefined): number | undefined {
	const value = Number.parseInt(text ?? "", 10);
	return Number.isSafeInteger(value) ? value : undefined;
}
