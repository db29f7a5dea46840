/**
 * Bytes → text, or why not. Tells encodings and foreign formats by what stands in the bytes, never by a name.
 * Everything is linear in the size of the file, and looked at in the order cheap to dear.
 */

import { composed } from "@/lib/domain/marked-text";
import { type ForeignFormat, formatOfBytes, formatOfText } from "./foreign-formats";
import type { ImportRefusal, ImportWarning } from "./imported";
import { oldEncoding } from "./old-encodings";

export interface DecodeLimits {
	/** Bytes. */
	size: number;
	/** Characters (UTF-16 code units) without a line break. */
	line: number;
}

export const defaultLimits: DecodeLimits = { size: 20 * 1024 * 1024, line: 1_000_000 };

/** Names as the WHATWG has them, in lower case. */
export type Encoding = string;

export type DecodeResult =
	/** `text` is NFC and well formed, without a byte order mark, with "\n" for every line end. */
	| { ok: true; text: string; encoding: Encoding; warnings: ImportWarning[] }
	| { ok: false; refusal: ImportRefusal; params: Record<string, string | number> };

const megabyte = 1024 * 1024;
/** So much of a file tells what it is. */
const sampleSize = 64 * 1024;

/** `accepted`: markup that is not refused, because whoever asks reads it. */
export function decodeText(bytes: Uint8Array, limits: DecodeLimits = defaultLimits, accepted: ForeignFormat | null = null): DecodeResult {
	if (bytes.length === 0) return refused("file-empty");
	if (bytes.length > limits.size) return refused("file-too-large", { limit: Math.floor(limits.size / megabyte) });
	const format = formatOfBytes(bytes);
	if (format !== null) return refused("file-format-unsupported", { format });
	const decoded = decode(bytes);
	if (typeof decoded === "string") return refused(decoded);

	const raw = decoded.text.startsWith("\ufeff") ? decoded.text.slice(1) : decoded.text;
	if (!looksLikeText(raw)) return refused("file-binary");
	if (longestLine(raw) > limits.line) return refused("file-line-too-long", { limit: limits.line });
	const text = composed(raw.toWellFormed().replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
	if (!/[^\s\p{Cc}\p{Cf}\ufffd]/u.test(text)) return refused("file-empty");
	const markup = formatOfText(text);
	if (markup !== null && markup !== accepted) return refused("file-format-unsupported", { format: markup });
	return { ok: true, text, encoding: decoded.encoding, warnings: decoded.warnings };
}

interface Decoded {
	text: string;
	encoding: Encoding;
	warnings: ImportWarning[];
}

function decode(bytes: Uint8Array): Decoded | "file-binary" | "file-encoding" {
	if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return "file-encoding";
	if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, "utf-16le");
	if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, "utf-16be");
	const wide = utf16WithoutMark(bytes);
	if (wide !== null) return utf16(bytes, wide);
	try {
		const plain = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return plain.includes("\u001b$") ? (guessed(bytes) ?? mended(plain)) : mended(plain);
	} catch {
		return legacy(bytes);
	}
}

/**
 * Text that some program took for Latin-1 and encoded a second time ("â\u0080\u0093" for a dash). No text on purpose has the control
 * characters U+0080–9F behind accented letters; where it has, all such sequences are read as what they were.
 */
function mended(text: string): Decoded {
	if (!/[\u00c2-\u00f4][\u0080-\u009f]/.test(text)) return { text, encoding: "utf-8", warnings: [] };
	let count = 0;
	const whole = text.replace(
		/[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g,
		(sequence) => {
			const decoded = new TextDecoder("utf-8").decode(Uint8Array.from(sequence, (character) => character.charCodeAt(0)));
			if (decoded.includes("\ufffd")) return sequence;
			count++;
			return decoded;
		},
	);
	return { text: whole, encoding: "utf-8", warnings: [{ code: "encoding-mended", block: null, params: { count } }] };
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
	return { text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [] };
}

/** UTF-16 of nearly every script has zero bytes, for its spaces and line ends, and all on one side of the pairs. Text in UTF-8 has none. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	if (bytes.length % 2 === 1 || bytes.length < 4) return null;
	let [first, second] = [0, 0];
	const length = Math.min(bytes.length, sampleSize);
	for (let index = 0; index < length; index += 2) {
		if (bytes[index] === 0) first++;
		if (bytes[index + 1] === 0) second++;
	}
	const pairs = length / 2;
	if (second / pairs > 0.02 && first === 0) return "utf-16le";
	if (first / pairs > 0.02 && second === 0) return "utf-16be";
	return null;
}

/** What is no UTF-8: damaged UTF-8 where most of it is sound, else the code page of Western Windows, if that is plausible. */
function legacy(bytes: Uint8Array): Decoded | "file-binary" | "file-encoding" {
	let [controls, high] = [0, 0];
	for (const byte of bytes) {
		if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++;
		else if (byte >= 0x80) high++;
	}
	if (controls > bytes.length / 500) return "file-binary";
	const repaired = new TextDecoder("utf-8").decode(bytes);
	const [broken, sound] = countReplaced(repaired);
	if (sound > 4 * broken) {
		return { text: repaired, encoding: "utf-8", warnings: [{ code: "encoding-damaged", block: null, params: { count: broken } }] };
	}
	const other = guessed(bytes);
	if (other !== null) return other;
	// In Western languages few letters have accents. Where most bytes are high it is Cyrillic, Greek or Chinese of an old code page.
	if (high > bytes.length * 0.3) return "file-encoding";
	return {
		text: windows1252(bytes),
		encoding: "windows-1252",
		warnings: [{ code: "encoding-guessed", block: null, params: { encoding: "Windows-1252" } }],
	};
}

/** Text in a code page of another part of the world. */
function guessed(bytes: Uint8Array): Decoded | null {
	const found = oldEncoding(bytes);
	if (found === null) return null;
	const warning: ImportWarning = { code: "encoding-guessed", block: null, params: { encoding: found.name } };
	return { text: found.text, encoding: found.name.toLowerCase(), warnings: [warning] };
}

function countReplaced(text: string): [broken: number, sound: number] {
	let [broken, sound] = [0, 0];
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 0xfffd) broken++;
		else if (code > 0x7f) sound++;
	}
	return [broken, sound];
}

const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By a table of our own: some versions of Node decode "windows-1252" as Latin-1 and lose the typographic quotes. */
export function windows1252(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		.toString("latin1")
		.replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 0x80] ?? character);
}

function looksLikeText(text: string): boolean {
	let controls = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 0) return false;
		if ((code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b) || code === 0x7f) controls++;
		else if (code === 0xfffe || code === 0xffff) controls++;
	}
	return controls <= text.length / 200;
}

function longestLine(text: string): number {
	let [longest, start] = [0, 0];
	for (let index = 0; index <= text.length; index++) {
		const code = text.charCodeAt(index);
		if (index < text.length && code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x2028 && code !== 0x2029) continue;
		longest = Math.max(longest, index - start);
		start = index + 1;
	}
	return longest;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

function refused(refusal: ImportRefusal, params: Record<string, string | number> = {}): DecodeResult {
	return { ok: false, refusal, params };
}
