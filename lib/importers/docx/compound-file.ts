/**
 * What is a Word file that is no ZIP archive? A compound file (OLE), as Word writes what is protected by a password, and wrote everything
 * before 2007.
 */
import { formatOfBytes } from "../foreign-formats";
import type { ImportRefusal } from "../imported";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isCompound(bytes: Uint8Array): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

export function compoundRefusal(bytes: Uint8Array): { refusal: ImportRefusal; params: Record<string, string> } {
	const contents = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	// The name of the stream that holds what is encrypted (MS-OFFCRYPTO 1.3.2).
	if (contents.includes(Buffer.from("EncryptedPackage", "utf16le"))) return { refusal: "file-encrypted", params: {} };
	return { refusal: "file-format-unsupported", params: { format: "Word 97–2003 (DOC)" } };
}

/** Whether it is for import-docx.ts to read the file, or to say why it cannot: files of Word that it can say something better of, too. */
export function isWordFile(bytes: Uint8Array): boolean {
	return formatOfBytes(bytes) === "Word (DOCX)" || isCompound(bytes);
}
