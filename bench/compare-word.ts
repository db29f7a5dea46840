/** A Word document, or the same as OpenDocument, against what its XML says and what was counted in it. */
import { type Gold, hashOf, headingAgreement, plainLabel, plainWords } from "./gold";
import { agreement, keptInOrder, wordsOf } from "./in-order";
import { asWritten, type Figures, type Imported, linesOf, noFigures, placeOf, sourceText, tell } from "./result-line";
import { type WordSource, wordSource } from "./word-source";

const withoutNoteSigns = (text: string): string => text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, " ");

export function compareWord(bytes: Uint8Array, read: Imported, gold: Gold): Figures {
	const source = wordSource(bytes);
	const figures = noFigures();
	const { blocks } = read.paper;
	const signs = new Set(blocks.flatMap(({ kind, label }) => (kind === "footnote" && label !== null ? [label] : [])));
	const plain = blocks.map((block) => ({ ...block, text: sourceText(block, signs) }));
	const result: Imported = { ok: true, paper: { ...read.paper, blocks: plain.filter(({ text }) => text.trim() !== "") } };
	compareWords(source, result, figures);
	compareHeadings(source, result, gold, figures);
	compareParagraphs(source, result, figures);
	compareLabels(source, result, gold, figures);
	if (gold.title !== undefined) {
		figures.title = plainWords(result.paper.title).startsWith(plainWords(gold.title));
		if (!figures.title) figures.notes.push(`title: ${result.paper.title}`);
	}
	return figures;
}

/** The title of a paper stands above it wherever the file had it. */
function compareWords(source: WordSource, { paper: { blocks, title } }: Imported, figures: Figures): void {
	const sourceWords = wordsOf(withoutNoteSigns(source.paragraphs.map(({ text }) => text).join("\n")));
	const main = blocks.filter(({ kind }) => kind !== "footnote");
	const notes = blocks.filter(({ kind }) => kind === "footnote");
	const resultWords = wordsOf(main.map(({ label, text }) => withoutNoteSigns(`${label ?? ""} ${text}`)).join("\n"));
	const titleWords = wordsOf(title);
	const at = title === "" ? -1 : placeOf(sourceWords, titleWords);
	const body = at === -1 ? sourceWords : [...sourceWords.slice(0, at), ...sourceWords.slice(at + titleWords.length)];
	const noteWords = wordsOf(source.notes);
	const kept = keptInOrder(body, resultWords) + keptInOrder(noteWords, wordsOf(notes.map(({ text }) => text).join("\n")));
	const count = body.length + noteWords.length;
	figures.kept = count === 0 ? null : kept / count;
	const own = agreement([...sourceWords, ...noteWords], wordsOf(blocks.map(({ text }) => withoutNoteSigns(text)).join("\n")));
	figures.invented = own.extra.length;
	tell(figures.notes, "words", { missing: [], extra: own.extra });
}

/** By the list of what was read, where there is one; else by style. */
function compareHeadings(source: WordSource, { paper: { blocks, title } }: Imported, gold: Gold, figures: Figures): void {
	const found = blocks.filter(({ kind }) => kind === "heading");
	if (gold.headings !== undefined) {
		const lines = found.map(({ level, label, text }) => ({ level, line: `${label ?? ""} ${text}`.trim() }));
		const counted = headingAgreement(gold.headings, lines);
		figures.headings = counted.f1;
		figures.headingCount = gold.headings.filter((line) => !line.startsWith("?")).length;
		figures.levels = counted.levels;
		tell(figures.notes, "headings", counted);
		return;
	}
	const styled = source.paragraphs.filter(({ heading }) => heading > 0).map(({ text }) => plainWords(text));
	const known = new Set(styled);
	const either = (gold.optional ?? []).map(plainWords);
	const expected = styled;
	if (expected.length === 0) return;
	const lines = found.flatMap(({ label, text }) => {
		const line = asWritten(label, text, known);
		const parts = known.has(line) ? [] : linesOf(line, expected, expected.length);
		return parts.length > 0 ? parts : [line];
	});
	const all = agreement(expected, [...lines, ...linesOf(plainWords(title), styled)]);
	// Where the whole paper has two headings by style, more by their look are no mistake.
	// What says again, without the style, what a heading by style says is a heading as much as not.
	const isEither = (line: string): boolean => known.has(line) || either.some((start) => line.startsWith(start));
	const extra = styled.length < 3 ? [] : all.extra.filter((line) => !isEither(line));
	const both = expected.length - all.missing.length;
	figures.headings = (2 * both) / (2 * both + all.missing.length + extra.length);
	figures.headingCount = expected.length;
	tell(figures.notes, "headings", { missing: all.missing, extra });
}

