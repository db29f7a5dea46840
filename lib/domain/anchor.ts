/**
 * Where in this text are the words a comment points at?
 *
 * An anchor is a W3C TextQuoteSelector (the exact words, with what stood before and after) together with the
 * TextPositionSelector of the day it was made (Web Annotation Data Model, W3C Recommendation 2017, 4.2.4 and 4.2.5).
 * The quote decides; the position is only a hint between equals.
 *
 * Invariants
 * - What `makeAnchor` makes of a text, `resolveAnchor` finds in that text, at the same place.
 * - Words that are gone are orphaned. It is better to point at nothing than at the wrong words.
 * - Offsets are UTF-16 code units, as everywhere in the domain; `textPositionSelector` counts code points, as the standard does.
 */
import { approximateMatches } from "@/lib/domain/approximate-match";
import { isBlank } from "@/lib/domain/marked-text";
import { graphemeCeil, graphemeFloor, splitWords } from "@/lib/domain/words";

/** Length of the context kept on either side, in UTF-16 code units at most. */
const contextLength = 32;
/** The longest quote a new comment may point at, in UTF-16 code units. */
export const maxExactLength = 2000;
/** More places than this are not compared; a quote that stands so often says nothing. */
const maxPlaces = 500;

export interface Anchor {
	exact: string;
	prefix: string;
	suffix: string;
	start: number;
	end: number;
}

export interface Quote {
	exact: string;
	prefix?: string | null;
	suffix?: string | null;
	/** Where it began when the anchor was made; only decides between places that are otherwise equal. */
	start?: number | null;
}

/** `score`: 1 = these words in this context; under 1 the words or what surrounds them have changed. */
export type Resolved = { status: "found"; start: number; end: number; score: number } | { status: "orphaned" };

/** An anchor on `text.slice(start, end)`, widened to whole graphemes. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
	const from = graphemeFloor(text, Math.min(start, end));
	const to = graphemeCeil(text, Math.max(start, end));
	return {
		exact: text.slice(from, to),
		prefix: text.slice(graphemeCeil(text, from - contextLength), from),
		suffix: text.slice(to, graphemeFloor(text, to + contextLength)),
		start: from,
		end: to,
	};
}

/** Finds the quote in `text`: exactly, else but for white space and quotation marks, else with few words changed. */
export function resolveAnchor(text: string, quote: Quote): Resolved {
	if (isBlank(quote.exact)) return { status: "orphaned" };
	const found = resolveExact(text, quote);
	if (found !== "absent") return found;
	return resolveApproximately(text, quote);
}

/**
 * For a new comment: the words must stand in the text as it is, white space and quotation marks apart.
 * The anchor that comes back quotes the text itself, not what the browser sent.
 */
export function validateAnchor(
	text: string,
	quote: Quote,
): { ok: true; anchor: Anchor } | { ok: false; refusal: "anchor-empty" | "anchor-too-long" | "anchor-not-found" } {
	if (isBlank(quote.exact)) return { ok: false, refusal: "anchor-empty" };
	if (quote.exact.length > maxExactLength) return { ok: false, refusal: "anchor-too-long" };
	// Here a lone short word far from its context is no accident of editing but what the reader marked, so context only chooses.
	const best = bestPlace(text, quote, exactPlaces(text, quote));
	return best === null ? { ok: false, refusal: "anchor-not-found" } : { ok: true, anchor: makeAnchor(text, best.start, best.end) };
}

/** The TextPositionSelector of an anchor, in Unicode code points as the standard counts. */
export function textPositionSelector(text: string, { start, end }: Pick<Anchor, "start" | "end">) {
	const points = (until: number): number => [...text.slice(0, until)].length;
	return { type: "TextPositionSelector" as const, start: points(start), end: points(end) };
}

/** The TextQuoteSelector of an anchor. */
export function textQuoteSelector({ exact, prefix, suffix }: Anchor) {
	return { type: "TextQuoteSelector" as const, exact, prefix, suffix };
}

interface Place {
	start: number;
	end: number;
}

function resolveExact(text: string, quote: Quote): Resolved | "absent" {
	const places = exactPlaces(text, quote);
	const best = bestPlace(text, quote, places);
	if (best === null) return "absent";
	// One or two words alone may stand here by chance. Without a trace of their context they are not the words that were meant.
	const telling = splitWords(quote.exact).length >= 5 || quote.exact.length >= 24;
	if (!telling && best.context !== null && best.context < 0.15) return { status: "orphaned" };
	return { status: "found", start: best.start, end: best.end, score: best.context === null ? 1 : 0.6 + 0.4 * best.context };
}

