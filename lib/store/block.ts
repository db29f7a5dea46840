/** The blocks of a draft that is being checked: written, corrected, numbered. Those of a published draft never change (trigger block_of_published_draft). */
import "server-only";
import { sameContent } from "@/lib/domain/block";
import type { DraftBlock } from "@/lib/domain/draft-edit";
import type { Transaction } from "./client";
import { languagesLeftOut } from "./draft-view";

/** In order. */
export function draftBlocks(tx: Transaction, draftId: string): Promise<DraftBlock[]> {
	return tx.$queryRaw<(DraftBlock & { language: string | null })[]>`
		SELECT id, kind::text AS kind, level, label, title, text, marks, language FROM block WHERE draft_id = ${draftId}::uuid ORDER BY position`.then(
		languagesLeftOut,
	);
}

/** Writes blocks of which the draft has none yet; their places are those in the list, from `first`. One statement, however many. */
export async function insertBlocks(
	tx: Transaction,
	draftId: string,
	blocks: readonly (DraftBlock & { position: number })[],
): Promise<void> {
	if (blocks.length === 0) return;
	await tx.$executeRaw`
		INSERT INTO block (id, draft_id, position, kind, level, label, title, text, marks, language)
		SELECT b.id, ${draftId}::uuid, b.position, b.kind::block_kind, b.level, b.label, b.title, b.text, b.marks, b.language
		FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb)
			AS b(id uuid, position int, kind text, level int, label text, title text, text text, marks jsonb, language text)`;
}

/** Brings the rows from one state to the next, touching only those that differ in content or place. */
export async function saveBlocks(
	tx: Transaction,
	draftId: string,
	before: readonly DraftBlock[],
	after: readonly DraftBlock[],
): Promise<void> {
	const old = new Map(before.map((block, position) => [block.id, { block, position }]));
	const kept = new Set(after.map(({ id }) => id));
	const gone = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
	const placed = after.map((block, position) => ({ ...block, position }));
	const made = placed.filter(({ id }) => !old.has(id));
	const changed = placed.filter((block, index) => {
		const was = old.get(block.id);
		return was !== undefined && (was.position !== index || !sameContent(was.block, block));
	});
	if (gone.length > 0) await tx.$executeRaw`DELETE FROM block WHERE draft_id = ${draftId}::uuid AND id = ANY(${gone}::uuid[])`;
	if (changed.length > 0) {
		await tx.$executeRaw`
			UPDATE block SET position = b.position, number = NULL, kind = b.kind::block_kind, level = b.level, label = b.label, title = b.title,
				text = b.text, marks = b.marks, language = b.language
			FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
				AS b(id uuid, position int, kind text, level int, label text, title text, text text, marks jsonb, language text)
			WHERE block.draft_id = ${draftId}::uuid AND block.id = b.id`;
	}
	await insertBlocks(tx, draftId, made);
}

/** Gives the blocks their numbers, and places without gaps; null for what is not discussed. */
export async function numberRows(
	tx: Transaction,
	draftId: string,
	blocks: readonly { id: string; number: number | null }[],
): Promise<void> {
	const rows = blocks.map(({ id, number }, position) => ({ id, number, position }));
	await tx.$executeRaw`
		UPDATE block SET number = b.number, position = b.position
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS b(id uuid, number int, position int)
		WHERE block.draft_id = ${draftId}::uuid AND block.id = b.id`;
}
