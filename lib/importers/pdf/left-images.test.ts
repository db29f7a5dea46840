/** Figures of a PDF are counted without being decoded: no masks, no signs, no scanned pages. */
import { expect, test } from "vitest";
import { countFigures } from "./left-images";

const object = (id: number, more: string) => `${id} 0 obj\n<< /Type /XObject ${more} /Length 3 >>\nstream\nabc\nendstream\nendobj\n`;
const image = (id: number, width: number, height: number, more = "") =>
	object(id, `/Subtype /Image /Width ${width} /Height ${height} ${more}`);
const count = (source: string, pages = 9) => countFigures(new Uint8Array(Buffer.from(`%PDF-1.7\n${source}`, "latin1")), pages);

test.each<[string, string, number]>([
	["one", image(5, 400, 300), 1],
	["the size before the kind", object(5, "/Width 400 /Height 300 /Subtype/Image"), 1],
	["a figure and what makes it transparent", image(5, 400, 300, "/SMask 6 0 R") + image(6, 400, 300, "/ColorSpace /DeviceGray"), 1],
	["a mask", image(5, 400, 300, "/ImageMask true"), 0],
	["a sign, and a line", image(5, 40, 30) + image(6, 900, 2), 0],
	["a form", object(5, "/Subtype /Form /BBox [0 0 400 300]"), 0],
	["a list of what a page uses", "5 0 obj\n<< /ProcSet [/PDF /Text /ImageC] /XObject << /Image7 7 0 R >> >>\nendobj\n", 0],
	["nothing", "", 0],
])("%s", (_, source, expected) => {
	expect(count(source)).toBe(expected);
});

test("an image for every page is a scan; a file of nothing but signs takes no time", () => {
	expect(count(image(5, 900, 1200) + image(6, 900, 1200), 2)).toBe(0);
	expect(count("/Subtype /Image obj ".repeat(50_000))).toBe(0);
});
