/** What somebody needs who checks a draft: where it came from, what was doubtful in it, and what could be undone. */
import "server-only";
import type { KeptItems } from "@/lib/domain/brought-in";
import type { ImportWarning } from "@/lib/domain/import-warning";
import { store } from "./client";

export interface DraftCheckRow {
	sourceName: string;
	sourceFormat: string;
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
		SELECT d.source_name AS "sourceName", d.source_format AS "sourceFormat", d.warnings,
			d.brought_in AS "broughtIn", d.created_at AS "importedAt",
			(SELECT count(*) FROM draft_edit e WHERE e.draft_id = d.id AND e.undone_at IS NULL)::int AS undoable,
			(SELECT count(*) FROM draft_edit e WHERE e.draft_id = d.id AND e.undone_at IS NOT NULL)::int AS redoable
		FROM draft d WHERE d.id = ${draftId}::uuid`;
	return row ?? null;
}
