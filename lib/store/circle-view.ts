/** Who is, or was, in a seminar: what lib/domain/attribution.ts needs of an author, and how large the circle is. */
import "server-only";
import type { AuthorFacts } from "@/lib/domain/attribution";
import type { Role } from "@/lib/domain/permissions";
import { store } from "./client";
import { Prisma } from "./generated/client";

export interface CircleRow extends AuthorFacts {
	role: Role;
	/** No longer in the circle; what they said stays. */
	left: boolean;
}

const rows = (which: Prisma.Sql) => store().$queryRaw<CircleRow[]>`
	SELECT m.id AS "memberId", m.role::text AS role, m.left_at IS NOT NULL AS "left", m.imported, u.name,
		CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('name', a.name, 'country', a.country) END AS affiliation
	FROM member m JOIN "user" u ON u.id = m.user_id LEFT JOIN affiliation a ON a.id = m.affiliation_id
	WHERE ${which}`;

export function circleOfSeminar(seminarId: string): Promise<CircleRow[]> {
	return rows(Prisma.sql`m.seminar_id = ${seminarId}::uuid`);
}

/** Some members of a circle. */
export function membersOfCircle(memberIds: readonly string[]): Promise<CircleRow[]> {
	return rows(Prisma.sql`m.id = ANY(${memberIds}::uuid[])`);
}
