/**
 * Which code page of the time before Unicode is a text in? Told by how often its pairs of letters come in each language (chardet, the detector of
 * ICU), and only believed where the bytes make sense in it.
 */
import { analyse } from "chardet";

/** Bytes. So much tells the language of a text. */
const sample = 64 * 1024;
const leastConfidence = 30;
const western = /^(?:windows-1252|iso-8859-1|utf-8|ascii)$/i;

/** The text, and the name of its encoding; null where it is that of Western Windows, or cannot be told. */
export function oldEncoding(bytes: Uint8Array): { text: string; name: string } | null {
	if (isShifted(bytes)) return decoded(bytes, "iso-2022-jp");
	const [first] = analyse(bytes.subarray(0, sample));
	if (first === undefined || western.test(first.name) || first.confidence < leastConfidence) return null;
	const found = decoded(bytes, first.name);
	// Letters that no text has: another code page was meant.
	return found !== null && !/[\u0080-\u009f\ufffd\ue000-\uf8ff]/.test(found.text) ? found : null;
}

/** Japanese of old mail changes its alphabet by signs of seven bits. */
function isShifted(bytes: Uint8Array): boolean {
	const at = bytes.indexOf(0x1b);
	return at !== -1 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40) && bytes.every((byte) => byte < 0x80);
}

function decoded(bytes: Uint8Array, name: string): { text: string; name: string } | null {
	try {
		return { text: new TextDecoder(name).decode(bytes), name };
	} catch {
		return null;
	}
}
