/** An HTML page: what stands around the paper, and what was taken for it by mistake, is no part of the source. */
import { plainWords } from "./gold";
import { agreement, keptInOrder, wordsOf } from "./in-order";
import { pageSource } from "./page-source";
import { type Figures, type Imported, noFigures, placeOf, tell } from "./result-line";

const withoutNoteSigns = (text: string): string => text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, " ");

export function comparePage(bytes: Uint8Array, { paper: { blocks, title } }: Imported): Figures {
	const figures = noFigures();
	const source = pageSource(bytes);
	const main = blocks.filter(({ kind }) => kind !== "footnote");
	const [sourceWords, noteWords] = [wordsOf(source.text), wordsOf(source.notes)];
	// A number that was typed is part of the text in the source; one that the browser counts is not.
	const typed = ({ label, text }: (typeof main)[number]): string => {
		const whole = `${label ?? ""} ${text}`;
		return source.text.includes(whole.slice(0, 40).trim()) ? whole : text;
	};
	const at = placeOf(sourceWords, wordsOf(title));
	if (at !== -1) sourceWords.splice(at, wordsOf(title).length);
	const resultWords = wordsOf(main.map((block) => withoutNoteSigns(typed(block))).join("\n"));
	const notes = wordsOf(
		blocks
			.filter(({ kind }) => kind === "footnote")
			.map(({ text }) => text)
			.join("\n"),
	);
	const kept = keptInOrder(sourceWords, resultWords) + keptInOrder(noteWords, notes);
	figures.kept = kept / Math.max(1, sourceWords.length + noteWords.length);
	const own = agreement([...sourceWords, ...noteWords], [...resultWords, ...notes]);
	figures.invented = own.extra.length;
	tell(figures.notes, "words", own);
	const isNamed = source.headings.some((text) => plainWords(text) === plainWords(title));
	const found = main.filter(({ kind }) => kind === "heading").map((block) => plainWords(typed(block)));
	const headings = agreement(source.headings.map(plainWords), [...found, ...(isNamed ? [plainWords(title)] : [])]);
	if (source.headings.length > 0) {
		figures.headings = headings.f1;
		figures.headingCount = source.headings.length;
		tell(figures.notes, "headings", headings);
	}
	const lines = new Set<string>();
	for (const block of main) {
		const { text, title: runIn } = block;
		for (const part of [text, typed(block), runIn === null ? "" : text.slice(runIn.length)]) lines.add(plainWords(part));
	}
	const tables = main.filter(({ kind }) => kind === "table").map(({ text }) => ` ${plainWords(text)} `);
	const paragraphs = source.paragraphs.filter((text) => !tables.some((table) => table.includes(` ${plainWords(text)} `)));
	const missing = paragraphs.filter((text) => !lines.has(plainWords(text)) && plainWords(text) !== plainWords(title));
	figures.paragraphs = paragraphs.length === 0 ? null : 1 - missing.length / paragraphs.length;
	figures.paragraphCount = paragraphs.length;
	tell(figures.notes, "paragraphs", { missing, extra: [] });
	return figures;
}
