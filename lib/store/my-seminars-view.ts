/** In which seminars is a person, and what waits there? */
import "server-only";
import type { Role } from "@/lib/domain/permissions";
import { store } from "./client";
import { type RoundRow, type RoundsColumn, roundsColumn, roundsOf } from "./seminar-rounds";

export interface MySeminarRow {
	id: string;
	slug: string;
	title: string;
	description: string;
	timeZone: string;
	role: Role;
	rounds: RoundRow[];
	/** With a published draft, and with any at all. */
	publishedPapers: number;
	papers: number;
	/** In published papers, without this person's position in the round that is open now; 0 while none is. */
	withoutPosition: number;
	unread: number;
}

export async function seminarsOfUser(userId: string, now: Date): Promise<MySeminarRow[]> {
	const rows = await store().$queryRaw<(Omit<MySeminarRow, "rounds"> & { rounds: RoundsColumn })[]>`
		SELECT s.id, s.slug, s.title, s.description, s.time_zone AS "timeZone", m.role::text AS role,
			${roundsColumn},
			(SELECT count(*) FROM paper p WHERE p.seminar_id = s.id AND p.deleted_at IS NULL)::int AS papers,
			(SELECT count(*) FROM paper p WHERE p.seminar_id = s.id AND p.deleted_at IS NULL
				AND EXISTS (SELECT 1 FROM draft d WHERE d.paper_id = p.id AND d.status = 'published'))::int AS "publishedPapers",
			(SELECT count(*) FROM paper p
				JOIN LATERAL (SELECT d.id FROM draft d WHERE d.paper_id = p.id AND d.status = 'published' ORDER BY d.number DESC LIMIT 1) d ON true
				JOIN block b ON b.draft_id = d.id AND b.number IS NOT NULL
				JOIN round r ON r.seminar_id = s.id AND r.opens_at <= ${now} AND r.closes_at > ${now}
				WHERE p.seminar_id = s.id AND p.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM position o
					WHERE o.block_id = b.id AND o.round_id = r.id AND o.member_id = m.id))::int AS "withoutPosition",
			(SELECT count(*) FROM notification n WHERE n.member_id = m.id AND n.read_at IS NULL)::int AS unread
		FROM member m JOIN seminar s ON s.id = m.seminar_id
		WHERE m.user_id = ${userId}::uuid AND m.left_at IS NULL ORDER BY s.created_at DESC, s.id DESC`;
	return rows.map((row) => ({
		...row,
		rounds: roundsOf(row.rounds),
	}));
}
