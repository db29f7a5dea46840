/** PDFs made to do harm: loops, bombs, locks, pages without measure. */
import { deflateSync } from "node:zlib";
import { madePdf } from "../made-pdf";
import type { HostileFile } from "./hostile-file";

const megabyte = 1024 * 1024;
const page = { texts: [{ text: "The panel agrees to share what it measures with everybody who asks for it.", x: 60, y: 100 }] };

/** Objects as they are given, with a table of their places; streams may hold any bytes (one character for a byte). */
function pdf(objects: readonly string[], trailer = ""): Uint8Array {
	let body = "%PDF-1.7\n";
	const offsets = objects.map((object, index) => {
		const at = body.length;
		body += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
	return Uint8Array.from(Buffer.from(body + end, "latin1"));
}

const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
const pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >>";
const onePage = "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R >>";
const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const stream = (content: string, entries = ""): string => `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
const drawn = stream("BT /F1 12 Tf 60 700 Td (The panel agrees to share what it measures.) Tj ET");
const deflated = (bytes: Uint8Array): string => deflateSync(bytes, { level: 1 }).toString("latin1");
const locked = (rights: number): string =>
	`/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P ${rights} /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<${"01".repeat(16)}> <${"01".repeat(16)}>]`;

export const hostilePdfs: HostileFile[] = [
	["ten thousand pages.pdf", () => madePdf(Array.from({ length: 10_000 }, () => page)), /read|too-many|intricate/],
	["a giant page.pdf", () => madePdf([page], { width: 14_400, height: 14_400 }), /read/],
	["a page beyond measure.pdf", () => madePdf([page], { width: 1e9, height: 1e9 }), /read|damaged|without-text/],
	["a page of no size.pdf", () => madePdf([page], { width: 0, height: -1 }), /read|damaged|without-text/],
	[
		"a stream that grows.pdf",
		() => pdf([catalog, pages, onePage, stream(deflated(new Uint8Array(600 * megabyte).fill(0x20)), "/Filter /FlateDecode"), font]),
		/intricate|damaged|unsafe|without-text/,
	],
	[
		"a stream that grows twice.pdf",
		() =>
			pdf([
				catalog,
				pages,
				onePage,
				stream(deflated(Buffer.from(deflated(new Uint8Array(500 * megabyte).fill(0x20)), "latin1")), "/Filter [/FlateDecode /FlateDecode]"),
				font,
			]),
		/intricate|damaged|unsafe|without-text/,
	],
	["locked with a password.pdf", () => pdf([catalog, pages, onePage, drawn, font], locked(-4)), /encrypted/],
	[
		"pages that hold themselves.pdf",
		() => pdf([catalog, "<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>"]),
		/damaged|without-text|unsafe/,
	],
	[
		"a page that is its own parent.pdf",
		() => pdf([catalog, pages, onePage.replace("/Parent 2 0 R", "/Parent 3 0 R"), drawn, font]),
		/read|damaged/,
	],
	[
		"a million pages that are one.pdf",
		() =>
			pdf([
				catalog,
				`<< /Type /Pages /Count 1000000 /MediaBox [0 0 595 842] /Kids [${"3 0 R ".repeat(1_000_000)}] >>`,
				onePage,
				drawn,
				font,
			]),
		/too-many|damaged|intricate/,
	],
	[
		"more pages said than there are.pdf",
		() => pdf([catalog, pages.replace("/Count 1", "/Count 2000000000"), onePage, drawn, font]),
		/read|too-many|damaged/,
	],
	[
		"a table that comes before itself.pdf",
		() => {
			const whole = Buffer.from(pdf([catalog, pages, onePage, drawn, font], "/Prev 00000")).toString("latin1");
			const at = whole.lastIndexOf("xref\n0");
			return Uint8Array.from(Buffer.from(whole.replace("/Prev 00000", `/Prev ${String(at).padStart(5, "0")}`), "latin1"));
		},
		/read|damaged/,
	],
	[
		"an outline that follows itself.pdf",
		() =>
			pdf([
				"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
				pages,
				onePage.replace("/XObject << /X 6 0 R >>", ""),
				drawn,
				font,
				"<< /First 7 0 R /Last 7 0 R /Count 1 >>",
				"<< /Title (x) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Last 7 0 R /Dest [3 0 R /Fit] >>",
			]),
		/read/,
	],
	[
		"a form that draws itself.pdf",
		() =>
			pdf([
				catalog,
				pages,
				onePage,
				stream("/X Do BT /F1 12 Tf 60 700 Td (The panel agrees.) Tj ET"),
				font,
				stream("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >>"),
			]),
		/read|damaged|intricate|without-text/,
	],
	[
		"forms that double.pdf",
		() => {
			const forms = Array.from({ length: 30 }, (_, index) =>
				stream("/X Do /X Do", `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${index + 7} 0 R >> >>`),
			);
			return pdf([
				catalog,
				pages,
				onePage,
				stream("/X Do"),
				font,
				...forms,
				stream("BT /F1 9 Tf (a) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >>"),
			]);
		},
		/read|damaged|intricate|without-text/,
	],
	[
		"a tree of tags that holds itself.pdf",
		() =>
			pdf([
				"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>",
				pages,
				onePage.replace("/XObject << /X 6 0 R >>", ""),
				drawn,
				font,
				"<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> >>",
				"<< /Type /StructElem /S /P /P 7 0 R /K [7 0 R 7 0 R] >>",
			]),
		/read|damaged/,
	],
	[
		"arrays without end.pdf",
		() => pdf([catalog, pages, onePage, stream("[".repeat(2_000_000)), font]),
		/read|damaged|without-text|intricate/,
	],
	[
		"a million signs on one spot.pdf",
		() => pdf([catalog, pages, onePage, stream(`BT /F1 12 Tf 60 700 Td (${"a".repeat(1_000_000)}) Tj ET`), font]),
		/read|damaged|intricate|too/,
	],
	[
		"a hundred thousand lines of ink.pdf",
		() =>
			pdf([
				catalog,
				pages,
				onePage,
				stream(
					`${Array.from({ length: 100_000 }, (_, index) => `${index % 600} ${index % 840} m ${(index * 7) % 600} ${index % 840} l S`).join("\n")}\nBT /F1 12 Tf 60 700 Td (The panel agrees.) Tj ET`,
				),
				font,
			]),
		/read|damaged|intricate/,
	],
	["nothing but a name.pdf", () => new TextEncoder().encode("%PDF-1.7\n"), /damaged/],
];
