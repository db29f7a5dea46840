/**
 * How is plain text written so that Markdown reads it as it stands?
 *
 * Comments are Markdown; what comes from a file is not.
 *
 * Invariant: `plainText` of what `asMarkdown` makes of a text is that text, its lines trimmed and runs of empty lines one.
 */

/**
 * What means something in CommonMark or GitHub's extensions wherever it stands. As little as that: who searches the comments, or reads the
 * source in another program, reads the signs too.
 */
const signs = new RegExp(
	[
		/[\\`*[~]/,
		// Within a word it is a letter.
		/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
		/<(?=[a-z/!?])/,
		/&(?=#|[a-z][a-z0-9]*;)/,
		// Addresses become links by themselves, and would take the signs escaped in them along.
		/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=[a-z0-9])@(?=[a-z0-9])/,
		/(?<=www)\./,
	]
		.map(({ source }) => source)
		.join("|"),
	"giu",
);
/** What makes a heading, a quotation, a list, a rule or a table only where a line begins. */
const beginnings = /^[-+=#>|:]/;
const numbered = /^(\d{1,9})([.)])/;

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
	const escaped = line.replace(signs, "\\$&");
	return beginnings.test(escaped) ? `\\${escaped}` : escaped.replace(numbered, "$1\\$2");
}

/** The words somebody speaks of, as a block of their own above what is said. */
export function quoted(markdown: string): string {
	return markdown
		.split("\n")
		.map((line) => (line === "" ? ">" : `> ${line}`))
		.join("\n");
}
