/**
 * The words of one paragraph of Word, with their emphasis, links and notes. Hidden words, instructions of fields and what a tracked change
 * took away are not among them; text boxes and images are handed on, to stand after the paragraph they hang on.
 */
import { safeHref } from "@/lib/domain/marked-text";
import { imageWords } from "../images/image-words";
import { asSuperscript, MarkedWriter } from "../marked-writer";
import { SaidLanguages } from "../said-languages";
import { chosen, type Drawing, readDrawing } from "./drawings";
import { writeEquation } from "./equations";
import type { NoteKind, NoteReference } from "./notes";
import { type KeptPicture, sortPictures } from "./pictures";
import { emptyLook, type Look, type Reading } from "./reading";
import { addToLook, markRun } from "./run-looks";
import { hasWords, isNumberedNote, isOn, wordsIn } from "./run-words";
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
	readonly look: Look = emptyLook();
	readonly notes: NoteReference[] = [];
	readonly languages = new SaidLanguages();
	readonly drawings: HangingDrawing[] = [];

	constructor(
		private readonly reading: Reading,
		private readonly style: ParagraphStyle,
	) {}

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
					if (hasWords(element)) this.reading.tally[element.name === "w:ins" ? "insertions" : "moves"]++;
					if (this.reading.changes === "accept") this.read(element.children, deeper);
					break;
				case "w:del":
				case "w:moveFrom":
					if (element.name === "w:del" && hasWords(element)) this.reading.tally.deletions++;
					if (this.reading.changes === "reject") this.read(element.children, deeper);
					break;
				case "w:fldSimple": {
					const { visible, href } = this.reading.fields.simple(element.attributes["w:instr"] ?? "");
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

	private run(element: XmlElement, place: Place): void {
		const own = child(element, "w:rPr");
		const properties = combined(
			this.reading.styles.defaults,
			this.style.text,
			this.reading.styles.characterStyle(valOf(own, "w:rStyle")),
			textProperties(own),
		);
		// The number of a note is set high by its characters already.
		if (element.children.some(isNumberedNote)) delete properties.position;
		const start = this.writer.offset;
		const href = this.reading.fields.href ?? place.href;
		for (const part of element.children) this.part(part, properties, element);
		if (this.writer.offset > start) markRun(this.writer, start, properties, href);
	}

	/** One piece of a run. */
	private part(part: XmlElement, properties: TextProperties, run: XmlElement): void {
		const { fields } = this.reading;
		switch (part.name) {
			case "w:fldChar":
				this.write(fields.sign(part), properties);
				return;
			case "w:instrText":
				fields.instruct(part.text);
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
				this.writer.write("\t");
				break;
			case "w:br":
			case "w:cr":
				this.writer.write("\n");
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
		this.writer.write(text);
		addToLook(this.look, text, properties);
		const language = languageFor(text, properties);
		this.languages.add(language, text);
		if (language !== undefined) this.reading.languages.set(language, (this.reading.languages.get(language) ?? 0) + text.length);
	}

	/** A picture in the line stands where it is; what floats beside the text, and what has words of its own, after the paragraph. */
	private drawing(drawing: Drawing): void {
		const sorted = sortPictures(drawing, this.reading.pictures);
		this.reading.tally.cropped += sorted.cropped;
		const inLine = drawing.inline && drawing.boxes.length === 0;
		for (const { description, sha256 } of inLine ? sorted.kept : []) {
			const start = this.writer.offset;
			this.writer.write(imageWords(description));
			this.writer.mark(start, "image", sha256);
		}
		this.drawings.push({ ...drawing, ...sorted, kept: inLine ? [] : sorted.kept, images: sorted.missing });
	}

	private note(kind: NoteKind, reference: XmlElement, run: XmlElement): void {
		const id = reference.attributes["w:id"] ?? "";
		if (!this.reading.notes.has(kind, id)) return;
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
		const start = this.writer.offset;
		if (/^\d+$/.test(label)) this.writer.write(asSuperscript(label));
		else {
			this.writer.write(label);
			this.writer.mark(start, "superscript");
		}
	}

	/** Small signs above others that say how they are read stand behind them in brackets, as in books without such signs. */
	private ruby(element: XmlElement): void {
		this.read(child(element, "w:rubyBase")?.children ?? []);
		const reading = wordsIn(child(element, "w:rt"));
		if (reading !== "" && this.reading.fields.visible) this.writer.write(`（${reading}）`);
	}

	private equation(element: XmlElement): void {
		if (!this.reading.fields.visible) return;
		this.reading.tally.equations++;
		const before = this.writer.offset;
		writeEquation(element, this.writer);
		this.look.characters += this.writer.offset - before;
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
