/**
 * The scene of an act: where it happens, who is there, and what state things are in. One statement a scene, whatever it is about, so
 * that a command asks the database once before it decides.
 */
import "server-only";
import type { Attribution } from "@/lib/domain/attribution";
import { type BlockKind, isDiscussable } from "@/lib/domain/block";
import type { Facts, ItemFacts, Role } from "@/lib/domain/permissions";
import { currentRound } from "@/lib/domain/round";
import type { Transaction } from "./client";
import { Prisma } from "./generated/client";
import { type RoundRow, type RoundsColumn, roundsColumn, roundsOf } from "./seminar-rounds";

export interface SceneItem {
	type: "comment" | "counter-proposal";
	id: string;
	memberId: string;
	/** Of a comment: the one that opened its conversation; null for that one itself and for counter-proposals. */
	parentId: string | null;
	deletedAt: Date | null;
	withdrawnAt: Date | null;
	moderation: ItemFacts["moderation"];
}

/** Null where the act is about nothing of the kind. `member` is null for whoever is not, or no longer, in the seminar. */
export interface Scene {
	seminar: { id: string; slug: string; title: string; attribution: Attribution; timeZone: string };
	member: { id: string; role: Role } | null;
	/** The round that counts now. */
	round: RoundRow | null;
	rounds: RoundRow[];
	paper: { id: string; slug: string; title: string } | null;
	draft: { id: string; number: number; status: "editing" | "published"; revision: number } | null;
	block: { id: string; kind: BlockKind; number: number | null; text: string } | null;
	threadLocked: boolean;
	item: SceneItem | null;
}

/** A member as the scene knows them; what commands write into rows. */
export type Present = Scene & { member: NonNullable<Scene["member"]> };

/** What the rules look at (lib/domain/permissions.ts), read off a scene. */
export function factsOf(scene: Scene, now: Date): Facts {
	const { item, member } = scene;
	return {
		role: member?.role ?? null,
		now,
		round: scene.round,
		draft: scene.draft?.status ?? null,
		discussable: scene.block === null ? null : isDiscussable(scene.block.kind),
		threadLocked: scene.threadLocked,
		item:
			item === null
				? null
				: {
						mine: item.memberId === member?.id,
						deleted: item.deletedAt !== null,
						withdrawn: item.withdrawnAt !== null,
						moderation: item.moderation,
					},
	};
}

/** Ids have to be UUIDs; null where there is nothing of the kind. */
export const sceneOfSeminar = (tx: Transaction, userId: string, seminarId: string, now: Date) =>
	load(tx, userId, now, "seminar", seminarId);
export const sceneOfDraft = (tx: Transaction, userId: string, draftId: string, now: Date) => load(tx, userId, now, "draft", draftId);
export const sceneOfBlock = (tx: Transaction, userId: string, blockId: string, now: Date) => load(tx, userId, now, "block", blockId);
/** The seminar that a file was brought to. */
export const sceneOfImport = (tx: Transaction, userId: string, importId: string, now: Date) => load(tx, userId, now, "import", importId);
export const sceneOfItem = (tx: Transaction, userId: string, item: { type: SceneItem["type"]; id: string }, now: Date) =>
	load(tx, userId, now, item.type, item.id);

type Subject = "seminar" | "import" | "draft" | "block" | SceneItem["type"];

// The chain from the subject up to its seminar.
const paperUp = Prisma.sql`JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL JOIN seminar s ON s.id = p.seminar_id`;
const blockUp = Prisma.sql`JOIN draft d ON d.id = b.draft_id ${paperUp}`;
const nothing = {
	paper: Prisma.sql`NULL::uuid AS paper_id, NULL AS paper_slug, NULL AS paper_title`,
	draft: Prisma.sql`NULL::uuid AS draft_id, NULL::int AS draft_number, NULL AS draft_status, NULL::int AS draft_revision`,
	block: Prisma.sql`NULL::uuid AS block_id, NULL AS block_kind, NULL::int AS block_number, NULL AS block_text, false AS locked`,
	item: Prisma.sql`NULL::uuid AS item_id`,
};
const nothingBelow = Prisma.sql`${nothing.paper}, ${nothing.draft}, ${nothing.block}, ${nothing.item}`;
const paperColumns = Prisma.sql`p.id AS paper_id, p.slug AS paper_slug, p.title AS paper_title`;
const draftColumns = Prisma.sql`d.id AS draft_id, d.number AS draft_number, d.status::text AS draft_status, d.revision AS draft_revision`;
const blockColumns = Prisma.sql`b.id AS block_id, b.kind::text AS block_kind, b.number AS block_number, b.text AS block_text,
	EXISTS (SELECT 1 FROM thread_lock l WHERE l.block_id = b.id) AS locked`;
const commentColumns = Prisma.sql`i.id AS item_id, i.member_id AS item_member_id, i.parent_id, i.deleted_at, NULL::timestamptz AS withdrawn_at,
	i.moderation::text AS moderation`;
