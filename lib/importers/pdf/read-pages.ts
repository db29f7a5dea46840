/** All pages of a PDF, one after the other, and what the file says of itself. Only the lines of a page are kept, never its drawing. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { PageRead } from "./assemble";
import { type PagePart, partsOfPage } from "./page-lines";
import { type Instructions, type PageReader, readPage } from "./read-page";
import { type ToldBlock, toldBlocks } from "./told";

export interface AboutPdf {
	title: string | null;
	/** BCP 47. */
	language: string | null;
	/** Whether it asks that its text be not taken out. */
	forbidsCopying: boolean;
}

export interface PagesRead {
	pages: PageRead[];
	/** Pages that could not be read. */
	failed: number;
	about: AboutPdf;
}

/** ISO 32000-1, table 22: bit 5 allows copying, bit 10 taking out text for those who cannot see it. */
const copy = 0x10;

export async function readPages(
	document: PDFDocumentProxy,
	instructions: Instructions,
	onPage: (done: number) => void = () => {},
): Promise<PagesRead> {
	const reader = await readerFor(document, instructions);
	const pages: PageRead[] = [];
	let [failed, blocks] = [0, 0];
	for (let number = 1; number <= document.numPages; number++) {
		try {
			const page = await document.getPage(number);
			const content = await readPage(page, reader);
			const parts = partsOfPage(content);
			if (content.tags !== null)
				tell(
					parts,
					toldBlocks(content.tags, () => ++blocks),
				);
			pages.push({
				number,
				height: content.height,
				parts,
				rules: content.rules.filter((rule) => rule.x1 - rule.x0 > 20),
			});
			page.cleanup();
			// Fonts are kept from page to page, but not without end.
			if (number % 100 === 0) await document.cleanup(true);
		} catch {
			failed++;
		}
		onPage(number);
	}
	return { pages, failed, about: await aboutOf(document) };
}

function tell(parts: readonly PagePart[], told: ReadonlyMap<number, ToldBlock>): void {
	for (const part of parts) {
		for (const line of part.kind === "lines" ? part.lines : []) line.block = line.tag === null ? null : (told.get(line.tag) ?? null);
	}
}

async function readerFor(document: PDFDocumentProxy, instructions: Instructions): Promise<PageReader> {
	const [layers, tags] = await Promise.all([
		document.getOptionalContentConfig().catch(() => null),
		document.getMarkInfo().catch(() => null),
	]);
	return {
		instructions,
		isVisible: (group) => {
			try {
				return layers === null || layers.isVisible(group as never);
			} catch {
				return true;
			}
		},
		faces: new Map(),
		tagged: (tags as { Marked?: boolean } | null)?.Marked === true,
	};
}

async function aboutOf(document: PDFDocumentProxy): Promise<AboutPdf> {
	const [metadata, permissions] = await Promise.all([
		document.getMetadata().catch(() => null),
		document.getPermissions().catch(() => null),
	]);
	const info = metadata?.info as { Title?: unknown; Language?: unknown } | undefined;
	const language = typeof info?.Language === "string" ? info.Language.trim() : "";
	return {
		title: typeof info?.Title === "string" && info.Title.trim() !== "" ? info.Title : null,
		language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(language) ? language : null,
		forbidsCopying: permissions !== null && !permissions.includes(copy),
	};
}