/** Outside tables; those of tables that only laid out count neither way. */
function compareParagraphs(source: WordSource, { paper: { blocks, title } }: Imported, figures: Figures): void {
	const texts = source.paragraphs
		.filter(({ inTable }) => !inTable)
		.map(({ text }) => plainWords(text))
		.filter((text) => text !== "");
	const inTables = new Set(source.paragraphs.filter(({ inTable }) => inTable).map(({ text }) => plainWords(text)));
	const known = new Set(texts);
	const anywhere = new Set([...texts, ...inTables]);
	const results = blocks
		.filter(({ kind }) => kind !== "table" && kind !== "footnote")
		.flatMap(({ kind, label, text }) => {
			const line = asWritten(label, text, anywhere);
			// A heading over two lines of the file is one.
			const parts = kind === "heading" && !known.has(line) ? linesOf(line, texts, texts.length) : [];
			return parts.length > 0 ? parts : [line];
		})
		.filter((text) => text !== "" && (known.has(text) || !inTables.has(text)));
	const paragraphs = agreement(texts, [...results, ...linesOf(plainWords(title), texts)]);
	figures.paragraphs = paragraphs.f1;
	figures.paragraphCount = texts.length;
	tell(figures.notes, "paragraphs", paragraphs);
}

function compareLabels(source: WordSource, { paper: { blocks } }: Imported, gold: Gold, figures: Figures): void {
	if (gold.labels === undefined) return;
	const expected = gold.labels.split("|").map((entry) => `${plainLabel(entry.slice(0, -7))} ${entry.slice(-6)}`);
	const inTables = new Set(source.paragraphs.filter(({ inTable }) => inTable).flatMap(({ text }) => endingsOf(text)));
	const hashes = new Set(expected.map((entry) => entry.slice(-6)));
	const found = blocks
		.filter(({ kind, label }) => label !== null && kind !== "footnote")
		.map(({ kind, label, text }) => ({ entry: entryOf(kind, plainLabel(label ?? ""), text, new Set(expected)), text }))
		.filter(({ entry }) => hashes.has(entry.slice(-6)) || !inTables.has(entry.slice(-6)));
	const agreed = agreement(
		expected,
		found.map(({ entry }) => entry),
	);
	figures.labels = agreed.f1;
	figures.labelCount = expected.length;
	const texts = new Map(found.map(({ entry, text }) => [entry, text.slice(0, 60)]));
	tell(figures.notes, "labels", { missing: agreed.missing, extra: agreed.extra.map((entry) => `${entry} ${texts.get(entry) ?? ""}`) });
}

/** Label and hash; of a heading that was put together from lines, of the first that was counted. */
function entryOf(kind: string, label: string, text: string, expected: ReadonlySet<string>): string {
	const words = wordsOf(text);
	const most = kind === "heading" ? words.length : 0;
	for (let count = most; count > 0; count--) {
		const entry = `${label} ${hashOf(words.slice(0, count).join(" "))}`;
		if (expected.has(entry)) return entry;
	}
	return `${label} ${hashOf(text)}`;
}

/** A text, and what is left of it behind a number. */
function endingsOf(text: string): string[] {
	const words = wordsOf(text);
	return [0, 1, 2].map((from) => hashOf(words.slice(from).join(" ")));
}
