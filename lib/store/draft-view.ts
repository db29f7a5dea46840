/** What a draft says, and, counted for all readers at once, what has been said of each of its paragraphs. */
import "server-only";
import type { BlockKind, Mark } from "@/lib/domain/block";
import type { Stance } from "@/lib/domain/tally";
import { store } from "./client";

export interface BlockRow {
	id: string;
	number: number | null;
	kind: BlockKind;
	level: number;
	label: string | null;
	title: string | null;
	text: string;
	marks: Mark[];
	/** BCP 47, where it is not the language of the paper. */
	language?: string;
}

/** The blocks of a draft, in order. */
export function blocksOfDraft(draftId: string): Promise<BlockRow[]> {
	return store().$queryRaw<(BlockRow & { language: string | null })[]>`
		SELECT id, number, kind::text AS kind, level, label, title, text, marks, language
		FROM block WHERE draft_id = ${draftId}::uuid ORDER BY position`.then(languagesLeftOut);
}

/** The rows without a language where they have that of the paper. */
export function languagesLeftOut<Row extends object>(rows: (Row & { language?: string | null })[]): (Row & { language?: string })[] {
	return rows.map(({ language, ...row }) => (language == null ? row : { ...row, language })) as (Row & { language?: string })[];
}

/** A contribution that not everybody may see. */
export interface ModeratedRow {
	type: "comment" | "counter-proposal";
	memberId: string;
	moderation: "hidden" | "removed";
}

export interface OverlayRow {
	blockId: string;
	/** Comments and replies that are not deleted, moderated ones not among them. */
	comments: number;
	/** Counter-proposals that are not withdrawn, moderated ones not among them. */
	counterProposals: number;
	moderated: ModeratedRow[];
	/** Member id → position in the round. */
	positions: Record<string, Stance>;
	locked: boolean;
}

/** One row for each paragraph of which something has been said. `roundId` null: no positions. One statement, whatever the draft's size. */
export async function overlayOfDraft(draftId: string, roundId: string | null): Promise<OverlayRow[]> {
	const rows = await store().$queryRaw<(Omit<OverlayRow, "moderated" | "positions"> & Partial<OverlayRow>)[]>`
		WITH said AS (
			SELECT block_id, count(*) FILTER (WHERE moderation = 'approved') AS comments,
				json_agg(json_build_object('type', 'comment', 'memberId', member_id, 'moderation', moderation))
					FILTER (WHERE moderation <> 'approved') AS moderated
			FROM comment WHERE draft_id = ${draftId}::uuid AND deleted_at IS NULL GROUP BY block_id
		), proposed AS (
			SELECT block_id, count(*) FILTER (WHERE moderation = 'approved') AS proposals,
				json_agg(json_build_object('type', 'counter-proposal', 'memberId', member_id, 'moderation', moderation))
					FILTER (WHERE moderation <> 'approved') AS moderated
			FROM counter_proposal WHERE draft_id = ${draftId}::uuid AND withdrawn_at IS NULL GROUP BY block_id
		), voted AS (
			SELECT block_id, json_object_agg(member_id, stance) AS positions
			FROM position WHERE draft_id = ${draftId}::uuid AND round_id = ${roundId}::uuid GROUP BY block_id
		)
		SELECT b.id AS "blockId", coalesce(said.comments, 0)::int AS comments, coalesce(proposed.proposals, 0)::int AS "counterProposals",
			(coalesce(said.moderated, '[]')::jsonb || coalesce(proposed.moderated, '[]')::jsonb) AS moderated,
			voted.positions, l.block_id IS NOT NULL AS locked
		FROM block b
		LEFT JOIN said ON said.block_id = b.id LEFT JOIN proposed ON proposed.block_id = b.id
		LEFT JOIN voted ON voted.block_id = b.id LEFT JOIN thread_lock l ON l.block_id = b.id
		WHERE b.draft_id = ${draftId}::uuid
			AND (said.block_id IS NOT NULL OR proposed.block_id IS NOT NULL OR voted.block_id IS NOT NULL OR l.block_id IS NOT NULL)`;
	return rows.map((row) => ({ ...row, moderated: row.moderated ?? [], positions: row.positions ?? {} }));
}
