/**
 * Is this an image that every browser shows, and how large is it? Told by the bytes alone: what a file calls itself says nothing. Formats
 * that can hold programs (SVG) or that browsers do not show are named, for whoever is told that they were left out.
 *
 * Nothing is decoded: the time is that of a walk over the headers, and a size that the header lies about is one that browsers go by too.
 */
import type { ImportedImage } from "../imported";

export type Header =
	| { known: true; mediaType: ImportedImage["mediaType"]; width: number; height: number }
	/** `format`: null where the bytes tell none, or break off. */
	| { known: false; format: string | null };

interface Size {
	width: number;
	height: number;
}

export function readHeader(bytes: Uint8Array): Header {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const begins = (sign: string, at = 0): boolean => at + sign.length <= bytes.length && latin1(bytes, at, sign.length) === sign;
	const image = (mediaType: ImportedImage["mediaType"], size: Size | null): Header =>
		size === null || size.width < 1 || size.height < 1 ? { known: false, format: null } : { known: true, mediaType, ...size };
	if (begins("\x89PNG\r\n\x1a\n")) return image("image/png", sizeOfPng(view));
	if (begins("\xff\xd8\xff")) return image("image/jpeg", sizeOfJpeg(view));
	if (begins("GIF87a") || begins("GIF89a")) return image("image/gif", sizeOfGif(view));
	if (begins("RIFF") && begins("WEBP", 8)) return image("image/webp", sizeOfWebp(view));
	return { known: false, format: foreignFormat(bytes, begins) };
}

/** PNG 1.2, 5: chunks from IHDR to IEND, with data between them. */
function sizeOfPng(view: DataView): Size | null {
	if (view.byteLength < 45 || view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) return null;
	let data = false;
	for (let at = 8; at + 12 <= view.byteLength; ) {
		const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
		if (type === 0x49444154) data = true;
		else if (type === 0x49454e44) return data ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
		at += 12 + length;
	}
	return null;
}

/** GIF89a, 18: the size of the screen; an image has to follow. */
function sizeOfGif(view: DataView): Size | null {
	if (view.byteLength < 14) return null;
	let at = 13 + tableLength(view.getUint8(10));
	while (at + 2 <= view.byteLength) {
		const sign = view.getUint8(at);
		if (sign === 0x2c) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
		if (sign !== 0x21) return null;
		at += 2;
		for (let length = 1; length > 0 && at < view.byteLength; at += 1 + length) length = view.getUint8(at);
	}
	return null;
}

function tableLength(flags: number): number {
	return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** ITU-T T.81, B.1: segments up to the first scan; turned by a quarter if its EXIF data say so, as browsers turn it. */
function sizeOfJpeg(view: DataView): Size | null {
	let size: Size | null = null;
	let turned = false;
	for (let at = 2; at + 4 <= view.byteLength; ) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) {
			at++;
			continue;
		}
		if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
			at += 2;
			continue;
		}
		if (marker === 0xda) return size !== null && turned ? { width: size.height, height: size.width } : size;
		const length = view.getUint16(at + 2);
		if (length < 2 || at + 2 + length > view.byteLength) return null;
		const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
		if (isFrame && length >= 8) size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		else if (marker === 0xe1) turned ||= isTurned(new DataView(view.buffer, view.byteOffset + at + 4, length - 2));
		at += 2 + length;
	}
	return null;
}

/** EXIF 2.3, 4.6.4: the tag 0x0112 of the first directory; 5 to 8 lie on their sides. */
function isTurned(exif: DataView): boolean {
	if (exif.byteLength < 14 || exif.getUint32(0) !== 0x45786966) return false;
	const little = exif.getUint16(6) === 0x4949;
	const start = 6 + exif.getUint32(10, little);
	if (start + 2 > exif.byteLength) return false;
	const count = exif.getUint16(start, little);
	for (let index = 0, at = start + 2; index < count && at + 12 <= exif.byteLength; index++, at += 12) {
		if (exif.getUint16(at, little) === 0x0112) return exif.getUint16(at + 8, little) >= 5;
	}
	return false;
}

/** https://developers.google.com/speed/webp/docs/riff_container: lossy, lossless, or extended. */
function sizeOfWebp(view: DataView): Size | null {
	if (view.byteLength < 30 || view.getUint32(4, true) + 8 > view.byteLength + 1) return null;
	const u24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
	switch (view.getUint32(12)) {
		case 0x56503820:
			if (u24(23) !== 0x2a019d) return null;
			return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
		case 0x5650384c: {
			if (view.getUint8(20) !== 0x2f) return null;
			const bits = view.getUint32(21, true);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		case 0x56503858:
			return { width: u24(24) + 1, height: u24(27) + 1 };
		default:
			return null;
	}
}

function foreignFormat(bytes: Uint8Array, begins: (sign: string, at?: number) => boolean): string | null {
	if (begins("\x01\0\0\0") && begins(" EMF", 40)) return "EMF";
	// The second is one without the header that tells where it goes.
	if (begins("\xd7\xcd\xc6\x9a") || begins("\x01\0\x09\0\0\x03")) return "WMF";
	if (begins("II*\0") || begins("MM\0*")) return "TIFF";
	if (begins("BM")) return "BMP";
	if (begins("ftyp", 4)) return /^(?:avif|avis)/.test(latin1(bytes, 8, 4)) ? "AVIF" : "HEIC";
	if (begins("\0\0\x01\0")) return "ICO";
	if (begins("%PDF")) return "PDF";
	// Packed: these two have no other sign than that of gzip.
	if (begins("\x1f\x8b")) return "EMZ, WMZ";
	return /<svg[\s>]/.test(latin1(bytes, 0, 2000)) ? "SVG" : null;
}

function latin1(bytes: Uint8Array, at: number, length: number): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(length, bytes.length - at)).toString("latin1");
}