const proposalColumns = Prisma.sql`i.id AS item_id, i.member_id AS item_member_id, NULL::uuid AS parent_id, NULL::timestamptz AS deleted_at,
	i.withdrawn_at, i.moderation::text AS moderation`;

const from: Record<Subject, { columns: Prisma.Sql; tables: Prisma.Sql }> = {
	seminar: { columns: nothingBelow, tables: Prisma.sql`seminar s` },
	import: { columns: nothingBelow, tables: Prisma.sql`import_job j JOIN seminar s ON s.id = j.seminar_id` },
	draft: {
		columns: Prisma.sql`${paperColumns}, ${draftColumns}, ${nothing.block}, ${nothing.item}`,
		tables: Prisma.sql`draft d ${paperUp}`,
	},
	block: {
		columns: Prisma.sql`${paperColumns}, ${draftColumns}, ${blockColumns}, ${nothing.item}`,
		tables: Prisma.sql`block b ${blockUp}`,
	},
	comment: {
		columns: Prisma.sql`${paperColumns}, ${draftColumns}, ${blockColumns}, ${commentColumns}`,
		tables: Prisma.sql`comment i JOIN block b ON b.id = i.block_id ${blockUp}`,
	},
	"counter-proposal": {
		columns: Prisma.sql`${paperColumns}, ${draftColumns}, ${blockColumns}, ${proposalColumns}`,
		tables: Prisma.sql`counter_proposal i JOIN block b ON b.id = i.block_id ${blockUp}`,
	},
};
const key: Record<Subject, Prisma.Sql> = {
	seminar: Prisma.sql`s.id`,
	import: Prisma.sql`j.id`,
	draft: Prisma.sql`d.id`,
	block: Prisma.sql`b.id`,
	comment: Prisma.sql`i.id`,
	"counter-proposal": Prisma.sql`i.id`,
};

interface Row {
	seminar_id: string;
	seminar_slug: string;
	seminar_title: string;
	attribution: Attribution;
	time_zone: string;
	member_id: string | null;
	role: Role | null;
	rounds: RoundsColumn;
	paper_id: string | null;
	paper_slug: string | null;
	paper_title: string | null;
	draft_id: string | null;
	draft_number: number | null;
	draft_status: "editing" | "published" | null;
	draft_revision: number | null;
	block_id: string | null;
	block_kind: BlockKind | null;
	block_number: number | null;
	block_text: string | null;
	locked: boolean;
	item_id: string | null;
	item_member_id?: string;
	parent_id?: string | null;
	deleted_at?: Date | null;
	withdrawn_at?: Date | null;
	moderation?: ItemFacts["moderation"];
}

async function load(tx: Transaction, userId: string, now: Date, subject: Subject, id: string): Promise<Scene | null> {
	const { columns, tables } = from[subject];
	const [row] = await tx.$queryRaw<Row[]>`
		SELECT s.id AS seminar_id, s.slug AS seminar_slug, s.title AS seminar_title, s.attribution::text AS attribution, s.time_zone,
			m.id AS member_id, m.role::text AS role,
			${roundsColumn},
			${columns}
		FROM ${tables}
		LEFT JOIN member m ON m.seminar_id = s.id AND m.user_id = ${userId}::uuid AND m.left_at IS NULL
		WHERE ${key[subject]} = ${id}::uuid`;
	return row === undefined ? null : sceneOf(row, subject, now);
}

function sceneOf(row: Row, subject: Subject, now: Date): Scene {
	const rounds = roundsOf(row.rounds);
	return {
		seminar: {
			id: row.seminar_id,
			slug: row.seminar_slug,
			title: row.seminar_title,
			attribution: row.attribution,
			timeZone: row.time_zone,
		},
		member: row.member_id !== null && row.role !== null ? { id: row.member_id, role: row.role } : null,
		rounds,
		round: currentRound(rounds, now),
		paper: row.paper_id === null ? null : { id: row.paper_id, slug: row.paper_slug ?? "", title: row.paper_title ?? "" },
		draft:
			row.draft_id === null || row.draft_status === null
				? null
				: { id: row.draft_id, number: row.draft_number ?? 0, status: row.draft_status, revision: row.draft_revision ?? 0 },
		block:
			row.block_id === null || row.block_kind === null
				? null
				: { id: row.block_id, kind: row.block_kind, number: row.block_number, text: row.block_text ?? "" },
		threadLocked: row.locked,
		item:
			row.item_id === null
				? null
				: {
						type: subject === "comment" ? "comment" : "counter-proposal",
						id: row.item_id,
						memberId: row.item_member_id ?? "",
						parentId: row.parent_id ?? null,
						deletedAt: row.deleted_at ?? null,
						withdrawnAt: row.withdrawn_at ?? null,
						moderation: row.moderation ?? "approved",
					},
	};
}
