/** The condition on rows and the table of permissions say the same of every state, for every role, of one's own and of others'. */
import { expect, test } from "vitest";
import { roles } from "@/lib/domain/permissions";
import { store } from "@/lib/store/client";
import { Prisma } from "@/lib/store/generated/client";
import { standingInSeminar } from "@/lib/store/standing-view";
import { draftVisibleTo, itemVisibleTo } from "@/lib/store/visible-items";
import { duringRound, makeSetting } from "@/lib/testing/factories";
import { eyesOf, readerWho, seesItem, verdictFor } from "./reader";

test("rows and rules agree", async () => {
	const at = await makeSetting();
	for (const role of roles) {
		const actor = at[role];
		const permitted = readerWho("seminar.read", await standingInSeminar(actor.userId, { seminarId: at.seminarId }), duringRound);
		if (!permitted.ok) throw new Error(permitted.refusal);
		const reader = permitted.value;
		const asked = async (row: Prisma.Sql, condition: Prisma.Sql) =>
			(await store().$queryRaw<{ seen: boolean }[]>`SELECT ${condition} AS seen FROM (SELECT ${row}) i`)[0]?.seen;
		for (const moderation of ["approved", "hidden", "removed"] as const)
			for (const author of [reader.member.id, at.memberIdOf(at.secondExpert)]) {
				const row = Prisma.sql`${author}::uuid AS member_id, ${moderation} AS moderation`;
				const seen = await asked(row, itemVisibleTo(eyesOf(reader), "i"));
				expect({ role, moderation, author, seen }).toEqual({ role, moderation, author, seen: seesItem(reader, author, moderation) });
			}
		for (const draft of ["editing", "published"] as const) {
			const seen = await asked(Prisma.sql`${draft} AS status`, draftVisibleTo(eyesOf(reader), "i"));
			expect({ role, draft, seen }).toEqual({ role, draft, seen: verdictFor(reader, "paper.read", { draft }).allowed });
		}
	}
});
