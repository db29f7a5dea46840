/**
 * Where does a reader stand? The seminar, who they are in it, its rounds, the paper or paragraph they ask for, and how far the record
 * has come: all that a page needs before it may say anything, in one statement.
 */
import "server-only";
import type { Attribution } from "@/lib/domain/attribution";
import type { BlockKind } from "@/lib/domain/block";
import type { Direction } from "@/lib/domain/language";
import type { Role } from "@/lib/domain/permissions";
import { store } from "./client";
import { Prisma } from "./generated/client";
import { type RoundRow, type RoundsColumn, roundsColumn, roundsOf } from "./seminar-rounds";

export interface StandingDraft {
	id: string;
	number: number;
	status: "editing" | "published";
	revision: number;
	publishedAt: Date | null;
	/** The last round in which positions were taken on this draft; null if none were. */
	lastVotedRoundId: string | null;
}

export interface StandingPaper {
	id: string;
	slug: string;
	title: string;
	language: string;
	direction: Direction;
	createdAt: Date;
	/** In order of their numbers. */
	drafts: StandingDraft[];
}

/** `member` is null for whoever is not, or no longer, in the seminar. */
export interface Standing {
	seminar: { id: string; slug: string; title: string; description: string; attribution: Attribution; timeZone: string; createdAt: Date };
	member: { id: string; role: Role; joinedAt: Date } | null;
	rounds: RoundRow[];
	record: {
		/** The last place given in the record; "0" before the first. */
		position: string;
		/**
		 * Names the set of committed events: the last position, and how many wait for theirs. Events are only ever added, and one leaves
		 * the waiting only by getting a position after all others; so two equal versions, whichever instance reads them, are one set.
		 * Every change writes its event in its own transaction. What is worked out after a version was read is therefore never older
		 * than that version, and may be kept for all who read the same one.
		 */
		version: string;
	};
	paper: StandingPaper | null;
	block: { id: string; draftId: string; kind: BlockKind; number: number | null; locked: boolean } | null;
}

export type SeminarRef = { seminarSlug: string } | { seminarId: string };
export type PaperRef = { seminarSlug: string; paperSlug: string } | { paperId: string };

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const isUuid = (text: string) => uuid.test(text);
/** The database has no text with U+0000 in it, and refuses to look for one. */
const isSearchable = (text: string) => !text.includes("\0");

const seminarColumns = Prisma.sql`s.id AS seminar_id, s.slug AS seminar_slug, s.title AS seminar_title, s.description,
	s.attribution::text AS attribution, s.time_zone, s.created_at AS seminar_created_at,
	m.id AS member_id, m.role::text AS role, m.joined_at,
	${roundsColumn},
	(SELECT max(e.position) FROM event e WHERE e.seminar_id = s.id)::text AS record_position,
	(SELECT count(*) FROM event e WHERE e.seminar_id = s.id AND e.position IS NULL)::int AS waiting`;
const paperColumns = Prisma.sql`p.id AS paper_id, p.slug AS paper_slug, p.title AS paper_title, p.language,
	p.direction::text AS direction, p.created_at AS paper_created_at,
	(SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'status', v.status, 'revision', v.revision,
		'publishedAt', extract(epoch FROM v.published_at) * 1000,
		'lastVotedRoundId', (SELECT r.id FROM round r WHERE r.seminar_id = s.id
			AND EXISTS (SELECT 1 FROM position o WHERE o.draft_id = v.id AND o.round_id = r.id) ORDER BY r.number DESC LIMIT 1))
		ORDER BY v.number) FROM draft v WHERE v.paper_id = p.id) AS drafts`;
const blockColumns = Prisma.sql`b.id AS block_id, b.draft_id, b.kind::text AS block_kind, b.number AS block_number,
	EXISTS (SELECT 1 FROM thread_lock l WHERE l.block_id = b.id) AS locked`;
const memberOf = (userId: string) =>
	Prisma.sql`LEFT JOIN member m ON m.seminar_id = s.id AND m.user_id = ${userId}::uuid AND m.left_at IS NULL`;

/** Null where there is no such seminar. */
export async function standingInSeminar(userId: string, ref: SeminarRef): Promise<Standing | null> {
	if ("seminarId" in ref ? !isUuid(ref.seminarId) : !isSearchable(ref.seminarSlug)) return null;
	const chosen = "seminarId" in ref ? Prisma.sql`s.id = ${ref.seminarId}::uuid` : Prisma.sql`s.slug = ${ref.seminarSlug}`;
	return load(Prisma.sql`SELECT ${seminarColumns} FROM seminar s ${memberOf(userId)} WHERE ${chosen}`);
}

