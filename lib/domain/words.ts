/**
 * Where does one word end and the next begin?
 *
 * Word diffs, anchors and counts all cut text by this one rule.
 *
 * Invariants
 * - The pieces, put together, are the text.
 * - No piece begins or ends inside a grapheme cluster (what a reader takes for one character; Unicode UAX #29).
 */

/** Scripts written without spaces between words; `Intl.Segmenter` knows their words from a dictionary. */
export const unspacedScript =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Bopomofo}]/u;

/** Text in which every code point is a grapheme of its own, so that a plain pattern may cut it anywhere. */
const plainText = /^[\t\n -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*$/;

/** A word with its inner apostrophes, hyphens and decimal points ("don't", "long-term", "3.5"); else a run of spaces; else one sign. */
const plainPieces = /[\p{L}\p{N}\p{M}_]+(?:['’\-\u2010\u2011](?=\p{L})[\p{L}\p{N}\p{M}_]+|[.,](?=\p{Nd})[\p{N}]+)*|\n|[^\S\n]+|./gsu;

let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

/** Words, single punctuation signs and runs of white space, in order. Linear in the length of the text. */
export function splitWords(text: string): string[] {
	if (text === "") return [];
	if (plainText.test(text)) return text.match(plainPieces) ?? [];
	return onGraphemeBoundaries(text, unspacedScript.test(text) ? segmented(text) : (text.match(plainPieces) ?? []));
}

/** The last grapheme boundary at or before `offset` (UTF-16 code units). */
export function graphemeFloor(text: string, offset: number): number {
	if (offset <= 0) return 0;
	if (offset >= text.length) return text.length;
	return graphemeAt(text, offset).start;
}

/** The first grapheme boundary at or after `offset` (UTF-16 code units). */
export function graphemeCeil(text: string, offset: number): number {
	if (offset <= 0) return 0;
	if (offset >= text.length) return text.length;
	const { start, end } = graphemeAt(text, offset);
	return start === offset ? offset : end;
}

/** Whether a piece holds a letter or a digit, rather than only spaces and signs. */
export function isWord(piece: string): boolean {
	return /[\p{L}\p{N}]/u.test(piece);
}

function segmented(text: string): string[] {
	words ??= new Intl.Segmenter(undefined, { granularity: "word" });
	// Spaces come one by one out of the segmenter; they are put together again so that a run of them is one piece.
	const pieces: string[] = [];
	for (const { segment } of words.segment(text)) {
		const last = pieces.length - 1;
		if (/^[^\S\n]+$/.test(segment) && /^[^\S\n]+$/.test(pieces[last] ?? "")) pieces[last] += segment;
		else pieces.push(segment);
	}
	return pieces;
}

function onGraphemeBoundaries(text: string, pieces: readonly string[]): string[] {
	graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
	const boundaries = new Uint8Array(text.length + 1);
	for (const { index } of graphemes.segment(text)) boundaries[index] = 1;
	boundaries[text.length] = 1;
	const result: string[] = [];
	let start = 0;
	let end = 0;
	for (const piece of pieces) {
		end += piece.length;
		if (boundaries[end] !== 1) continue;
		result.push(text.slice(start, end));
		start = end;
	}
	return result;
}

function graphemeAt(text: string, offset: number): { start: number; end: number } {
	graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
	// A window is enough and keeps this from being linear in a long text; real clusters are far shorter than 64 units.
	let from = Math.max(0, offset - 256);
	while (from > 0 && !/\s/.test(text[from - 1] ?? "") && offset - from < 512) from--;
	if (from > 0 && /[\udc00-\udfff]/.test(text[from] ?? "")) from--;
	const cluster = graphemes.segment(text.slice(from, offset + 256)).containing(offset - from);
	const start = from + (cluster?.index ?? offset - from);
	return { start, end: start + (cluster?.segment.length ?? 1) };
}
