/** What does the header of a seminar's pages show? One statement, because every page of a seminar asks it. */
import "server-only";
import type { Attribution } from "@/lib/domain/attribution";
import type { Role } from "@/lib/domain/permissions";
import { store } from "./client";
import { type RoundRow, type RoundsColumn, roundsColumn, roundsOf } from "./seminar-rounds";

export interface ShellRow {
	id: string;
	slug: string;
	title: string;
	attribution: Attribution;
	timeZone: string;
	/** Null for whoever is not, or no longer, in the seminar. */
	role: Role | null;
	rounds: RoundRow[];
	/** Papers that stand, oldest first; `published`: the number of the newest published draft, null if there is none. */
	papers: { slug: string; title: string; published: number | null }[];
	unread: number;
	openFlags: number;
}

interface Row extends Omit<ShellRow, "rounds" | "papers"> {
	rounds: RoundsColumn;
	papers: ShellRow["papers"] | null;
}

/** Null where there is no such seminar. */
export async function shellOfSeminar(userId: string, slug: string): Promise<ShellRow | null> {
	// The database has no text with U+0000 in it, and refuses to look for one.
	if (slug.includes("\0")) return null;
	const [row] = await store().$queryRaw<Row[]>`
		SELECT s.id, s.slug, s.title, s.attribution::text AS attribution, s.time_zone AS "timeZone", m.role::text AS role,
			${roundsColumn},
			(SELECT json_agg(json_build_object('slug', p.slug, 'title', p.title, 'published',
				(SELECT max(d.number) FROM draft d WHERE d.paper_id = p.id AND d.status = 'published')) ORDER BY p.created_at, p.id)
				FROM paper p WHERE p.seminar_id = s.id AND p.deleted_at IS NULL) AS papers,
			(SELECT count(*) FROM notification n WHERE n.member_id = m.id AND n.read_at IS NULL)::int AS unread,
			(SELECT count(*) FROM flag f JOIN member fm ON fm.id = f.member_id
				WHERE fm.seminar_id = s.id AND f.resolved_at IS NULL)::int AS "openFlags"
		FROM seminar s LEFT JOIN member m ON m.seminar_id = s.id AND m.user_id = ${userId}::uuid AND m.left_at IS NULL
		WHERE s.slug = ${slug}`;
	if (row === undefined) return null;
	return {
		...row,
		rounds: roundsOf(row.rounds),
		papers: row.papers ?? [],
	};
}
