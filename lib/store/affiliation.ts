/** Whom the members of a seminar speak for. One row per name and seminar, whoever writes it first. */
import "server-only";
import type { Transaction } from "./client";

/**
 * The row of this name, made where there is none; null for an empty name, which stands for nobody but oneself. A country that is given
 * replaces the one that was; none leaves it.
 */
export async function affiliationOf(tx: Transaction, seminarId: string, name: string, country = ""): Promise<string | null> {
	if (name === "") return null;
	const { id } = await tx.affiliation.upsert({
		where: { seminarId_name: { seminarId, name } },
		create: { seminarId, name, country: country === "" ? null : country },
		update: country === "" ? {} : { country },
		select: { id: true },
	});
	return id;
}
