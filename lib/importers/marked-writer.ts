/**
 * Writes text and the marks on it as it goes, for importers that walk a tree or a row of tags.
 */
import type { Mark, MarkKind } from "@/lib/domain/block";
import { lineGlue, type MarkedText, type Pin } from "@/lib/domain/marked-text";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export class MarkedWriter {
	private readonly parts: string[] = [];
	private readonly marks: Mark[] = [];
	private readonly pins: Pin[] = [];
	private length = 0;
	private tail = "";

	get offset(): number {
		return this.length;
	}

	write(text: string): void {
		if (text === "") return;
		this.parts.push(text);
		this.length += text.length;
		this.tail = text.slice(-2);
	}

	/** Text whose line breaks are only those of the margin. */
	writeFlowing(text: string): void {
		const lines = text.split("\n");
		for (const [index, raw] of lines.entries()) {
			// Trimmed natively: a pattern would look at a long run of spaces again from each of them.
			let line = index > 0 ? raw.trimStart() : raw;
			if (index < lines.length - 1) line = line.trimEnd();
			if (index > 0) this.write(line === "" ? " " : lineGlue(this.tail, line));
			this.write(line);
		}
	}

	/** Marks what was written since `start`. Numbers set high become the characters for it, which survive where marks do not. */
	mark(start: number, kind: MarkKind, href?: string): void {
		if (start >= this.length) return;
		if (kind === "superscript" && this.parts.length > 0) {
			const last = this.parts[this.parts.length - 1] ?? "";
			if (last.length === this.length - start && /^\d{1,4}$/.test(last)) {
				this.parts[this.parts.length - 1] = asSuperscript(last);
				return;
			}
		}
		this.marks.push(href === undefined ? { start, end: this.length, kind } : { start, end: this.length, kind, href });
	}

	/** A pin behind what was written. */
	pin(id: number): void {
		this.pins.push({ at: this.length, id });
	}

	take(): MarkedText {
		return { text: this.parts.join(""), marks: [...this.marks], ...(this.pins.length > 0 && { pins: this.pins }) };
	}
}

/** "12" → "¹²". */
export function asSuperscript(digits: string): string {
	return digits.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}
