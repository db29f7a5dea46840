/** Where in a seminar's papers does something stand? Columns and joins that the lists share. */
import "server-only";
import { Prisma } from "./generated/client";

export interface PlaceRow {
	paperSlug: string;
	paperTitle: string;
	draftNumber: number;
	blockId: string;
	number: number;
}

/** With `placeJoins`. */
export const placeColumns = Prisma.sql`p.slug AS "paperSlug", p.title AS "paperTitle", d.number AS "draftNumber", b.id AS "blockId", b.number`;

/** `column`: what holds the block's id ("i.block_id"). */
export const placeJoins = (column: string) =>
	Prisma.sql`JOIN block b ON b.id = ${Prisma.raw(column)} JOIN draft d ON d.id = b.draft_id JOIN paper p ON p.id = d.paper_id AND p.deleted_at IS NULL`;
