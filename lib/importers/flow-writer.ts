/**
 * Writes running text piece by piece as a browser would set it: white space runs are one space, also over the seams of pieces, and each
 * piece bears the marks of its style.
 */
import type { Mark, MarkKind } from "@/lib/domain/block";
import { lineGlue, type MarkedText, type Pin } from "@/lib/domain/marked-text";
import { asSuperscript } from "./marked-writer";

export class FlowWriter {
	private parts: string[] = [];
	private marks: Mark[] = [];
	private pins: Pin[] = [];
	/** Behind white space of which is not known yet whether it stands. */
	private waiting: number[] = [];
	private length = 0;
	private tail = "";
	/** What stands before the next visible character; a line break of the source is none inside scripts without spaces. */
	private gap: "" | "line" | "space" = "";
	/** Whether it goes on from other text, so that a space at its beginning counts. */
	private goesOn = false;
	/** Mark and address → the mark that ends where the text ends. */
	private open = new Map<string, Mark>();

	get isEmpty(): boolean {
		return this.length === 0;
	}

	get offset(): number {
		return this.length;
	}

	/** The last characters. */
	get end(): string {
		return this.tail;
	}

	/** Whether a line break was the last that was written. */
	get atLineStart(): boolean {
		return this.tail.endsWith("\n");
	}

	write(text: string, kinds: readonly MarkKind[], href: string | null = null): void {
		if (kinds.includes("superscript") && /^\s*\d{1,4}\s*$/.test(text)) {
			// Numbers set high become the characters for it, which survive where marks do not.
			this.write(
				asSuperscript(text),
				kinds.filter((kind) => kind !== "superscript"),
				href,
			);
			return;
		}
		let start = -1;
		// Several no-break spaces in a row are there for the look of the page.
		for (const [piece] of text.matchAll(
			/[ \t\n\r\f]*\u00a0[ \t\n\r\f\u00a0]+|[ \t\n\r\f]+\u00a0|[ \t\n\r\f]+|[^ \t\n\r\f\u00a0]+|\u00a0/g,
		)) {
			if (/^[ \t\n\r\f\u00a0]/.test(piece) && piece !== "\u00a0") {
				this.gap = /^[\n\r]/.test(piece) && this.gap !== "space" ? "line" : "space";
				continue;
			}
			this.glue(piece);
			if (start === -1) start = this.length;
			this.append(piece);
		}
		if (start !== -1) this.mark(start, kinds, href);
	}

	/** Text whose spaces and line breaks stay. */
	writeKept(text: string, kinds: readonly MarkKind[], href: string | null = null): void {
		if (text === "") return;
		this.glue(text);
		const start = this.length;
		this.append(text.replaceAll("\r\n", "\n"));
		this.mark(start, kinds, href);
	}

	/** An image in the line, with the words that say what it shows. */
	image(words: string, sha256: string): void {
		this.glue(words);
		this.marks.push({ start: this.length, end: this.length + words.length, kind: "image", href: sha256 });
		this.append(words);
		this.open = new Map();
	}

	/** A line break that means something. */
	lineBreak(): void {
		this.gap = "";
		this.settle();
		if (this.length > 0) this.append("\n");
	}

	/** What is written goes on in the line of other text. */
	continue(): void {
		this.goesOn = true;
	}

	/** A space at the end stays: other text goes on in the line of this one. */
	keepSpace(): void {
		if (this.gap !== "" && !this.atLineStart) this.append(" ");
		this.gap = "";
		this.settle();
	}

	/** A space, where text follows and none stands yet. */
	space(): void {
		this.gap = "space";
	}

	/** A pin behind what was written, its white space too. */
	pin(id: number): void {
		this.waiting.push(id);
		if (this.gap === "") this.settle();
	}

	take(): MarkedText {
		this.settle();
		const taken = { text: this.parts.join(""), marks: this.marks, ...(this.pins.length > 0 && { pins: this.pins }) };
		this.parts = [];
		this.marks = [];
		this.pins = [];
		this.length = 0;
		this.tail = "";
		this.gap = "";
		this.open = new Map();
		return taken;
	}

	private glue(next: string): void {
		const atStart = (this.length === 0 && !this.goesOn) || this.tail.endsWith("\n");
		if (!atStart && this.gap === "space") this.append(" ");
		else if (!atStart && this.gap === "line") this.append(lineGlue(this.tail, next));
		this.gap = "";
		this.settle();
	}

	private settle(): void {
		for (const id of this.waiting) this.pins.push({ at: this.length, id });
		this.waiting = [];
	}

	private append(text: string): void {
		if (text === "") return;
		this.parts.push(text);
		this.length += text.length;
		this.tail = text.length >= 2 ? text.slice(-2) : (this.tail + text).slice(-2);
	}

	private mark(start: number, kinds: readonly MarkKind[], href: string | null): void {
		const open = new Map<string, Mark>();
		const keys: [string, MarkKind][] = kinds.map((kind) => [kind, kind]);
		if (href !== null) keys.push([`link ${href}`, "link"]);
		for (const [key, kind] of keys) {
			const before = this.open.get(key);
			// Only a space stands between the two.
			if (before !== undefined && start - before.end <= 1) {
				before.end = this.length;
				open.set(key, before);
				continue;
			}
			const mark: Mark = kind === "link" && href !== null ? { start, end: this.length, kind, href } : { start, end: this.length, kind };
			this.marks.push(mark);
			open.set(key, mark);
		}
		this.open = open;
	}
}
