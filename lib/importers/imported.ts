/**
 * What an importer gives back: the blocks of a draft and what it was not sure of.
 * Importers are pure: bytes in, this out. They store nothing, fetch nothing and never throw on bad input.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { BroughtItem, FoundChanges } from "@/lib/domain/brought-in";
import type { ImportWarning } from "@/lib/domain/import-warning";
import type { Direction } from "@/lib/domain/language";
import type { OriginalLine, OriginalPlace } from "@/lib/domain/original";

export type { ImportProgress } from "@/lib/domain/import-job";
export type { ImportWarning } from "@/lib/domain/import-warning";

export interface ImportedPaper {
	title: string;
	/** BCP 47, "und" if it could not be told. */
	language: string;
	direction: Direction;
	blocks: BlockContent[];
	warnings: ImportWarning[];
	/** The format found in the bytes, not in the name. */
	format: "text" | "markdown" | "html" | "odt" | "docx" | "pdf";
	/** Where each block stands in the file, in their order; null for what has no place of its own. */
	places: (OriginalPlace | null)[];
	/** What the file says, for formats without pages; empty for others. */
	original: OriginalLine[];
	/** Tracked changes and comments in the file. */
	found: FoundChanges;
	/** With "bring-in": each of them. */
	broughtIn: BroughtItem[];
	/** Those that marks of the blocks name, each once. */
	images: ImportedImage[];
}

export interface ImportedImage {
	/** Hex. */
	sha256: string;
	mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
	/** Pixels. */
	width: number;
	height: number;
	bytes: Uint8Array;
}

/** Why a file cannot be imported; a key of messages/en.json under "refusals". */
export type ImportRefusal =
	| "file-empty"
	| "file-too-large"
	| "file-binary"
	| "file-encoding"
	| "file-format-unsupported"
	| "file-line-too-long"
	| "file-damaged"
	| "file-encrypted"
	| "file-unsafe"
	| "file-too-many-blocks"
	| "file-too-many-pages"
	| "pdf-without-text";

export type ImportResult =
	| { ok: true; paper: ImportedPaper }
	| { ok: false; refusal: ImportRefusal; params: Record<string, string | number> };
