/** Where does a reader find an image of a draft, and how much room does it take? */

export interface ShownImage {
	/** A path of this site. */
	address: string;
	/** Pixels. */
	width: number;
	height: number;
}

/** By the hash that marks name. */
export type ShownImages = Readonly<Record<string, ShownImage>>;

export const addressOfImage = (draftId: string, sha256: string) => `/images/${draftId}/${sha256}`;

export const isImageHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** What browsers may take an image for; nothing else is ever sent as one. */
export const imageTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export type ImageType = (typeof imageTypes)[number];

/**
 * How an image is sent. It is never anything but an image of that type, also where somebody opens it by itself: what calls itself an image may be
 * a page at the same time (a "polyglot"). Its address names its content, so it can be kept for ever; but only by the reader's own browser,
 * since not everybody may see it.
 */
export function imageHeaders(type: ImageType, sha256: string): Record<string, string> {
	return {
		"Content-Type": imageTypes.includes(type) ? type : "application/octet-stream",
		"X-Content-Type-Options": "nosniff",
		"Content-Security-Policy": "default-src 'none'; sandbox",
		"Content-Disposition": "inline",
		"Cache-Control": "private, max-age=31536000, immutable",
		ETag: imageTag(sha256),
		Vary: "Authorization, Cookie",
	};
}

const imageTag = (sha256: string) => `"${sha256}"`;

/** Whether the browser that asks has the image already (RFC 9110, 13.1.2). */
export function hasImage(ifNoneMatch: string | null, sha256: string): boolean {
	return ifNoneMatch?.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === imageTag(sha256)) ?? false;
}
