/**
 * Edits of a file → tracked changes of the paper that came of it, at the words that they are about there. What cannot be said as a change, an
 * edit of a number that stands beside the text, becomes a comment that says it.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { BroughtChange, BroughtComment, BroughtItem } from "@/lib/domain/brought-in";
import { cleanText, isBlank } from "@/lib/domain/marked-text";
import type { Edit, JoinEdit, ParagraphEdit, WordsEdit } from "./edits";
import type { PinPlace, PinPlaces } from "./pin-places";

/** A change, and the move that it is half of. */
export interface Placed<Item extends BroughtItem = BroughtItem> {
	item: Item;
	move: string | null;
	/** The pin where it stands. */
	at: number;
}

/** What an edit comes to in the paper: nothing where it only moved white space or stands outside. */
export class PlacedChanges {
	/** Those that came to nothing. */
	left = 0;
	private count = 0;

	constructor(
		private readonly places: PinPlaces,
		private readonly blocks: readonly BlockContent[],
		private readonly title: string,
	) {}

	place(edit: Edit): Placed[] {
		const items = edit.type === "words" ? this.words(edit) : edit.type === "paragraph" ? this.paragraph(edit) : this.join(edit);
		if (items.length === 0) this.left++;
		return items.map((item) => ({ item, move: edit.move, at: edit.at }));
	}

	private words(edit: WordsEdit): BroughtItem[] {
		const [start, end] = [this.places.of(edit.start), this.places.of(edit.end)];
		const home = this.places.of(edit.home);
		const at = end ?? start;
		if (at === null) return home === null ? [] : this.besideText(edit, home);
		const from = start !== null && start.block === at.block ? start.at : 0;
		const items = this.range(edit, at.block, from, at.at);
		// Of a paragraph that was too long for one block the words may begin in one and end in the next.
		if (start === null || start.block === at.block) return items;
		const whole = this.textOf(start.block).length;
		return [...this.range({ ...edit, words: "" }, start.block, start.at, whole), ...items];
	}

	private range(edit: WordsEdit, block: number | null, from: number, to: number): BroughtItem[] {
		const all = this.textOf(block);
		let [start, end, words] = [from, Math.max(from, to), inserted(edit.words, this.kindOf(block))];
		// White space that was one with what was taken away, or that the ends of a block do not have, stays where it was.
		if (isSpace(edit.before) && start > 0 && !isSpace(all[start - 1])) {
			if (start < end) start += isSpace(all[start]) ? 1 : 0;
			else if (words !== "") words = edit.before + words;
		}
		if (isSpace(edit.behind) && words !== "" && !isSpace(words.at(-1)) && !isSpace(all[end]) && end < all.length) words += " ";
		if (isSpace(edit.behind) && words !== "" && start === 0 && end === 0 && !isSpace(all[0]) && !isSpace(words.at(-1))) words += " ";
		// Spaces beside spaces change nothing.
		const onlySpace =
			start === end && /^ +$/.test(words) && (start === 0 || end === all.length || isSpace(all[start - 1]) || isSpace(all[end]));
		if (all.slice(start, end) === words || onlySpace) return [];
		const isWhole = block !== null && edit.emptied && isBlank(all.slice(0, start) + words + all.slice(end));
		const { change } = edit;
		if (isWhole) return [this.change(edit, { block, start: 0, end: 0, change, kind: "delete", text: "" })];
		return [this.change(edit, { block, start, end, change, kind: "replace", text: words })];
	}

	/** What was done to the number of a paragraph. */
	private besideText(edit: WordsEdit, { block }: PinPlace): BroughtComment[] {
		const [old, now] = [cleanText(edit.old), cleanText(edit.words)];
		if (old === now) return [];
		const body = [old, now].map((words) => (words === "" ? "∅" : words)).join(" → ");
		const { author, date } = edit.by;
		return [{ type: "comment", id: this.id(), author, date, block, start: 0, end: 0, parent: null, body, resolved: false }];
	}

	private paragraph(edit: ParagraphEdit): BroughtItem[] {
		const { container, after, at } = edit;
		const cell = container.cell === null ? null : this.places.of(container.cell);
		const own = after === null ? cell : this.places.of(after);
		const kind = own === null ? null : this.kindOf(own.block);
		// The cells of a table, and notes, are parts of one block.
		if (own !== null && ((cell !== null && kind === "table") || (kind === "footnote" && after !== null))) {
			const words = inserted(edit.words, kind);
			if (isBlank(words)) return [];
			const all = this.textOf(own.block);
			const glue = kind === "footnote" ? "\n" : after !== null || all[own.at - 1] === "|" ? " " : "";
			const text = glue + words.trim() + (all[own.at] === "|" ? " " : "");
			return [this.change(edit, { block: own.block, start: own.at, end: own.at, change: "insertion", kind: "replace", text })];
		}
		const text = cleanText(edit.words);
		if (text === "") return [];
		const before = this.places.before(at);
		return [this.change(edit, { block: before?.block ?? null, start: 0, end: 0, change: "insertion", kind: "insert", text })];
	}

	private join(edit: JoinEdit): BroughtItem[] {
		const [to, home] = [this.places.of(edit.to), this.places.of(edit.home)];
		const start = this.places.of(edit.start) ?? (home === null ? null : { ...home, at: 0 });
		if (to === null || start === null || to.block === null || start.block === null) return [];
		if (to.block === start.block) {
			if (to.at >= start.at) return [];
			return [this.change(edit, { block: to.block, start: to.at, end: start.at, change: "deletion", kind: "replace", text: "" })];
		}
		const text = inserted(edit.words, this.kindOf(to.block)).trimEnd();
		const head = this.change(edit, { block: to.block, start: to.at, end: to.at, change: "move", kind: "replace", text });
		const gone = this.change(edit, { block: start.block, start: 0, end: 0, change: "move", kind: "delete", text: "" });
		return [
			{ ...head, moved: gone.id },
			{ ...gone, moved: head.id },
		];
	}

	private change({ by }: Edit, place: Pick<BroughtChange, "block" | "start" | "end" | "change" | "kind" | "text">): BroughtChange {
		return { type: "change", id: this.id(), author: by.author, date: by.date, moved: null, ...place };
	}

	private id(): string {
		return `change-${++this.count}`;
	}

	private textOf(block: number | null): string {
		return block === null ? this.title : (this.blocks[block]?.text ?? "");
	}

	private kindOf(block: number | null): BlockContent["kind"] | null {
		return block === null ? null : (this.blocks[block]?.kind ?? null);
	}
}

function isSpace(character: string | undefined): boolean {
	return character !== undefined && /^\s/.test(character);
}

/** Words as a block may hold them, with the spaces at their ends; in a table they stand on one line. */
function inserted(words: string, kind: BlockContent["kind"] | null): string {
	const line = kind === "table" || kind === null ? words.replace(/\s+/g, " ").replaceAll("|", "¦") : words;
	if (isBlank(line)) return line === "" ? "" : line.includes("\n") ? "\n" : " ";
	// Not by a pattern that is tied to the end: in a row of spaces it would begin again at each.
	const before = line.slice(0, line.length - line.trimStart().length);
	const behind = line.slice(line.trimEnd().length);
	const short = (space: string): string => (space.includes("\n") ? "\n" : space.replace(/[^\S\u00a0]+/g, " "));
	return short(before) + cleanText(line) + short(behind);
}
