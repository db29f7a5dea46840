/** PDFs are read in a thread of their own, whose memory is bounded: the process that serves everybody goes on. */
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { madePdf } from "@/lib/testing/made-pdf";
import { importAside } from "../import-aside";

const air = "Air does not stop at a border, and neither do the people who breathe it.";
const small = madePdf([{ texts: [{ text: air, x: 72, y: 100 }] }]);

test("however small, a PDF goes into the thread", async () => {
	expect(await importAside(small, { name: "air.pdf" })).toMatchObject({ ok: true, paper: { format: "pdf", blocks: [{ text: air }] } });
}, 30_000);

test("a stream that grows a thousandfold is given up, and the next file is read", async () => {
	const packed = deflateSync(Buffer.alloc(1_200_000_000, " ")).toString("latin1");
	const bomb = Buffer.from(madePdf([{ texts: [] }], { objects: [] })).toString("latin1");
	const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
	// The contents of the page; its place in the table of objects no longer fits, which readers mend.
	const grown = Buffer.from(
		bomb.replace(/6 0 obj\n[\s\S]*?endobj/, () => `6 0 obj\n${stream}\nendobj`),
		"latin1",
	);
	expect(await importAside(new Uint8Array(grown), { name: "bomb.pdf" })).toMatchObject({ ok: false, refusal: "file-too-intricate" });
	expect(await importAside(small, { name: "air.pdf" })).toMatchObject({ ok: true });
}, 60_000);
