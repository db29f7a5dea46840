/**
 * What is written of a page so far: a paragraph in the making, with its look and its notes, and the paragraphs and tables before it. Where one
 * ends, the reader of the page says.
 */
import { concatMarked, isBlank, type MarkedText, safeHref } from "@/lib/domain/marked-text";
import type { NoteReference } from "../docx/notes";
import { addLook, emptyLook, type Look, type ReadItem, type ReadParagraph } from "../docx/reading";
import { FlowWriter } from "../flow-writer";
import { figuresApart, imageWords } from "../images/image-words";
import { asSuperscript } from "../marked-writer";
import { SaidLanguages } from "../said-languages";
import { marksOf, plainStyle, type Style } from "./computed-style";
import type { Page } from "./page";
import { type Place, paragraphOf, plainPlace, type Standing } from "./places";

export class PagePen {
	items: ReadItem[] = [];
	readonly writer = new FlowWriter();
	/** Descriptions of images, to stand behind the paragraph. */
	readonly images: string[] = [];
	/** A term, before what it means. */
	term: ReadParagraph | null = null;
	private look: Look = emptyLook();
	private notes: NoteReference[] = [];
	private stands: Standing = plainStyle;
	private languages = new SaidLanguages();

	constructor(
		private readonly page: Page,
		private place: Place = plainPlace,
	) {}

	text(text: string, style: Style, place: Place): void {
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
		this.languages.add(place.language, text);
		if (count > 0) languages.set(place.language, (languages.get(place.language) ?? 0) + count);
	}

	/** The number of a note, where it is called. */
	call(label: string, id: string, style: Style): void {
		// Two numbers beside each other would be one.
		if (this.notes.length > 0 && /[⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(this.writer.end)) this.writer.write("\u202f", []);
		const kinds = marksOf(style).filter((kind) => kind !== "superscript" && kind !== "underline");
		if (/^\d+$/.test(label)) this.writer.write(asSuperscript(label), kinds);
		else this.writer.write(label, [...kinds, "superscript"]);
		this.notes.push({ kind: "footnote", id, label });
	}

	lineBreak(place: Place): void {
		// An empty line ends a paragraph, in a page that has no others.
		if (this.writer.atLineStart && place.names.length === 0) this.flush();
		else this.writer.lineBreak();
	}

	/** What is written inside stands in paragraphs of its own. */
	within(place: Place, write: () => void): void {
		const outer = this.place;
		this.flush();
		this.place = place;
		write();
		this.flush();
		this.place = outer;
	}

	apart(place: Place, write: () => void): ReadItem[] {
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

	endTerm(): void {
		if (this.term !== null) this.items.push(this.term);
		this.term = null;
	}

	flush(): void {
		const { text, marks } = this.writer.take();
		const { look, notes, stands, place } = this;
		const language = this.languages.most();
		this.languages = new SaidLanguages();
		const images = this.images.splice(0);
		this.look = emptyLook();
		this.notes = [];
		const { images: kept } = this.page;
		const parts = isBlank(text) ? [] : figuresApart({ text, marks }, (sha256) => kept.sizeOf(sha256), isHeading(place));
		for (const part of parts) {
			if (part.isFigure) {
				this.endTerm();
				this.items.push(figureOf(place, part.text));
				continue;
			}
			const read = { ...paragraphOf(place, part.text, look, notes, stands), ...(language !== undefined && { language }) };
			if (this.term !== null && place.definition) {
				this.items.push(joined(this.term, read, /[.:?!。：]$/u.test(this.term.text.trimEnd()) ? " " : "\n"));
				this.term = null;
			} else {
				this.endTerm();
				this.items.push(read);
			}
		}
		for (const alt of images) this.items.push(figureOf(place, { text: imageWords(alt), marks: [] }));
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
		if (this.look.characters === 0) this.stands = style;
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
}

function figureOf(place: Place, read: MarkedText): ReadParagraph {
	return paragraphOf({ ...place, names: [], outline: null, item: null }, read, emptyLook(), [], plainStyle);
}

function isHeading({ names }: Place): boolean {
	return names.some((name) => /^(?:heading \d|(?:sub)?title)$/.test(name));
}

export function joined(first: ReadParagraph, second: ReadParagraph, between: string): ReadParagraph {
	const title: MarkedText = { text: first.text.trimEnd(), marks: first.marks };
	return {
		...second,
		...concatMarked([title, { text: between, marks: [] }, second]),
		look: second.look,
		notes: [...first.notes, ...second.notes],
		runInTitle: title.text.length,
	};
}
