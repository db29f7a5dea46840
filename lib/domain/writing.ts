/**
 * What may a text that a person types consist of?
 *
 * Schemas for the commands' input. Cleaning happens before the limits are checked, and both are part of the schema, so that the API's
 * description of itself knows the limits too.
 *
 * Invariants
 * - Well-formed, NFC, line breaks as "\n", no white space at the ends, no control characters (PostgreSQL takes no U+0000) and no
 *   overrides of the writing direction, which make a sentence read other than it is stored (CVE-2021-42574).
 * - What a reader would see as nothing is nothing.
 */
import { z } from "zod";
import { isBlank } from "./marked-text";

/** Several lines, as a comment in Markdown: spaces and empty lines inside mean something and stay. */
export function writing(max: number, min = 1) {
	return z.string().overwrite(cleanWriting).min(min).max(max);
}

/** One line, as a name or a title: runs of white space are one space. */
export function line(max: number, min = 1) {
	return z.string().overwrite(cleanLine).min(min).max(max);
}

export function cleanWriting(text: string): string {
	const clean = text
		.toWellFormed()
		.replace(/\r\n?/g, "\n")
		.replace(/[[\p{Cc}\u202a-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb]--[\n\t]]/gv, "")
		.normalize("NFC")
		.trim();
	return isBlank(clean) ? "" : clean;
}

export function cleanLine(text: string): string {
	return cleanWriting(text.replace(/\s+/g, " "));
}
