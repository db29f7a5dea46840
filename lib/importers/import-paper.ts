/**
 * A file → a paper that can be checked and published, or why not. The one door to all importers.
 *
 * Never throws on what a file holds; time grows with its size, not with its nesting.
 */
import { decodeText, defaultLimits } from "./decode";
import { isWordFile } from "./docx/compound-file";
import { importDocx } from "./docx/import-docx";
import { finishImport, type ImportOptions, maxBlocks, tooManyBlocks } from "./finish-import";
import { importHtml } from "./html/import-html";
import { isHtml } from "./html/is-html";
import { isWebArchive, pageOfArchive } from "./html/web-archive";
import type { ImportResult } from "./imported";
import { looksLikeMarkdown } from "./looks-like-markdown";
import { importMarkdown } from "./markdown";
import { importOdt } from "./odt/import-odt";
import { isOdt } from "./odt/is-odt";
import { plainLines } from "./original/plain-lines";
import { importText } from "./text";

export { type ImportOptions, maxBlocks } from "./finish-import";

/** Characters. A paper of so many is two thousand pages; reading Markdown is dear. */
export const maxCharacters = 5_000_000;

export function importPaper(bytes: Uint8Array, options: ImportOptions): ImportResult {
	if (bytes.length <= defaultLimits.size && isWordFile(bytes)) return importDocx(bytes, options);
	if (bytes.length <= defaultLimits.size && isOdt(bytes)) return importOdt(bytes, options);
	const archive = bytes.length <= defaultLimits.size && isWebArchive(bytes) ? pageOfArchive(bytes) : null;
	if (archive !== null) return "page" in archive ? importHtml(archive.page, options) : importPlain(archive.text, options);
	return isHtml(bytes) ? importHtml(bytes, options) : importPlain(bytes, options);
}

function importPlain(bytes: Uint8Array, options: ImportOptions): ImportResult {
	const decoded = decodeText(bytes);
	if (!decoded.ok) return decoded;
	const { text } = decoded;
	// Counted before it is parsed: what is too much is refused in a moment.
	if (text.length > maxCharacters || countParagraphs(text) > 2 * maxBlocks) return tooManyBlocks();
	const markdown = looksLikeMarkdown(text) ? importMarkdown(text) : null;
	const { title, language, blocks, warnings, images } = markdown ?? { ...importText(text), language: null, images: [] };
	const format = markdown === null ? "text" : "markdown";
	const doubts = [...decoded.warnings, ...warnings];
	return finishImport({ title, language, blocks, warnings: doubts, format, images, original: plainLines(text) }, options, text);
}

function countParagraphs(text: string): number {
	let count = 0;
	for (const _ of text.matchAll(/\n[^\S\n]{0,100}\n/g)) count++;
	return count;
}
