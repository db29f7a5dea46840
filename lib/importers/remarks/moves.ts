/**
 * Which two changes are one move? Those that the file gives one name: words that went away in one place and came again in another. Within a
 * paragraph they become one change.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { BroughtChange, BroughtItem } from "@/lib/domain/brought-in";
import type { Placed } from "./placed-changes";

export function withMoves(placed: readonly Placed[], blocks: readonly BlockContent[]): Placed[] {
	const halves = new Map<string, { from: Placed<BroughtChange>[]; to: Placed<BroughtChange>[] }>();
	for (const one of placed) {
		if (one.move === null || !isChange(one)) continue;
		const move = halves.get(one.move) ?? { from: [], to: [] };
		halves.set(one.move, move);
		// What the file moves here came, and what it moves away went.
		if (isDeletion(one.item)) move.from.push(one);
		else move.to.push(one);
	}
	const changed = new Map<BroughtItem, BroughtItem | null>();
	for (const { from, to } of halves.values()) {
		for (const { item } of [...from, ...to]) changed.set(item, { ...item, change: "move" });
		const [gone, came] = [from[0], to[0]];
		const one = from.length === 1 && to.length === 1 && gone && came ? inOneBlock(gone.item, came.item, placed, blocks) : null;
		if (one !== null && gone && came) {
			changed.set(gone.item, one);
			changed.set(came.item, null);
			continue;
		}
		for (const [index, { item }] of from.entries()) {
			const other = to[index]?.item;
			if (other === undefined) continue;
			changed.set(item, { ...item, change: "move", moved: other.id });
			changed.set(other, { ...other, change: "move", moved: item.id });
		}
	}
	return placed.flatMap((one) => {
		const item = changed.get(one.item);
		return item === null ? [] : [{ ...one, item: item ?? one.item }];
	});
}

function isChange(placed: Placed): placed is Placed<BroughtChange> {
	return placed.item.type === "change";
}

function isDeletion({ kind, text }: BroughtChange): boolean {
	return kind === "delete" || (kind === "replace" && text === "");
}

/** The words between both places in their new order; null where others changed something there. */
function inOneBlock(
	gone: BroughtChange,
	came: BroughtChange,
	placed: readonly Placed[],
	blocks: readonly BlockContent[],
): BroughtChange | null {
	if (gone.kind !== "replace" || came.kind !== "replace" || gone.block !== came.block || gone.block === null) return null;
	const [start, end] = [Math.min(gone.start, came.start), Math.max(gone.end, came.end)];
	const isFree = placed.every(
		({ item }) =>
			item === gone || item === came || item.type !== "change" || item.block !== gone.block || item.end < start || item.start > end,
	);
	const text = blocks[gone.block]?.text;
	if (!isFree || text === undefined) return null;
	const words = came.start <= gone.start ? came.text + text.slice(came.start, gone.start) : text.slice(gone.end, came.start) + came.text;
	return { ...gone, start, end, text: words, change: "move" };
}
