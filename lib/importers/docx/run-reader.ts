/**
 * The words of one paragraph of Word, with their emphasis, links and notes. Hidden words, instructions of fields and what a tracked change
 * took away are not among them; text boxes and images are handed on, to stand after the paragraph they hang on.
 */
import { safeHref } from "@/lib/domain/marked-text";
import { imageWords } from "../images/image-words";
import { asSuperscript, MarkedWriter } from "../marked-writer";
import { TraceWriter } from "../remarks/trace-writer";
import { SaidLanguages } from "../said-languages";
import { chosen, type Drawing, readDrawing } from "./drawings";
import { writeEquation } from "./equations";
import type { Fields } from "./fields";
import type { NoteKind, NoteReference } from "./notes";
import { type KeptPicture, sortPictures } from "./pictures";
import { emptyLook, type Look, type Reading } from "./reading";
import { byOf, formerProperties } from "./revisions";
import { addToLook, markRun } from "./run-looks";
import { isNumberedNote, isOn, wordsIn } from "./run-words";
import type { ParagraphStyle } from "./styles";
import { isSymbolFont, plainSymbols } from "./symbols";
import { combined, type TextProperties, textProperties } from "./text-properties";
import { child, valOf, type XmlElement } from "./xml-tree";

interface Place {
	href: string | null;
	/** Nested wrappers around a run. */
	depth: number;
}

/** What stands after the paragraph. */
export interface HangingDrawing extends Drawing {
	kept: KeptPicture[];
}

const deepest = 150;

export class RunReader {
	readonly writer = new MarkedWriter();
	/** What was done to the paragraph; null where nobody wants to know. */
	readonly tracer: TraceWriter | null;
	readonly look: Look = emptyLook();
	readonly notes: NoteReference[] = [];
	readonly languages = new SaidLanguages();
	readonly drawings: HangingDrawing[] = [];

	constructor(
		private readonly reading: Reading,
		private readonly style: ParagraphStyle,
	) {
		this.tracer = reading.remarks === null ? null : new TraceWriter(reading.remarks, this.writer);
	}

	read(elements: readonly XmlElement[], place: Place = { href: null, depth: 0 }): void {
		if (place.depth > deepest) return;
		const deeper = { ...place, depth: place.depth + 1 };
		for (const element of elements) {
			switch (element.name) {
				case "w:r":
					this.run(element, deeper);
					break;
				case "w:hyperlink":
					this.read(element.children, { ...deeper, href: addressOf(element, this.reading) });
					break;
				case "w:ins":
				case "w:moveTo":
					this.changed(element, "insertion", deeper);
					break;
				case "w:del":
				case "w:moveFrom":
					this.changed(element, "deletion", deeper);
					break;
				case "w:commentRangeStart":
					this.commented(element, "start");
					break;
				case "w:commentRangeEnd":
					this.commented(element, "end");
					break;
				case "w:moveFromRangeStart":
				case "w:moveFromRangeEnd":
				case "w:moveToRangeStart":
				case "w:moveToRangeEnd":
					this.reading.revisions.range(element);
					break;
				case "w:fldSimple": {
					const { visible, href } = this.fields.simple(element.attributes["w:instr"] ?? "");
					if (visible) this.read(element.children, { ...deeper, href: href ?? place.href });
					break;
				}
				case "w:sdt":
					this.read(child(element, "w:sdtContent")?.children ?? [], deeper);
					break;
				case "mc:AlternateContent":
					this.read(chosen(element), deeper);
					break;
				case "m:oMath":
				case "m:oMathPara":
					this.equation(element);
					break;
				case "w:smartTag":
				case "w:customXml":
				case "w:bdo":
				case "w:dir":
					this.read(element.children, deeper);
					break;
				case "w:subDoc":
					this.reading.tally.elsewhere++;
					break;
			}
		}
	}

