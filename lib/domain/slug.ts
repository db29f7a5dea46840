/**
 * What is a thing called in a URL?
 *
 * Invariants
 * - A slug is 1 to 60 characters of a–z, 0–9 and single hyphens inside: readable aloud, the same in every mail program.
 * - It never changes once given, so that links last.
 */

export const maxSlugLength = 60;
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words that stand in the same place of a URL as a seminar's slug. */
const reserved = new Set(["new"]);

export function isReservedSlug(slug: string): boolean {
	return reserved.has(slug);
}

/** A slug made of a title, cut at a word; `fallback` where nothing of it can be written in ASCII. */
export function slugOf(title: string, fallback: string): string {
	const words = title
		// Letters that are not a base letter with a mark, in their usual spelling.
		.replace(/[ßẞ]/g, "ss")
		.replace(/[æÆ]/g, "ae")
		.replace(/[œŒ]/g, "oe")
		.replace(/[øØ]/g, "o")
		.replace(/[łŁ]/g, "l")
		.replace(/[ðÐđĐ]/g, "d")
		.replace(/[þÞ]/g, "th")
		.replace(/ı/g, "i")
		.normalize("NFKD")
		.replace(/\p{M}|['’]/gu, "")
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "");
	let slug = "";
	for (const word of words) {
		const longer = slug === "" ? word.slice(0, maxSlugLength) : `${slug}-${word}`;
		if (longer.length > maxSlugLength) break;
		slug = longer;
	}
	return slug === "" ? fallback : slug;
}

/** The `n`th attempt at a slug that may be taken: "air", "air-2", "air-3". */
export function numberedSlug(slug: string, n: number): string {
	if (n === 1) return slug;
	const ending = `-${n}`;
	return slug.slice(0, maxSlugLength - ending.length).replace(/-+$/, "") + ending;
}
