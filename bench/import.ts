/**
 * `npm run bench -- import [words of a path …]`: how faithfully, and how fast, is every document of the corpus imported? A line for each.
 *
 * The corpus stands beside the repository and never in it. Figures: the share of the source's headings that are found and how many more were
 * made by their look, paragraphs as F1 against those of the source, the share of the source's words that stand in the result in the same order,
 * words of the result that the source does not have, time and peak memory.
 */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { ImportResult } from "../lib/importers/imported";
import { agreement, keptInOrder, wordsOf } from "./in-order";
import { pageSource } from "./page-source";
import { pdfSource } from "./pdf-source";
import { wordSource } from "./word-source";

interface Run {
	result: ImportResult;
	seconds: number;
	megabytes: number;
}

interface Line {
	file: string;
	outcome: string;
	headings: string;
	paragraphs: string;
	kept: string;
	invented: string;
	labels: string;
	changes: string;
	time: string;
	memory: string;
}

const endings = /\.(?:docx|odt|pdf|html?|md|txt)$/;
const references = /\.expected\.md$|^README|^index|FACTS/;
const corpus = path.join(import.meta.dirname, "../../shared/corpus");

export async function benchImport(wanted: readonly string[]): Promise<void> {
	if (!existsSync(corpus)) throw new Error(`There is no corpus at ${corpus}.`);
	const files = readdirSync(corpus, { recursive: true, encoding: "utf8" })
		.filter((file) => endings.test(file) && !references.test(path.basename(file)) && !file.startsWith("polis"))
		.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
		.sort();
	const lines: Line[] = [];
	for (const file of files) {
		const line = await measure(file, wanted.length > 0);
		lines.push(line);
		console.log(Object.values(line).join(" | "));
	}
	console.log("");
	console.table(Object.fromEntries(lines.map(({ file, ...rest }) => [file, rest])));
}

async function measure(file: string, isClose: boolean): Promise<Line> {
	const full = path.join(corpus, file);
	const run = await inOwnProcess(full);
	const line: Line = {
		file,
		outcome: "",
		headings: "",
		paragraphs: "",
		kept: "",
		invented: "",
		labels: "",
		changes: "",
		time: `${run.seconds.toFixed(2)} s`,
		memory: `${Math.round(run.megabytes)} MB`,
	};
	if (!run.result.ok) return { ...line, outcome: run.result.refusal };
	const { blocks, warnings } = run.result.paper;
	const count = (kind: string): number => blocks.filter((block) => block.kind === kind).length;
	line.outcome = `${blocks.length} blocks`;
	line.labels = String(blocks.filter((block) => block.label !== null && block.kind !== "footnote").length);
	line.headings = `${count("heading")} found`;
	if (file.endsWith(".docx")) compareWord(readFileSync(full), run.result, line, isClose);
	else if (file.endsWith(".pdf")) comparePdf(full, run.result, line, isClose);
	else if (/\.html?$/.test(file)) comparePage(readFileSync(full), run.result, line, isClose);
	else if (/\.(?:md|txt)$/.test(file)) comparePlain(readFileSync(full), run.result, line);
	const changes = warnings.find(({ code }) => code === "tracked-changes")?.params;
	if (changes !== undefined) line.changes = `${changes.insertions} ins ${changes.deletions} del ${changes.moves} mov`;
	const comments = warnings.find(({ code }) => code === "comments-left-out")?.params.count;
	if (comments !== undefined) line.changes = `${line.changes} ${comments} com`.trim();
	return line;
}

async function inOwnProcess(file: string): Promise<Run> {
	const one = path.join(import.meta.dirname, "import-one.ts");
	const { stdout } = await promisify(execFile)(process.execPath, ["--import", "./scripts/register.mjs", one, file], {
		maxBuffer: 1 << 29,
		timeout: 120_000,
	});
	return JSON.parse(stdout);
}

