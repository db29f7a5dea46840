/** Is this file an OpenDocument text? By the type that stands first in its archive, or by the root of a flat file. */
import { ZipArchive } from "../docx/zip-archive";
import { formatOfBytes } from "../foreign-formats";

export function isOdt(bytes: Uint8Array): boolean {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return formatOfBytes(bytes) === "OpenDocument (ODT)" || isPackedAgain(bytes);
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 6000)).toString("latin1");
	return (
		/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(head) &&
		/<office:document\s/.test(head) &&
		head.includes("application/vnd.oasis.opendocument.text")
	);
}

/** The standard wants the type uncompressed; whoever unpacks a file and packs it again does not know that. */
function isPackedAgain(bytes: Uint8Array): boolean {
	try {
		const archive = new ZipArchive(bytes);
		if (!archive.has("content.xml")) return false;
		const type = archive.read("mimetype") ?? archive.read("META-INF/manifest.xml");
		return type !== null && Buffer.from(type).includes("application/vnd.oasis.opendocument.text");
	} catch {
		return false;
	}
}
