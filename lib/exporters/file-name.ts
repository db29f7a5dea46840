/** What is a download called, so that a person finds it again and every system can store it? */

/** Of the name without its ending, in characters and in bytes of UTF-8: file systems take 255 bytes. */
const longest = { characters: 120, bytes: 200 };

/** No sign that a file system refuses or reads as a path, no dot or space at the ends. */
export function fileName(title: string, extension: string, otherwise = "feedback"): string {
	const allowed = title
		.toWellFormed()
		.normalize("NFC")
		.replace(/[\p{Cc}\p{Cf}]/gu, "")
		.replace(/[/\\:*?"<>|]+/g, " ")
		.replace(/\s+/g, " ")
		.replace(/^[. ]+|[. ]+$/g, "");
	let name = [...allowed].slice(0, longest.characters).join("");
	while (Buffer.byteLength(name) > longest.bytes) name = [...name].slice(0, -1).join("");
	return `${name.trimEnd() || otherwise}.${extension}`;
}

/** The header of a download (RFC 6266): a name in ASCII for old programs, or `otherwise`; the real one (RFC 8187) for the others. */
export function contentDisposition(name: string, otherwise = "feedback"): string {
	const ascii = name
		.normalize("NFKD")
		.replace(/[‐-―]/g, "-")
		.replace(/\p{M}+/gu, "")
		.replace(/[^\x20-\x7e]/g, "")
		.replace(/["\\%;]/g, "")
		.replace(/\s+/g, " ")
		.trim();
	// A title in another script leaves only its ending.
	const fallback = /^[^A-Za-z0-9]*\.[a-z]+$/.test(ascii) ? `${otherwise}${ascii.slice(ascii.lastIndexOf("."))}` : ascii;
	const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
