/**
 * How many figures does a PDF hold that are not brought in? Its images are never decoded; but what an image is stands in plain letters before its
 * bytes, whatever the rest of the file is packed into (ISO 32000-1, 7.5.7 and 8.9.5), and that is looked at.
 */

/** Pixels: smaller in either direction is a sign, a line or a part of a pattern. */
const least = 100;
/** Bytes of what stands before an image. */
const longest = 2000;
const most = 20_000;

export function countFigures(bytes: Uint8Array, pages: number): number {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	/** Object numbers of images, and of those that only say where others are transparent. */
	const [images, masks] = [new Set<string>(), new Set<string>()];
	let seen = 0;
	for (let at = file.indexOf("/Image"); at !== -1 && ++seen < most; at = file.indexOf("/Image", at + 6)) {
		const before = file.toString("latin1", Math.max(0, at - longest), at);
		const start = /(\d{1,9})\s+\d{1,5}\s+obj(?:(?!\bendobj\b)[\s\S])*\/Subtype\s*$/.exec(before.slice(before.lastIndexOf("endobj") + 1));
		if (start === null) continue;
		const rest = file.toString("latin1", at + 6, at + longest);
		const words = start[0] + rest.slice(0, Math.max(0, rest.indexOf("stream")));
		for (const [, mask = ""] of words.matchAll(/\/S?Mask\s+(\d{1,9})\s+\d/g)) masks.add(mask);
		const size = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d{1,9})\\b(?!\\s+\\d+\\s+R)`).exec(words)?.[1] ?? 0);
		if (!/\/ImageMask\s+true/.test(words) && Math.min(size("Width"), size("Height")) >= least) images.add(start[1] ?? "");
	}
	const figures = [...images].filter((image) => !masks.has(image)).length;
	// A scan whose words were read by a program has an image of every page, which its text says already.
	return pages > 1 && figures >= pages ? 0 : figures;
}
