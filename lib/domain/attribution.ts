/**
 * What may a viewer know of an author?
 *
 * Attribution is a property of the data: every query and every exporter asks here, and no other code reads a name.
 *
 * Invariants
 * - The seminar's rule holds for every viewer alike, the secretariat included; only one's own contributions are known as one's own.
 * - Under the Chatham House rule nothing of an author gets through: no name, no affiliation, no role, no id that could be compared.
 * - That something came with the imported file is told under every rule. It is a fact of the contribution, which its date tells anyhow,
 *   and without it members would be taken for the authors of what none of them said.
 */

export const attributions = ["named", "affiliation", "chatham_house"] as const;
export type Attribution = (typeof attributions)[number];

export interface AuthorFacts {
	memberId: string;
	name: string;
	/** Whom the author speaks for; null for nobody but themselves. */
	affiliation: { name: string; country: string | null } | null;
	/** Only a name in an imported file; "" if the file gives none. */
	imported: boolean;
}

/** Somebody of whom there is no row; "nobody" is known of them. */
export const unknownAuthor = (memberId: string): AuthorFacts => ({ memberId, name: "", affiliation: null, imported: false });

export type AuthorView =
	| { known: "name"; mine: boolean; imported: boolean; name: string; affiliation: string | null; country: string | null }
	| { known: "affiliation"; mine: boolean; imported: boolean; affiliation: string; country: string | null }
	| { known: "nothing"; mine: boolean; imported: boolean };

/** Of what is not to be seen. */
export const nobody: AuthorView = { known: "nothing", mine: false, imported: false };

/** `viewerMemberId`: null when nobody in particular looks, as in an export or a feed. */
export function attribute(author: AuthorFacts, rule: Attribution, viewerMemberId: string | null): AuthorView {
	const mine = author.memberId === viewerMemberId;
	const affiliation = author.affiliation?.name ?? null;
	const country = author.affiliation?.country ?? null;
	const { imported, name } = author;
	if (rule === "named" && !(imported && name === "")) return { known: "name", mine, imported, name, affiliation, country };
	if (rule === "affiliation" && affiliation !== null) return { known: "affiliation", mine, imported, affiliation, country };
	return { known: "nothing", mine, imported };
}

/**
 * Whether one rule tells no more of anybody than another. Who has written under a promise is held to have relied on it, so a seminar
 * with contributions may only move this way.
 */
export function tellsNoMore(next: Attribution, before: Attribution): boolean {
	return attributions.indexOf(next) >= attributions.indexOf(before);
}

/**
 * Whether of something that leaves no words (a position, standing behind a counter-proposal) both where it was done and when may be told.
 * One person's follow each other from paragraph to paragraph: where the author is not known, place and moment together would tell which
 * are one person's. Then the paragraph and the export tell the place, the record the moment, and nobody both.
 */
export function tellsPlaceAndMoment(author: AuthorView): boolean {
	return author.known !== "nothing" || author.mine;
}
