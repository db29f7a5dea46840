/** A PDF: its words against those that poppler finds, hyphens and ligatures aside; headings and paragraphs against a reference. */
import { existsSync, readFileSync } from "node:fs";
import { agreement, wordsOf } from "./in-order";
import { pdfSource } from "./pdf-source";
import { type Figures, type Imported, noFigures, tell } from "./result-line";

const plain = (text: string): string[] => wordsOf(text.normalize("NFKC").replace(/[-\u00ad\u2010]/g, "")).map((word) => word.toLowerCase());

export function comparePdf(file: string, { paper: { blocks, title } }: Imported): Figures {
	const figures = noFigures();
	const source = pdfSource(file);
	if (source !== null) {
		// Where words end in Korean, and in which order poppler puts a ligature of Arabic, is a matter of its own: there, letters count.
		const byLetter = /[\p{Script=Hangul}\p{Script=Arabic}]/u.test(source.slice(0, 2000));
		const words = byLetter ? [...plain(source).join("")] : plain(source);
		const found = plain([title, ...blocks.map(({ label, text }) => `${label ?? ""} ${text}`)].join("\n"));
		const { missing, extra } = agreement(words, byLetter ? [...found.join("")] : found);
		figures.kept = words.length === 0 ? null : 1 - missing.length / words.length;
		figures.invented = extra.length;
		figures.notes.push(`words missing: ${missing.slice(0, 60).join(" ")}`, `words extra: ${extra.slice(0, 60).join(" ")}`);
	}
	const reference = file.replace(/\.pdf$/, ".expected.md");
	if (!existsSync(reference)) return figures;
	const parts = readFileSync(reference, "utf8")
		.split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
		.map((part) => ({ isHeading: /^#/.test(part.trim()), text: plain(part.replace(/^[\s#]*(?:[-*•]\s)?/, "")).join("") }))
		.filter(({ text }) => text !== "");
	const expected = (heading: boolean): string[] => parts.filter(({ isHeading }) => isHeading === heading).map(({ text }) => text);
	const of = (kinds: (kind: string) => boolean): string[] =>
		blocks
			.filter(({ kind }) => kinds(kind))
			.map(({ kind, label, text }) => plain(kind === "heading" || /\d/.test(label ?? "") ? `${label ?? ""} ${text}` : text).join(""));
	const headings = agreement(expected(true), [plain(title).join(""), ...of((kind) => kind === "heading")]);
	const paragraphs = agreement(
		expected(false),
		of((kind) => kind !== "heading"),
	);
	figures.headings = headings.f1;
	figures.headingCount = expected(true).length;
	figures.paragraphs = paragraphs.f1;
	figures.paragraphCount = expected(false).length;
	tell(figures.notes, "headings", headings);
	tell(figures.notes, "paragraphs", paragraphs);
	return figures;
}
