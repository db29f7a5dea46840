/**
 * How does a page of a PDF look, for whoever compares it with what was read? Drawn with pdf.js on a canvas in memory: no scripts, no forms, no
 * network. However large a page says it is, its drawing is bounded.
 */

import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { loadPdfJs, pdfJsFolder } from "./load-pdfjs";

/** Pixels. */
export const drawingLimits = { width: 1200, height: 2400 };
/** Of an image in the file, in pixels; larger ones are left white. */
const largestImage = 30_000_000;

export interface PageSize {
	width: number;
	height: number;
}

/** Rejects where the file cannot be opened. */
export async function openForDrawing(bytes: Uint8Array): Promise<PDFDocumentProxy> {
	const pdfjs = await loadPdfJs();
	const root = pdfJsFolder();
	const task = pdfjs.getDocument({
		data: bytes,
		isEvalSupported: false,
		enableXfa: false,
		useSystemFonts: false,
		// There is no browser that takes fonts: letters are drawn as outlines.
		disableFontFace: true,
		maxImageSize: largestImage,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		stopAtErrors: false,
		verbosity: pdfjs.VerbosityLevel.ERRORS,
		cMapUrl: path.join(root, "cmaps/"),
		standardFontDataUrl: path.join(root, "standard_fonts/"),
		wasmUrl: path.join(root, "wasm/"),
		iccUrl: path.join(root, "iccs/"),
	});
	try {
		return await task.promise;
	} catch (error) {
		await task.destroy();
		throw error;
	}
}

/** Of each page, as it will be drawn, in pixels. */
export async function sizesOf(document: PDFDocumentProxy, most: number): Promise<PageSize[]> {
	const sizes: PageSize[] = [];
	for (let number = 1; number <= Math.min(most, document.numPages); number++) {
		// A page that cannot be read has the size of the one before.
		const page = await document.getPage(number).catch(() => null);
		const size = page === null ? (sizes.at(-1) ?? { width: 850, height: 1200 }) : sizeOf(page.getViewport({ scale: 1 }));
		page?.cleanup();
		sizes.push(size);
	}
	return sizes;
}

/** As WebP. */
export async function drawPage(document: PDFDocumentProxy, number: number): Promise<Uint8Array> {
	// The copy that pdf.js takes its paths from: a canvas knows only those of its own.
	const { createCanvas } = createRequire(path.join(pdfJsFolder(), "package.json"))("@napi-rs/canvas") as typeof import("@napi-rs/canvas");
	const page = await document.getPage(number);
	const whole = page.getViewport({ scale: 1 });
	const { width, height } = sizeOf(whole);
	const canvas = createCanvas(width, height);
	const context = canvas.getContext("2d");
	context.fillStyle = "#ffffff";
	context.fillRect(0, 0, width, height);
	const viewport = page.getViewport({ scale: width / whole.width });
	try {
		await page.render({
			canvas: null,
			canvasContext: context as unknown as CanvasRenderingContext2D,
			viewport,
			background: "#ffffff",
		}).promise;
		return await canvas.encode("webp", 85);
	} finally {
		page.cleanup();
	}
}

/** As wide as the limit, unless it would be too high. */
function sizeOf({ width, height }: PageSize): PageSize {
	if (!(width > 0) || !(height > 0)) return { width: 850, height: 1200 };
	const scale = Math.min(drawingLimits.width / width, drawingLimits.height / height);
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
