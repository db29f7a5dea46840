/**
 * The body of a Word file → its paragraphs and tables in order, as they are printed: tracked changes decided, content controls opened, tables
 * of contents left out, text boxes after the paragraph they hang on.
 */
import { isBlank, type MarkedText } from "@/lib/domain/marked-text";
import { figuresApart, imageText, imageWords } from "../images/image-words";
import type { ChangedEnd, Container } from "../remarks/trace";
import { chosen } from "./drawings";
import { type ParagraphProperties, paragraphProperties } from "./paragraph-properties";
import { emptyLook, joinedParagraphs, type ReadItem, type Reading, type ReadParagraph } from "./reading";
import { byOf, deletedBy, formerProperties, insertedBy } from "./revisions";
import { type HangingDrawing, RunReader } from "./run-reader";
import { meaningOf } from "./style-names";
import { readTable } from "./table-reader";
import { type TextProperties, textProperties } from "./text-properties";
import { child, valOf, type XmlElement } from "./xml-tree";

const deepest = 40;

export class BodyReader {
	readonly items: ReadItem[] = [];
	/** A paragraph whose end is not one: it goes on in the next. */
	private pending: ReadParagraph | null = null;
	private endDeleted = false;
	/** Comments that begin or end between two paragraphs. */
	private readonly waiting: { id: string; side: "start" | "end" }[] = [];
	/** What the paragraphs that are being read came or went with. */
	private around: ChangedEnd | null = null;
	private readonly container: Container | null;

	/** `cell`: a pin, in the cell of a table. */
	constructor(
		private readonly reading: Reading,
		private readonly depth = 0,
		private readonly boxed = false,
		cell: number | null = null,
	) {
		this.container = reading.remarks?.container(cell) ?? null;
	}

	read(element: XmlElement): void {
		switch (element.name) {
			case "w:p":
				this.paragraph(element);
				break;
			case "w:tbl":
				this.flush();
				if (this.depth < deepest)
					this.items.push(readTable(element, this.reading, (children, pin) => this.cell(children, this.boxed, pin)));
				break;
			case "w:sdt":
				if (isContents(element)) this.reading.tally.contents += linesOf(element);
				else this.readAll(child(element, "w:sdtContent")?.children ?? []);
				break;
			case "w:ins":
			case "w:moveTo":
			case "w:del":
			case "w:moveFrom":
				this.changed(element);
				break;
			case "w:commentRangeStart":
			case "w:commentRangeEnd":
				this.commented(element);
				break;
			case "w:moveFromRangeStart":
			case "w:moveFromRangeEnd":
			case "w:moveToRangeStart":
			case "w:moveToRangeEnd":
				this.reading.revisions.range(element);
				break;
			case "mc:AlternateContent":
				this.readAll(chosen(element));
				break;
			case "w:customXml":
			case "w:smartTag":
				this.readAll(element.children);
				break;
			case "w:altChunk":
			case "w:subDoc":
				this.reading.tally.elsewhere++;
				break;
			case "m:oMathPara":
			case "m:oMath":
			case "w:r":
			case "w:hyperlink":
				// Not allowed here, and written all the same by some programs.
				this.paragraph({ name: "w:p", attributes: {}, children: [element], text: "" });
				break;
		}
	}

	/** Whole paragraphs in a tracked change, as some programs write them. */
	private changed(element: XmlElement): void {
		const { changes, revisions, remarks } = this.reading;
		const kind = insertedBy.includes(element.name) ? "insertion" : "deletion";
		revisions.count(element);
		const stands = (kind === "insertion") === (changes === "accept");
		if (remarks === null || changes === "accept") {
			if (stands) this.readAll(element.children);
			return;
		}
		if (this.around !== null) {
			if (this.around.kind === kind) this.readAll(element.children);
			return;
		}
		this.around = { kind, by: byOf(element), move: revisions.moveOf(element.name) };
		// A table that was inserted is no part of the paper.
		this.readAll(stands ? element.children : element.children.filter(({ name }) => name === "w:p"));
		this.around = null;
	}

	readAll(elements: readonly XmlElement[]): ReadItem[] {
		for (const element of elements) this.read(element);
		return this.items;
	}

	finish(): ReadItem[] {
		this.flush();
		return this.items;
	}

	private paragraph(element: XmlElement): void {
		const said = child(element, "w:pPr");
		const own = this.reading.changes === "accept" ? said : formerProperties(said);
		const mark = child(own, "w:rPr");
		const style = this.reading.styles.paragraphStyle(valOf(own, "w:pStyle"));
		const direct = paragraphProperties(own);
		const wasInContents = this.reading.fields.inContents;
		const { insertions, deletions } = this.reading.tally;
		const before = { insertions, deletions };
		const reader = new RunReader(this.reading, style);
		this.commentsBetween(reader);
		if (this.around !== null) reader.tracer?.begin(this.around.kind, this.around.by, this.around.move);
		reader.read(element.children);
		reader.tracer?.close();
		// What is written before a table of contents begins, and after it ends, is none of it.
		const inContents = (wasInContents || this.reading.fields.inContents) && reader.writer.offset === 0;
		if (inContents) this.reading.tally.contents++;
		const words = reader.writer.take();
		if (reader.tracer !== null) {
			const { changes, revisions } = this.reading;
			this.container?.traces.push(reader.tracer.trace(words, changes === "reject" ? (this.around ?? revisions.endOf(mark)) : null));
		}
		// It came whole, and is none of the paper.
		if (this.around?.kind === "insertion") return;
		const read: ReadParagraph = {
			type: "paragraph",
			...words,
			...languageOf(reader),
			style,
			properties: { ...style.paragraph, ...direct },
			number: null,
			look: reader.look,
			notes: reader.notes,
			inContents,
			boxed: this.boxed,
			runInTitle: 0,
		};
		this.countMarks(mark, before);
		const goesOn = this.goesOn(mark, direct);
		const whole = this.pending === null ? read : joinedParagraphs(this.pending, read, this.endDeleted);
		this.pending = null;
		this.endDeleted = goesOn === "deleted";
		if (goesOn !== null && whole.text !== "") {
			this.pending = goesOn === "title" ? { ...whole, runInTitle: whole.text.length } : whole;
			this.boxes(reader.drawings);
			return;
		}
		// Word counts the lines of a table of contents as it counts others.
		if (goesOn === null) this.number(whole, direct, style.paragraph);
		this.push(whole);
		this.boxes(reader.drawings);
	}

