/**
 * An HTML page, or rich text from the clipboard → a paper that can be checked and published, or why not. Nothing is fetched, nothing is run.
 *
 * Never throws on what a page holds; time and memory are bounded by html-source.ts and html-tree.ts.
 */
import type { Direction } from "@/lib/domain/language";
import { concatMarked, type MarkedText, sliceMarked } from "@/lib/domain/marked-text";
import type { NoteReference } from "../docx/notes";
import { piecesOf } from "../docx/pieces";
import type { ReadItem } from "../docx/reading";
import { Unreadable } from "../docx/unreadable";
import { finishImport, type ImportOptions, maxBlocks, tooManyBlocks } from "../finish-import";
import type { ImportResult, ImportWarning } from "../imported";
import { languageOfWords } from "../language-of-words";
import { htmlLines } from "../original/html-lines";
import { paperOfItems } from "../paper-of-items";
import { sourceOfHtml } from "./html-source";
import { attribute, type Element, elementsIn, parseHtml } from "./html-tree";
import { isLeftOut, mainPart } from "./left-out";
import { Page } from "./page";
import { PageReader } from "./page-reader";
import { bannerTitle, markTitle, titleHeading } from "./page-title";
import { plainPlace } from "./places";

/** `source`: the bytes of a file, or HTML as the clipboard gives it. */
export function importHtml(source: Uint8Array | string, options: ImportOptions): ImportResult {
	const read = sourceOfHtml(typeof source === "string" ? new TextEncoder().encode(source) : source);
	if (!read.ok) return read;
	try {
		return importPage(new Page(parseHtml(read.source), read.taken), read.warnings, options);
	} catch (error) {
		if (error instanceof Unreadable) return { ok: false, refusal: error.refusal, params: error.params };
		throw error;
	}
}

function importPage(page: Page, warnings: readonly ImportWarning[], options: ImportOptions): ImportResult {
	const main = mainPart(page.html, page.weights);
	page.titleHeading = titleHeading(page, main);
	const language =
		attribute(main, "lang") ??
		attribute(bodyOf(page) ?? main, "lang") ??
		attribute(page.html, "lang") ??
		attribute(page.html, "xml:lang") ??
		"";
	const items = withoutEmptied(
		new PageReader(page).read(main, undefined, { ...plainPlace, inside: main.tagName !== "body", language }),
		page,
	);
	if (items.length > 3 * maxBlocks) return tooManyBlocks();
	const { name } = page;
	const isNamed = page.titleHeading !== null || (name !== null && !page.isFromWriter && markTitle(items, name));
	const banner = isNamed ? null : bannerTitle(page, main);
	const guessTitle = !isNamed && banner === null && (name === null || page.isFromWriter);
	const paper = paperOfItems(items, (note) => noteText(page, note), { guessTitle, property: null });
	const words = paper.blocks.map((block) => block.text).join("\n");
	const spoken = options.language === undefined ? languageOfWords(words, page.languages) : null;
	const direction = spoken === "und" ? directionOf(page) : undefined;
	return finishImport(
		{
			title: paper.title ?? banner ?? name,
			language: spoken,
			...(direction && { direction }),
			blocks: paper.blocks,
			warnings: [...warnings, ...paper.warnings, ...doubts(page, paper.contents), ...page.images.doubts()],
			format: "html",
			images: page.images.images,
			original: htmlLines(page.html, (element) => isLeftOut(element, page.weights, false)),
		},
		options,
		words,
	);
}

/** Without the headings ("Notes") that stood above nothing but notes. */
function withoutEmptied(items: readonly ReadItem[], page: Page): ReadItem[] {
	const kept: ReadItem[] = [];
	const level = (item: ReadItem | undefined): number =>
		Number(/^heading (\d)/.exec(item?.type === "paragraph" ? (item.style.names[0] ?? "") : "")?.[1] ?? 0);
	let emptied = false;
	for (const item of [...items].reverse()) {
		const next = kept[kept.length - 1];
		const stands = level(next) > level(item);
		emptied = level(item) > 0 && !stands && (next === undefined || level(next) > 0) && (emptied || page.beforeNotes.has(item));
		if (!emptied) kept.push(item);
	}
	return kept.reverse();
}

/** The words of a note, without its number and what leads back from it. */
function noteText(page: Page, { id, label }: NoteReference): MarkedText {
	const holder = page.noteElement(id);
	if (holder === null) return { text: "", marks: [] };
	const parts = piecesOf(new PageReader(page).read(holder));
	const whole = concatMarked(parts.flatMap((part, index): MarkedText[] => (index === 0 ? [part] : [{ text: "\n", marks: [] }, part])));
	const sign = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const lead =
		new RegExp(
			`^[\\s\\u00a0^↑↩⬆\\ufe0e]*(?:[\\[(]?\\s?(?:${sign}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})[\\])]?[.:]?(?=[\\s\\u00a0\\p{L}])|[\\[(]\\s*[\\])])?[\\s\\u00a0^↑]*`,
			"u",
		).exec(whole.text)?.[0].length ?? 0;
	const tail = /[\s\u00a0]*(?:[↩⏎↵↑⬆^]\ufe0e?[\s\u00a0]*)+$/u.exec(whole.text)?.index ?? whole.text.length;
	return sliceMarked(whole, Math.min(lead, tail), tail);
}

function directionOf(page: Page): Direction | undefined {
	const body = bodyOf(page);
	const said = attribute(page.html, "dir") ?? (body === undefined ? null : attribute(body, "dir"));
	return /^rtl$/i.test(said ?? "") ? "rtl" : undefined;
}

function bodyOf({ html }: Page): Element | undefined {
	return elementsIn(html).find((element) => element.tagName === "body");
}

function doubts({ tally }: Page, contents: number): ImportWarning[] {
	const found: ImportWarning[] = [];
	const tell = (code: string, count: number, params: ImportWarning["params"] = { count }): void => {
		if (count > 0) found.push({ code, block: null, params });
	};
	const { insertions, deletions } = tally;
	tell("tracked-changes", insertions + deletions, { insertions, deletions, moves: 0 });
	tell("comments-left-out", tally.comments);
	tell("contents-left-out", contents);
	tell("images-left-out", tally.images);
	tell("links-left-out", tally.links);
	tell("hidden-left-out", tally.hidden);
	tell("equations-flattened", tally.equations);
	return found;
}
