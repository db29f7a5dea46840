/**
 * pdf.js, as this importer needs it. What a program wrote down as the words of a few glyphs (/ActualText, ISO 32000-1, 14.9.4) pdf.js reads and
 * throws away, and no setting keeps it; without it the words of many Arabic and Indian papers cannot be told from their glyphs. One line
 * of it is therefore written otherwise before it is loaded (docs/decisions/0107-one-line-of-pdf-js.md).
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

export type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

const line = 'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];';

/** What stands beside the content, in place or among the resources: its number and its words. */
const fuller = `{
	const named = args[1] instanceof Name ? resources?.get("Properties") : null;
	const about = named instanceof Dict ? named.get(args[1].name) : args[1];
	const words = about instanceof Dict ? about.get("ActualText") : null;
	args = [args[0].name, about instanceof Dict ? about.get("MCID") : null, typeof words === "string" ? stringToPDFString(words) : null];
}`;

const kept = globalThis as { colloquyPdfJs?: Promise<PdfJs>; pdfjsWorker?: unknown };

export function loadPdfJs(): Promise<PdfJs> {
	kept.colloquyPdfJs ??= load();
	return kept.colloquyPdfJs;
}

async function load(): Promise<PdfJs> {
	// pdf.js takes the part of it that reads files from here, and from its own folder only where there is none.
	if (kept.pdfjsWorker === undefined) {
		const source = await readFile(path.join(pdfJsFolder(), "legacy/build/pdf.worker.mjs"), "utf8");
		const changed = source.replace(line, () => fuller);
		const url = `data:text/javascript;base64,${Buffer.from(changed).toString("base64")}`;
		// Another version may have another line; it is read as it is.
		if (changed !== source) await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ url);
	}
	return import("pdfjs-dist/legacy/build/pdf.mjs");
}

export function pdfJsFolder(): string {
	return path.join(path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "/");
}
