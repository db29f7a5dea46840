/** What is a line of print? Its words with their marks, where it stands, and how it looks. */
import type { Mark } from "@/lib/domain/block";
import { asSuperscript } from "../marked-writer";
import { hasRightToLeft, isMostlyRightToLeft, readingOrder } from "./bidi-order";
import type { Box } from "./geometry";
import type { Glyph, Link } from "./page";
import type { Segment } from "./segments";
import type { ToldBlock } from "./told";

export interface Line extends Box {
	page: number;
	text: string;
	marks: Mark[];
	y: number;
	/** How far down the page its letters begin, in points, whichever way they run. */
	top: number;
	size: number;
	/** Of its letters, how many are set so, 0 to 1. */
	bold: number;
	italic: number;
	mono: number;
	rtl: boolean;
	/** The parts that wide gaps separate, in reading order. */
	cells: { text: string; x0: number; x1: number }[];
	/** Whether the program wrote a space after its last word. */
	spaced: boolean;
	/** Whether its last word goes on in the next line, without a hyphen. */
	broken: boolean;
	/** Whether it begins with a number set high, as notes do. */
	raisedStart: boolean;
	/** The edges of the column it stands in. */
	left: number;
	right: number;
	tag: number | null;
	/** What the tags say it belongs to; null where they say nothing, or nothing to rely on. */
	block: ToldBlock | null;
	artifact: boolean;
}

export interface LinePlace {
	page: number;
	left: number;
	right: number;
	links: readonly Link[];
	/** Whether the text around it runs from right to left. */
	rtl: boolean;
	/** How its layer was turned, and the height of the page. */
	turn: number;
	height: number;
}

interface Piece {
	text: string;
	glyph: Glyph | null;
}

/** `segments`: of one line, from left to right. */
export function lineOf(segments: readonly Segment[], place: LinePlace): Line {
	const size = segments.reduce((best, segment) => (segment.glyphs.length > best.glyphs.length ? segment : best)).size;
	const y = segments[0]?.y ?? 0;
	const visual = piecesOf(segments, size);
	const whole = visual.map(({ text }) => text).join("");
	const rtl = hasRightToLeft(whole) && (place.rtl || isMostlyRightToLeft(whole));
	const order = readingOrder(
		visual.map(({ text }) => text),
		rtl,
	);
	const pieces = order.map((at) => visual[at] as Piece);
	const letters = visual.flatMap(({ glyph, text }) => (glyph !== null && /[\p{L}\p{N}]/u.test(text) ? [glyph] : []));
	const share = (is: (glyph: Glyph) => boolean): number => (letters.length === 0 ? 0 : letters.filter(is).length / letters.length);
	const cells = segments.map((segment) => ({ text: textOf(segment, size, rtl), x0: segment.x0, x1: segment.x1 }));
	const first = pieces.find(({ glyph }) => glyph !== null)?.glyph;
	const [x0, x1] = [Math.min(...segments.map((segment) => segment.x0)), Math.max(...segments.map((segment) => segment.x1))];
	return {
		...written(pieces, { y, size, links: place.links }),
		page: place.page,
		top: topOnPage({ x0, x1, y, size }, place),
		x0,
		x1,
		y0: y - 0.8 * size,
		y1: y + 0.2 * size,
		y,
		size,
		bold: share(({ bold }) => bold),
		italic: share(({ italic }) => italic),
		mono: share(({ mono }) => mono),
		rtl,
		cells: rtl ? cells.reverse() : cells,
		spaced: segments.at(-1)?.spaced === true,
		broken: false,
		raisedStart: first !== undefined && first !== null && isRaised(first, y, size),
		left: place.left,
		right: place.right,
		tag: letters[0]?.tag ?? first?.tag ?? null,
		block: null,
		artifact: visual.every(({ glyph }) => glyph === null || glyph.artifact),
	};
}

function topOnPage({ x0, x1, y, size }: { x0: number; x1: number; y: number; size: number }, { turn, height }: LinePlace): number {
	if (turn === 1) return x0;
	if (turn === 2) return height - y - 0.2 * size;
	return turn === 3 ? height - x1 : y - 0.8 * size;
}

function textOf(segment: Segment, size: number, rtl: boolean): string {
	const pieces = piecesOf([segment], size);
	const order = readingOrder(
		pieces.map(({ text }) => text),
		rtl,
	);
	return order.map((at) => pieces[at]?.text ?? "").join("");
}