	/** Words that a tracked change wrote or took away: read as they stand, or kept beside the text. */
	private changed(element: XmlElement, kind: "insertion" | "deletion", place: Place): void {
		const { revisions, changes } = this.reading;
		revisions.count(element);
		if (this.tracer !== null && changes === "reject") {
			this.tracer.begin(kind, byOf(element), revisions.moveOf(element.name));
			this.read(element.children, place);
			this.tracer.finish();
		} else if ((kind === "insertion") === (changes === "accept")) this.read(element.children, place);
	}

	private commented({ attributes }: XmlElement, side: "start" | "end" | "reference"): void {
		const id = attributes["w:id"];
		if (this.tracer !== null && id !== undefined) this.tracer.remarks.comment(id, side, this.tracer.pinHere());
	}

	/** Fields of the text that is being written: before all changes or after them. */
	private get fields(): Fields {
		return this.tracer?.inserted == null ? this.reading.fields : this.reading.fieldsAfter;
	}

	/** Where words go that are read now. */
	private get pen(): MarkedWriter {
		return this.tracer?.inserted ?? this.writer;
	}

	private run(element: XmlElement, place: Place): void {
		const all = child(element, "w:rPr");
		const own = this.reading.changes === "accept" ? all : formerProperties(all);
		const properties = combined(
			this.reading.styles.defaults,
			this.style.text,
			this.reading.styles.characterStyle(valOf(own, "w:rStyle")),
			textProperties(own),
		);
		// The number of a note is set high by its characters already.
		if (element.children.some(isNumberedNote)) delete properties.position;
		const start = this.pen.offset;
		const href = this.fields.href ?? place.href;
		for (const part of element.children) this.part(part, properties, element);
		if (this.pen.offset > start) markRun(this.pen, start, properties, href);
	}

	/** One piece of a run. */
	private part(part: XmlElement, properties: TextProperties, run: XmlElement): void {
		const { fields } = this;
		// A field that nobody changed goes on in both texts.
		const both = this.tracer?.isPlain ? this.reading.fieldsAfter : null;
		switch (part.name) {
			case "w:fldChar":
				this.write(fields.sign(part), properties);
				both?.sign(part);
				return;
			case "w:instrText":
			case "w:delInstrText":
				fields.instruct(part.text);
				both?.instruct(part.text);
				return;
			case "w:commentReference":
				this.commented(part, "reference");
				return;
			case "mc:AlternateContent":
				for (const inner of chosen(part)) this.part(inner, properties, run);
				return;
		}
		if (!fields.visible) return;
		if (properties.hidden) {
			if (part.name === "w:t" && part.text.trim() !== "") this.reading.tally.hidden++;
			return;
		}
		switch (part.name) {
			case "w:t":
			case "w:delText":
				this.write(
					isSymbolFont(properties.font) || /[\uf020-\uf0ff]/.test(part.text) ? plainSymbols(part.text, properties.font) : part.text,
					properties,
				);
				break;
			case "w:tab":
			case "w:ptab":
				this.pen.write("\t");
				break;
			case "w:br":
			case "w:cr":
				this.pen.write("\n");
				break;
			case "w:noBreakHyphen":
				this.write("\u2011", properties);
				break;
			case "w:sym": {
				const code = Number.parseInt(part.attributes["w:char"] ?? "", 16);
				if (code > 31 && code < 0x11_0000) this.write(plainSymbols(String.fromCodePoint(code), part.attributes["w:font"]), properties);
				break;
			}
			case "w:ruby":
				this.ruby(part);
				break;
			case "w:footnoteReference":
				this.note("footnote", part, run);
				break;
			case "w:endnoteReference":
				this.note("endnote", part, run);
				break;
			case "w:drawing":
			case "w:pict":
			case "w:object":
				this.drawing(readDrawing(part));
				break;
		}
	}

