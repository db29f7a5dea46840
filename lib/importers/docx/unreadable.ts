/** Why a Word file cannot be read. Thrown only inside lib/importers/docx, and caught by import-docx.ts: outside it is a refusal like any other. */
import type { ImportRefusal } from "../imported";

export class Unreadable extends Error {
	constructor(
		readonly refusal: ImportRefusal,
		readonly params: Record<string, string | number> = {},
	) {
		super(refusal);
	}
}
