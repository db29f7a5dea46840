/** Images are told by their bytes, kept once and within limits, and stand where they belong. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sliceMarked } from "@/lib/domain/marked-text";
import { jpegHeaders, madeGif, madePng, pngOfRows, webpHeaders } from "@/lib/testing/made-image";
import { bytesOfDataAddress, ImageCollection, imageLimits } from "./image-collection";
import { readHeader } from "./image-header";
import { beginsWithImage, figuresApart, imageText, imageWords, isOnlyImages } from "./image-words";

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const known = (mediaType: string, width: number, height: number) => ({ known: true, mediaType, width, height });
const foreign = (format: string | null) => ({ known: false, format });

test.each<[string, Uint8Array, object]>([
	["PNG", madePng(12, 7), known("image/png", 12, 7)],
	["GIF", madeGif(300, 2), known("image/gif", 300, 2)],
	["GIF with a page in its comment", madeGif(20, 20, "<html><script>alert(1)</script>"), known("image/gif", 20, 20)],
	["JPEG", jpegHeaders(640, 480), known("image/jpeg", 640, 480)],
	["JPEG that lies on its side", jpegHeaders(640, 480, 6), known("image/jpeg", 480, 640)],
	["JPEG upside down", jpegHeaders(640, 480, 3), known("image/jpeg", 640, 480)],
	["WebP", webpHeaders(400, 300), known("image/webp", 400, 300)],
	["EMF", latin1(`\x01\0\0\0${"\0".repeat(36)} EMF${"\0".repeat(60)}`), foreign("EMF")],
	["WMF", latin1(`\xd7\xcd\xc6\x9a${"\0".repeat(60)}`), foreign("WMF")],
	["TIFF", latin1(`II*\0${"\0".repeat(60)}`), foreign("TIFF")],
	["BMP", latin1(`BM${"\0".repeat(60)}`), foreign("BMP")],
	["SVG", latin1('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), foreign("SVG")],
	["a page that calls itself an image", latin1("<!doctype html><script>alert(1)</script>"), foreign(null)],
	["nothing", new Uint8Array(), foreign(null)],
	["PNG that breaks off", madePng(12, 7).subarray(0, 50), foreign(null)],
	[
		"PNG without data",
		latin1(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\0\0\0\0\0\0\0\0IEND\xaeB\`\x82`),
		foreign(null),
	],
	["PNG without an area", pngOfRows(0, 10, new Uint8Array(11)), foreign(null)],
	["JPEG that breaks off", jpegHeaders(640, 480).subarray(0, 16), foreign(null)],
	["GIF that breaks off", madeGif(20, 20).subarray(0, 12), foreign(null)],
	["WebP that breaks off", webpHeaders(20, 20).subarray(0, 25), foreign(null)],
])("%s", (_, bytes, expected) => {
	expect(readHeader(bytes)).toEqual(expected);
});

test("headers cut and changed anywhere are read without an error, and soon", () => {
	const whole = [madePng(9, 9), madeGif(9, 9, "a"), jpegHeaders(9, 9, 6), webpHeaders(9, 9)];
	fc.assert(
		fc.property(
			fc.constantFrom(...whole),
			fc.nat(80),
			fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 6 }),
			(bytes, end, changes) => {
				const changed = Uint8Array.from(bytes.subarray(0, end));
				for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
				const header = readHeader(changed);
				if (header.known) expect(Math.min(header.width, header.height)).toBeGreaterThan(0);
			},
		),
	);
});

test("each is kept once; those that fill space are not; what is left out is told", () => {
	const images = new ImageCollection();
	const map = madePng(40, 30);
	const first = images.add(map);
	expect(first).toEqual({ kept: expect.stringMatching(/^[0-9a-f]{64}$/) });
	expect(images.add(Uint8Array.from(map))).toEqual(first);
	expect(images.images).toHaveLength(1);
	expect(images.images[0]).toMatchObject({ mediaType: "image/png", width: 40, height: 30 });
	expect([images.add(madePng(8, 8)), images.add(madeGif(600, 1))]).toEqual(["tiny", "tiny"]);
	expect(images.add(pngOfRows(30_000, 30_000, new Uint8Array(10)))).toBe("left");
	expect(images.add(new Uint8Array(imageLimits.bytes + 1))).toBe("left");
	expect(images.add(latin1(`BM${"\0".repeat(60)}`))).toBe("left");
	expect(images.add(latin1("II*\0 and more"))).toBe("left");
	expect(images.add(map.subarray(0, 40))).toBe("left");
	expect(images.doubts()).toEqual([
		{ code: "image-formats-left-out", block: null, params: { count: 2, formats: "BMP, TIFF" } },
		{ code: "images-too-large", block: null, params: { count: 2 } },
		{ code: "images-damaged", block: null, params: { count: 1 } },
	]);
});

test("a paper keeps so many images and no more", () => {
	const images = new ImageCollection();
	for (let shade = 0; shade < imageLimits.count + 5; shade++) images.add(madePng(10, 10, [shade % 256, shade >> 8, 0, 255]));
	expect(images.images).toHaveLength(imageLimits.count);
	expect(images.doubts()).toEqual([{ code: "images-too-large", block: null, params: { count: 5 } }]);
});

test("addresses that hold their data", () => {
	expect(bytesOfDataAddress("data:image/png;base64,QUI=")).toEqual(latin1("AB"));
	expect(bytesOfDataAddress("data:image/gif;base64,QUI%3D")).toEqual(latin1("AB"));
	expect(bytesOfDataAddress("data:,A%42")).toEqual(latin1("AB"));
	expect(bytesOfDataAddress("https://example.org/a.png")).toBeNull();
});

test("words for an image", () => {
	expect(imageWords(" A map\n of the  lake ")).toBe("[Image: A map of the lake]");
	expect(imageWords("")).toBe("[Image]");
	expect(["[Image]", " [Image: a] b", "[Images] c", "Image"].map(beginsWithImage)).toEqual([true, true, false, false]);
});

const [large, small] = ["a".repeat(64), "b".repeat(64)];
const sizeOf = (sha256: string) => ({ height: sha256 === large ? 300 : 20 });
const join = (...parts: (string | [string])[]) => {
	let text = "";
	const marks = [];
	for (const part of parts) {
		const piece = typeof part === "string" ? { text: part, marks: [] } : imageText(null, part[0]);
		for (const mark of piece.marks) marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
		text += piece.text;
	}
	return { text, marks };
};

test.each<[string, ReturnType<typeof join>, string[]]>([
	["alone", join([large]), ["figure [Image]"]],
	["two alone", join([large], " ", [small]), ["figure [Image] [Image]"]],
	["a figure before its text", join([large], "Words."), ["figure [Image]", "Words."]],
	["figures around their text", join([large], "Words.", [large]), ["figure [Image]", "Words.", "figure [Image]"]],
	["in the middle", join("Press ", [large], " now."), ["Press [Image] now."]],
	["a sign before its text", join([small], " Careful."), ["[Image] Careful."]],
])("%s", (_, read, expected) => {
	const parts = figuresApart(read, sizeOf);
	expect(parts.map(({ text, isFigure }) => (isFigure ? "figure " : "") + text.text)).toEqual(expected);
	for (const { text } of parts) for (const { start, end } of text.marks) expect(text.text.slice(start, end)).toBe("[Image]");
});

test("in a heading even a sign stands apart; half of an image's words is no image", () => {
	expect(figuresApart(join([small], "Title"), sizeOf, true)).toHaveLength(2);
	expect(isOnlyImages(sliceMarked(join([large]), 3))).toBe(false);
});
