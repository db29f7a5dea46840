/**
 * What are the numbers from one block on, if that block gets another one? Those that follow in the same row count on from it, each printed as
 * its label is printed now; the row ends where it begins anew, or where a section ends that its headings stood in.
 */
import type { BlockContent } from "./block";
import { labelOf, numbersOf } from "./label-number";

export interface NewLabel {
	blockId: string;
	label: string;
}

type Labelled = Pick<BlockContent, "kind" | "level" | "label"> & { id: string };

/** The labels that change; null where `label` prints no number. With one that reads two ways, the way that the next of the row reads. */
export function renumberFrom(blocks: readonly Labelled[], blockId: string, label: string): NewLabel[] | null {
	const index = blocks.findIndex(({ id }) => id === blockId);
	const block = blocks[index];
	if (block === undefined) return null;
	const rows = numbersOf(label).map(({ row, value }) => {
		const members = membersOf(blocks, index, row);
		return { row, value, members, sure: members.length + (goesOn(blocks, index, row, value) ? 0.5 : 0) };
	});
	const longest = rows.sort((a, b) => b.sure - a.sure)[0] ?? null;
	if (longest === null) return null;
	const changed: NewLabel[] = block.label === label ? [] : [{ blockId, label }];
	for (const [offset, member] of longest.members.entries()) {
		const next = labelOf(label, longest.row, longest.value + offset + 1);
		if (next === null) break;
		if (next !== member.label) changed.push({ blockId: member.id, label: next });
	}
	return changed;
}

/** Whether the one before it at its level has the number before. */
function goesOn(blocks: readonly Labelled[], index: number, row: string, value: number): boolean {
	const { kind, level } = blocks[index] as Labelled;
	const before = blocks.slice(0, index).findLast((block) => block.kind === kind && block.level === level && block.label !== null);
	return numbersOf(before?.label ?? "").some((number) => number.row === row && number.value === value - 1);
}

/** Those behind it in its row. */
function membersOf(blocks: readonly Labelled[], index: number, row: string): Labelled[] {
	const first = blocks[index] as Labelled;
	const members: Labelled[] = [];
	for (const block of blocks.slice(index + 1)) {
		if (first.kind === "heading" && block.kind === "heading" && block.level < first.level) break;
		if (isOutside(block, first)) break;
		if (block.label === null || (block.kind === "heading") !== (first.kind === "heading") || block.kind === "footnote") continue;
		if (block.level !== first.level) continue;
		const number = numbersOf(block.label).find((one) => one.row === row);
		if (number === undefined || number.inserted) continue;
		if (number.value === 1) break;
		members.push(block);
	}
	return members;
}

/** An item of a list further out ends a list inside. */
function isOutside(block: Labelled, first: Labelled): boolean {
	return first.kind === "list-item" && block.kind === "list-item" && block.level < first.level;
}
