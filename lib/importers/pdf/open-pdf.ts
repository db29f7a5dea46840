/**
 * How is a PDF opened so that nothing in it can do more than be read? No scripts, no forms, no network, no pictures, no fonts drawn.
 */
import path from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { ImportRefusal } from "../imported";
import { loadPdfJs, pdfJsFolder } from "./load-pdfjs";
import type { Instructions } from "./read-page";

/** A page that is wider than this, in points, is a plan or an attack; PDF itself allows 14 400. */
export type OpenedPdf = { ok: true; document: PDFDocumentProxy; instructions: Instructions; close: () => Promise<void> };

/** pdf.js would make a letter's outline for every letter it cannot give to a browser as a font; nothing is drawn here, so it may believe it can. */
class UndrawnFont {
	readonly loaded = Promise.resolve(this);
	constructor(readonly family: string) {}
	load(): Promise<this> {
		return Promise.resolve(this);
	}
}

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | { ok: false; refusal: ImportRefusal }> {
	const place = globalThis as { FontFace?: unknown };
	place.FontFace ??= UndrawnFont;
	const pdfjs = await loadPdfJs();
	const root = pdfJsFolder();
	const task = pdfjs.getDocument({
		// A copy: pdf.js takes what it is given for its own.
		data: new Uint8Array(bytes),
		isEvalSupported: false,
		useWasm: false,
		enableXfa: false,
		useSystemFonts: false,
		disableFontFace: false,
		ownerDocument: { fonts: { add() {}, delete() {} } } as unknown as HTMLDocument,
		maxImageSize: 0,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		stopAtErrors: false,
		verbosity: pdfjs.VerbosityLevel.ERRORS,
		cMapUrl: path.join(root, "cmaps/"),
		standardFontDataUrl: path.join(root, "standard_fonts/"),
	});
	try {
		const document = await task.promise;
		return { ok: true, document, instructions: pdfjs.OPS as Instructions, close: () => task.destroy() };
	} catch (error) {
		await task.destroy();
		return { ok: false, refusal: (error as Error).name === "PasswordException" ? "file-encrypted" : "file-damaged" };
	}
}
