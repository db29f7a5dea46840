/**
 * How is plain text written so that Markdown reads it as it stands?
 *
 * Comments are Markdown; what comes from a file is not.
 *
 * Invariant: `plainText` of what `asMarkdown` makes of a text is that text, its lines trimmed and runs of empty lines one.
 */

/** Signs that mean something in CommonMark or GitHub's extensions wherever they stand; a backslash makes each of them itself. */
const signs = /[\\`*_[\]<>~|&#:@]/g;
/** What makes a list, a rule, a heading or code only where a line begins. */
const beginnings = /^(?=[-+=])|^(?=\d{1,9}[.)])/;

/** A paragraph for each run of lines; single line breaks stay line breaks. */
export function asMarkdown(text: string): string {
	return text
		.split("\n")
		.map((line) => escapedLine(line.trim()))
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

function escapedLine(line: string): string {
	// "www." and "https://" are left alone by a sign within them; a number that begins a line gets it before its full stop.
	const escaped = line.replace(signs, "\\$&").replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`);
	if (!beginnings.test(escaped)) return escaped;
	return /^\d/.test(escaped) ? escaped.replace(/^(\d{1,9})([.)])/, "$1\\$2") : `\\${escaped}`;
}

/** The words somebody speaks of, as a block of their own above what is said. */
export function quoted(markdown: string): string {
	return markdown
		.split("\n")
		.map((line) => (line === "" ? ">" : `> ${line}`))
		.join("\n");
}
