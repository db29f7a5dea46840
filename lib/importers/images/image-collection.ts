/**
 * Which images of a file does its paper keep? Those that every browser shows and that are not too large, each once; of the others it is counted
 * why they were left out.
 */
import { createHash } from "node:crypto";
import type { ImportedImage, ImportWarning } from "../imported";
import { readHeader } from "./image-header";

export const imageLimits = {
	/** Bytes of one. */
	bytes: 5 * 1024 * 1024,
	/** Bytes of all. */
	total: 15 * 1024 * 1024,
	count: 300,
	/** Of one: what a browser takes into its memory, four bytes each. */
	pixels: 60_000_000,
	/** Pixels: no larger in both directions is a spacer or a bullet; no larger in one a line. */
	tiny: 8,
	line: 2,
};

/** Its hash; or that it only fills space; or that it was left out, which has been counted. */
export type Looked = { kept: string } | "tiny" | "left";

interface Failed {
	why: "format" | "large" | "damaged";
	format?: string;
	/** One that the file shows often is left out once. */
	told?: boolean;
}

export class ImageCollection {
	readonly images: ImportedImage[] = [];
	private readonly known = new Map<string, Exclude<Looked, "left"> | Failed>();
	private readonly sizes = new Map<string, { width: number; height: number }>();
	private readonly formats = new Set<string>();
	private readonly left = { format: 0, large: 0, damaged: 0 };
	private total = 0;

	/** An image, as the file has it: once, or in several formats, the best first. Null where it has none: it is told of by whoever asks. */
	add(...formats: (Uint8Array | "large" | null)[]): Looked | null {
		let failed: Failed | null = null;
		for (const bytes of formats) {
			if (bytes === null) continue;
			const looked = bytes === "large" || bytes.length > imageLimits.bytes ? { why: "large" as const } : this.lookOnce(bytes);
			if (looked === "tiny" || "kept" in looked) return looked;
			failed ??= looked;
		}
		if (failed === null) return null;
		if (!failed.told) this.left[failed.why]++;
		failed.told = true;
		if (failed.format !== undefined) this.formats.add(failed.format);
		return "left";
	}

	sizeOf(sha256: string): { width: number; height: number } {
		return this.sizes.get(sha256) ?? { width: 0, height: 0 };
	}

	doubts(): ImportWarning[] {
		const { format, large, damaged } = this.left;
		const found: ImportWarning[] = [];
		if (format > 0)
			found.push({ code: "image-formats-left-out", block: null, params: { count: format, formats: [...this.formats].sort().join(", ") } });
		if (large > 0) found.push({ code: "images-too-large", block: null, params: { count: large } });
		if (damaged > 0) found.push({ code: "images-damaged", block: null, params: { count: damaged } });
		return found;
	}

	private lookOnce(bytes: Uint8Array): Exclude<Looked, "left"> | Failed {
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		const looked = this.known.get(sha256) ?? this.look(bytes, sha256);
		this.known.set(sha256, looked);
		return looked;
	}

	private look(bytes: Uint8Array, sha256: string): Exclude<Looked, "left"> | Failed {
		const header = readHeader(bytes);
		if (!header.known) return header.format === null ? { why: "damaged" } : { why: "format", format: header.format };
		const { mediaType, width, height } = header;
		const { tiny, line } = imageLimits;
		if ((width <= tiny && height <= tiny) || width <= line || height <= line) return "tiny";
		const isTooMuch = this.total + bytes.length > imageLimits.total || this.images.length >= imageLimits.count;
		if (width * height > imageLimits.pixels || isTooMuch) return { why: "large" };
		this.total += bytes.length;
		this.sizes.set(sha256, { width, height });
		// A copy: the bytes are often a view on those of the whole file, which would be handed on with each.
		this.images.push({ sha256, mediaType, width, height, bytes: Uint8Array.from(bytes) });
		return { kept: sha256 };
	}
}

/** The bytes of a "data:" address; null if it is none, or of no image. */
export function bytesOfDataAddress(address: string): Uint8Array | null {
	const head = /^\s*data:([\w.+-]+\/[\w.+-]+)?((?:;[\w.=+-]+)*),/i.exec(address.slice(0, 300));
	if (head === null) return null;
	const body = address.slice(head[0].length);
	if (/;base64$/i.test(head[2] ?? "")) return new Uint8Array(Buffer.from(unescaped(body), "base64"));
	return new Uint8Array(Buffer.from(unescaped(body), "latin1"));
}

function unescaped(body: string): string {
	return body.includes("%") ? body.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : body;
}
