/**
 * What was an importer not sure of? A doubt for the person who checks the draft before it is published.
 */

export interface ImportWarning {
	/** A key of messages/en.json under "importWarnings". */
	code: string;
	/** Index into the blocks as they were imported, if the doubt is about one. */
	block: number | null;
	params: Record<string, string | number>;
}