/** Null where there is no such paper, or no more. */
export async function standingOnPaper(userId: string, ref: PaperRef): Promise<Standing | null> {
	if ("paperId" in ref ? !isUuid(ref.paperId) : !isSearchable(ref.seminarSlug + ref.paperSlug)) return null;
	const chosen =
		"paperId" in ref ? Prisma.sql`p.id = ${ref.paperId}::uuid` : Prisma.sql`s.slug = ${ref.seminarSlug} AND p.slug = ${ref.paperSlug}`;
	return load(Prisma.sql`SELECT ${seminarColumns}, ${paperColumns}
		FROM paper p JOIN seminar s ON s.id = p.seminar_id ${memberOf(userId)} WHERE ${chosen} AND p.deleted_at IS NULL`);
}

/** Where somebody stands on the paper of a draft; null where there is no such draft. */
export async function standingOnDraft(userId: string, draftId: string): Promise<Standing | null> {
	if (!isUuid(draftId)) return null;
	return load(Prisma.sql`SELECT ${seminarColumns}, ${paperColumns}
		FROM draft d JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL
		JOIN seminar s ON s.id = p.seminar_id ${memberOf(userId)} WHERE d.id = ${draftId}::uuid`);
}

/** Null where there is no such block. */
export async function standingOnBlock(userId: string, blockId: string): Promise<Standing | null> {
	if (!isUuid(blockId)) return null;
	return load(Prisma.sql`SELECT ${seminarColumns}, ${paperColumns}, ${blockColumns}
		FROM block b JOIN draft d ON d.id = b.draft_id JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL
		JOIN seminar s ON s.id = p.seminar_id ${memberOf(userId)} WHERE b.id = ${blockId}::uuid`);
}

/** Where somebody stands on the paragraph of a comment or counter-proposal; null where there is no such item. */
export async function standingOnItem(userId: string, type: "comment" | "counter-proposal", id: string): Promise<Standing | null> {
	if (!isUuid(id)) return null;
	const item = type === "comment" ? Prisma.sql`comment` : Prisma.sql`counter_proposal`;
	return load(Prisma.sql`SELECT ${seminarColumns}, ${paperColumns}, ${blockColumns}
		FROM ${item} i JOIN block b ON b.id = i.block_id JOIN draft d ON d.id = b.draft_id JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL
		JOIN seminar s ON s.id = p.seminar_id ${memberOf(userId)} WHERE i.id = ${id}::uuid`);
}

interface Row {
	seminar_id: string;
	seminar_slug: string;
	seminar_title: string;
	description: string;
	attribution: Attribution;
	time_zone: string;
	seminar_created_at: Date;
	member_id: string | null;
	role: Role | null;
	joined_at: Date | null;
	rounds: RoundsColumn;
	record_position: string | null;
	waiting: number;
	paper_id?: string;
	paper_slug?: string;
	paper_title?: string;
	language?: string;
	direction?: Direction;
	paper_created_at?: Date;
	drafts?: (Omit<StandingDraft, "publishedAt"> & { publishedAt: number | null })[] | null;
	block_id?: string;
	draft_id?: string;
	block_kind?: BlockKind;
	block_number?: number | null;
	locked?: boolean;
}

async function load(statement: Prisma.Sql): Promise<Standing | null> {
	const [row] = await store().$queryRaw<Row[]>(statement);
	if (row === undefined) return null;
	return {
		seminar: {
			id: row.seminar_id,
			slug: row.seminar_slug,
			title: row.seminar_title,
			description: row.description,
			attribution: row.attribution,
			timeZone: row.time_zone,
			createdAt: row.seminar_created_at,
		},
		member: row.member_id !== null && row.role !== null ? { id: row.member_id, role: row.role, joinedAt: row.joined_at as Date } : null,
		rounds: roundsOf(row.rounds),
		record: { position: row.record_position ?? "0", version: `${row.record_position ?? "0"}+${row.waiting}` },
		paper: paperOf(row),
		block:
			row.block_id === undefined || row.block_kind === undefined
				? null
				: {
						id: row.block_id,
						draftId: row.draft_id ?? "",
						kind: row.block_kind,
						number: row.block_number ?? null,
						locked: row.locked ?? false,
					},
	};
}

function paperOf(row: Row): StandingPaper | null {
	if (row.paper_id === undefined || row.direction === undefined) return null;
	return {
		id: row.paper_id,
		slug: row.paper_slug ?? "",
		title: row.paper_title ?? "",
		language: row.language ?? "und",
		direction: row.direction,
		createdAt: row.paper_created_at as Date,
		drafts: (row.drafts ?? []).map((draft) => ({
			...draft,
			publishedAt: draft.publishedAt === null ? null : new Date(draft.publishedAt),
		})),
	};
}
