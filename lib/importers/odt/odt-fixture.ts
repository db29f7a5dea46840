/** An OpenDocument text made of pieces of XML, for tests. */
import { strToU8, zipSync } from "fflate";

const spaces = ["office", "style", "text", "table", "meta", "manifest"].map(
	(name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const namespaces = [
	...spaces,
	'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
	'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
	'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
	'xmlns:xlink="http://www.w3.org/1999/xlink"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");

/** `automatic` and `styles`: style elements; `body`: what stands in "office:text"; `parts`: further files of the archive. */
export function odtOf(
	body: string,
	{ automatic = "", styles = "", parts = {} }: { automatic?: string; styles?: string; parts?: Record<string, string> } = {},
): Uint8Array {
	const files: Record<string, string> = {
		mimetype: "application/vnd.oasis.opendocument.text",
		"META-INF/manifest.xml": `<manifest:manifest ${namespaces}/>`,
		"content.xml": `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
		"styles.xml": `<office:document-styles ${namespaces}><office:styles>${styles}</office:styles></office:document-styles>`,
		...parts,
	};
	return zipSync(
		Object.fromEntries(
			Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: name === "mimetype" ? 0 : 6 }] as const]),
		),
	);
}
