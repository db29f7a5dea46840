/**
 * A document of the corpus, damaged: which one and how follows from a seed and the number of the case, so that what fell can be made again.
 *
 * Bytes are changed, cut, doubled and swapped; two files are spliced; inside of archives and of the streams of a PDF, markup and instructions
 * are moved, doubled, cut and given odd values; text gets characters that text seldom has, and runs that have no end.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";

export interface Source {
	name: string;
	bytes: Uint8Array;
}

export interface DamagedCase {
	/** The document, and what was done to it. */
	name: string;
	bytes: Uint8Array;
	changes: "accept" | "reject" | "bring-in";
}

export type Random = () => number;

const oddValues = [
	"-1",
	"99999999999",
	"",
	"abc",
	"0",
	"on",
	"\u202e",
	"１",
	"1e309",
	"NaN",
	"0.0000001",
	"-2147483649",
	"%s",
	"&amp;",
	"rtl",
];
const oddTexts = [
	"\u0000",
	"\u202e",
	"\u2066",
	"\ufeff",
	"\u0301".repeat(50),
	"\ud800",
	"\u2028",
	"﷽",
	"👩‍👩‍👧‍👦",
	"\u200b",
	"\u00ad",
	"\t\v\f",
	"\u{e0041}",
	"ﬁ",
	"Å",
	"़",
];
const runs = [
	"(",
	"[",
	"*",
	"_",
	"`",
	"<",
	"&",
	"> ",
	"- ",
	"|",
	"1. ",
	"#",
	" ",
	"\n",
	"<b>",
	"<div>",
	"<!--",
	"a",
	"ا",
	"人",
	"/* ",
	"q ",
	"[ ",
	"<< ",
];

export function damagedCase(sources: readonly Source[], seed: number, number: number): DamagedCase {
	const random = randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
	const source = pick(sources, random);
	const changes = pick(["accept", "reject", "bring-in"] as const, random);
	const way = random();
	if (way < 0.06) {
		const other = pick(sources, random);
		return { name: `${source.name} spliced with ${other.name}`, bytes: spliced(source.bytes, other.bytes, random), changes };
	}
	// Of an archive, most that changes its bytes ends its reading at once.
	const isArchive = startsLike(source.bytes, "PK");
	const within = way < (isArchive ? 0.9 : 0.7) ? damagedWithin(source, sources, random) : null;
	if (within !== null) return { ...within, changes };
	return { name: `${source.name} with other bytes`, bytes: damagedBytes(source.bytes, random), changes };
}

/** By what the file is; null where it cannot be opened. */
function damagedWithin({ name, bytes }: Source, sources: readonly Source[], random: Random): { name: string; bytes: Uint8Array } | null {
	if (startsLike(bytes, "PK")) return damagedArchive({ name, bytes }, sources, random);
	if (startsLike(bytes, "%PDF")) return { name: `${name} with other instructions`, bytes: damagedPdf(bytes, random) };
	const text = new TextDecoder("utf-8").decode(bytes);
	const damaged = /<[a-z!]/i.test(text) && random() < 0.6 ? damagedMarkup(text, random) : damagedText(text, random);
	return { name: `${name} with other text`, bytes: new TextEncoder().encode(damaged) };
}

function damagedArchive({ name, bytes }: Source, sources: readonly Source[], random: Random): { name: string; bytes: Uint8Array } | null {
	try {
		const parts = unzipSync(bytes);
		const names = Object.keys(parts).filter((part) => /\.(?:xml|rels)$/.test(part) && (parts[part]?.length ?? 0) > 0);
		const part =
			random() < 0.5 ? (names.find((one) => /document\.xml$|content\.xml$/.test(one)) ?? pick(names, random)) : pick(names, random);
		const original = parts[part];
		if (original === undefined) return null;
		const way = random();
		const other = way < 0.1 ? partOf(pick(sources, random), part) : null;
		const changed =
			other ??
			(way < 0.25
				? damagedBytes(original, random)
				: new TextEncoder().encode(
						way < 0.35
							? damagedText(new TextDecoder().decode(original), random)
							: damagedMarkup(new TextDecoder().decode(original), random),
					));
		return { name: `${name} with another ${part}`, bytes: zipSync({ ...parts, [part]: changed }, { level: 1 }) };
	} catch {
		return null;
	}
}

function partOf({ bytes }: Source, part: string): Uint8Array | null {
	try {
		return unzipSync(bytes, { filter: ({ name }) => name === part })[part] ?? null;
	} catch {
		return null;
	}
}

function damagedPdf(bytes: Uint8Array, random: Random): Uint8Array {
	const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const streams: [start: number, end: number][] = [];
	for (let at = source.indexOf("stream"); at !== -1; at = source.indexOf("stream", at + 6)) {
		if (source.subarray(at - 3, at).toString("latin1") === "end") continue;
		const start = at + (source[at + 6] === 0x0d ? 8 : 7);
		const end = source.indexOf("endstream", start);
		if (end !== -1) streams.push([start, end]);
	}
	const place = streams.length > 0 && random() < 0.6 ? pick(streams, random) : null;
	if (place === null) return Buffer.from(damagedInstructions(source.toString("latin1"), random), "latin1");
	const [start, end] = place;
	const packed = source.subarray(start, end);
	const plain = inflated(packed);
	const damaged = Buffer.from(damagedInstructions((plain ?? packed).toString("latin1"), random), "latin1");
	const written = plain === null ? damaged : deflateSync(damaged);
	// Of the same length where that can be, so that the places of what follows stay right.
	const padding = Buffer.alloc(Math.max(0, packed.length - written.length), 0x0a);
	return Buffer.concat([source.subarray(0, start), written, padding, source.subarray(end)]);
}