	private write(text: string, properties: TextProperties): void {
		if (text === "") return;
		this.pen.write(text);
		if (this.pen !== this.writer) return;
		addToLook(this.look, text, properties);
		const language = languageFor(text, properties);
		this.languages.add(language, text);
		if (language !== undefined) this.reading.languages.set(language, (this.reading.languages.get(language) ?? 0) + text.length);
	}

	/** A picture in the line stands where it is; what floats beside the text, and what has words of its own, after the paragraph. */
	private drawing(drawing: Drawing): void {
		if (this.pen !== this.writer) {
			// Of what was inserted only the words are kept.
			this.pen.write(
				[...drawing.words, ...drawing.boxes.flatMap((box) => box.map((part) => wordsIn(part)))].map((words) => ` ${words}`).join(""),
			);
			return;
		}
		const sorted = sortPictures(drawing, this.reading.pictures);
		this.reading.tally.cropped += sorted.cropped;
		const inLine = drawing.inline && drawing.boxes.length === 0;
		for (const { description, sha256 } of inLine ? sorted.kept : []) {
			const start = this.pen.offset;
			this.pen.write(imageWords(description));
			this.pen.mark(start, "image", sha256);
		}
		this.drawings.push({ ...drawing, ...sorted, kept: inLine ? [] : sorted.kept, images: sorted.missing });
	}

	private note(kind: NoteKind, reference: XmlElement, run: XmlElement): void {
		const id = reference.attributes["w:id"] ?? "";
		if (!this.reading.notes.has(kind, id)) return;
		if (this.pen !== this.writer) {
			// A note that was inserted is none of the paper: what it says stands in brackets.
			const words = this.reading.notes.paragraphs(kind, id).map((paragraph) => wordsIn(paragraph).trim());
			this.pen.write(` [${words.join(" ").trim()}]`);
			return;
		}
		if (isOn(reference.attributes["w:customMarkFollows"])) {
			// The sign is the text of the run, which is written by itself.
			const label = run.children
				.map((part) => (part.name === "w:t" ? part.text : part.name === "w:sym" ? "*" : ""))
				.join("")
				.trim();
			this.notes.push({ kind, id, label: label || "*" });
			return;
		}
		const label = this.reading.notes.next(kind);
		this.notes.push({ kind, id, label });
		const start = this.pen.offset;
		if (/^\d+$/.test(label)) this.pen.write(asSuperscript(label));
		else {
			this.pen.write(label);
			this.pen.mark(start, "superscript");
		}
	}

	/** Small signs above others that say how they are read stand behind them in brackets, as in books without such signs. */
	private ruby(element: XmlElement): void {
		this.read(child(element, "w:rubyBase")?.children ?? []);
		const reading = wordsIn(child(element, "w:rt"));
		if (reading !== "" && this.fields.visible) this.pen.write(`（${reading}）`);
	}

	private equation(element: XmlElement): void {
		if (!this.fields.visible) return;
		this.reading.tally.equations++;
		const before = this.pen.offset;
		writeEquation(element, this.pen);
		if (this.pen === this.writer) this.look.characters += this.writer.offset - before;
	}
}

/** Word names three languages for every run; which one counts, its direction and its letters tell (ECMA-376 17.3.2.20). */
function languageFor(text: string, { rightToLeft, bidiLanguage, eastAsianLanguage, language }: TextProperties): string | undefined {
	if (rightToLeft) return bidiLanguage;
	return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) ? (eastAsianLanguage ?? language) : language;
}

/** Where a link leads; null where it leads nowhere safe, which is counted, or only to another place in the paper. */
function addressOf(element: XmlElement, { addresses, tally }: Reading): string | null {
	const address = addresses.get(element.attributes["r:id"] ?? "");
	if (address === undefined) return null;
	const anchor = element.attributes["w:anchor"];
	const href = safeHref(anchor && !address.includes("#") ? `${address}#${anchor}` : address);
	if (href === null) tally.links++;
	return href;
}
