/**
 * In which order is a line read that holds Arabic or Hebrew? It stands on the page from left to right as it looks; this undoes what the
 * Unicode bidirectional algorithm (UAX #9) did when it was set.
 */

const rightLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const arabicLetter = /[\p{Script=Arabic}\p{Script=Syriac}]/u;

type Kind = "right" | "left" | "number" | "neutral";

function kindOf(text: string): Kind {
	if (/^[\p{Nd}⁰¹²³⁴-⁹₀-₉]/u.test(text)) return "number";
	if (rightLetter.test(text) && /\p{L}/u.test(text)) return "right";
	return /\p{L}/u.test(text) ? "left" : "neutral";
}

export function hasRightToLeft(text: string): boolean {
	return rightLetter.test(text);
}

/** Which way the text runs, by its letters. */
export function isMostlyRightToLeft(text: string): boolean {
	let [right, left] = [0, 0];
	for (const [letter] of text.matchAll(/\p{L}/gu)) {
		if (rightLetter.test(letter)) right++;
		else left++;
	}
	return right > left;
}

/** Where each place of the reading order stands in `texts`, the pieces of a line from left to right. `base`: whether the line begins at the right. */
export function readingOrder(texts: readonly string[], base: boolean): number[] {
	const order = texts.map((_, index) => index);
	const kinds = texts.map(kindOf);
	if (!kinds.includes("right")) return order;
	if (base) {
		order.reverse();
		for (const [start, end] of leftRuns(order, kinds, texts)) reverseWithin(order, start, end);
		return order;
	}
	for (const [start, end] of rightRuns(kinds)) {
		reverseWithin(order, start, end);
		const within = order.slice(start, end);
		for (const [from, to] of leftRuns(within, kinds, texts)) reverseWithin(order, start + from, start + to);
	}
	return order;
}

/** What runs from left to right in a line read from the right: words in other letters with all between them, numbers with their signs. */
function leftRuns(order: readonly number[], kinds: readonly Kind[], texts: readonly string[]): [number, number][] {
	const kind = (place: number): Kind => kinds[order[place] as number] ?? "neutral";
	const text = (place: number): string => texts[order[place] as number] ?? "";
	const runs: [number, number][] = [];
	let arabic = false;
	for (let start = 0; start < order.length; start++) {
		if (kind(start) === "right") arabic = arabicLetter.test(text(start));
		if (kind(start) !== "left" && kind(start) !== "number") continue;
		let end = start + 1;
		let latin = kind(start) === "left";
		for (let place = end; place < order.length && kind(place) !== "right"; place++) {
			if (kind(place) === "neutral") continue;
			const between = Array.from({ length: place - end }, (_, step) => text(end + step)).join("");
			const joins = /^(?:[.,:/٫٬]|)$/.test(between) || (!arabic && /^[-–]$/.test(between));
			// The order is still that of the reversed line: a word in other letters may stand on either side of a number.
			if (!joins && !(latin && (kind(place) === "left" || !/\s/.test(between)))) {
				if (kind(place) !== "left" || !hasLeftBefore(kinds, order, start, place)) break;
			}
			if (kind(place) === "left") latin = true;
			end = place + 1;
		}
		let from = start;
		// A sign of a number stands on its side: 50%, $5.
		while (from > 0 && kind(from - 1) === "neutral" && /^[%‰$€£°#]$/.test(text(from - 1))) from--;
		while (end < order.length && kind(end) === "neutral" && /^[%‰$€£°#٪]$/.test(text(end))) end++;
		runs.push([from, end]);
		start = end - 1;
	}
	return runs;
}

function hasLeftBefore(kinds: readonly Kind[], order: readonly number[], start: number, place: number): boolean {
	for (let at = start; at < place; at++) if (kinds[order[at] as number] === "left") return true;
	return false;
}

/** Right-to-left words with all between them, in a line read from the left. */
function rightRuns(kinds: readonly Kind[]): [number, number][] {
	const runs: [number, number][] = [];
	for (let start = 0; start < kinds.length; start++) {
		if (kinds[start] !== "right") continue;
		let end = start + 1;
		for (let place = end; place < kinds.length && kinds[place] !== "left"; place++) if (kinds[place] === "right") end = place + 1;
		runs.push([start, end]);
		start = end - 1;
	}
	return runs;
}

function reverseWithin(order: number[], start: number, end: number): void {
	const part = order.slice(start, end).reverse();
	for (const [index, value] of part.entries()) order[start + index] = value;
}

const mirrored: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "«": "»", "»": "«" };

/** Some programs keep the shape of a bracket, some what it means. In a text put into order, more closing before opening tells the first. */
export function mirrorBalance(text: string): number {
	let balance = 0;
	for (const [, open] of text.matchAll(/([([«])[^()[\]«»]{1,200}[)\]»]/g)) balance += open === undefined ? 0 : 1;
	for (const [, open] of text.matchAll(/([)\]»])[^()[\]«»]{1,200}[([«]/g)) balance -= open === undefined ? 0 : 1;
	return balance;
}

export function mirror(text: string): string {
	return text.replace(/[()[\]{}«»]/g, (sign) => mirrored[sign] ?? sign);
}
