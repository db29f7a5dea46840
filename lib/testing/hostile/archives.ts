/** Archives and their parts made to do harm: each a small file that asks for much. */
import { crc32, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { paragraph, wordFile } from "../word-file";
import type { HostileFile } from "./hostile-file";

const megabyte = 1024 * 1024;
const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (inner: string): string => `<w:document ${wordNames}><w:body>${inner}</w:body></w:document>`;
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const withDocument = (xml: string): Uint8Array => wordFile({ body: "", more: { "word/document.xml": strToU8(xml) } });
const odt = (body: string, type = ""): Uint8Array =>
	zipSync({
		mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
		"content.xml": strToU8(
			`${type}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
		),
	});

interface RawEntry {
	name: string;
	/** Deflated. */
	data: Uint8Array;
	/** As the archive says. */
	size: number;
	checksum: number;
	/** Of another entry, whose bytes are said to be this one's too. */
	at?: number;
}

/** An archive written by hand, with any sizes, names and places. */
function archive(entries: readonly RawEntry[]): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, data, size, checksum, at } of entries) {
		const bytes = Buffer.from(name, "utf8");
		const place = at ?? offset;
		if (at === undefined) {
			const local = Buffer.alloc(30);
			local.writeUInt32LE(0x04034b50, 0);
			local.writeUInt16LE(20, 4);
			local.writeUInt16LE(8, 8);
			local.writeUInt32LE(checksum, 14);
			local.writeUInt32LE(data.length, 18);
			local.writeUInt32LE(size, 22);
			local.writeUInt16LE(bytes.length, 26);
			parts.push(local, bytes, Buffer.from(data));
			offset += 30 + bytes.length + data.length;
		}
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(20, 6);
		entry.writeUInt16LE(8, 10);
		entry.writeUInt32LE(checksum, 16);
		entry.writeUInt32LE(data.length, 20);
		entry.writeUInt32LE(size, 24);
		entry.writeUInt16LE(bytes.length, 28);
		entry.writeUInt32LE(place, 42);
		directory.push(entry, bytes);
	}
	const length = directory.reduce((sum, part) => sum + part.length, 0);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(Math.min(0xffff, entries.length), 8);
	end.writeUInt16LE(Math.min(0xffff, entries.length), 10);
	end.writeUInt32LE(length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const entry = (name: string, text: string | Buffer, size?: number): RawEntry => {
	const bytes = Buffer.from(text);
	return { name, data: deflateRawSync(bytes), size: size ?? bytes.length, checksum: crc32(bytes) };
};
const relations = entry(
	"_rels/.rels",
	'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const nothing = entry("", "");
const types = entry("[Content_Types].xml", "<Types/>");

export const hostileArchives: HostileFile[] = [
	["zip bomb.docx", () => withDocument(document(words("a".repeat(100 * megabyte)))), /unsafe/],
	[
		"zip bomb beside the words.docx",
		() =>
			archive([
				types,
				relations,
				entry("word/document.xml", document(words("Small."))),
				entry("word/media/image1.png", Buffer.alloc(100 * megabyte)),
			]),
		/read|unsafe|damaged/,
	],
	[
		"archives in an archive.docx",
		() =>
			wordFile({
				body: "",
				more: { "word/document.xml": zipSync({ "word/document.xml": zipSync({ a: new Uint8Array(10 * megabyte) }) }) },
			}),
		/damaged/,
	],
	[
		"archive of archives.zip",
		() => zipSync({ "a.zip": zipSync({ "b.zip": zipSync({ "c.txt": new Uint8Array(megabyte) }) }) }),
		/unsupported|damaged/,
	],
	[
		"size said too small.docx",
		() => archive([types, relations, entry("word/document.xml", document(words("a".repeat(100 * megabyte))), 100)]),
		/unsafe|damaged/,
	],
	[
		"size said too large.docx",
		() => archive([types, relations, entry("word/document.xml", document(words("Small.")), 0xffff_fff0)]),
		/unsafe|damaged|read/,
	],
	[
		"parts over each other.docx",
		() => {
			const bomb = entry("word/document.xml", document(words("a".repeat(20 * megabyte))));
			const names = Array.from({ length: 5000 }, (_, index) => `word/header${index}.xml`);
			return archive([bomb, ...names.map((name) => ({ ...bomb, name, at: 0 })), types, relations]);
		},
		/unsafe|damaged/,
	],
	[
		"a hundred thousand parts.docx",
		() =>
			archive([
				types,
				relations,
				entry("word/document.xml", document(words("One."))),
				...Array.from({ length: 100_000 }, (_, index) => ({ ...nothing, name: `x/${index}` })),
			]),
		/unsafe|damaged/,
	],
	[
		"names that lead elsewhere.docx",
		() =>
			archive([
				types,
				relations,
				entry("word/document.xml", document(words("Here."))),
				entry("../../../../etc/cron.d/x", "* * * * * root true"),
				entry("/etc/passwd", "x"),
				entry("word\\document.xml", document(words("Elsewhere."))),
				entry("word/document.xml\u0000.txt", "x"),
			]),
		/read|damaged|unsafe/,
	],
	[
		"the same name twice.docx",
		() =>
			archive([
				types,
				relations,
				entry("word/document.xml", document(words("First."))),
				entry("word/document.xml", document(words("Second."))),
			]),
		/read|damaged|unsafe/,
	],
	[
		"billion laughs.docx",
		() =>
			withDocument(
				`<!DOCTYPE x [<!ENTITY a "ha">${"bcdefghij"
					.split("")
					.map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghij"[index]};`.repeat(10)}">`)
					.join("")}]>${document(words("&j;"))}`,
			),
		/unsafe/,
	],
	[
		"quadratic entities.docx",
		() => withDocument(`<!DOCTYPE x [<!ENTITY a "${"a".repeat(100_000)}">]>${document(words("&a;".repeat(100_000)))}`),
		/unsafe/,
	],
	[
		"entity of another file.docx",
		() => withDocument(`<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${document(words("&f;"))}`),
		/unsafe/,
	],
	["billion laughs.odt", () => odt("<text:p>&b;</text:p>", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'), /unsafe/],
	[
		"depth of 100,000.docx",
		() => withDocument(document(`${"<w:sdt><w:sdtContent>".repeat(100_000)}${words("Deep.")}${"</w:sdtContent></w:sdt>".repeat(100_000)}`)),
		/unsafe/,
	],
	["depth without end.docx", () => withDocument(document("<w:r>".repeat(1_000_000))), /unsafe|damaged/],
	["depth of 100,000.odt", () => odt(`${"<text:span>".repeat(100_000)}Deep.${"</text:span>".repeat(100_000)}`), /unsafe/],
	[
		"a table repeated a billion times.odt",
		() =>
			odt(
				'<table:table><table:table-column table:number-columns-repeated="1000000000"/><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table><text:p><text:s text:c="2000000000"/>End.</text:p>',
			),
		/read|unsafe|too-many/,
	],
	[
		"a million attributes.docx",
		() =>
			withDocument(
				document(`<w:p ${Array.from({ length: 300_000 }, (_, index) => `a${index}="x"`).join(" ")}><w:r><w:t>One.</w:t></w:r></w:p>`),
			),
		/read|unsafe|damaged/,
	],
	[
		"an attribute of ten megabytes.docx",
		() => withDocument(document(`<w:p w:x="${"a".repeat(10 * megabyte)}"/>${words("One.")}`)),
		/read|unsafe|damaged/,
	],
	[
		"cells over a billion columns.docx",
		() =>
			wordFile(
				`<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph("x")}</w:tc>`.repeat(50)}</w:tr>`.repeat(100)}</w:tbl>`,
			),
		/read|unsafe/,
	],
	[
		"programs and objects.docm",
		() =>
			wordFile({
				body: paragraph("Words beside a program."),
				more: { "word/vbaProject.bin": strToU8("Attribute VB_Name"), "word/embeddings/oleObject1.bin": new Uint8Array(1000) },
			}),
		/read/,
	],
	["not whole.docx", () => wordFile(paragraph("One.").repeat(1000)).slice(0, 900), /damaged/],
];
