/**
 * What an importer gives back: the blocks of a draft and what it was not sure of.
 * Importers are pure: bytes in, this out. They store nothing, fetch nothing and never throw on bad input.
 */
import type { BlockContent } from "@/lib/domain/block";
import type { ImportWarning } from "@/lib/domain/import-warning";
import type { Direction } from "@/lib/domain/language";

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
