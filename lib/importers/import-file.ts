/**
 * A file of any format → a paper, or why not. What takes a library that answers later, a PDF, is loaded only when one comes; it belongs
 * into the thread of import-aside.ts.
 */
import { defaultLimits } from "./decode";
import { formatOfBytes } from "./foreign-formats";
import { type ImportOptions, importPaper } from "./import-paper";
import type { ImportResult } from "./imported";

export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
	if (!isPdf(bytes)) return importPaper(bytes, options);
	const { importPdf } = await import("./pdf/import-pdf");
	return importPdf(bytes, options);
}

/** Whether it is a PDF that is small enough to be read. */
export function isPdf(bytes: Uint8Array): boolean {
	return bytes.length <= defaultLimits.size && formatOfBytes(bytes) === "PDF";
}
