/** Everything that others said in a file → items of the paper that came of it, in the order of its blocks. */
import type { BlockContent } from "@/lib/domain/block";
import type { BroughtItem } from "@/lib/domain/brought-in";
import { editsOf } from "./edits";
import { withMoves } from "./moves";
import type { PinPlaces } from "./pin-places";
import { type Placed, PlacedChanges } from "./placed-changes";
import { placedComments } from "./placed-comments";
import type { Remarks } from "./remarks";

/** The paper as it will be kept. */
export interface FinishedPaper {
	places: PinPlaces;
	blocks: readonly BlockContent[];
	/** As the file has it. */
	title: string;
	/** Whether the paper is called something else. */
	retitled: boolean;
}

export interface BroughtIn {
	items: BroughtItem[];
	/** Changes that came to nothing, or that no words tell. */
	left: number;
}

export function broughtIn(remarks: Remarks, { places, blocks, title, retitled }: FinishedPaper): BroughtIn {
	const changes = new PlacedChanges(places, blocks, title);
	const placed = withMoves(
		remarks.containers.flatMap((container) => editsOf(container).flatMap((edit) => changes.place(edit))),
		blocks,
	);
	const all: Placed[] = [...placed, ...placedComments(remarks, places, blocks, title)];
	all.sort((a, b) => (a.item.block ?? -1) - (b.item.block ?? -1) || a.at - b.at);
	const items = all.map(({ item }) => (retitled ? withoutTitle(item, title) : item));
	return { items, left: changes.left + remarks.wordless };
}

/** The words of a title that nobody will see say themselves what is said of them. */
function withoutTitle(item: BroughtItem, title: string): BroughtItem {
	if (item.block !== null || (item.type === "change" && item.kind === "insert")) return item;
	const words = title.slice(item.start, item.end);
	const { id, author, date, block } = item;
	if (item.type === "comment") {
		return { ...item, start: 0, end: 0, ...(item.parent === null && words !== "" && { body: `“${words}”\n\n${item.body}` }) };
	}
	const body = [words, item.text]
		.filter((part) => part !== "")
		.map((part) => `“${part}”`)
		.join(" → ");
	return { type: "comment", id, author, date, block, start: 0, end: 0, parent: null, body, resolved: false };
}
