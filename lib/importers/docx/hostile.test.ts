/** Files that somebody made to do harm, and files that broke on their way: a refusal in a moment, never an exception, never half a paper. */
import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { brokenInvariants } from "@/lib/domain/marked-text";
import { cpuTime } from "@/lib/testing/cpu-time";
import { listDefinition, listUse, numbered, paragraph, pictureRun, run, wordFile } from "@/lib/testing/word-file";
import { importPaper } from "../import-paper";
import { importDocx } from "./import-docx";

const refusalOf = (bytes: Uint8Array): string => {
	const result = importPaper(bytes, { name: "x.docx" });
	return result.ok ? `read as ${result.paper.format}` : result.refusal;
};
const withDocument = (xml: string): Uint8Array => wordFile({ body: "", more: { "word/document.xml": strToU8(xml) } });
const document = (inner: string): string =>
	`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
const whole = wordFile({
	body: paragraph("One.", numbered(1)) + paragraph(`${run("Two", "<w:b/>")}${run(" three.")}`) + paragraph("Four."),
	numbering: listDefinition(0, [["decimal", "%1."]]) + listUse(1, 0),
	styles: "",
});

/** The place of a part in the directory of a file. */
function entryOf(bytes: Uint8Array, name: string): number {
	const at = Buffer.from(bytes).lastIndexOf(name);
	return at - 46;
}

test("entities are never expanded: a document type ends the reading", () => {
	const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${document("<w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p>")}`;
	expect(refusalOf(withDocument(bomb))).toBe("file-unsafe");
	expect(refusalOf(withDocument(document("<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>")))).toBe("file-damaged");
});

test("a part that inflates to more than honest paper does is refused before it fills the memory", () => {
	const file = withDocument(document(`<w:p><w:r><w:t>${"a".repeat(60 * 1024 * 1024)}</w:t></w:r></w:p>`));
	expect(file.length).toBeLessThan(200_000);
	expect(refusalOf(file)).toBe("file-unsafe");
});

test("what the file says of its sizes is not believed", () => {
	const file = Uint8Array.from(withDocument(document(`<w:p><w:r><w:t>${"a".repeat(60 * 1024 * 1024)}</w:t></w:r></w:p>`)));
	const at = entryOf(file, "word/document.xml");
	new DataView(file.buffer).setUint32(at + 24, 2000, true);
	const start = performance.now();
	expect(["file-unsafe", "file-damaged"]).toContain(refusalOf(file));
	expect(performance.now() - start).toBeLessThan(2000);
});

test("depth and number of elements are bounded", () => {
	expect(refusalOf(withDocument(document(`${"<w:sdt><w:sdtContent>".repeat(5000)}${"</w:sdtContent></w:sdt>".repeat(5000)}`)))).toBe(
		"file-unsafe",
	);
	const tables = `${"<w:tbl><w:tr><w:tc>".repeat(45)}${paragraph("deep")}${"</w:tc></w:tr></w:tbl>".repeat(45)}`;
	expect(["file-empty", "file-unsafe", "read as docx"]).toContain(refusalOf(wordFile(tables)));
});

test("thousands of paragraphs that became one are brought in at once, from a file of a few kilobytes", () => {
	const end = '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>';
	const written = `<w:p>${end}<w:ins w:id="2" w:author="A">${run("new")}</w:ins></w:p>`.repeat(2000);
	const file = wordFile(written + `<w:p>${end}${run("kept words")}</w:p>`.repeat(2000));
	expect(file.length).toBeLessThan(16 * 1024);
	const time = cpuTime(() => {
		expect(importDocx(file, { name: "", changes: "bring-in" })).toMatchObject({ ok: true });
	});
	expect(time).toBeLessThan(3000);
});

test("long rows of spaces are gone through once, in what was inserted and in what pictures are said to show", () => {
	const spaces = " ".repeat(200_000);
	const inserted = `<w:p>${run("a")}<w:ins w:id="1" w:author="A">${run(`b${spaces}c`)}</w:ins></w:p>`;
	const file = wordFile({ body: `${inserted}<w:p>${pictureRun("map", `x${spaces}y`)}</w:p>`, pictures: {} });
	const time = cpuTime(() => {
		expect(importDocx(file, { name: "", changes: "bring-in" })).toMatchObject({ ok: true });
	});
	expect(time).toBeLessThan(2000);
});

