/** Pages are drawn within limits: a giant page is scaled, what takes too long or too much is given up, and the next one is drawn. */
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { madePdf } from "@/lib/testing/made-pdf";
import { pageDrawing, pageSizes } from "./draw-aside";

const air = madePdf([{ texts: [{ text: "Air does not stop at a border.", x: 72, y: 100 }] }]);
const of = (bytes: Uint8Array) => async () => bytes;
let count = 0;
const draw = (bytes: Uint8Array, page = 1) => pageDrawing(`file ${++count}`, page, of(bytes));

test("a page has a size that fits the screen, however large it says it is", async () => {
	expect(await pageSizes("air", 10, of(air))).toEqual([{ width: 1200, height: 1698 }]);
	expect(await pageSizes("wide", 10, of(madePdf([{ texts: [] }], { width: 14_400, height: 14_400 })))).toEqual([
		{ width: 1200, height: 1200 },
	]);
	expect(await pageSizes("high", 10, of(madePdf([{ texts: [] }], { width: 10, height: 14_400 })))).toEqual([{ width: 2, height: 2400 }]);
	expect(await pageSizes("many", 2, of(madePdf([{ texts: [] }, { texts: [] }, { texts: [] }])))).toHaveLength(2);
}, 60_000);

test("a file is drawn once, as WebP", async () => {
	let asked = 0;
	const load = async () => {
		asked++;
		return air;
	};
	const [first, second] = await Promise.all([pageDrawing("once", 1, load), pageDrawing("once", 1, load)]);
	expect([first.ok, second, asked]).toEqual([true, first, 1]);
}, 60_000);

test.each<[string, Uint8Array, number]>([
	["no PDF", new TextEncoder().encode("nothing"), 1],
	["a page that is not there", air, 7],
	["a damaged file", air.slice(0, 200), 1],
])(
	"%s is not drawn, and the next one is",
	async (_, bytes, page) => {
		expect(await draw(bytes, page)).toEqual({ ok: false, reason: "failed" });
		expect(await draw(air)).toMatchObject({ ok: true });
	},
	60_000,
);

test("instructions that grow a thousandfold are given up, and the next one is drawn", async () => {
	const packed = deflateSync(Buffer.alloc(1_200_000_000, " ")).toString("latin1");
	const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
	const bomb = Buffer.from(madePdf([{ texts: [] }])).toString("latin1");
	const grown = Buffer.from(
		bomb.replace(/6 0 obj\n[\s\S]*?endobj/, () => `6 0 obj\n${stream}\nendobj`),
		"latin1",
	);
	expect(await draw(new Uint8Array(grown))).toEqual({ ok: false, reason: "failed" });
	expect(await draw(air)).toMatchObject({ ok: true });
}, 60_000);
