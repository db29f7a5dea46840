/**
 * Names in imported files, as authors of what they said there.
 *
 * Each is a member of its seminar who has left and can never act: the account behind it is deactivated, and its address is one that no
 * person can have (lib/domain/email-address.ts refuses it).
 */
import "server-only";
import { importedDomain } from "@/lib/domain/email-address";
import type { Transaction } from "./client";
import { newId } from "./new-id";
import { lockSeminar } from "./seminar";

/** Name → member id; one for each name in a seminar, made where there is none. Two statements more where some are new, whatever their number. */
export async function importedAuthors(
	tx: Transaction,
	{ seminarId, names, now }: { seminarId: string; names: readonly string[]; now: Date },
): Promise<Map<string, string>> {
	// So that two drafts published at once do not make the same author twice.
	await lockSeminar(tx, seminarId);
	const known = await tx.$queryRaw<{ id: string; name: string }[]>`
		SELECT m.id, u.name FROM member m JOIN "user" u ON u.id = m.user_id
		WHERE m.seminar_id = ${seminarId}::uuid AND m.imported AND u.name = ANY(${[...names]})`;
	const members = new Map(known.map(({ id, name }) => [name, id]));
	const made = [...new Set(names)].filter((name) => !members.has(name)).map((name) => ({ id: newId(), userId: newId(), name }));
	if (made.length === 0) return members;
	const rows = JSON.stringify(made.map((one) => ({ ...one, email: `${one.userId}@${importedDomain}` })));
	await tx.$executeRaw`
		INSERT INTO "user" (id, email, name, created_at, deactivated_at)
		SELECT a."userId", a.email, a.name, ${now}, ${now} FROM jsonb_to_recordset(${rows}::jsonb) AS a("userId" uuid, email text, name text)`;
	await tx.$executeRaw`
		INSERT INTO member (id, seminar_id, user_id, role, joined_at, left_at, imported)
		SELECT a.id, ${seminarId}::uuid, a."userId", 'observer', ${now}, ${now}, true
		FROM jsonb_to_recordset(${rows}::jsonb) AS a(id uuid, "userId" uuid)`;
	for (const { id, name } of made) members.set(name, id);
	return members;
}
