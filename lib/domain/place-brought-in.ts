/**
 * Where in the draft do the comments and tracked changes of its file belong, and as what?
 *
 * Comments point at their words. A change becomes a counter-proposal: the paragraph as it reads now, with that one change made. What
 * cannot stand so (its words have been corrected away, it is in a heading or a footnote) becomes a comment on the nearest paragraph,
 * with the words quoted: a change made of words that are not there would propose something its author never wrote.
 *
 * Invariants
 * - Every item comes out, as one thing or more; those of a paper without a paragraph do not, and such a paper is not published.
 * - In a paragraph that nobody touched, a change gives what its author wrote.
 * - A reply stands behind what it replies to, on the same paragraph.
 * - Words of the file are read as they stand: nothing in them becomes Markdown.
 */
import { isDiscussable } from "./block";
import type { BroughtItem, KeptItems } from "./brought-in";
import type { DraftBlock } from "./draft-edit";
import { PlacingChanges } from "./place-change";
import { PlacingComments } from "./place-comment";
import type { Placed } from "./placed";
import { PlacingGround } from "./placing-ground";
import { cleanLine } from "./writing";

/** In the order of the file. `importedAt`: for items without a date. */
export function placeBroughtIn(
	kept: KeptItems,
	blocks: readonly DraftBlock[],
	{ importedAt, now }: { importedAt: Date; now: Date },
): Placed[] {
	if (!blocks.some(({ kind }) => isDiscussable(kind))) return [];
	const ground = new PlacingGround(kept, blocks);
	const [comments, changes] = [new PlacingComments(ground), new PlacingChanges(ground)];
	const at = ({ date }: BroughtItem<string>) => {
		const time = date === null ? Number.NaN : Date.parse(date);
		return Number.isNaN(time) ? importedAt : new Date(Math.min(time, now.getTime()));
	};
	const placed = kept.items.flatMap((item): Placed[] => {
		const said = { source: item.id, author: nameOf(item), at: at(item) };
		return item.type === "comment" ? comments.place(item, said) : changes.place(item, said);
	});
	return withHalves(placed);
}

/**
 * As names of members are: one line, at most two hundred characters. The address that some programs write behind a name ("Anna Lind
 * <anna@example.org>") is nothing for others to read.
 */
function nameOf({ author }: BroughtItem<string>): string {
	const name = cleanLine(author);
	return cleanLine((withoutAddress(name) || name).slice(0, 200).toWellFormed());
}

/** In one look: a file may name an author with a million signs. */
function withoutAddress(name: string): string {
	const begins = name.indexOf("<");
	return begins !== -1 && name.endsWith(">") && name.includes("@", begins) ? name.slice(0, begins).trimEnd() : name;
}

/** A move is told of both halves or of none. */
function withHalves(placed: readonly Placed[]): Placed[] {
	const halves = new Map(placed.flatMap((one) => (one.type === "counter-proposal" && one.moved !== null ? [[one.source, one.moved]] : [])));
	return placed.map((one) =>
		one.type === "counter-proposal" && one.moved !== null && halves.get(one.moved) !== one.source ? { ...one, moved: null } : one,
	);
}
