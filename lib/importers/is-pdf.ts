/** Is it a PDF that is small enough to be read? Apart from the importer, so that who only asks does not load it. */
import { defaultLimits } from "./decode";
import { formatOfBytes } from "./foreign-formats";

export function isPdf(bytes: Uint8Array): boolean {
	return bytes.length <= defaultLimits.size && formatOfBytes(bytes) === "PDF";
}