	/** A paragraph that was only broken or joined is a tracked change as well. */
	private countMarks(mark: XmlElement | undefined, before: { insertions: number; deletions: number }): void {
		const { tally, revisions } = this.reading;
		const end = revisions.endOf(mark);
		if (end !== null) revisions.authors.add(end.by.author);
		if (child(mark, "w:ins") !== undefined && tally.insertions === before.insertions) tally.insertions++;
		if (child(mark, "w:del") !== undefined && tally.deletions === before.deletions) tally.deletions++;
	}

	/** Why the end of a paragraph is none: its mark was taken away by a tracked change, or hidden on purpose, or it is a large first letter. */
	private goesOn(mark: XmlElement | undefined, direct: ParagraphProperties): "deleted" | "taken" | "title" | null {
		const accepted = this.reading.changes === "accept";
		const taken = accepted ? deletedBy : insertedBy;
		if (mark?.children.some(({ name }) => taken.includes(name))) return accepted ? "deleted" : "taken";
		const { hidden, runsOn }: TextProperties = textProperties(mark);
		if (hidden && runsOn) return "title";
		return direct.dropCap === undefined ? null : "taken";
	}

	/** A comment that begins between two paragraphs is about the next, one that ends there about the last. */
	private commented({ name, attributes }: XmlElement): void {
		const id = attributes["w:id"];
		if (id === undefined || this.container === null) return;
		const last = this.container.traces[this.container.traces.length - 1];
		if (name === "w:commentRangeEnd" && last !== undefined) this.reading.remarks?.comment(id, "end", last.end);
		else this.waiting.push({ id, side: name === "w:commentRangeEnd" ? "end" : "start" });
	}

	private commentsBetween({ tracer }: RunReader): void {
		for (const { id, side } of this.waiting.splice(0)) if (tracer !== null) tracer.remarks.comment(id, side, tracer.pinHere());
	}

	private number(paragraph: ReadParagraph, direct: ParagraphProperties, styled: ParagraphProperties): void {
		const numbering =
			direct.numbering?.id === undefined && direct.numbering !== undefined
				? { ...styled.numbering, ...direct.numbering }
				: (direct.numbering ?? styled.numbering);
		const number = this.reading.numbering.next(numbering, paragraph.style.id);
		if (number === null) return;
		paragraph.number = number;
		paragraph.properties = { ...styled, ...number.paragraph, ...direct };
	}

	private push(paragraph: ReadParagraph): void {
		if (isBlank(paragraph.text)) return;
		const parts = paragraph.runInTitle > 0 ? [] : figuresApart(paragraph, this.reading.sizeOf, isHeading(paragraph));
		if (parts.length === 0) this.items.push(paragraph);
		for (const { text, isFigure } of parts) this.items.push(isFigure ? this.plain(text) : { ...paragraph, ...text });
	}

	private flush(): void {
		if (this.pending !== null) this.push(this.pending);
		this.pending = null;
	}

	private cell(children: readonly XmlElement[], boxed = this.boxed, pin: number | null = null): ReadItem[] {
		const reader = new BodyReader(this.reading, this.depth + 1, boxed, pin);
		reader.readAll(children);
		return reader.finish();
	}

	private boxes(drawings: readonly HangingDrawing[]): void {
		for (const { boxes, descriptions, words, images, objects, kept } of drawings) {
			this.reading.tally.images += images;
			this.reading.tally.objects += objects;
			for (const text of words) this.items.push(this.plain({ text, marks: [] }));
			for (const { description, sha256 } of kept) this.items.push(this.plain(imageText(description, sha256)));
			if (this.depth < deepest) for (const box of boxes) this.items.push(...this.cell(box, true));
			// A description of a box of words says nothing that the words do not.
			if (boxes.length === 0) for (const text of descriptions) this.items.push(this.plain({ text: imageWords(text), marks: [] }));
		}
	}

	private plain(words: MarkedText): ReadParagraph {
		const style = this.reading.styles.paragraphStyle(undefined);
		return {
			type: "paragraph",
			...words,
			style,
			properties: {},
			number: null,
			look: emptyLook(),
			notes: [],
			inContents: false,
			boxed: this.boxed,
			runInTitle: 0,
		};
	}
}

function isHeading({ style, properties }: ReadParagraph): boolean {
	return properties.outline !== undefined || /^(?:heading|title|subtitle)$/.test(meaningOf(style.names)?.kind ?? "");
}

function languageOf({ languages }: RunReader): { language?: string } {
	const language = languages.most();
	return language === undefined ? {} : { language };
}

/** A table of contents, as Word keeps one that it makes itself. */
function isContents(control: XmlElement): boolean {
	const gallery = valOf(child(child(control, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery");
	return /^(?:table of contents|table of figures|index)$/i.test(gallery ?? "");
}

function linesOf(control: XmlElement): number {
	return child(control, "w:sdtContent")?.children.filter(({ name }) => name === "w:p").length ?? 0;
}
