/**
 * pdf.js, as this importer needs it. What a program wrote down as the words of a few glyphs (/ActualText, ISO 32000-1, 14.9.4) pdf.js reads and
 * throws away, and no setting keeps it; without it the words of many Arabic and Indian papers cannot be told from their glyphs. One line
 * of it is therefore written otherwise before it is loaded (docs/decisions/0107-one-line-of-pdf-js.md).
 */
import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

export type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

const line = 'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];';

/** What stands beside the content, in place or among the resources: its number and its words. */
const fuller = `{
	const named = args[1] instanceof Name ? resources?.get("Properties") : null;
	const about = named instanceof Dict ? named.get(args[1].name) : args[1];
	const words = about instanceof Dict ? about.get("ActualText") : null;
	args = [args[0].name, about instanceof Dict ? about.get("MCID") : null, typeof words === "string" ? stringToPDFString(words) : null];
}`;

const kept = globalThis as { colloquyPdfJs?: Promise<PdfJs> };

export function loadPdfJs(): Promise<PdfJs> {
	kept.colloquyPdfJs ??= load();
	return kept.colloquyPdfJs;
}

async function load(): Promise<PdfJs> {
	const file = path.join(pdfJsFolder(), "legacy/build/pdf.worker.mjs");
	// Under a name of its own, beside what others may have loaded. pdf.js takes the part of it that reads files from whoever came last.
	const url = `${pathToFileURL(file).href}?words`;
	const hook = registerHooks({
		load: (asked, context, next) =>
			asked === url
				? { format: "module", source: readFileSync(file, "utf8").replace(line, () => fuller), shortCircuit: true }
				: next(asked, context),
	});
	try {
		await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ url);
	} finally {
		hook.deregister();
	}
	return import("pdfjs-dist/legacy/build/pdf.mjs");
}

export function pdfJsFolder(): string {
	return path.join(path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "/");
}
