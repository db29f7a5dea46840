/** The secretariat changes what a member may do, or whom they speak for. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { affiliationOf } from "@/lib/store/affiliation";
import { hasOtherSecretariat, updateMember } from "@/lib/store/member";
import { command } from "./command";
import { memberFields } from "./member-input";
import { onMember } from "./on-member";

/** What is left out stays. */
export const changeMemberInput = z.strictObject({ memberId: z.uuid(), ...z.object(memberFields).partial().shape });

export function changeMember(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ memberId: string }>> {
	return command(changeMemberInput, input, async (tx, { memberId, role, affiliation, country }) => {
		const found = await onMember(tx, actor, memberId, now);
		if (!found.ok) return found;
		const { seminarId } = found;
		const leaves = role !== undefined && role !== "secretariat" && found.role === "secretariat";
		if (leaves && !(await hasOtherSecretariat(tx, seminarId, memberId))) return refused("last-secretariat");
		const affiliationId = affiliation === undefined ? undefined : await affiliationOf(tx, seminarId, affiliation, country);
		await updateMember(tx, memberId, { role, affiliationId });
		await found.record("member.changed", role === undefined ? {} : { role });
		return done({ memberId });
	});
}
