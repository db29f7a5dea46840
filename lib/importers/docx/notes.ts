/**
 * Which footnotes and endnotes does a paper have, and how are they numbered? Notes are counted where they are referred to, unless the author
 * gave them a sign of their own.
 */
import { formatNumber } from "./number-formats";
import { child, valOf, type XmlElement } from "./xml-tree";

export type NoteKind = "footnote" | "endnote";

export interface NoteReference {
	kind: NoteKind;
	id: string;
	label: string;
}

export class Notes {
	private readonly contents: Record<NoteKind, Map<string, readonly XmlElement[]>>;
	private readonly formats: Record<NoteKind, string>;
	private readonly counters: Record<NoteKind, number>;

	/** `properties`: how the paper numbers its notes, settings or a section (the nearest first). */
	constructor(footnotes: XmlElement | null, endnotes: XmlElement | null, properties: readonly XmlElement[]) {
		this.contents = { footnote: byId(footnotes), endnote: byId(endnotes) };
		const [foot, end] = ["w:footnotePr", "w:endnotePr"].map((name) =>
			properties.map((part) => child(part, name)).find((part) => part !== undefined && part.children.length > 0 && !isOnlySeparators(part)),
		);
		this.formats = { footnote: valOf(foot, "w:numFmt") ?? "decimal", endnote: valOf(end, "w:numFmt") ?? "lowerRoman" };
		this.counters = { footnote: startOf(foot), endnote: startOf(end) };
	}

	has(kind: NoteKind, id: string): boolean {
		return this.contents[kind].has(id);
	}

	/** The paragraphs of a note. */
	paragraphs(kind: NoteKind, id: string): readonly XmlElement[] {
		return this.contents[kind].get(id) ?? [];
	}

	/** Counts a reference and says what is printed there. */
	next(kind: NoteKind): string {
		return formatNumber(++this.counters[kind], this.formats[kind]);
	}

	/** A section begins that numbers its notes anew. */
	restart(kind: NoteKind, properties: XmlElement | undefined): void {
		this.counters[kind] = startOf(properties);
	}
}

function byId(root: XmlElement | null): Map<string, readonly XmlElement[]> {
	const notes = new Map<string, readonly XmlElement[]>();
	for (const note of root?.children ?? []) {
		const type = note.attributes["w:type"];
		if (type === undefined || type === "normal") notes.set(note.attributes["w:id"] ?? "", note.children);
	}
	return notes;
}

function startOf(properties: XmlElement | undefined): number {
	const start = Number.parseInt(valOf(properties, "w:numStart") ?? "", 10);
	return Number.isSafeInteger(start) && start > 0 ? start - 1 : 0;
}

/** Settings always name the separators of notes; that says nothing of their numbers. */
function isOnlySeparators(properties: XmlElement): boolean {
	return properties.children.every(({ name }) => name === "w:footnote" || name === "w:endnote");
}
