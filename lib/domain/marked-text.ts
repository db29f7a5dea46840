/**
 * How is the text of a block cut, joined and cleaned without its marks slipping?
 *
 * Importers and the editing of a draft both end here, so the invariants of block.ts are kept in one place.
 *
 * Invariants
 * - Every result keeps the invariants of block.ts, or is empty text without marks.
 * - Cleaning what is clean changes nothing.
 */
import type { BlockContent, Mark } from "@/lib/domain/block";
import { isImageHash } from "@/lib/domain/shown-image";
import { unspacedScript } from "@/lib/domain/words";

/** A place that somebody wants to find again, before the character at `at` or at the end; unlike a mark it covers nothing. */
export interface Pin {
	at: number;
	/** Of its own in the paper. */
	id: number;
}

export interface MarkedText {
	text: string;
	marks: Mark[];
	/** Only while a file is read. */
	pins?: readonly Pin[];
}

/**
 * Characters that only an attacker or an accident puts into a paper: controls, overrides and embeddings of the writing direction
 * (U+202A–202E, which can make a sentence read other than it is stored: "Trojan Source", CVE-2021-42574), interlinear
 * annotations, byte order marks, soft hyphens, tags and characters that are none.
 */
const dropped = /[\p{Cc}\u00ad\u202a-\u202e\u206a-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;
const isolates = /[\u2066-\u2069]/;
/** On one letter. No script sets as many; what sets more wants to make a page black, or NFC sort them, at the cost of their square. */
const mostCombined = 40;
const combining = /\p{M}/u;
const tooManyCombined = new RegExp(`\\p{M}{${mostCombined + 1}}`, "u");
const visible = /[^\s\p{Cc}\p{Cf}\p{Cs}]/u;

/** The text in NFC, with no more marks on a letter than a letter may have. */
export function composed(text: string): string {
	if (!tooManyCombined.test(text)) return text.normalize("NFC");
	let kept = "";
	let combined = 0;
	for (const character of text) {
		combined = combining.test(character) ? combined + 1 : 0;
		if (combined <= mostCombined) kept += character;
	}
	return kept.normalize("NFC");
}

/** Whether somebody reading the text would see nothing. */
export function isBlank(text: string): boolean {
	return !visible.test(text);
}

/**
 * The text as a block may hold it: NFC, well formed, line breaks as "\n", other white space runs (not no-break spaces) as one
 * space, none at the ends. Isolates (U+2066–2069) stay where they are balanced, because honest right-to-left texts use them.
 * Marks move with their characters; a mark left empty is gone, an unsafe link too.
 */
export function cleanMarkedText(source: MarkedText): MarkedText {
	if (isClean(source.text)) return { text: source.text, marks: tidyMarks(source.text, source.marks), ...pinned(source.pins) };
	const kept = keptCharacters(source.text.toWellFormed());
	const text = kept.text.normalize("NFC");
	if (isBlank(text)) return { text: "", marks: [] };
	// Where normalising changed the length, a mark ends where its own normalised text ends.
	const moved = (offset: number): number => {
		const at = kept.offsets[Math.min(Math.max(offset, 0), source.text.length)] ?? 0;
		return text === kept.text ? at : kept.text.slice(0, at).normalize("NFC").length;
	};
	const marks = source.marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
	return {
		text,
		marks: tidyMarks(text, marks),
		...pinned(source.pins?.map(({ at, id }) => ({ at: Math.min(moved(behindBreak(source.text, at)), text.length), id }))),
	};
}

export function cleanText(text: string): string {
	return cleanMarkedText({ text, marks: [] }).text;
}

/** Whether cleaning would take a direction control out of the text, which the person who checks the draft should know. */
export function hasUnsafeDirections(text: string): boolean {
	return /[\u202a-\u202e]/.test(text) || (isolates.test(text) && !isolatesBalanced(text));
}

/** The part of a text from `start` to `end`, with the marks on it and the pins in it and at its ends; not cleaned. */
export function sliceMarked({ text, marks, pins }: MarkedText, start: number, end = text.length): MarkedText {
	return {
		text: text.slice(start, end),
		marks: marks
			// An image stands where its words begin, and only there.
			.filter((mark) => mark.kind !== "image" || mark.start >= start)
			.map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }))
			.filter((mark) => mark.start < mark.end),
		...pinned(pins?.filter(({ at }) => at >= start && at <= end).map(({ at, id }) => ({ at: at - start, id }))),
	};
}

