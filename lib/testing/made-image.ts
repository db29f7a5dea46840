/** Images made in code, for tests: small, whole, and of the size they say. */
import { crc32, deflateSync } from "node:zlib";

/** A PNG of one colour; red, green, blue and how opaque, each 0 to 255. */
export function madePng(
	width: number,
	height: number,
	colour: readonly [number, number, number, number] = [31, 111, 120, 255],
): Uint8Array {
	const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => Buffer.from(colour))]);
	return pngOfRows(width, height, Buffer.concat(Array.from({ length: height }, () => row)));
}

/** A PNG that says it is of this size, whatever its rows are. */
export function pngOfRows(width: number, height: number, rows: Uint8Array): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 6, 0, 0, 0], 8);
	const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
	return new Uint8Array(
		Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]),
	);
}

/** The smallest GIF: one transparent pixel on a screen of this size. */
export function madeGif(width: number, height: number, comment = ""): Uint8Array {
	const head = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff", "latin1");
	head.writeUInt16LE(width, 6);
	head.writeUInt16LE(height, 8);
	const said = comment === "" ? [] : [Buffer.from([0x21, 0xfe, comment.length]), Buffer.from(comment, "latin1"), Buffer.from([0])];
	return new Uint8Array(Buffer.concat([head, ...said, Buffer.from(",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;", "latin1")]));
}

/** The headers of a JPEG, as far as whoever reads its size looks; `orientation` as EXIF numbers it. */
export function jpegHeaders(width: number, height: number, orientation?: number): Uint8Array {
	const frame = Buffer.from("\xff\xc0\0\x11\x08\0\0\0\0\x03\x01\x22\0\x02\x11\x01\x03\x11\x01", "latin1");
	frame.writeUInt16BE(height, 5);
	frame.writeUInt16BE(width, 7);
	const exif = Buffer.from("\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", "latin1");
	exif.writeUInt16BE(orientation ?? 1, 28);
	const scan = Buffer.from("\xff\xda\0\x08\x01\x01\0\0\x3f\0\0\xff\xd9", "latin1");
	return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), ...(orientation === undefined ? [] : [exif]), frame, scan]));
}

/** The headers of a lossless WebP. */
export function webpHeaders(width: number, height: number): Uint8Array {
	const file = Buffer.alloc(32);
	file.write("RIFF\x18\0\0\0WEBPVP8L", 0, "latin1");
	file.writeUInt32LE(12, 16);
	file[20] = 0x2f;
	file.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
	return new Uint8Array(file);
}

function chunk(type: string, data: Uint8Array): Buffer {
	const made = Buffer.alloc(12 + data.length);
	made.writeUInt32BE(data.length, 0);
	made.write(type, 4, "latin1");
	made.set(data, 8);
	made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
	return made;
}