function compareWord(bytes: Uint8Array, result: ImportResult & { ok: true }, line: Line, isClose: boolean): void {
	const source = wordSource(new Uint8Array(bytes));
	const { blocks, title } = result.paper;
	const plain = (text: string): string => wordsOf(withoutNoteSigns(text)).join(" ").toLowerCase();
	const main = blocks.filter(({ kind }) => kind !== "footnote");
	const notes = blocks.filter(({ kind }) => kind === "footnote");

	// Words. The title of a paper stands above it wherever the file had it.
	const sourceWords = wordsOf(withoutNoteSigns(source.paragraphs.map(({ text }) => text).join("\n")));
	const resultWords = wordsOf(main.map(({ label, text }) => withoutNoteSigns(`${label ?? ""} ${text}`)).join("\n"));
	const titleWords = wordsOf(title);
	const at = title === "" ? -1 : placeOf(sourceWords, titleWords);
	const body = at === -1 ? sourceWords : [...sourceWords.slice(0, at), ...sourceWords.slice(at + titleWords.length)];
	const noteWords = wordsOf(source.notes);
	const keptWords = keptInOrder(body, resultWords) + keptInOrder(noteWords, wordsOf(notes.map(({ text }) => text).join("\n")));
	const count = body.length + noteWords.length;
	line.kept = count === 0 ? "" : `${((100 * keptWords) / count).toFixed(2)} %`;
	const own = agreement([...sourceWords, ...noteWords], wordsOf(blocks.map(({ text }) => withoutNoteSigns(text)).join("\n")));
	line.invented = String(own.extra.length);

	// Headings by style. What only looks like one is no mistake of the file's styles, and is told beside them.
	const styled = source.paragraphs.filter(({ heading }) => heading > 0).map(({ text }) => plain(text));
	const headings = blocks.filter(({ kind }) => kind === "heading").map(({ label, text }) => asWritten(label, text, new Set(styled), plain));
	const all = agreement(styled, [...headings, ...linesOf(plain(title), styled)]);
	const found = { ...all, extra: isClose ? all.extra : [] };
	const share = styled.length === 0 ? 1 : 1 - all.missing.length / styled.length;
	line.headings = styled.length > 0 ? `${share.toFixed(3)} of ${styled.length} +${all.extra.length}` : `${headings.length} by look`;

	// Paragraphs outside tables; those of tables that only laid out count neither way.
	const texts = source.paragraphs.filter(({ inTable }) => !inTable).map(({ text }) => plain(text));
	const inTables = new Set(source.paragraphs.filter(({ inTable }) => inTable).map(({ text }) => plain(text)));
	const known = new Set(texts);
	const anywhere = new Set([...texts, ...inTables]);
	const results = main
		.filter(({ kind }) => kind !== "table")
		.map(({ label, text }) => asWritten(label, text, anywhere, plain))
		.filter((text) => text !== "" && (known.has(text) || !inTables.has(text)));
	const paragraphs = agreement(
		texts.filter((text) => text !== ""),
		[...results, ...linesOf(plain(title), texts)],
	);
	line.paragraphs = `${paragraphs.f1.toFixed(3)} of ${texts.length}`;
	if (!isClose) return;
	for (const [what, { missing, extra }] of Object.entries({ headings: found, paragraphs, words: own })) {
		for (const text of missing.slice(0, 12)) console.log(`   ${what} missing: ${text.slice(0, 110)}`);
		for (const text of extra.slice(0, 12)) console.log(`   ${what} extra: ${text.slice(0, 110)}`);
	}
}

