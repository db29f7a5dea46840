/** The secretariat takes somebody out of the circle. What they said stays, under the same attribution. */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { hasOtherSecretariat, markMemberLeft } from "@/lib/store/member";
import { command } from "./command";
import { onMember } from "./on-member";

export const removeMemberInput = z.strictObject({ memberId: z.uuid() });

export function removeMember(actor: Actor, input: unknown, now = new Date()): Promise<Result<{ memberId: string }>> {
	return command(removeMemberInput, input, async (tx, { memberId }) => {
		const found = await onMember(tx, actor, memberId, now);
		if (!found.ok) return found;
		if (found.role === "secretariat" && !(await hasOtherSecretariat(tx, found.seminarId, memberId))) return refused("last-secretariat");
		await markMemberLeft(tx, memberId, now);
		await found.record("member.removed");
		return done({ memberId });
	});
}
