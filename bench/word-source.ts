/**
 * What stands in a Word file, read without the importer: its paragraphs, their words and heading styles, its notes. Simple on purpose, so that
 * both can be wrong only in different ways.
 */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface SourceParagraph {
	text: string;
	/** Of the style, 1 to 9; 0 for none, and for what has the style of a heading and is a sentence. */
	heading: number;
	inTable: boolean;
}

export interface WordSource {
	paragraphs: SourceParagraph[];
	notes: string;
	insertions: number;
	deletions: number;
	moves: number;
	comments: number;
}

const skipped = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:rPrChange", "w:pPrChange"]);

export function wordSource(bytes: Uint8Array): WordSource {
	const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:document|styles|footnotes|endnotes|comments)\d*\.xml$/.test(name) });
	const part = (name: string): string =>
		new TextDecoder().decode(Object.entries(parts).find(([path]) => path.startsWith(`word/${name}`))?.[1] ?? new Uint8Array());
	const headings = headingStyles(part("styles"));
	const body = part("document");
	const count = (pattern: RegExp, text = body): number => text.match(pattern)?.length ?? 0;
	return {
		paragraphs: withoutTypedContents(paragraphsOf(body, headings)),
		notes: [part("footnotes"), part("endnotes")].flatMap((xml) => paragraphsOf(xml, headings).map(({ text }) => text)).join("\n"),
		insertions: count(/<w:ins[ >]/g),
		deletions: count(/<w:del[ >]/g),
		moves: count(/<w:moveTo[ >]/g),
		comments: count(/<w:comment[ >]/g, part("comments")),
	};
}

/** Style → level; 0 for tables of contents, which are not part of a paper. */
function headingStyles(xml: string): Map<string, number> {
	const levels = new Map<string, number>();
	for (const [style] of xml.matchAll(/<w:style [\s\S]*?<\/w:style>/g)) {
		const id = /w:styleId="([^"]*)"/.exec(style)?.[1] ?? "";
		const name = /<w:name w:val="([^"]*)"/.exec(style)?.[1]?.toLowerCase() ?? "";
		const level = /^heading (\d)/.exec(name)?.[1];
		if (level !== undefined) levels.set(id, Number(level));
		else if (/^toc (?:\d|heading)|^table of (?:figures|contents)/.test(name)) levels.set(id, -1);
	}
	return levels;
}

function paragraphsOf(xml: string, headings: ReadonlyMap<string, number>): SourceParagraph[] {
	if (xml === "") return [];
	const path: string[] = [];
	/** Where their paragraphs begin, so that one comes before what hangs on it. */
	const all: { text: string; style: string; inTable: boolean }[] = [];
	const open: typeof all = [];
	const fields: { instruction: string; result: boolean }[] = [];
	let [skip, high, hidden] = [0, false, false];
	const inContents = (): boolean => fields.some(({ instruction }) => /^\s*(?:TOC|INDEX|PAGE|NUMPAGES)\b/.test(instruction));
	const parser = new SaxesParser();
	parser.on("error", () => {});
	parser.on("opentag", ({ name, attributes }) => {
		path.push(name);
		if (skipped.has(name)) skip++;
		const value = String(attributes["w:val"] ?? "");
		const paragraph = open[open.length - 1];
		if (name === "w:p") {
			const begun = { text: "", style: "", inTable: path.includes("w:tc") };
			open.push(begun);
			all.push(begun);
		} else if (name === "w:r") [high, hidden] = [false, false];
		else if (name === "w:pStyle" && paragraph !== undefined) paragraph.style = value;
		else if (name === "w:vertAlign") high = value === "superscript";
		else if (name === "w:vanish") hidden = path[path.length - 3] === "w:r" && value !== "0" && value !== "false";
		else if (name === "w:noBreakHyphen" && paragraph !== undefined) paragraph.text += "\u2011";
		else if (/^w:(?:tab|br|cr)$/.test(name) && path[path.length - 2] === "w:r" && paragraph !== undefined) paragraph.text += " ";
		else if (name === "w:fldChar") {
			const type = String(attributes["w:fldCharType"]);
			if (type === "begin") fields.push({ instruction: "", result: false });
			else if (type === "end") fields.pop();
			else if (fields.length > 0) (fields[fields.length - 1] as { result: boolean }).result = true;
		}
	});
	const write = (text: string): void => {
		const paragraph = open[open.length - 1];
		const field = fields[fields.length - 1];
		const name = path[path.length - 1];
		if (name === "w:instrText" && field !== undefined) field.instruction += text;
		if ((name !== "w:t" && name !== "m:t") || skip > 0 || hidden || paragraph === undefined) return;
		if (fields.some(({ result }) => !result) || inContents() || (high && /^\s*\d+\s*$/.test(text))) return;
		paragraph.text += text;
	};
	parser.on("text", write);
	parser.on("closetag", ({ name }) => {
		path.pop();
		if (skipped.has(name)) skip--;
		if (name === "w:p") open.pop();
	});
	parser.write(xml).close();
	return all.flatMap(({ text, style, inTable }) => {
		const heading = headings.get(style) ?? 0;
		const isSentence = text.length > 120 && /[.;:]\s*$/.test(text);
		return text.trim() === "" || heading < 0 ? [] : [{ text, heading: isSentence ? 0 : heading, inTable }];
	});
}

const contentsName = /^(?:(?:table of )?contents|index|المحتويات|فهرست مطالب)$/i;

/** Lines typed below "Table of Contents" that end with a page number. */
function withoutTypedContents(paragraphs: readonly SourceParagraph[]): SourceParagraph[] {
	const drop = new Set<number>();
	for (const [start, { text }] of paragraphs.entries()) {
		if (!contentsName.test(text.trim())) continue;
		let last = start;
		drop.add(start);
		for (let index = start + 1; index < paragraphs.length && index < last + 7; index++) {
			const line = paragraphs[index];
			if (line === undefined || line.heading > 0 || line.text.length > 250) break;
			if (/\p{Nd}\s*$/u.test(line.text) && !/^chapter \d+$/i.test(line.text.trim())) last = index;
		}
		if (last > start + 2) for (let index = start; index <= last; index++) drop.add(index);
	}
	return paragraphs.filter((_, index) => !drop.has(index));
}
