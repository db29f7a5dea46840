/**
 * How deep does each numbered paragraph of Word stand, and is it an item of a list or a numbered paragraph of the paper? Lists of
 * different definitions stand inside each other by their indent; paragraphs of some length that are counted through are no list.
 */

import { splitLabel } from "../labels";
import type { ListNumber } from "./numbering";
import type { Piece } from "./pieces";

/** Characters. Items of a list are shorter on the whole. */
const paragraphLength = 160;

/** Levels of lists whose numbers are those of paragraphs, as "list level". */
export function paragraphNumbers(pieces: readonly Piece[]): Set<string> {
	const lengths = new Map<string, number[]>();
	for (const { role, paragraph, text } of pieces) {
		const number = paragraph?.number;
		if (number == null || number.label === null || role === "heading" || !isDecimal(number)) continue;
		const key = keyOf(number);
		lengths.set(key, [...(lengths.get(key) ?? []), text.length]);
	}
	const result = new Set<string>();
	for (const [key, all] of lengths) {
		const [, level] = key.split(" ");
		const middle = all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
		// Below a numbered paragraph stand its items, however long.
		if (middle >= paragraphLength && level === "0") result.add(key);
	}
	for (const { paragraph } of pieces) if (paragraph?.number?.worded) result.add(keyOf(paragraph.number));
	return result;
}

/** Letters and small Roman numbers are those of items. */
export function isDecimal({ format, label }: ListNumber): boolean {
	return (
		/^(?:decimal|hindi|chinese|japanese|korean|taiwanese|ideograph|ordinal|cardinal|thaiNumbers)/.test(format) && !/^\(/.test(label ?? "")
	);
}

export function keyOf({ list, level }: ListNumber): string {
	return `${list} ${level}`;
}

interface OpenLevel {
	list: number;
	level: number;
	indent: number;
	label: string | null;
}

/** The depth of items, from 1. */
export class ListDepths {
	private open: OpenLevel[] = [];

	end(): void {
		this.open = [];
	}

	get depth(): number {
		return this.open.length;
	}

	/** Where the text of the last item begins. */
	get indent(): number {
		return this.open[this.open.length - 1]?.indent ?? 0;
	}

	next({ list, level, label }: ListNumber, indent: number): number {
		const same = this.open.findLastIndex((open) => open.list === list && open.level <= level);
		const known = this.open[same];
		// "b." after "a." stands beside it, whatever list of the file it belongs to.
		const before = known === undefined ? this.open.findLastIndex((open) => isNext(open.label, label)) : -1;
		if (known !== undefined && known.level === level) this.open.length = same + 1;
		else if (before !== -1) {
			this.open.length = before + 1;
			this.open[before] = { list, level, indent, label };
		} else {
			if (known !== undefined) this.open.length = same + 1;
			else {
				// The outer levels of the same list that were never used do not count; another list ends what is not further out.
				while (this.open.length > 0 && (this.open[this.open.length - 1]?.indent ?? 0) >= indent) this.open.pop();
			}
			this.open.push({ list, level, indent, label });
		}
		const last = this.open[this.open.length - 1];
		if (last !== undefined) last.label = label;
		return Math.min(9, this.open.length);
	}
}

function isNext(before: string | null, after: string | null): boolean {
	if (before === null || after === null) return false;
	const [one, other] = [splitLabel(`${before} x`), splitLabel(`${after} x`)];
	if (one === null || other === null || one.style !== other.style || one.depth !== other.depth) return false;
	return one.values.some((value) => other.values.includes(value + 1));
}