const arabic = /\p{Script=Arabic}/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The glyphs with the spaces between them. */
function piecesOf(segments: readonly Segment[], size: number): Piece[] {
	const pieces: Piece[] = [];
	const spaced = segments.some(({ glyphs }) => glyphs.some(({ text }) => text === " "));
	for (const { glyphs } of segments) {
		if (pieces.length > 0) pieces.push({ text: " ", glyph: null });
		let before: Glyph | null = null;
		let end = 0;
		let space = false;
		for (const glyph of glyphs) {
			if (glyph.text === " ") {
				space = true;
				continue;
			}
			if (glyph.text === "") {
				// Between two letters that join, it is the stroke that joins them.
				if (arabic.test(before?.text ?? "")) end = Math.max(end, glyph.x1);
				continue;
			}
			if (before !== null) {
				const gap = glyph.x0 - end;
				const wide = widthOfSpace(before.text, glyph.text, spaced);
				if (space || gap > wide * Math.min(size, Math.max(before.size, glyph.size))) pieces.push({ text: " ", glyph: null });
			}
			pieces.push({ text: glyph.text, glyph });
			before = before !== null && before.x1 > glyph.x1 ? before : glyph;
			end = Math.max(end, before.x1);
			space = false;
		}
	}
	return pieces;
}

/** The room between two signs that makes two words of them, in heights of the font. `spaced`: whether the line has spaces of its own. */
function widthOfSpace(before: string, after: string, spaced: boolean): number {
	if (cjk.test(before) && cjk.test(after)) return 0.5;
	// A number and its text are often parted by where they are set alone.
	if (/\p{Nd}$/u.test(before) && /^\p{Lu}/u.test(after)) return 0.14;
	return spaced ? 0.22 : 0.14;
}

function isRaised(glyph: Glyph, y: number, size: number): boolean {
	return (glyph.size <= 0.88 * size && y - glyph.y >= 0.12 * size) || (glyph.size <= 0.95 * size && y - glyph.y >= 0.3 * size);
}

function isLowered(glyph: Glyph, y: number, size: number): boolean {
	return glyph.size <= 0.88 * size && glyph.y - y >= 0.06 * size;
}

/** Text and marks of the pieces, in reading order. */
function written(pieces: readonly Piece[], line: { y: number; size: number; links: readonly Link[] }): { text: string; marks: Mark[] } {
	let text = "";
	let raised = "";
	const marks: Mark[] = [];
	const open = new Map<string, Mark>();
	const near = line.links.filter((link) => link.y0 <= line.y && link.y1 >= line.y - 0.6 * line.size);
	const settle = (): void => {
		// A number set high becomes the signs for it, which survive where marks do not.
		if (/^\d{1,4}$/.test(raised)) text = text.slice(0, -raised.length) + asSuperscript(raised);
		else if (raised !== "") marks.push({ start: text.length - raised.length, end: text.length, kind: "superscript" });
		raised = "";
	};
	for (const piece of pieces) {
		const high = piece.glyph !== null && isRaised(piece.glyph, line.y, line.size);
		if (!high) settle();
		const start = text.length;
		text += piece.text;
		if (high) raised += piece.text;
		// A space between two words belongs to what both are.
		if (piece.glyph === null) continue;
		const kinds = kindsOf(piece.glyph, near, isLowered(piece.glyph, line.y, line.size));
		for (const [key, mark] of open) {
			if (kinds.has(key)) continue;
			marks.push(mark);
			open.delete(key);
		}
		for (const [key, kind] of kinds) {
			const mark = open.get(key);
			if (mark === undefined) open.set(key, { ...kind, start, end: text.length });
			else mark.end = text.length;
		}
	}
	settle();
	marks.push(...open.values());
	return { text, marks };
}

function kindsOf(glyph: Glyph, links: readonly Link[], lowered: boolean): Map<string, Omit<Mark, "start" | "end">> {
	const kinds = new Map<string, Omit<Mark, "start" | "end">>();
	if (glyph.bold) kinds.set("strong", { kind: "strong" });
	if (glyph.italic) kinds.set("emphasis", { kind: "emphasis" });
	if (lowered) kinds.set("subscript", { kind: "subscript" });
	const middle = (glyph.x0 + glyph.x1) / 2;
	const link = links.find(({ x0, x1 }) => middle >= x0 && middle <= x1);
	if (link !== undefined) kinds.set(`link ${link.href}`, { kind: "link", href: link.href });
	return kinds;
}
