/** What one reading of an OpenDocument text holds: what it looks things up in, and what it counts for the doubts at the end. */
import type { NoteReference } from "../docx/notes";
import type { ImageCollection } from "../images/image-collection";
import type { FileComment, Remarks } from "../remarks/remarks";
import type { ChangeRegion } from "./odf-changes";
import type { OdfLists } from "./odf-lists";
import type { OdfStyles } from "./odf-styles";
import type { OdfElement } from "./odf-xml";

export interface OdfTally {
	contents: number;
	images: number;
	links: number;
	hidden: number;
	equations: number;
	objects: number;
	elsewhere: number;
}

export interface OdfReading {
	styles: OdfStyles;
	lists: OdfLists;
	tally: OdfTally;
	/** Characters by the language the file says they are in. */
	languages: Map<string, number>;
	/** The body of each note, by the number it was met. */
	notes: Map<string, OdfElement>;
	/** How many notes were called. */
	counted: Record<NoteReference["kind"], number>;
	/** Which of tracked changes stand. */
	changes: "accept" | "reject";
	/** Tracked changes, by name. */
	regions: ReadonlyMap<string, ChangeRegion>;
	/** Insertions that are being read and do not stand. */
	open: ChangeRegion[];
	/** In the order in which they were met. */
	comments: FileComment[];
	/** Where comments and changes are kept that are to be brought in; null where they are not. */
	remarks: Remarks | null;
	formula: (address: string) => string | null;
	images: ImageCollection;
	/** The bytes of a part, where it is no larger than that; null if the file does not have it. */
	picture: (address: string, limit: number) => Uint8Array | "large" | null;
}

export function emptyOdfTally(): OdfTally {
	return { contents: 0, images: 0, links: 0, hidden: 0, equations: 0, objects: 0, elsewhere: 0 };
}

/** Remembers a note where it is called. */
export function keepNote(reading: OdfReading, kind: NoteReference["kind"], label: string, body: OdfElement): NoteReference {
	const id = String(reading.notes.size);
	reading.notes.set(id, body);
	return { kind, id, label };
}
