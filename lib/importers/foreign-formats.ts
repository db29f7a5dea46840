/**
 * Which format that is not text is this? Told by magic numbers, so that the refusal can name it
 * ("This is a PNG image") and later importers can take over what they know.
 */

/** Names as a person would say them; params of the refusal "file-format-unsupported". */
export type ForeignFormat =
	| "Word (DOCX)"
	| "Word 97–2003 (DOC)"
	| "OpenDocument (ODT)"
	| "Excel (XLSX)"
	| "PowerPoint (PPTX)"
	| "EPUB"
	| "PDF"
	| "RTF"
	| "HTML"
	| "XML"
	| "ZIP"
	| "GZIP"
	| "7z"
	| "RAR"
	| "PNG"
	| "JPEG"
	| "GIF"
	| "TIFF"
	| "WebP"
	| "ELF"
	| "Windows EXE"
	| "SQLite";

const signatures: [ForeignFormat, number[] | string][] = [
	["PDF", "%PDF-"],
	["RTF", "{\\rtf"],
	["PNG", [0x89, 0x50, 0x4e, 0x47]],
	["JPEG", [0xff, 0xd8, 0xff]],
	["GIF", "GIF8"],
	["TIFF", [0x49, 0x49, 0x2a, 0]],
	["TIFF", [0x4d, 0x4d, 0, 0x2a]],
	["ELF", [0x7f, 0x45, 0x4c, 0x46]],
	["GZIP", [0x1f, 0x8b]],
	["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	["RAR", "Rar!\u001a"],
	["SQLite", "SQLite format 3\u0000"],
	["Word 97–2003 (DOC)", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** The format of a file that is not plain text; null where it may be text. Reads a few kilobytes of it. */
export function formatOfBytes(bytes: Uint8Array): ForeignFormat | null {
	const head = latin1(bytes.subarray(0, 8192));
	for (const [format, signature] of signatures) {
		if (head.startsWith(typeof signature === "string" ? signature : String.fromCharCode(...signature))) return format;
	}
	if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return formatOfZip(bytes, head);
	if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "WebP";
	// "MZ" alone may begin a text; the DOS stub does not.
	if (head.startsWith("MZ") && head.includes("\u0000")) return "Windows EXE";
	// Some programs write a few bytes before the header of a PDF, and readers put up with it.
	return head.slice(0, 1024).includes("\n%PDF-1.") || /^[\s\S]{1,40}%PDF-\d\.\d\s/.test(head) ? "PDF" : null;
}

/** Markup that has its own importer: HTML and other XML. */
export function formatOfText(text: string): ForeignFormat | null {
	const head = text.slice(0, 8192).trimStart();
	if (/^(?:<!--[\s\S]{0,2000}?-->\s{0,100}){0,9}(?:<!doctype html|<html[\s>])/i.test(head)) return "HTML";
	if (head.startsWith("<?xml")) return /<html[\s>]|<!doctype html/i.test(head) ? "HTML" : "XML";
	return null;
}

function formatOfZip(bytes: Uint8Array, head: string): ForeignFormat {
	// The names of the parts stand at the beginning of the first parts and, all of them, in the directory at the end.
	const names = head + latin1(bytes.subarray(Math.max(0, bytes.length - 65_536)));
	if (names.includes("application/vnd.oasis.opendocument.text")) return "OpenDocument (ODT)";
	if (names.includes("application/epub+zip")) return "EPUB";
	if (names.includes("word/document")) return "Word (DOCX)";
	if (names.includes("xl/workbook")) return "Excel (XLSX)";
	if (names.includes("ppt/presentation")) return "PowerPoint (PPTX)";
	// Other files of Office have been named; what is left of a damaged one begins like this too.
	return head.includes("[Content_Types].xml") ? "Word (DOCX)" : "ZIP";
}

function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