test("too many paragraphs are refused", () => {
	expect(refusalOf(wordFile("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(31_000)))).toBe("file-too-many-blocks");
});

test("locked and old files are named", () => {
	const compound = new Uint8Array(4096);
	compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	expect(importPaper(compound, { name: "" })).toMatchObject({
		refusal: "file-format-unsupported",
		params: { format: "Word 97–2003 (DOC)" },
	});
	compound.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
	expect(refusalOf(compound)).toBe("file-encrypted");
	const locked = Uint8Array.from(whole);
	const at = entryOf(locked, "word/document.xml");
	new DataView(locked.buffer).setUint16(at + 8, 1, true);
	expect(refusalOf(locked)).toBe("file-encrypted");
});

test("no body, no document, nothing in it", () => {
	expect(refusalOf(wordFile(""))).toBe("file-empty");
	expect(refusalOf(withDocument(""))).toBe("file-damaged");
	expect(refusalOf(withDocument("<w:document"))).toBe("file-damaged");
});

test("styles or numbers that are damaged are told, and the words come in", () => {
	const result = importDocx(wordFile({ body: paragraph("Words stay."), styles: "<broken", numbering: "</w:numbering>" }), { name: "" });
	expect(result).toMatchObject({ ok: true, paper: { blocks: [{ text: "Words stay." }] } });
	expect(result.ok && result.paper.warnings).toContainEqual({ code: "parts-damaged", block: null, params: { count: 2 } });
});

test("programs and embedded files are left out and told", () => {
	const body = `<w:p>${run("Text")}<w:r><w:object><o:OLEObject/></w:object></w:r></w:p>`;
	const result = importDocx(wordFile({ body, more: { "word/vbaProject.bin": strToU8("x") } }), { name: "" });
	expect(result.ok && result.paper.warnings.map(({ code }) => code)).toEqual(["objects-left-out", "macros-left-out"]);
});

test("styles that are based on each other in a circle end", () => {
	const circle = ["A", "B"].map(
		(id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${id === "A" ? "B" : "A"}"/></w:style>`,
	);
	expect(refusalOf(wordFile({ body: paragraph("Round.", '<w:pStyle w:val="A"/>'), styles: circle.join("") }))).toBe("read as docx");
});

test("cut anywhere, it is refused", () => {
	for (let end = 30; end < whole.length; end += 7) expect(refusalOf(whole.slice(0, end))).not.toMatch(/^read as docx/);
});

test("with any bytes changed, nothing is thrown and every block is sound", () => {
	const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
			const bytes = Uint8Array.from(whole);
			for (const [at, value] of changes) bytes[at] = value;
			const result = importDocx(bytes, { name: "x" });
			if (result.ok) for (const block of result.paper.blocks) expect(brokenInvariants(block)).toEqual([]);
		}),
		{ numRuns: 1500 },
	);
});

const names = [
	"w:p",
	"w:r",
	"w:t",
	"w:tbl",
	"w:tr",
	"w:tc",
	"w:sdt",
	"w:sdtContent",
	"w:ins",
	"w:del",
	"w:pPr",
	"w:rPr",
	"w:numPr",
	"w:fldChar",
	"w:instrText",
	"w:hyperlink",
	"w:br",
	"w:vanish",
	"w:drawing",
	"w:txbxContent",
	"mc:AlternateContent",
	"mc:Fallback",
	"m:oMath",
	"w:ruby",
	"w:footnoteReference",
];
const attributes = fc.constantFrom("", ' w:val="1"', ' w:fldCharType="begin"', ' w:id="1"');
const tree = fc.letrec<{ node: string; leaf: string; branch: string }>((tie) => ({
	leaf: fc.constantFrom("words ", "\uf0b7", "1. ", "a\tb").map((text) => `<w:r><w:t>${text}</w:t></w:r>`),
	branch: fc
		.tuple(fc.constantFrom(...names), attributes, fc.array(tie("node"), { maxLength: 4 }))
		.map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join("")}</${name}>`),
	node: fc.oneof({ maxDepth: 7 }, tie("leaf"), tie("branch")),
})).node;

test("elements in any order, where no program puts them, are read soundly", () => {
	fc.assert(
		fc.property(fc.array(tree, { maxLength: 8 }), (parts) => {
			const result = importDocx(wordFile({ body: parts.join(""), styles: "" }), { name: "x" });
			if (result.ok) for (const block of result.paper.blocks) expect(brokenInvariants(block)).toEqual([]);
		}),
		{ numRuns: 1500 },
	);
});

const words = fc.array(fc.stringMatching(/^[A-Za-zäßéжش中]{1,9}$/), { minLength: 1, maxLength: 30 });
test("no word of any paragraph is lost, and their order stays", () => {
	fc.assert(
		fc.property(
			fc.array(words, { minLength: 1, maxLength: 12 }),
			fc.array(fc.constantFrom("", "<w:b/>", "<w:i/>", "<w:caps/>")),
			(paragraphs, looks) => {
				const body = paragraphs
					.map((list) => `<w:p>${list.map((word, at) => run(`${word} `, looks[at % Math.max(1, looks.length)] ?? "")).join("")}</w:p>`)
					.join("");
				const result = importDocx(wordFile(body), { name: "" });
				if (!result.ok) throw new Error(result.refusal);
				const { title, blocks } = result.paper;
				const found = blocks.flatMap(({ label, text }) => `${label ?? ""} ${text}`.split(/\s+/)).filter((word) => word !== "");
				const all = paragraphs.flat().map((word) => word.normalize("NFC"));
				// A title may have been taken from among the first lines; everything else stands in order.
				if (found.length === all.length) expect(found).toEqual(all);
				else expect([...found, ...title.split(" ")].sort()).toEqual([...all].sort());
			},
		),
		{ numRuns: 300 },
	);
});
