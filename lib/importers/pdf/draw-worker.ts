/** The thread in which pages of PDFs are drawn (draw-aside.ts). One page at a time; it keeps the file that it drew last. */
import { parentPort } from "node:worker_threads";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { drawPage, openForDrawing, type PageSize, sizesOf } from "./render-page";

export interface DrawOrder {
	/** Names the file. */
	key: string;
	/** Absent where the thread has that file open. */
	bytes?: Uint8Array;
	/** From 1; or the sizes of that many pages. */
	wanted: { page: number } | { sizes: number };
}
export type Drawn = { image: Uint8Array } | { sizes: PageSize[] } | { failed: string };

let open: { key: string; document: PDFDocumentProxy } | null = null;

async function draw({ key, bytes, wanted }: DrawOrder): Promise<Drawn> {
	if (open?.key !== key) {
		await open?.document.loadingTask.destroy();
		open = null;
		if (bytes === undefined) throw new Error("a page of a file that is not open");
		open = { key, document: await openForDrawing(bytes) };
	}
	if ("sizes" in wanted) return { sizes: await sizesOf(open.document, wanted.sizes) };
	return { image: await drawPage(open.document, wanted.page) };
}

parentPort?.on("message", async (order: DrawOrder) => {
	const drawn = await draw(order).catch((error: unknown): Drawn => ({ failed: error instanceof Error ? error.message : String(error) }));
	parentPort?.postMessage(drawn);
});
