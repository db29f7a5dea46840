/**
 * Where does each glyph of a page come to stand? Keeps the text state of a PDF (ISO 32000-1, 9.3 and 9.4) and moves as a pen would.
 */
import { type FontFace, faceOf } from "./font-face";
import { apply, type Box, identity, type Matrix, multiply } from "./geometry";
import { textOfGlyph } from "./glyph-text";
import type { Glyph } from "./page";

export interface TextState {
	font: FontFace;
	size: number;
	charSpacing: number;
	wordSpacing: number;
	/** 1 is 100 %. */
	scale: number;
	leading: number;
	rise: number;
}

/** What pdf.js puts for a glyph. */
interface DrawnGlyph {
	unicode?: string;
	width?: number;
	isSpace?: boolean;
	vmetric?: ArrayLike<number> | null;
}

/** What a glyph belongs to while it is drawn. */
export interface Belonging {
	tag: number | null;
	artifact: boolean;
	/** What its glyphs say together; null where each says it itself. */
	words: string | null;
}

/** Glyphs that stand upright, by quarter turns of their line: 0 left to right, 1 downwards, 2 upside down, 3 upwards. */
export type Turned = [Glyph[], Glyph[], Glyph[], Glyph[]];

export class TextPen {
	readonly glyphs: Turned = [[], [], [], []];
	/** Glyphs across the page at a slant: watermarks, stamps. */
	slanted = 0;
	state: TextState = { font: faceOf(null), size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
	private matrix: Matrix = identity;
	private x = 0;
	private y = 0;
	private lineX = 0;
	private lineY = 0;

	constructor(
		private readonly width: number,
		private readonly height: number,
	) {}

	setMatrix(matrix: Matrix): void {
		this.matrix = matrix;
		this.x = 0;
		this.y = 0;
		this.lineX = 0;
		this.lineY = 0;
	}

	move(x: number, y: number): void {
		this.lineX += x;
		this.lineY += y;
		this.x = this.lineX;
		this.y = this.lineY;
	}

	nextLine(): void {
		this.move(0, this.state.leading);
	}

	/** `space`: from the user space to the page. */
	show(items: readonly unknown[], space: Matrix, belonging: Belonging, clip: Box): void {
		const { font, size, charSpacing, wordSpacing, scale, rise } = this.state;
		const whole = multiply(space, this.matrix);
		const height = Math.hypot(whole[2], whole[3]) * Math.abs(size) * font.height;
		const turn = quarterTurn(whole, size);
		for (const item of items) {
			if (typeof item === "number") {
				const shift = (-item * size) / 1000;
				if (font.vertical) this.y += shift;
				else this.x += shift * scale;
				continue;
			}
			const glyph = item as DrawnGlyph | null;
			if (glyph === null || typeof glyph !== "object") continue;
			const width = typeof glyph.width === "number" && Number.isFinite(glyph.width) ? glyph.width : 0;
			const spacing = charSpacing + (glyph.isSpace === true ? wordSpacing : 0);
			const [startX, startY] = [this.x, this.y];
			const advance = width * font.unit * size;
			if (font.vertical) this.y += (glyph.vmetric?.[0] ?? -1000) * 0.001 * size - spacing;
			else this.x += (advance + spacing) * scale;
			const said = typeof glyph.unicode === "string" ? glyph.unicode : "";
			const text = textOfGlyph(said);
			// A sign without a meaning that takes room may be what stretches an Arabic word.
			const silent = text === "" && belonging.words === null && width === 0;
			if (silent || height === 0) continue;
			const [fromX, fromY] = apply(whole, startX, startY + rise);
			const clipped = fromX < clip.x0 - 2 || fromX > clip.x1 + 2 || fromY < clip.y0 - 1 || fromY - 0.7 * height > clip.y1 + 1;
			if (clipped) continue;
			const [toX, toY] = font.vertical ? apply(whole, this.x, this.y + rise) : apply(whole, startX + advance * scale, startY + rise);
			this.place({ text, fromX, fromY, toX, toY, height, turn: font.vertical ? 0 : turn, vertical: font.vertical }, belonging);
		}
	}

	/** What was drawn since, as one sign that says `words`; if it stands on one line, and the words are such that it may say them. */
	rewrite(from: readonly number[], words: string): void {
		const drawn = this.glyphs.map((glyphs, layer) => glyphs.slice(from[layer]));
		const layer = drawn.findIndex((glyphs) => glyphs.length > 0);
		if (layer === -1 || drawn.filter((glyphs) => glyphs.length > 0).length > 1) return;
		const own = drawn[layer] as Glyph[];
		const glyphs = this.glyphs[layer] as Glyph[];
		// What joins or parts two letters is drawn as a space that takes no room.
		if (/^[\u200c\u200d]$/.test(words) && own.length === 1 && own[0] !== undefined) {
			glyphs[glyphs.length - 1] = { ...own[0], text: words, x0: own[0].x0 - 0.3, x1: own[0].x0 - 0.3 };
			return;
		}
		const signs = own.filter(({ text }) => text !== " ");
		// Vowel signs stand above their letter.
		const letter = signs.reduce<Glyph | undefined>(
			(best, sign) => (best && best.x1 - best.x0 >= sign.x1 - sign.x0 ? best : sign),
			undefined,
		);
		if (letter === undefined || !mayStandFor(words, signs)) return;
		const text = textOfGlyph(words.normalize("NFC").trim());
		glyphs.length = from[layer] ?? glyphs.length;
		if (text === "") return;
		const [x0, x1] = [Math.min(...signs.map((sign) => sign.x0)), Math.max(...signs.map((sign) => sign.x1))];
		glyphs.push({ ...letter, text, x0, x1 }, ...own.filter((sign) => sign.text === " " && (sign.x0 >= x1 || sign.x1 <= x0)));
	}

	private place(
		at: {
			text: string;
			fromX: number;
			fromY: number;
			toX: number;
			toY: number;
			height: number;
			turn: 0 | 1 | 2 | 3 | null;
			vertical: boolean;
		},
		{ tag, artifact }: Belonging,
	): void {
		if (at.turn === null) {
			this.slanted++;
			return;
		}
		const outside =
			Math.max(at.fromX, at.toX) < -2 ||
			Math.min(at.fromX, at.toX) > this.width + 2 ||
			Math.max(at.fromY, at.toY) < -2 ||
			Math.min(at.fromY, at.toY) > this.height + at.height;
		if (outside) return;
		const { bold, italic, mono } = this.state.font;
		const { x0, x1, y } = at.vertical ? downwards(at) : turned(at, this.width, this.height);
		this.glyphs[at.vertical ? 1 : at.turn].push({ text: at.text, x0, x1, y, size: at.height, bold, italic, mono, tag, artifact });
	}
}

/** A few signs of one line, and about as many letters for them. Whole lines, and what describes a picture, are not believed. */
function mayStandFor(words: string, signs: readonly Glyph[]): boolean {
	const [first] = signs;
	if (first === undefined || words.length > 60 || words.length > 4 + 4 * signs.length) return false;
	if (words.trim() === "" && signs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return false;
	return signs.every((sign) => Math.abs(sign.y - first.y) < 0.6 * first.size);
}

/** How often a line has to be turned by 90° to run from left to right; null where it runs at a slant. */
function quarterTurn([a, b]: Matrix, size: number): 0 | 1 | 2 | 3 | null {
	const sign = size < 0 ? -1 : 1;
	const angle = (Math.atan2(b * sign, a * sign) / Math.PI) * 2;
	const turn = Math.round(angle);
	return Math.abs(angle - turn) > 0.06 ? null : ((((turn % 4) + 4) % 4) as 0 | 1 | 2 | 3);
}

interface Stroke {
	fromX: number;
	fromY: number;
	toX: number;
	toY: number;
	height: number;
	turn: 0 | 1 | 2 | 3 | null;
}

function turned(stroke: Stroke, width: number, height: number): { x0: number; x1: number; y: number } {
	const span = (from: number, to: number, y: number) => ({ x0: Math.min(from, to), x1: Math.max(from, to), y });
	if (stroke.turn === 1) return span(stroke.fromY, stroke.toY, width - stroke.fromX);
	if (stroke.turn === 2) return span(width - stroke.fromX, width - stroke.toX, height - stroke.fromY);
	if (stroke.turn === 3) return span(height - stroke.fromY, height - stroke.toY, stroke.fromX);
	return span(stroke.fromX, stroke.toX, stroke.fromY);
}

/** A column of vertical writing, read as a line that runs from left to right: the first column, at the right edge, becomes the top line. */
function downwards(stroke: Stroke): { x0: number; x1: number; y: number } {
	return { x0: Math.min(stroke.fromY, stroke.toY), x1: Math.max(stroke.fromY, stroke.toY), y: -stroke.fromX };
}
