/**
 * A PDF → the blocks of a paper, or why not. Reads the text layer; what was only photographed has none.
 *
 * Time and memory grow with the pages; the thread it runs in (import-aside.ts) bounds both. Never throws on what a file holds.
 */
import { isSameLanguage } from "@/lib/domain/language";
import { detectLanguage } from "../detect-language";
import { finishImport, type ImportOptions } from "../finish-import";
import type { ImportResult, ImportWarning } from "../imported";
import { LineJoiner } from "../line-joining";
import { furnitureOf, linesOf, type PageRead, piecesOf, runsOf } from "./assemble";
import { mirror, mirrorBalance } from "./bidi-order";
import { isUnreadable } from "./glyph-text";
import { countFigures } from "./left-images";
import type { Line } from "./line";
import { measuresOf } from "./measures";
import { openPdf } from "./open-pdf";
import { readPages } from "./read-pages";
import { blocksOf } from "./to-blocks";
import { areSound } from "./told";

/** More than the longest reports have. */
export const maxPages = 3000;

export async function importPdf(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
	options.onProgress?.({ step: "opening", done: 0, total: 0 });
	const opened = await openPdf(bytes);
	if (!opened.ok) return { ok: false, refusal: opened.refusal, params: {} };
	try {
		const { document } = opened;
		if (document.numPages > maxPages)
			return { ok: false, refusal: "file-too-many-pages", params: { pages: document.numPages, limit: maxPages } };
		const total = document.numPages;
		const { pages, failed, about } = await readPages(document, opened.instructions, (done) =>
			options.onProgress?.({ step: "reading", done, total }),
		);
		options.onProgress?.({ step: "arranging", done: total, total });
		const warnings: ImportWarning[] = [];
		const letters = pages.reduce((sum, page) => sum + lettersIn(page), 0);
		if (letters === 0) return { ok: false, refusal: failed === document.numPages ? "file-damaged" : "pdf-without-text", params: {} };
		if (failed > 0) warnings.push({ code: "pages-unreadable", block: null, params: { count: failed } });
		const empty = pages.filter((page) => lettersIn(page) === 0).map(({ number }) => number);
		if (empty.length > 0)
			warnings.push({ code: "pages-without-text", block: null, params: { count: empty.length, pages: empty.slice(0, 10).join(", ") } });
		const figures = countFigures(bytes, pages.length);
		if (figures > 0) warnings.push({ code: "pdf-images-left-out", block: null, params: { count: figures } });
		if (about.forbidsCopying) warnings.push({ code: "copying-restricted", block: null, params: {} });
		return finished(pages, about, warnings, options);
	} catch (error) {
		// pdf.js throws on what it cannot make sense of.
		console.error("A PDF could not be read:", (error as Error).message);
		return { ok: false, refusal: "file-damaged", params: {} };
	} finally {
		await opened.close();
	}
}

function finished(
	pages: PageRead[],
	about: { title: string | null; language: string | null },
	warnings: ImportWarning[],
	options: ImportOptions,
): ImportResult {
	const read = withBracketsInOrder(pages);
	markBrokenWords(read.flatMap(linesOf));
	const furniture = furnitureOf(read);
	if (!areSound(runsOf(read, furniture.dropped))) for (const line of read.flatMap(linesOf)) line.block = null;
	const measures = measuresOf(runsOf(read, furniture.dropped));
	const lines = read.flatMap(linesOf).filter((line) => !furniture.dropped.has(line));
	const text = lines.map((line) => line.text).join("\n");
	const joiner = new LineJoiner(text);
	const pieces = piecesOf(read, furniture, measures, joiner);
	const { title, blocks, places, warnings: doubts } = blocksOf(pieces, joiner, { measures, metadata: about.title });
	const heads = furniture.dropped.size - furniture.contents;
	if (heads > 0)
		warnings.push({ code: "page-furniture-dropped", block: null, params: { count: heads, example: furniture.example.slice(0, 80) } });
	if (furniture.contents > 0) warnings.push({ code: "contents-left-out", block: null, params: { count: furniture.contents } });
	if (joiner.guessed > 0) warnings.push({ code: "hyphens-removed", block: null, params: { count: joiner.guessed } });
	const unreadable = lines.reduce((sum, line) => sum + unreadableIn(line.text), 0);
	if (unreadable > 0) warnings.push({ code: "letters-unreadable", block: null, params: { count: unreadable } });
	const language = languageOf(about.language, text);
	return finishImport({ title, language, blocks, places, warnings: [...warnings, ...doubts], format: "pdf" }, options);
}

/** What the file says, unless its words are plainly of another language: many programs write the one of the computer they run on. */
function languageOf(said: string | null, text: string): string | null {
	const found = detectLanguage(text);
	return said === null || (found !== "und" && !isSameLanguage(said, found)) ? null : said;
}

/** Signs of a line that are no letters, or, where hardly any is one, all of them. */
function unreadableIn(text: string): number {
	const signs = [...text.replace(/\s/g, "")];
	const letters = signs.filter((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign)).length;
	return signs.length >= 6 && letters < 0.3 * signs.length && !/^[._\-–—*=·•…]+$/.test(signs.join(""))
		? signs.length
		: signs.filter(isUnreadable).length;
}

/** Whether brackets in lines from right to left are kept by their shape, the whole paper tells. */
function withBracketsInOrder(pages: PageRead[]): PageRead[] {
	const lines = pages.flatMap(linesOf).filter(({ rtl }) => rtl);
	const balance = lines.reduce((sum, { text }) => sum + mirrorBalance(text), 0);
	if (balance < 0) for (const line of lines) turnBrackets(line);
	return pages;
}

/**
 * Korean is broken at the margin within words as well, and without a hyphen. Where the program that made the file wrote the spaces at the
 * ends of lines too, a line without one ends within a word.
 */
function markBrokenWords(lines: readonly Line[]): void {
	const hangul = lines.filter(({ text }) => /\p{Script=Hangul}$/u.test(text));
	if (hangul.filter(({ spaced }) => spaced).length < 0.15 * hangul.length) return;
	for (const line of hangul) line.broken = !line.spaced;
}

function turnBrackets(line: Line): void {
	line.text = mirror(line.text);
	for (const cell of line.cells) cell.text = mirror(cell.text);
}

function lettersIn({ parts }: PageRead): number {
	const text = (lines: readonly Line[]): string => lines.map((line) => line.text).join("");
	const whole = parts.map((part) => (part.kind === "lines" ? text(part.lines) : part.table.rows.flat().map(text).join(""))).join("");
	return whole.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
