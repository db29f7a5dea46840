/** Whom the members of a seminar speak for. One row per name and seminar, whoever writes it first. */
import "server-only";
import type { Transaction } from "./client";
import { newId } from "./new-id";

/**
 * The row of this name, made where there is none; null for an empty name, which stands for nobody but oneself. A country that is given
 * replaces the one that was; none leaves it.
 */
export async function affiliationOf(tx: Transaction, seminarId: string, name: string, country = ""): Promise<string | null> {
	if (name === "") return null;
	// In one statement: of several who write a name for the first time at once, all get the row of the first.
	const [row] = await tx.$queryRaw<{ id: string }[]>`
		INSERT INTO affiliation AS a (id, seminar_id, name, country)
		VALUES (${newId()}::uuid, ${seminarId}::uuid, ${name}, ${country === "" ? null : country})
		ON CONFLICT (seminar_id, name) DO UPDATE SET country = coalesce(excluded.country, a.country) RETURNING id`;
	if (row === undefined) throw new Error("an affiliation that is neither new nor there");
	return row.id;
}
