import { expect, test } from "vitest";
import { decodeText } from "./decode";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
	const units = mark ? `\ufeff${text}` : text;
	const bytes = new Uint8Array(units.length * 2);
	for (let index = 0; index < units.length; index++) new DataView(bytes.buffer).setUint16(index * 2, units.charCodeAt(index), !bigEndian);
	return bytes;
};

test.each<[string, Uint8Array, string, string]>([
	["UTF-8", utf8("Où ça?\r\nLà\rici"), "utf-8", "Où ça?\nLà\nici"],
	["UTF-8 with a mark", utf8("\ufeffText"), "utf-8", "Text"],
	["UTF-16 LE with a mark", utf16("Über uns", false, true), "utf-16le", "Über uns"],
	["UTF-16 BE with a mark", utf16("Über uns", true, true), "utf-16be", "Über uns"],
	["UTF-16 LE without", utf16("plain words of a paper", false, false), "utf-16le", "plain words of a paper"],
	["UTF-16 BE of Arabic without", utf16("حقوق الإنسان لكل الناس", true, false), "utf-16be", "حقوق الإنسان لكل الناس"],
	["Windows-1252", latin1("The \x93Caf\xe9 am See\x94 \x96 open, and \x80 5"), "windows-1252", "The “Café am See” – open, and € 5"],
	["UTF-8 encoded twice", utf8("1986\u00e2\u0080\u00931990 cost \u00c2\u00a35"), "utf-8", "1986–1990 cost £5"],
	["decomposed", utf8("e\u0301"), "utf-8", "é"],
])("reads %s", (_, bytes, encoding, text) => {
	expect(decodeText(bytes)).toMatchObject({ ok: true, encoding, text });
});

test.each<[string, Uint8Array, string, Record<string, string | number>]>([
	["nothing", new Uint8Array(), "file-empty", {}],
	["white space", utf8(" \n\u200b\t"), "file-empty", {}],
	["a mark alone", utf8("\ufeff"), "file-empty", {}],
	["zero bytes", new Uint8Array(5000), "file-binary", {}],
	["noise", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256), "file-binary", {}],
	["UTF-32", Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), "file-encoding", {}],
	["old Cyrillic", Uint8Array.from({ length: 400 }, (_, index) => (index % 6 === 0 ? 32 : 0xe0 + (index % 31))), "file-encoding", {}],
	["PDF", latin1("%PDF-1.7\n%\xe2\xe3"), "file-format-unsupported", { format: "PDF" }],
	["RTF", latin1("{\\rtf1 text}"), "file-format-unsupported", { format: "RTF" }],
	["DOCX", latin1("PK\x03\x04........word/document.xml"), "file-format-unsupported", { format: "Word (DOCX)" }],
	["DOC", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."), "file-format-unsupported", { format: "Word 97–2003 (DOC)" }],
	["HTML", utf8("<!DOCTYPE html><html><p>x"), "file-format-unsupported", { format: "HTML" }],
	["XML", utf8('<?xml version="1.0"?><a/>'), "file-format-unsupported", { format: "XML" }],
	["PNG", latin1("\x89PNG\r\n"), "file-format-unsupported", { format: "PNG" }],
	["a line of a million", utf8("a ".repeat(600_000)), "file-line-too-long", { limit: 1_000_000 }],
	["more than 20 MB", new Uint8Array(20 * 1024 * 1024 + 1).fill(97), "file-too-large", { limit: 20 }],
])("refuses %s", (_, bytes, refusal, params) => {
	expect(decodeText(bytes)).toEqual({ ok: false, refusal, params });
});

test("damaged UTF-8 is read, and the damage told", () => {
	const bytes = Uint8Array.from([...utf8("éàüöß and so on, ".repeat(4)), 0xff]);
	expect(decodeText(bytes)).toMatchObject({ ok: true, encoding: "utf-8", warnings: [{ code: "encoding-damaged", params: { count: 1 } }] });
});
