/**
 * A file of any format → a paper, or why not. What takes a library that answers later, a PDF, is loaded only when one comes; it belongs
 * into the thread of import-aside.ts.
 */
import { type ImportOptions, importPaper } from "./import-paper";
import type { ImportResult } from "./imported";
import { isPdf } from "./is-pdf";

export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
	if (!isPdf(bytes)) return importPaper(bytes, options);
	const { importPdf } = await import("./pdf/import-pdf");
	return importPdf(bytes, options);
}
