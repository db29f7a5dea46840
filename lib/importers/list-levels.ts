/**
 * How deep is a list item? By how far it is indented and by the kind of its bullet or number: another kind at the same indent,
 * where the first kind has not ended, is one level deeper ("(a)", then "(i)").
 */
import type { Label } from "./labels";

interface OpenList {
	indent: number;
	style: string;
	value: number;
	level: number;
}

export class ListLevels {
	private lists: OpenList[] = [];

	/** Whether a list has begun that nothing ended. */
	get open(): boolean {
		return this.lists.length > 0;
	}

	/** Something else than an item came. */
	end(): void {
		this.lists = [];
	}

	/** Level of the next item, 1 = outermost. Without a label it is more of the item before. */
	next(label: Label | null, indent: number): number {
		if (label === null) return this.lists[this.lists.length - 1]?.level ?? 1;
		while (this.lists.length > 1 && (this.lists[this.lists.length - 1]?.indent ?? 0) > indent + 1) this.lists.pop();
		const at = this.lists.findLastIndex((list) => Math.abs(list.indent - indent) <= 1 && continues(list, label));
		const list = this.lists[at];
		if (list !== undefined) {
			this.lists.length = at + 1;
			list.value = label.values.find((value) => value === list.value + 1) ?? label.values[0] ?? list.value;
			return list.level;
		}
		const level = (this.lists[this.lists.length - 1]?.level ?? 0) + 1;
		// Letters before Roman numbers: an "(i)" that does not follow an "(h)" is the first of its row.
		this.lists.push({ indent, style: styleOf(label), value: label.values[0] ?? 0, level: Math.min(9, level) });
		return Math.min(9, level);
	}
}

function continues(list: OpenList, label: Label): boolean {
	if (list.style !== styleOf(label)) return false;
	return (
		label.values.length === 0 ||
		list.style === "bullet" ||
		label.values.length === 1 ||
		label.values.some((value) => value === list.value + 1)
	);
}

function styleOf(label: Label): string {
	return `${label.style} ${label.family}`;
}