/** The text without the white space that it begins with; pins in that stand at its beginning. */
export function withoutIndent({ text, marks, pins }: MarkedText): MarkedText {
	const start = text.length - text.trimStart().length;
	const rest = sliceMarked({ text, marks }, start);
	return { ...rest, ...pinned(pins?.map(({ id, at }) => ({ id, at: Math.max(0, at - start) }))) };
}

export function concatMarked(parts: readonly MarkedText[]): MarkedText {
	let text = "";
	const marks: Mark[] = [];
	const pins = parts.some((part) => part.pins !== undefined) ? ([] as Pin[]) : undefined;
	for (const part of parts) {
		for (const mark of part.marks) marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
		for (const { at, id } of part.pins ?? []) pins?.push({ at: at + text.length, id });
		text += part.text;
	}
	return { text, marks, ...pinned(pins) };
}

/** The property only where pins were ever set; then also where none are left, so that it takes the place of what was. */
export function pinned(pins: readonly Pin[] | undefined): { pins?: readonly Pin[] } {
	return pins === undefined ? {} : { pins };
}

/** What stands between two lines when they become one: a space, but nothing inside scripts written without spaces. */
export function lineGlue(before: string, after: string): "" | " " {
	if (before === "" || after === "" || /\s/.test(before.slice(-1)) || /^\s/.test(after)) return "";
	const last = lastCharacter(before);
	const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
	const wide = /[\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/;
	const unspaced = (character: string): boolean => unspacedScript.test(character) || wide.test(character) || isThaiMark(character);
	return unspaced(last) && unspaced(first) ? "" : " ";
}

/** The block with clean text, a fitting level and title; null if nothing is left of it. */
export function normalizeContent(content: BlockContent): BlockContent | null {
	const { text, marks } = cleanMarkedText(content);
	if (text === "") return null;
	const title = content.title === null ? "" : cleanText(content.title);
	const label = content.label === null ? "" : cleanText(content.label).replaceAll("\n", " ");
	return {
		kind: content.kind,
		level: levelFor(content.kind, content.level),
		label: label === "" ? null : label,
		title: titleFits(content.kind) && title !== "" && title.length < text.length && text.startsWith(title) ? title : null,
		text,
		marks,
		...(content.language !== undefined && { language: content.language }),
	};
}

/** Headings 1 to 6, list items 1 to 9, everything else 0. */
export function levelFor(kind: BlockContent["kind"], level: number): number {
	if (kind === "heading") return Math.min(6, Math.max(1, Math.trunc(level) || 1));
	if (kind === "list-item") return Math.min(9, Math.max(1, Math.trunc(level) || 1));
	return 0;
}

/** A heading is its own title; tables and footnotes have none. */
export function titleFits(kind: BlockContent["kind"]): boolean {
	return kind === "paragraph" || kind === "list-item" || kind === "quote";
}

/** Only links that can do nothing but lead somewhere: http, https, mailto; null for every other. */
export function safeHref(href: string): string | null {
	const trimmed = href.trim();
	return /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(trimmed) && !/[\s\p{Cc}<>"]/u.test(trimmed) ? trimmed : null;
}

/** Nearly every text there is, told at a glance: nothing to drop, to join or to normalise. */
function isClean(text: string): boolean {
	return /^[!-~\u00a1-\u00ac\u00ae-\u02ff]/.test(text) && !/[^ -~\u00a1-\u00ac\u00ae-\u02ff‐-‧€]| {2}| $/.test(text);
}

function keptCharacters(text: string): { text: string; offsets: Int32Array } {
	const keepIsolates = !isolates.test(text) || isolatesBalanced(text);
	const offsets = new Int32Array(text.length + 1);
	let result = "";
	// A run of white space is decided at its end: "\n" if it held a line break, else one space, and nothing at either end of the text.
	let gap: "" | " " | "\n" = "";
	let combined = 0;
	for (let index = 0; index < text.length; index++) {
		offsets[index] = result.length;
		const character = String.fromCodePoint(text.codePointAt(index) as number);
		combined = combining.test(character) ? combined + 1 : 0;
		if (/[\n\r\v\f\u0085\u2028\u2029]/.test(character)) gap = "\n";
		else if (character === " " || character === "\t") gap ||= " ";
		else if (dropped.test(character) || combined > mostCombined || (!keepIsolates && isolates.test(character))) {
			// Both halves of a pair go; the second alone would be half a character.
			if (character.length === 2) offsets[++index] = result.length;
		} else {
			if (result === "" && /\s/.test(character)) continue;
			if (result !== "") result += gap;
			gap = "";
			offsets[index] = result.length;
			result += character;
			if (character.length === 2) offsets[++index] = result.length;
		}
	}
	offsets[text.length] = result.length;
	const trimmed = result.trimEnd();
	for (let index = text.length; index >= 0 && (offsets[index] ?? 0) > trimmed.length; index--) offsets[index] = trimmed.length;
	return { text: trimmed, offsets };
}

/** Behind a line break and the spaces that become one with it; elsewhere where it was. */
function behindBreak(text: string, at: number): number {
	let start = at;
	while (start > 0 && /[ \t]/.test(text[start - 1] ?? "")) start--;
	if (!/[\n\r]/.test(text[start - 1] ?? "")) return at;
	let end = at;
	while (/[ \t]/.test(text[end] ?? "")) end++;
	return end;
}

function isolatesBalanced(text: string): boolean {
	let open = 0;
	for (const [character] of text.matchAll(/[\u2066-\u2069]/g)) {
		open += character === "\u2069" ? -1 : 1;
		if (open < 0) return false;
	}
	return open === 0;
}

/** Marks inside the text, not empty, safe, neighbours and repetitions of one kind joined, in order. */
function tidyMarks(text: string, marks: readonly Mark[]): Mark[] {
	const sorted = marks
		.map(({ start, end, kind, href }): Mark | null => {
			const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
			if (from >= to || text.slice(from, to).trim() === "") return null;
			if (kind === "image") return href !== undefined && isImageHash(href) ? { start: from, end: to, kind, href } : null;
			if (kind !== "link") return { start: from, end: to, kind };
			const safe = href === undefined ? null : safeHref(href);
			return safe === null ? null : { start: from, end: to, kind, href: safe };
		})
		.filter((mark) => mark !== null)
		.sort((a, b) => a.start - b.start || b.end - a.end || a.kind.localeCompare(b.kind, "en"));
	const last = new Map<string, Mark>();
	const result: Mark[] = [];
	for (const mark of sorted) {
		const key = `${mark.kind} ${mark.href ?? ""}`;
		const open = last.get(key);
		// The same image twice in a row is two images.
		if (open !== undefined && (mark.kind === "image" ? mark.start < open.end : mark.start <= open.end))
			open.end = Math.max(open.end, mark.end);
		else {
			last.set(key, mark);
			result.push(mark);
		}
	}
	return result;
}

function lastCharacter(text: string): string {
	const low = text.charCodeAt(text.length - 1);
	return low >= 0xdc00 && low <= 0xdfff ? text.slice(-2) : text.slice(-1);
}

function isThaiMark(character: string): boolean {
	return /[\u0e30-\u0e4e\u0eb0-\u0ecd]/.test(character);
}

/** Which invariants of block.ts a block breaks, in words; for tests and for guards that must not trust their input. */
export function brokenInvariants(block: BlockContent): string[] {
	const { kind, level, label, title, text, marks } = block;
	const rules: [string, boolean][] = [
		["text is NFC", text === text.normalize("NFC")],
		["text is well formed", text.isWellFormed()],
		["text is not blank", !isBlank(text)],
		["no white space at the ends", text === text.trim()],
		["no control characters but line breaks", !/[\p{Cc}--\n]/v.test(text)],
		["no unsafe directions", !hasUnsafeDirections(text)],
		["the level fits the kind", level === levelFor(kind, level)],
		["the title begins the text", title === null || (text.startsWith(title) && title.length < text.length && titleFits(kind))],
		["the label is not blank", label === null || (!isBlank(label) && label === label.trim() && !/\n/.test(label))],
		["marks lie in the text", marks.every(({ start, end }) => 0 <= start && start < end && end <= text.length)],
		["only links have an address, a safe one, and images a hash", marks.every(isSafeMark)],
	];
	return rules.flatMap(([rule, kept]) => (kept ? [] : [rule]));
}

function isSafeMark({ kind, href }: Mark): boolean {
	if (kind === "image") return href !== undefined && isImageHash(href);
	return kind === "link" ? href !== undefined && safeHref(href) === href : href === undefined;
}