/** PDFs: words against those that poppler finds, hyphens and the letters of ligatures aside; headings and paragraphs against a reference. */
function comparePdf(file: string, result: ImportResult & { ok: true }, line: Line, isClose: boolean): void {
	const { blocks, title } = result.paper;
	const plain = (text: string): string[] =>
		wordsOf(text.normalize("NFKC").replace(/[-\u00ad\u2010]/g, "")).map((word) => word.toLowerCase());
	const source = pdfSource(file);
	if (source !== null) {
		// Where words end in Korean, and in which order poppler puts a ligature of Arabic, is a matter of its own: there, letters count.
		const byLetter = /[\p{Script=Hangul}\p{Script=Arabic}]/u.test(source.slice(0, 2000));
		const words = byLetter ? [...plain(source).join("")] : plain(source);
		const found = plain([title, ...blocks.map(({ label, text }) => `${label ?? ""} ${text}`)].join("\n"));
		const { missing, extra } = agreement(words, byLetter ? [...found.join("")] : found);
		line.kept = words.length === 0 ? "" : `${(100 - (100 * missing.length) / words.length).toFixed(2)} %`;
		line.invented = String(extra.length);
		if (isClose) console.log(`   missing: ${missing.slice(0, 60).join(" ")}\n   extra: ${extra.slice(0, 60).join(" ")}`);
	}
	const reference = file.replace(/\.pdf$/, ".expected.md");
	if (!existsSync(reference)) return;
	const parts = readFileSync(reference, "utf8")
		.split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
		.map((part) => ({ isHeading: /^#/.test(part.trim()), text: plain(part.replace(/^[\s#]*(?:[-*•]\s)?/, "")).join("") }));
	const of = (kinds: (kind: string) => boolean) =>
		blocks
			.filter(({ kind }) => kinds(kind))
			.map(({ kind, label, text }) => plain(kind === "heading" || /\d/.test(label ?? "") ? `${label ?? ""} ${text}` : text).join(""));
	const headings = agreement(
		parts.filter(({ isHeading, text }) => isHeading && text !== "").map(({ text }) => text),
		[plain(title).join(""), ...of((kind) => kind === "heading")],
	);
	line.headings = `F1 ${headings.f1.toFixed(3)}`;
	line.paragraphs = `F1 ${agreement(
		parts.filter(({ isHeading, text }) => !isHeading && text !== "").map(({ text }) => text),
		of((kind) => kind !== "heading"),
	).f1.toFixed(3)}`;
}

/** Pages: what stands around the paper, and what was taken for it by mistake, is no part of the source. */
function comparePage(bytes: Uint8Array, result: ImportResult & { ok: true }, line: Line, isClose: boolean): void {
	const source = pageSource(new Uint8Array(bytes));
	const { blocks, title } = result.paper;
	const plain = (text: string): string => wordsOf(withoutNoteSigns(text)).join(" ").toLowerCase();
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
	line.kept = `${((100 * kept) / Math.max(1, sourceWords.length + noteWords.length)).toFixed(2)} %`;
	const own = agreement([...sourceWords, ...noteWords], [...resultWords, ...notes]);
	line.invented = String(own.extra.length);
	const headings = agreement(source.headings.map(plain), [
		...main.filter(({ kind }) => kind === "heading").map(({ text }) => plain(text)),
		...(source.headings.some((text) => plain(text) === plain(title)) ? [plain(title)] : []),
	]);
	line.headings = `${headings.f1.toFixed(3)} of ${source.headings.length}`;
	const lines = new Map<string, number>();
	for (const block of main) {
		const { text, title: runIn } = block;
		for (const part of [text, typed(block), runIn === null ? "" : text.slice(runIn.length)])
			lines.set(plain(part), (lines.get(plain(part)) ?? 0) + 1);
	}
	const tables = main.filter(({ kind }) => kind === "table").map(({ text }) => ` ${plain(text)} `);
	const paragraphs = source.paragraphs.filter((text) => !tables.some((table) => table.includes(` ${plain(text)} `)));
	const missing = paragraphs.filter((text) => !lines.has(plain(text)) && plain(text) !== plain(title));
	line.paragraphs = `${(1 - missing.length / Math.max(1, paragraphs.length)).toFixed(3)} of ${paragraphs.length}`;
	if (!isClose) return;
	for (const [what, { missing: lost, extra }] of Object.entries({ headings, words: own })) {
		if (lost.length > 0) console.log(`   ${what} missing: ${lost.slice(0, 40).join(" · ").slice(0, 400)}`);
		if (extra.length > 0) console.log(`   ${what} extra: ${extra.slice(0, 40).join(" · ").slice(0, 400)}`);
	}
	for (const text of source.paragraphs.filter((part) => !lines.has(plain(part))).slice(0, 12))
		console.log(`   paragraph missing: ${text.slice(0, 100)}`);
}

/** Text and Markdown: their own words are the source; signs of markup are none. */
function comparePlain(bytes: Uint8Array, result: ImportResult & { ok: true }, line: Line): void {
	const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
	const source = wordsOf(new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes));
	const { title, blocks } = result.paper;
	const words = wordsOf([title, ...blocks.map(({ label, text }) => `${label ?? ""} ${text}`)].join("\n"));
	line.kept = `${((100 * keptInOrder(source, words)) / Math.max(1, source.length)).toFixed(2)} %`;
	line.invented = String(agreement(source, words).extra.length);
}

/** A number that was typed is part of the text in the source; one that Word counts is not. */
function asWritten(label: string | null, text: string, known: ReadonlySet<string>, plain: (text: string) => string): string {
	const whole = plain(`${label ?? ""} ${text}`);
	return known.has(whole) || !known.has(plain(text)) ? whole : plain(text);
}

/** The lines a title was put together from, if it was. */
function linesOf(title: string, lines: readonly string[]): string[] {
	for (let start = 0; start < Math.min(lines.length, 60); start++) {
		let joined = "";
		for (let end = start; end < start + 6; end++) {
			joined = `${joined} ${lines[end] ?? ""}`.trim();
			if (joined === title) return lines.slice(start, end + 1);
		}
	}
	return [];
}

function withoutNoteSigns(text: string): string {
	return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, " ");
}

/** Where a row of words stands in another; -1 if nowhere. */
function placeOf(words: readonly string[], row: readonly string[]): number {
	for (let at = 0; at + row.length <= Math.min(words.length, 2000); at++)
		if (row.every((word, step) => words[at + step] === word)) return at;
	return -1;
}