function resolveApproximately(text: string, quote: Quote): Resolved {
	const candidates = approximateMatches(text, quote.exact).map((match) => {
		const context = contextScore(text, quote, match);
		return { ...match, context, score: match.similarity * 0.75 + (context ?? 0.3) * 0.25 };
	});
	candidates.sort((a, b) => b.score - a.score || distance(a, quote) - distance(b, quote) || a.start - b.start);
	const [best] = candidates;
	// The fewer of the words are left, the more of their surroundings must be.
	if (best === undefined || best.similarity + 0.35 * (best.context ?? 0) < 0.8) return { status: "orphaned" };
	return { status: "found", start: best.start, end: best.end, score: Math.min(0.95, best.score) };
}

function bestPlace(text: string, quote: Quote, places: readonly Place[]): (Place & { context: number | null }) | null {
	let best: (Place & { context: number | null }) | null = null;
	for (const place of places) {
		const context = contextScore(text, quote, place);
		const better =
			best === null ||
			(context ?? 0) > (best.context ?? 0) ||
			((context ?? 0) === (best.context ?? 0) && distance(place, quote) < distance(best, quote));
		if (better) best = { ...place, context };
	}
	return best;
}

function distance(place: Place, quote: Quote): number {
	return Math.abs(place.start - (quote.start ?? 0));
}

/** How much of the context stands around a place, 0 to 1; null if the quote has no context to go by. */
function contextScore(text: string, { prefix, suffix }: Quote, { start, end }: Place): number | null {
	const before = prefix == null || isBlank(prefix) ? null : commonEnd(text.slice(Math.max(0, start - 2 * contextLength), start), prefix);
	const after = suffix == null || isBlank(suffix) ? null : commonStart(text.slice(end, end + 2 * contextLength), suffix);
	// A context known to be empty is known: the quote stood at the edge of the text.
	const edgeBefore = prefix === "" ? (isBlank(text.slice(0, start)) ? 1 : 0) : before;
	const edgeAfter = suffix === "" ? (isBlank(text.slice(end)) ? 1 : 0) : after;
	if (edgeBefore === null && edgeAfter === null) return null;
	if (edgeBefore === null || edgeAfter === null) return edgeBefore ?? edgeAfter;
	return (edgeBefore + edgeAfter) / 2;
}

function commonEnd(text: string, prefix: string): number {
	const [a, b] = [fold(text).folded.trimEnd(), fold(prefix).folded.trimEnd()];
	let length = 0;
	while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
	return b.length === 0 ? 1 : length / b.length;
}

function commonStart(text: string, suffix: string): number {
	const [a, b] = [fold(text).folded.trimStart(), fold(suffix).folded.trimStart()];
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length++;
	return b.length === 0 ? 1 : length / b.length;
}

/** Where the words stand, first letter by letter, and if nowhere, with white space, quotation marks and dashes held to be alike. */
function exactPlaces(text: string, { exact, start }: Quote): Place[] {
	// The place of old is always looked at, even in a text where the quote stands more often than is worth comparing.
	const hinted = start != null && start >= 0 && text.startsWith(exact, start) ? [start] : [];
	const verbatim = [...hinted, ...occurrences(text, exact)].map((at) => ({ start: at, end: at + exact.length }));
	if (verbatim.length > 0) return verbatim;
	const { folded, origins } = fold(text);
	const needle = fold(exact).folded.trim();
	return occurrences(folded, needle).map((at) => ({
		start: origins[at] ?? 0,
		end: (origins[at + needle.length - 1] ?? text.length - 1) + 1,
	}));
}

function occurrences(text: string, needle: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf(needle); at !== -1 && starts.length < maxPlaces; at = text.indexOf(needle, at + 1)) starts.push(at);
	return starts;
}

/** A text in which spaces, quotes and dashes of all sorts are one; `origins[i]` is where character i comes from. */
function fold(text: string): { folded: string; origins: number[] } {
	const folded: string[] = [];
	const origins: number[] = [];
	for (let index = 0; index < text.length; index++) {
		const character = text[index] as string;
		const simple = foldOf(character);
		if (simple === "" || (simple === " " && folded[folded.length - 1] === " ")) continue;
		folded.push(simple);
		origins.push(index);
	}
	return { folded: folded.join(""), origins };
}

function foldOf(character: string): string {
	if (character >= "!" && character <= "~" && character !== '"') return character;
	if (/\s/.test(character)) return " ";
	if (/[‘’‚‛′`´]/.test(character)) return "'";
	if (/["“”„‟″«»]/.test(character)) return '"';
	if (/[‐‑‒–—−]/.test(character)) return "-";
	return /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(character) ? "" : character;
}
