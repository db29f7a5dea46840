/** Is this file an OpenDocument text? By the type that stands first in its archive, or by the root of a flat file. */
import { formatOfBytes } from "../foreign-formats";

export function isOdt(bytes: Uint8Array): boolean {
	if (bytes[0] === 0x50) return formatOfBytes(bytes) === "OpenDocument (ODT)";
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 6000)).toString("latin1");
	return (
		/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(head) &&
		/<office:document\s/.test(head) &&
		head.includes("application/vnd.oasis.opendocument.text")
	);
}
