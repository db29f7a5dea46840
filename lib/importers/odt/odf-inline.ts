/**
 * The words of one paragraph of an OpenDocument text, with their emphasis, links and notes. Comments, hidden words and what a tracked change
 * took away are not among them; text boxes and images are handed on, to stand after the paragraph they hang on.
 */
import type { MarkKind } from "@/lib/domain/block";
import { type MarkedText, safeHref } from "@/lib/domain/marked-text";
import type { NoteReference } from "../docx/notes";
import { emptyLook, type Look } from "../docx/reading";
import { isSymbolFont, plainSymbols } from "../docx/symbols";
import { FlowWriter } from "../flow-writer";
import { descendants, parseHtml } from "../html/html-tree";
import { writeMath } from "../html/math-text";
import { imageLimits } from "../images/image-collection";
import { imageText, imageWords } from "../images/image-words";
import { asSuperscript } from "../marked-writer";
import { SaidLanguages } from "../said-languages";
import { keepNote, type OdfReading } from "./odf-reading";
import { layeredText, type OdfTextProperties } from "./odf-styles";
import { OdfTracking } from "./odf-tracking";
import { childOf, elementsOf, type OdfElement, textIn } from "./odf-xml";

export type Hanging = { type: "box"; element: OdfElement } | { type: "image"; text: MarkedText };

const deepest = 150;
/** Not words of the paper: places, beginnings and ends of something, declarations. */
const silent =
	/^(?:text:bookmark|text:bookmark-start|text:bookmark-end|text:reference-mark|text:reference-mark-start|text:reference-mark-end|text:change|text:soft-page-break|text:toc-mark|text:toc-mark-start|text:toc-mark-end|text:alphabetical-index-mark|text:alphabetical-index-mark-start|text:alphabetical-index-mark-end|text:user-index-mark|text:user-index-mark-start|text:user-index-mark-end|text:script|text:label|office:event-listeners|text:hidden-text|svg:title|svg:desc|text:meta-field-config|draw:glue-point|draw:image-map|draw:param|loext:.*)$/;

export class OdfInline {
	readonly writer = new FlowWriter();
	readonly notes: NoteReference[] = [];
	readonly languages = new SaidLanguages();
	readonly hanging: Hanging[] = [];
	look: Look = emptyLook();
	/** What nobody is shown. */
	hidden = "";

	readonly tracking: OdfTracking;

	constructor(private readonly reading: OdfReading) {
		this.tracking = new OdfTracking(reading, this.writer);
	}

	read(element: OdfElement, properties: OdfTextProperties, href: string | null = null, depth = 0): void {
		if (depth > deepest) return;
		for (const child of element.children) {
			if (typeof child === "string") this.text(child, properties, href);
			else this.part(child, properties, href, depth + 1);
		}
	}

	private part(part: OdfElement, properties: OdfTextProperties, href: string | null, depth: number): void {
		const { attributes, name } = part;
		if (this.tracking.sign(part)) return;
		switch (name) {
			case "text:span":
				this.read(part, layeredText(properties, this.reading.styles.of("text", attributes["text:style-name"]).text), href, depth);
				break;
			case "text:a":
				this.read(part, properties, this.addressOf(attributes["xlink:href"]), depth);
				break;
			case "text:s":
				this.text(" ", properties, href);
				break;
			case "text:tab":
				if (!this.tracking.took("\t")) this.writer.writeKept("\t", []);
				break;
			case "text:line-break":
				if (!this.tracking.took("\n")) this.writer.lineBreak();
				break;
			case "text:note":
				this.note(part);
				break;
			case "text:ruby":
				this.read(childOf(part, "text:ruby-base") ?? part, properties, href, depth);
				this.text(`(${textIn(childOf(part, "text:ruby-text"))})`, properties, href);
				break;
			case "draw:frame":
			case "draw:a":
			case "draw:g":
			case "draw:custom-shape":
			case "draw:rect":
			case "draw:ellipse":
			case "draw:polygon":
			case "draw:polyline":
			case "draw:path":
			case "draw:line":
			case "draw:connector":
			case "draw:caption":
				this.drawing(part, properties, depth);
				break;
			case "loext:content-control":
			case "text:meta":
			case "text:meta-field":
				this.read(part, properties, href, depth);
				break;
			default:
				if (!silent.test(name)) this.read(part, properties, href, depth);
		}
	}

	private text(text: string, properties: OdfTextProperties, href: string | null): void {
		if (properties.hidden) {
			this.hidden += text;
			return;
		}
		const { font } = properties;
		const words = isSymbolFont(font) || /[\uf020-\uf0ff]/.test(text) ? plainSymbols(text, font) : text;
		if (this.tracking.took(words.replace(/[ \t\n\r]+/g, " "))) return;
		this.writer.write(words, marksOf(properties, href), href);
		this.see(text, properties);
	}

	private see(text: string, properties: OdfTextProperties): void {
		const { look } = this;
		let characters = 0;
		for (const character of text) {
			if (character.charCodeAt(0) <= 0x20 || character === "\u00a0") continue;
			characters++;
			const [upper, lower] = [character.toUpperCase(), character.toLowerCase()];
			if (upper === lower) continue;
			look.letters++;
			if (character === upper || properties.capitals) look.capitals++;
		}
		look.characters += characters;
		if (properties.bold) look.bold += characters;
		if (properties.italic) look.italic += characters;
		if (properties.underline) look.underlined += characters;
		look.sizes += (properties.size ?? 24) * characters;
		const { languages } = this.reading;
		const language = languageFor(text, properties);
		this.languages.add(language, text);
		if (language !== undefined) languages.set(language, (languages.get(language) ?? 0) + characters);
	}

