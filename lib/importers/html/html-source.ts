/**
 * Bytes of an HTML file → its source, by the WHATWG's rules for encodings (byte order mark, what the file says, what the bytes look
 * like). Images written into the page are taken out of it before it is parsed, and kept by their number.
 */
import { composed } from "@/lib/domain/marked-text";
import { decodeText, windows1252 } from "../decode";
import type { ImportRefusal, ImportWarning } from "../imported";

const megabyte = 1024 * 1024;
/** Bytes. */
const maxSize = 20 * megabyte;
const mostTaken = 2000;
/** Characters; what is shorter may stand. */
const leastTaken = 200;
const takenSign = "data:taken/";
const addressEnd = /[^\w+/=%;,.-]/g;

export type SourceResult =
	| { ok: true; source: string; warnings: ImportWarning[]; taken: string[] }
	| { ok: false; refusal: ImportRefusal; params: Record<string, string | number> };

export function sourceOfHtml(bytes: Uint8Array): SourceResult {
	if (bytes.length > maxSize) return { ok: false, refusal: "file-too-large", params: { limit: maxSize / megabyte } };
	const declared = declaredDecoder(bytes);
	const decoded = declared === null ? decodeText(bytes, { size: maxSize, line: maxSize }, "HTML") : declared;
	if (!decoded.ok) return decoded;
	const taken: string[] = [];
	const source = withoutData(decoded.text, taken);
	return { ok: true, source: fragmentOf(composed(source.toWellFormed())), warnings: decoded.warnings, taken };
}

/** The source with numbers in the place of the images in it, which go to `taken`: tags without megabytes in them are read in a moment. */
export function withoutData(source: string, taken: string[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const { 0: start, index } of source.matchAll(/\bdata:[a-z]{1,20}\/[\w.+-]{1,80}[;,]/gi)) {
		if (index < from) continue;
		// Where it ends is searched for: a pattern that holds all of an image of megabytes runs out of room to go back.
		addressEnd.lastIndex = index + start.length;
		const end = addressEnd.exec(source)?.index ?? source.length;
		if (end - index - start.length < leastTaken) continue;
		parts.push(source.slice(from, index));
		from = end;
		// Fonts and films written into style sheets are no part of a paper.
		if (!/^data:image/i.test(start) || taken.length >= mostTaken) parts.push("data:,");
		else parts.push(`${takenSign}${taken.push(source.slice(index, end)) - 1}`);
	}
	return parts.length === 0 ? source : parts.join("") + source.slice(from);
}

/** The address of an image that was taken out, where the page names it. */
export function takenAddress(address: string, taken: readonly string[]): string {
	return address.startsWith(takenSign) ? (taken[Number(address.slice(takenSign.length))] ?? "") : address;
}

/** The text in the encoding that the file names, unless its bytes say otherwise: pages are saved again as UTF-8 and keep their old line. */
function declaredDecoder(bytes: Uint8Array): { ok: true; text: string; warnings: ImportWarning[] } | null {
	const [first = 0, second = 0] = bytes;
	const hasMark = (first === 0xef && second === 0xbb) || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	const label = hasMark ? null : declaredEncoding(bytes);
	if (label === null || /^(?:utf-?8|unicode|utf-?16(?:le|be)?)$/i.test(label)) return null;
	const isPlain = bytes.every((byte) => byte < 0x80 && byte !== 0x1b);
	if (isPlain) return null;
	const asUtf8 = utf8(bytes);
	if (asUtf8 !== null && !/^iso-2022/i.test(label)) return { ok: true, text: asUtf8, warnings: [] };
	if (/^(?:windows-?1252|cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(label))
		return { ok: true, text: windows1252(bytes), warnings: [] };
	try {
		return { ok: true, text: new TextDecoder(label).decode(bytes), warnings: [] };
	} catch {
		return null;
	}
}

function declaredEncoding(bytes: Uint8Array): string | null {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
	const found =
		/<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.()-]{2,40})/i.exec(head) ??
		/^\s{0,100}<\?xml[^>]{1,100}encoding=["']([\w.:-]{2,40})/i.exec(head);
	return found?.[1] ?? null;
}

function utf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** What the clipboard puts around a piece of a page: a header of lines in Windows, marks of where the piece begins and ends. */
function fragmentOf(source: string): string {
	const page = /^\s*Version:\d/.test(source) ? source.slice(Math.max(0, source.indexOf("<"))) : source;
	const start = page.slice(0, 300_000).indexOf("<!--StartFragment-->");
	const end = page.lastIndexOf("<!--EndFragment-->");
	if (start === -1 || end < start) return page;
	// The styles that Word sends along stand before the piece.
	const styles =
		page
			.slice(0, start)
			.match(/<style[\s\S]*?<\/style>/gi)
			?.join("") ?? "";
	const language = /<(?:html|body)\b[^>]{0,300}\slang=["']?([\w-]{2,20})/i.exec(page.slice(0, start))?.[1];
	return `${styles}<body${language === undefined ? "" : ` lang="${language}"`}>${page.slice(start, end)}`;
}
