/**
 * Who changed what in a Word file, and how many changes are there? Reads the attributes of tracked changes and the ranges that moves are
 * named by (ECMA-376 17.13.5).
 */
import type { By, ChangedEnd } from "../remarks/trace";
import type { Tally } from "./reading";
import { hasWords } from "./run-words";
import { child, type XmlElement } from "./xml-tree";

export const insertedBy = ["w:ins", "w:moveTo"];
export const deletedBy = ["w:del", "w:moveFrom"];
/** What changed that no words tell. */
const wordless =
	/^w:(?:rPrChange|pPrChange|sectPrChange|tblPrChange|tblPrExChange|trPrChange|tcPrChange|tblGridChange|numberingChange|cellIns|cellDel|cellMerge)$/;

export class Revisions {
	readonly authors = new Set<string>();
	private readonly named = new Set<string>();
	private readonly ranges: { name: string; id: string; from: boolean }[] = [];

	constructor(private readonly tally: Tally) {}

	/** Counts a change that has words; its two halves are one move. */
	count(element: XmlElement): void {
		if (!hasWords(element)) return;
		this.authors.add(authorOf(element.attributes));
		if (element.name === "w:ins") this.tally.insertions++;
		else if (element.name === "w:del") this.tally.deletions++;
		else {
			const name = this.moveOf(element.name);
			if (name === null) {
				if (element.name === "w:moveTo") this.tally.moves++;
			} else if (!this.named.has(name)) {
				this.named.add(name);
				this.tally.moves++;
			}
		}
	}

	/** Opens or closes the range of a move; whether the element is such a sign. */
	range({ name, attributes }: XmlElement): boolean {
		const sign = /^w:move(From|To)Range(Start|End)$/.exec(name);
		if (sign === null) return false;
		const [, half, side] = sign;
		const id = attributes["w:id"] ?? "";
		if (side === "Start") {
			if (this.ranges.length < 100) this.ranges.push({ id, name: attributes["w:name"] ?? id, from: half === "From" });
		} else {
			const open = this.ranges.findLastIndex((range) => range.id === id);
			if (open !== -1) this.ranges.splice(open, 1);
		}
		return true;
	}

	/** The move that a "w:moveFrom" or "w:moveTo" is part of; null for other changes and where the file names none. */
	moveOf(name: string): string | null {
		if (name !== "w:moveFrom" && name !== "w:moveTo") return null;
		return this.ranges.findLast((range) => range.from === (name === "w:moveFrom"))?.name ?? null;
	}

	/** How a tracked change made or took away the end of a paragraph; `mark`: its properties. */
	endOf(mark: XmlElement | undefined): ChangedEnd | null {
		for (const element of mark?.children ?? []) {
			const kind = insertedBy.includes(element.name) ? "insertion" : deletedBy.includes(element.name) ? "deletion" : null;
			if (kind !== null) return { kind, by: byOf(element), move: this.moveOf(element.name) };
		}
		return null;
	}
}

export function byOf(element: XmlElement): By {
	const session = sessionOf(element);
	return {
		author: authorOf(element.attributes),
		date: dateOf(element.attributes["w:date"]),
		...(session !== undefined && { session }),
	};
}

/** Word names the session in which a run was deleted or written (17.3.2.25). */
function sessionOf(element: XmlElement): string | undefined {
	const run = child(element, "w:r")?.attributes;
	return element.name === "w:del" || element.name === "w:moveFrom" ? run?.["w:rsidDel"] : run?.["w:rsidR"];
}

/** The name, or what the author is called by where there is none. */
export function authorOf(attributes: XmlElement["attributes"]): string {
	return attributes["w:author"]?.trim() || attributes["w:initials"]?.trim() || "";
}

/** Word writes the time on the author's clock, mostly with a "Z" that means nothing. */
export function dateOf(text: string | undefined): string | null {
	if (text === undefined || !/^\d{4}-\d\d-\d\dT/.test(text)) return null;
	const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** How many changes in an element are of its look, its numbers, its rows. */
export function wordlessIn(element: XmlElement): number {
	let count = 0;
	const stack = [element];
	for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
		if (wordless.test(part.name)) count++;
		else if (part.name === "w:trPr" && part.children.some(({ name }) => name === "w:ins" || name === "w:del")) count++;
		else if (part.name === "w:numPr" && child(part, "w:ins") !== undefined) count++;
		for (const inner of part.children) stack.push(inner);
	}
	return count;
}

/** Properties as they were before a tracked change of them; what is said of the change itself stays. */
export function formerProperties(properties: XmlElement | undefined): XmlElement | undefined {
	const change = child(properties, `${properties?.name}Change`);
	if (properties === undefined || change === undefined) return withoutInsertedNumber(properties);
	const kept = properties.children.filter(({ name }) => name === "w:rPr" || name === "w:sectPr");
	return { ...properties, children: [...(child(change, properties.name)?.children ?? []), ...kept] };
}

function withoutInsertedNumber(properties: XmlElement | undefined): XmlElement | undefined {
	if (properties === undefined || child(child(properties, "w:numPr"), "w:ins") === undefined) return properties;
	return { ...properties, children: properties.children.filter(({ name }) => name !== "w:numPr") };
}
