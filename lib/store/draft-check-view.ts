/** What somebody needs who checks a draft: where it came from, what was doubtful in it, and what could be undone. */
import "server-only";
import type { KeptItems } from "@/lib/domain/brought-in";
import type { ImportWarning } from "@/lib/domain/import-warning";
import type { OriginalLine, OriginalPlace } from "@/lib/domain/original";
import { store } from "./client";

export interface DraftCheckRow {
	sourceName: string;
	sourceFormat: string;
	sourceSha256: string;
	/** Where blocks stand in the file, by their ids. */
	places: Record<string, OriginalPlace>;
	/** What the file says; empty for formats with pages. */
	original: OriginalLine[];
	/** Whether the file was kept. */
	kept: boolean;
	/** Keys of the doubts that were put aside. */
	looked: string[];
	warnings: (ImportWarning & { blockId?: string | null })[];
	/** Null where nothing came with the file. */
	broughtIn: KeptItems | null;
	importedAt: Date;
	/** Corrections that stand, and that were undone. */
	undoable: number;
	redoable: number;
}

export async function draftCheckRow(draftId: string): Promise<DraftCheckRow | null> {
	const [row] = await store().$queryRaw<DraftCheckRow[]>`
		SELECT d.source_name AS "sourceName", d.source_format AS "sourceFormat", d.source_sha256 AS "sourceSha256", d.warnings, d.places, d.looked,
			coalesce(f.original, '[]') AS original, f.draft_id IS NOT NULL AS kept,
			d.brought_in AS "broughtIn", d.created_at AS "importedAt",
			(SELECT count(*) FROM draft_edit e WHERE e.draft_id = d.id AND e.undone_at IS NULL)::int AS undoable,
			(SELECT count(*) FROM draft_edit e WHERE e.draft_id = d.id AND e.undone_at IS NOT NULL)::int AS redoable
		FROM draft d LEFT JOIN source_file f ON f.draft_id = d.id WHERE d.id = ${draftId}::uuid`;
	return row ?? null;
}