	private addressOf(address: string | undefined): string | null {
		const href = safeHref(address ?? "");
		if (href === null && address !== undefined && address !== "" && !address.startsWith("#")) this.reading.tally.links++;
		return href;
	}

	private note(note: OdfElement): void {
		const body = childOf(note, "text:note-body");
		if (body === undefined) return;
		// A note that was inserted is none of the paper: what it says stands in brackets.
		if (this.tracking.took(` [${textIn(body).replace(/\s+/g, " ").trim()}]`)) return;
		const kind = note.attributes["text:note-class"] === "endnote" ? "endnote" : "footnote";
		const citation = textIn(childOf(note, "text:note-citation")).replace(/\s+/g, " ").trim();
		const counted = ++this.reading.counted[kind];
		// A program that never laid the pages out numbers no note.
		const label = citation === "" || citation === "0" ? String(counted) : citation;
		// Two numbers beside each other would be one.
		if (/[⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(this.writer.end)) this.writer.write("\u202f", []);
		if (/^\d+$/.test(label)) this.writer.write(asSuperscript(label), []);
		else this.writer.write(label, ["superscript"]);
		this.notes.push(keepNote(this.reading, kind, label, body));
	}

	private drawing(drawing: OdfElement, properties: OdfTextProperties, depth: number): void {
		// Of what was inserted only the words are kept.
		if (this.tracking.isInserted) {
			const words = textIn({ ...drawing, children: elementsOf(drawing).filter(({ name }) => !/^svg:/.test(name)) });
			this.tracking.took(words.trim() === "" ? "" : ` ${words.replace(/\s+/g, " ").trim()}`);
			return;
		}
		const { tally } = this.reading;
		const parts = elementsOf(drawing);
		if (drawing.name === "draw:g" || drawing.name === "draw:a") {
			for (const part of parts) if (part.name.startsWith("draw:")) this.part(part, properties, null, depth);
			return;
		}
		const box = parts.find((part) => part.name === "draw:text-box") ?? (drawing.name === "draw:frame" ? undefined : drawing);
		const object = parts.find((part) => part.name === "draw:object");
		const formula = object === undefined ? null : this.formula(object);
		if (formula !== null) {
			tally.equations++;
			formula(marksOf(properties, null));
		} else if (box !== undefined) {
			if (textIn(box).trim() !== "" || holdsPicture(box)) this.hanging.push({ type: "box", element: box });
		} else {
			const isObject = object !== undefined || parts.some((part) => part.name === "draw:object-ole");
			if (isObject) tally.objects++;
			this.picture(drawing, isObject);
		}
	}

	/** A picture in the line stands where it is, one beside the text after the paragraph. Of an object, the file has one as well. */
	private picture(frame: OdfElement, isObject: boolean): void {
		const { images, tally } = this.reading;
		if (/^true$/.test(frame.attributes["loext:decorative"] ?? frame.attributes["draw:decorative"] ?? "")) return;
		const description = (textIn(childOf(frame, "svg:desc")) || textIn(childOf(frame, "svg:title"))).replace(/\s+/g, " ").trim();
		const files = elementsOf(frame).filter(({ name }) => name === "draw:image");
		const looked = images.add(...files.map((image) => this.bytesOf(image)));
		if (looked !== null && typeof looked === "object") {
			if (frame.attributes["text:anchor-type"] === "as-char") this.writer.image(imageWords(description), looked.kept);
			else this.hanging.push({ type: "image", text: imageText(description, looked.kept) });
			return;
		}
		if (looked === null && !isObject) tally.images++;
		if (description !== "") this.hanging.push({ type: "image", text: { text: imageWords(description), marks: [] } });
	}

	/** In the archive, or in a flat file written into the element. */
	private bytesOf(image: OdfElement): Uint8Array | "large" | null {
		const address = image.attributes["xlink:href"];
		if (address !== undefined && address !== "") return this.reading.picture(address, imageLimits.bytes);
		const data = textIn(childOf(image, "office:binary-data"));
		return data === "" ? null : new Uint8Array(Buffer.from(data, "base64"));
	}

	/** What writes a formula into the line; null if the object is none. */
	private formula(object: OdfElement): ((kinds: readonly MarkKind[]) => void) | null {
		const address = object.attributes["xlink:href"];
		const source = address === undefined ? null : this.reading.formula(address);
		if (source === null) return null;
		// MathML is the same in HTML, but for the prefix that some programs write.
		for (const element of descendants(parseHtml(source.replace(/<(\/?)\w+:(?=m)/g, "<$1")))) {
			if (element.tagName === "math") return (kinds) => writeMath(element, this.writer, kinds);
		}
		return null;
	}
}

function holdsPicture(box: OdfElement): boolean {
	const stack = [box];
	for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
		if (element.name === "draw:image") return true;
		stack.push(...elementsOf(element));
	}
	return false;
}

/** A file names three languages for every piece; which one counts, its letters tell. */
function languageFor(text: string, { language, complexLanguage, asianLanguage }: OdfTextProperties): string | undefined {
	if (/[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff]/.test(text)) return complexLanguage;
	return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? asianLanguage : language;
}

function marksOf(properties: OdfTextProperties, href: string | null): MarkKind[] {
	const kinds: MarkKind[] = [];
	if (properties.bold) kinds.push("strong");
	if (properties.italic) kinds.push("emphasis");
	if (properties.underline && href === null) kinds.push("underline");
	if (properties.strike) kinds.push("strike");
	if (properties.position) kinds.push(properties.position);
	if (properties.smallCaps) kinds.push("small-caps");
	return kinds;
}
