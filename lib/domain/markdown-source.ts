/**
 * How is Markdown from anybody read without the reading becoming an attack?
 *
 * CommonMark (0.31) with GitHub's tables, footnotes, strikethrough and autolinks, by mdast. The parser is linear on what people write,
 * but its work grows with the square of nested quotes, of brackets without a partner, of comments and emphasis never closed; 80 kB of "]" keep
 * it busy for half a minute. Such runs are escaped first, so they stand in the text as the signs they are.
 *
 * Invariants
 * - Never throws; null where the parser gave up.
 * - A source no person would write by hand is the only one that is changed.
 */
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

const maxContainers = 24;
const maxIndent = 96;
/** Per block, that is between two empty lines. */
const maxLoneBrackets = 64;
const maxDeclarations = 12;
const maxSigns = 3000;
/** Of "`", "<" and "\\" each: a block of a page in Markdown has thousands. */
const maxCommon = 20_000;
/** Of a row of one sign, these are taken together; for more of them the parser goes through all again, two by two. */
const rowTogether = 16;
/** In one line: the cells of a row. */
const maxBars = 1000;
/** In all. Escapes cost the parser too, and whoever needs more of them is not writing. */
const maxEscapes = 10_000;
const maxFences = 4000;

/** The syntax tree of a Markdown source, with the source its positions speak of; or null. */
export function parseMarkdownSource(source: string): { root: Root; source: string } | null {
	try {
		const { source: bounded, escapes } = tame(source);
		if (escapes > maxEscapes || hasTooManyFences(source)) return null;
		return { root: fromMarkdown(bounded, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), source: bounded };
	} catch {
		// What is left to overflow its stack is no text anybody meant to be read as Markdown.
		return null;
	}
}

/** Each fence that opens a block of code is looked at with all that were closed before it. */
function hasTooManyFences(source: string): boolean {
	let fences = 0;
	for (const _ of source.matchAll(/^[ \t>]{0,8}(?:```|~~~)/gm)) if (++fences > maxFences) return true;
	return false;
}

/** The source with nesting and lone signs bounded. Linear. */
export function tamed(source: string): string {
	return tame(source).source;
}

function tame(source: string): { source: string; escapes: number } {
	const budget = new SignBudget();
	const lines = source.split("\n");
	for (const [index, line] of lines.entries()) {
		if (line.trim() === "") budget.reset();
		lines[index] = budget.spend(boundContainers(line));
	}
	return { source: lines.join("\n"), escapes: budget.escapes };
}

function boundContainers(line: string): string {
	let containers = 0;
	let at = 0;
	const marker = /[ \t]{0,8}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;
	for (;;) {
		marker.lastIndex = at;
		const found = marker.exec(line);
		if (found === null) break;
		const end = at + found[0].length;
		if (++containers > maxContainers) return `${line.slice(0, end - 1)}\\${line.slice(end - 1)}`;
		at = end;
	}
	const indent = line.length - line.trimStart().length;
	return indent > maxIndent ? line.slice(indent - maxIndent) : line;
}

class SignBudget {
	escapes = 0;
	private open = 0;
	private lone = 0;
	private signs = 0;
	private declarations = 0;
	private ticks = 0;
	private angles = 0;
	private slashes = 0;
	private bars = 0;
	private row = 0;

	reset(): void {
		this.ticks = 0;
		this.angles = 0;
		this.slashes = 0;
		this.open = 0;
		this.lone = 0;
		this.signs = 0;
		this.declarations = 0;
	}

	spend(line: string): string {
		let result = "";
		let from = 0;
		this.bars = 0;
		this.row = 0;
		for (let at = 0; at < line.length; at++) {
			if (line[at] === "\\") {
				at++;
				// To escape these would only make more of them.
				if (++this.slashes > maxCommon) this.escapes++;
			} else if (this.isTooMuch(line[at] as string, line[at - 1], line[at + 1])) {
				result += `${line.slice(from, at)}\\`;
				from = at;
				this.escapes++;
			}
		}
		return result + line.slice(from);
	}

	private isTooMuch(sign: string, last: string | undefined, next: string | undefined): boolean {
		// For the end of each "<!--" and "<?" the parser looks through all that follows.
		if (sign === "<" && (next === "!" || next === "?")) return ++this.declarations > maxDeclarations;
		// Each "!" that begins no image is a piece of text of its own, put together with the last one at the cost of all.
		if (sign === "!" && next !== "[") return ++this.signs > maxSigns;
		if (sign === "[") return ++this.signs > maxSigns || ++this.open > maxLoneBrackets;
		if (sign === "]") {
			if (this.open > 0) this.open = Math.min(this.open, maxLoneBrackets) - 1;
			else return ++this.lone > maxLoneBrackets;
		}
		if (sign === "<") return ++this.angles > maxCommon;
		if (sign === "`") return ++this.ticks > maxCommon;
		if (sign === "|") return ++this.bars > maxBars;
		if (sign !== "*" && sign !== "_" && sign !== "~") return false;
		// A short row of one sign is one sign to the parser.
		this.row = last === sign ? this.row + 1 : 0;
		return (this.row === 0 || this.row > rowTogether) && ++this.signs > maxSigns;
	}
}
