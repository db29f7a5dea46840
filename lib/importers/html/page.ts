/** What one reading of a page holds: what it looks things up in, and what it counts for the doubts at the end. */
import { cleanText } from "@/lib/domain/marked-text";
import type { ReadItem } from "../docx/reading";
import { bytesOfDataAddress, ImageCollection, type Looked } from "../images/image-collection";
import { takenAddress } from "./html-source";
import { attribute, descendants, type Element, parentOf, textOf } from "./html-tree";
import { type Weights, weigh } from "./left-out";
import { hasMarkdown } from "./markdown-in-page";
import { findNotes, type Notes } from "./notes";
import { StyleSheet } from "./style-sheet";

export interface PageTally {
	images: number;
	links: number;
	hidden: number;
	equations: number;
	comments: number;
	insertions: number;
	deletions: number;
}

export class Page {
	readonly weights: Weights;
	readonly notes: Notes;
	readonly sheet: StyleSheet;
	readonly tally: PageTally = { images: 0, links: 0, hidden: 0, equations: 0, comments: 0, insertions: 0, deletions: 0 };
	readonly images = new ImageCollection();
	/** Characters by the language the page says they are in. */
	readonly languages = new Map<string, number>();
	readonly deadLinks = new Set<string>();
	/** What stands right before notes that were taken to their place. */
	readonly beforeNotes = new Set<ReadItem>();
	/** The heading that is the title of the paper. */
	titleHeading: Element | null = null;
	/** Characters of the whole page. */
	readonly size: number;
	/** What it calls itself; null where that names no paper. */
	readonly name: string | null;
	/** Whether Markdown stands between its tags. */
	readonly isMarkdown: boolean;
	/** Whether a word processor wrote it: then its name is often that of another paper. */
	readonly isFromWriter: boolean;
	private readonly base: string | null;
	private readonly lists = new Map<string, number>();
	private readonly noteIds = new Map<string, Element>();

	/** `taken`: images that stood in the source (html-source.ts). */
	constructor(
		readonly html: Element,
		private readonly taken: readonly string[] = [],
	) {
		const sheets: string[] = [];
		let [base, canonical, name]: (string | null)[] = [null, null, null];
		const writer = false;
		for (const element of descendants(html)) {
			if (element.tagName === "style") sheets.push(textOfStyle(element));
			else if (element.tagName === "title" && !isInPicture(element)) name ??= textOf(element);
			else if (element.tagName === "base") base ??= attribute(element, "href");
			else if (element.tagName === "link" && attribute(element, "rel") === "canonical") canonical ??= attribute(element, "href");
			else if (element.tagName === "meta" && attribute(element, "property") === "og:url") canonical ??= attribute(element, "content");
		}
		this.base = [base, canonical].find((address) => /^https?:\/\//i.test(address ?? "")) ?? null;
		this.name = nameOf(name ?? "");
		this.isFromWriter = writer;
		this.sheet = new StyleSheet(sheets);
		this.isMarkdown = hasMarkdown(html);
		this.weights = weigh(html);
		this.size = this.weights.get(html)?.text ?? 0;
		this.notes = findNotes(html);
		for (const element of this.notes.notes.keys()) this.noteIds.set(String(this.noteIds.size), element);
	}

	/** Where a link leads, seen from where the page comes from; Google's detours are left out. */
	addressOf(href: string): string {
		const address = href.trim();
		if (address.startsWith("#")) return address;
		try {
			const url = this.base === null ? new URL(address) : new URL(address, this.base);
			const real = /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname === "/url" ? url.searchParams.get("q") : null;
			return real ?? (this.base === null ? address : url.href);
		} catch {
			return address;
		}
	}

	/** The image that an address holds in itself; null for an address of another file: nothing is fetched. */
	imageAt(address: string): Looked | null {
		return this.images.add(bytesOfDataAddress(takenAddress(address.trim(), this.taken)));
	}

	/** Lists of Word go on under one name. */
	listNumber(name: string): number {
		const known = this.lists.get(name);
		if (known !== undefined) return known;
		this.lists.set(name, 1_000_000 + this.lists.size);
		return this.listNumber(name);
	}

	/** The note that a link calls. */
	noteId(call: Element): string {
		return this.notes.targets.get(call) ?? "";
	}

	noteElement(id: string): Element | null {
		return this.noteIds.get(id) ?? null;
	}
}

function nameOf(text: string): string | null {
	const name = cleanText(text.replace(/\s+/g, " "));
	return name === "" || /^(?:untitled|document|new page|home|index|microsoft word|no title)\b.{0,12}$/i.test(name) ? null : name;
}

function isInPicture(title: Element): boolean {
	return parentOf(title)?.tagName !== "head";
}

function textOfStyle(element: Element): string {
	return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}
