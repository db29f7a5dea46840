/** The rule `itemIsVisible` of lib/domain/permissions.ts as a condition on rows; lib/queries/visible-items.test.ts holds them together. */
import "server-only";
import { Prisma } from "./generated/client";

/** Who looks, as far as the rule asks. */
export interface Eyes {
	memberId: string;
	/** Sees what is hidden or removed. */
	moderates: boolean;
	/** Sees drafts that are not published. */
	prepares: boolean;
}

/** `alias`: of a table with the columns moderation and member_id. */
export function itemVisibleTo({ memberId, moderates }: Eyes, alias: string): Prisma.Sql {
	const column = (name: string) => Prisma.raw(`${alias}.${name}`);
	return Prisma.sql`(${column("moderation")} = 'approved' OR ${moderates}
		OR (${column("moderation")} = 'hidden' AND ${column("member_id")} = ${memberId}::uuid))`;
}

/** `alias`: of the table draft. */
export function draftVisibleTo({ prepares }: Eyes, alias: string): Prisma.Sql {
	return Prisma.sql`(${Prisma.raw(`${alias}.status`)} = 'published' OR ${prepares})`;
}
