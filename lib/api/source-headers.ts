/**
 * How is the file that a draft was imported from sent? As a download and nothing else: what somebody brought must never run as a page of
 * this site, whatever it is.
 */
import { contentDisposition, fileName } from "@/lib/exporters/file-name";

interface Source {
	/** "" for pasted text. */
	name: string;
	paperTitle: string;
	format: string;
	sha256: string;
}

/** Media types of what a browser does not run; a page is sent as bytes. */
const types: Record<string, { type: string; ending: string }> = {
	docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ending: "docx" },
	odt: { type: "application/vnd.oasis.opendocument.text", ending: "odt" },
	pdf: { type: "application/pdf", ending: "pdf" },
	html: { type: "application/octet-stream", ending: "html" },
	markdown: { type: "text/plain", ending: "md" },
	text: { type: "text/plain", ending: "txt" },
};

export function sourceHeaders({ name, paperTitle, format, sha256 }: Source): Record<string, string> {
	const { type, ending } = types[format] ?? { type: "application/octet-stream", ending: "bin" };
	// The ending it came with says more than ours ("fodt", "mht").
	const plain = name.replace(/^.*[\\/]/s, "");
	const [, base = plain, own = ending] = /^(.*)\.([a-z0-9]{1,8})$/is.exec(plain) ?? [];
	const called = fileName(base || paperTitle, own.toLowerCase(), "paper");
	return {
		"Content-Type": type,
		"Content-Disposition": contentDisposition(called, "paper"),
		"X-Content-Type-Options": "nosniff",
		"Content-Security-Policy": "default-src 'none'; sandbox",
		"Cache-Control": "private, no-store",
		Vary: "Authorization, Cookie",
		...(sha256 !== "" && { "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:` }),
	};
}
