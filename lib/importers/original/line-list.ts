/** The lines of a source as they are read, in order. */
import type { OriginalLine } from "@/lib/domain/original";

/** Characters in all; no screen shows more. */
const most = 6_000_000;

export class LineList {
	readonly lines: OriginalLine[] = [];
	private size = 0;

	/** `why`: it is known to be no part of the paper. */
	add(text: string, why?: NonNullable<OriginalLine["why"]>): void {
		// The database keeps neither U+0000 nor halves of surrogate pairs.
		for (const line of text.toWellFormed().replaceAll("\u0000", "").split("\n")) {
			const clean = line.replace(/[^\S\t]+/gu, " ").trim();
			if (clean === "" || this.size > most) continue;
			this.size += clean.length;
			this.lines.push(why === undefined ? { text: clean } : { text: clean, left: true, why });
		}
	}
}
