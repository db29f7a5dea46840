/** What others said in the file of a draft: as the draft keeps it, and as comments and counter-proposals once it is published. */
import "server-only";
import type { KeptItems } from "@/lib/domain/brought-in";
import type { Placed, PlacedComment, PlacedProposal } from "@/lib/domain/placed";
import type { Transaction } from "./client";
import { newId } from "./new-id";

/** With when the draft was imported; null where nothing was brought in. */
export async function keptItemsOf(tx: Transaction, draftId: string): Promise<{ kept: KeptItems; importedAt: Date } | null> {
	const draft = await tx.draft.findUniqueOrThrow({
		where: { id: draftId },
		select: { broughtIn: true, createdAt: true },
	});
	const kept = draft.broughtIn as unknown as KeptItems | null;
	return kept === null ? null : { kept, importedAt: draft.createdAt };
}

type BySource = ReadonlyMap<string, string>;

/** Two statements, however many. `memberIdOf`: of the author that a file names. */
export async function insertPlaced(
	tx: Transaction,
	draftId: string,
	placed: readonly Placed[],
	memberIdOf: (author: string) => string,
): Promise<void> {
	// Discussions are in the order of time and, where that is the same, of the ids: in order they tell the order of the file.
	const ids = placed.map(newId).sort();
	const rows = placed.map((one, index) => ({ ...one, id: ids[index] as string, memberId: memberIdOf(one.author) }));
	const bySource: BySource = new Map(rows.toReversed().map(({ source, id }) => [source, id]));
	await insertComments(tx, draftId, rows.filter(isComment), bySource);
	await insertProposals(tx, draftId, rows.filter(isProposal), bySource);
}

type Row = { id: string; memberId: string };
const isComment = (row: Placed & Row): row is PlacedComment & Row => row.type === "comment";
const isProposal = (row: Placed & Row): row is PlacedProposal & Row => row.type === "counter-proposal";

async function insertComments(
	tx: Transaction,
	draftId: string,
	comments: readonly (PlacedComment & Row)[],
	bySource: BySource,
): Promise<void> {
	if (comments.length === 0) return;
	const rows = comments.map(({ id, memberId, blockId, parent, body, anchor, resolved, change, at }) => ({
		id,
		memberId,
		blockId,
		parentId: parent === null ? null : bySource.get(parent),
		body,
		exact: anchor?.exact ?? null,
		prefix: anchor?.prefix ?? null,
		suffix: anchor?.suffix ?? null,
		start: anchor?.start ?? null,
		resolved,
		change,
		at,
	}));
	await tx.$executeRaw`
		INSERT INTO comment (id, draft_id, block_id, member_id, parent_id, body, anchor_exact, anchor_prefix, anchor_suffix, anchor_start,
			resolved, imported_change, created_at)
		SELECT i.id, ${draftId}::uuid, i."blockId", i."memberId", i."parentId", i.body, i.exact, i.prefix, i.suffix, i.start,
			i.resolved, i.change::imported_change, i.at
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS i(id uuid, "blockId" uuid, "memberId" uuid, "parentId" uuid, body text,
			exact text, prefix text, suffix text, start int, resolved boolean, change text, at timestamptz)`;
}

async function insertProposals(
	tx: Transaction,
	draftId: string,
	proposals: readonly (PlacedProposal & Row)[],
	bySource: BySource,
): Promise<void> {
	if (proposals.length === 0) return;
	const earlier = new Set<string>();
	const rows = proposals.map(({ id, memberId, blockId, kind, text, change, moved, source, at }) => {
		// The second half of a move points at the first.
		const movedWith = moved !== null && earlier.has(moved) ? bySource.get(moved) : null;
		earlier.add(source);
		return { id, memberId, blockId, kind, text, change, movedWith, at };
	});
	await tx.$executeRaw`
		INSERT INTO counter_proposal (id, draft_id, block_id, member_id, kind, text, rationale, imported_change, moved_with_id, created_at)
		SELECT i.id, ${draftId}::uuid, i."blockId", i."memberId", i.kind::counter_proposal_kind, i.text, '', i.change::imported_change,
			i."movedWith", i.at
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS i(id uuid, "blockId" uuid, "memberId" uuid, kind text, text text, change text,
			"movedWith" uuid, at timestamptz)`;
}