function inflated(packed: Buffer): Buffer | null {
	try {
		return inflateSync(packed, { maxOutputLength: 4_000_000 });
	} catch {
		return null;
	}
}

/** Numbers, names and references of PDF changed, lines of it swapped, doubled and left out. */
function damagedInstructions(source: string, random: Random): string {
	let text = source;
	for (let change = 0; change < 1 + random() * 8; change++) {
		const from = Math.floor(random() * text.length);
		const way = random();
		if (way < 0.45) {
			const number = /[-+]?\d*\.?\d+/g;
			number.lastIndex = from;
			const found = number.exec(text);
			if (found === null) continue;
			const value = random() < 0.5 ? String(Math.floor(random() * 200)) : pick(oddValues, random);
			text = text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
		} else if (way < 0.6) {
			const name = /\/[A-Za-z]\w*/g;
			name.lastIndex = from;
			const found = name.exec(text);
			if (found !== null)
				text = `${text.slice(0, found.index)}/${pick(["Type", "Kids", "Parent", "Length", "W", "X"], random)}${text.slice(found.index + found[0].length)}`;
		} else {
			const end = Math.min(text.length, from + 1 + Math.floor(random() * 300));
			const piece = text.slice(from, end);
			const to = Math.floor(random() * text.length);
			if (way < 0.75) text = text.slice(0, from) + text.slice(end);
			else if (way < 0.9) text = text.slice(0, to) + piece + text.slice(to);
			else text = text.slice(0, from) + pick(runs, random).repeat(1 + Math.floor(random() * 3000)) + text.slice(from);
		}
	}
	return text;
}

export function damagedMarkup(markup: string, random: Random): string {
	let text = markup;
	for (let change = 0; change < 1 + random() * 6; change++) {
		const tags = [...text.matchAll(/<[^<>]{1,2000}>/g)];
		const [from, to] = [pick(tags, random), pick(tags, random)];
		if (from === undefined || to === undefined) return text;
		const name = /^<([\w:]+)[^>]*[^/]>$/.exec(from[0])?.[1];
		const close = name === undefined ? -1 : text.indexOf(`</${name}>`, from.index);
		const end = close === -1 ? from.index + from[0].length : close + (name ?? "").length + 3;
		const piece = text.slice(from.index, end);
		const way = random();
		if (way < 0.25) text = text.slice(0, from.index) + text.slice(end);
		else if (way < 0.5 && piece.length < 20_000) text = text.slice(0, to.index) + piece + text.slice(to.index);
		else if (way < 0.7)
			text =
				text.slice(0, from.index) +
				from[0].replace(/"[^"]*"/, () => `"${pick(oddValues, random)}"`) +
				text.slice(from.index + from[0].length);
		else if (way < 0.78) text = text.slice(0, to.index) + pick(oddTexts, random) + text.slice(to.index);
		else if (way < 0.84 && name !== undefined) {
			// One in the other, many times over.
			const many = 1 + Math.floor(random() * 400);
			text =
				text.slice(0, from.index) +
				from[0].repeat(many) +
				text.slice(from.index + from[0].length, end) +
				`</${name}>`.repeat(many) +
				text.slice(end);
		} else text = text.slice(0, from.index) + text.slice(from.index + from[0].length);
	}
	return text;
}

function damagedText(source: string, random: Random): string {
	let text = source;
	for (let change = 0; change < 1 + random() * 6; change++) {
		const [from, to] = [Math.floor(random() * text.length), Math.floor(random() * text.length)];
		const end = Math.min(text.length, from + 1 + Math.floor(random() * 400));
		const piece = text.slice(from, end);
		const way = random();
		if (way < 0.2) text = text.slice(0, from) + text.slice(end);
		else if (way < 0.4) text = text.slice(0, to) + piece + text.slice(to);
		else if (way < 0.65) text = text.slice(0, from) + pick(oddTexts, random) + text.slice(from);
		else if (way < 0.85) text = text.slice(0, from) + pick(runs, random).repeat(1 + Math.floor(random() * 5000)) + text.slice(from);
		else text = text.slice(0, from) + piece.replaceAll(" ", "\n") + text.slice(end);
	}
	return text;
}

function damagedBytes(original: Uint8Array, random: Random): Uint8Array {
	const bytes = Uint8Array.from(original);
	const way = random();
	if (way < 0.45) {
		for (let change = 0; change < 1 + random() * 20; change++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
		return bytes;
	}
	if (way < 0.6) {
		for (let change = 0; change < 1 + random() * 20; change++) {
			const at = Math.floor(random() * bytes.length);
			bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
		}
		return bytes;
	}
	const [from, to] = [Math.floor(random() * bytes.length), Math.floor(random() * bytes.length)];
	const piece = bytes.slice(from, from + 1 + Math.floor(random() * 2000));
	if (way < 0.75) return random() < 0.8 ? bytes.slice(0, from) : bytes.slice(from);
	if (way < 0.9) return joined([bytes.slice(0, to), piece, bytes.slice(to)]);
	return joined([bytes.slice(0, from), bytes.slice(from + piece.length), piece]);
}

function spliced(a: Uint8Array, b: Uint8Array, random: Random): Uint8Array {
	const [from, to] = [Math.floor(random() * a.length), Math.floor(random() * b.length)];
	return joined([a.slice(0, from), b.slice(to)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function startsLike(bytes: Uint8Array, signature: string): boolean {
	return [...signature].every((character, index) => bytes[index] === character.charCodeAt(0));
}

function pick<T>(list: readonly T[], random: Random): T {
	return list[Math.floor(random() * list.length)] as T;
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = state;
		value = Math.imul(value ^ (value >>> 15), value | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}
