/** The operator gives an account a role in a seminar, on the command line: also the way back in when nobody of the secretariat is left. */
import "server-only";
import { z } from "zod";
import { emailAddress } from "@/lib/domain/email-address";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { recordEvent } from "@/lib/store/event";
import { accountOf, enterMember, hasOtherSecretariat, updateMember } from "@/lib/store/member";
import { memberNamed, seminarNamed } from "@/lib/store/operator-view";
import { lockSeminar } from "@/lib/store/seminar";
import { command } from "./command";
import { memberFields } from "./member-input";

export const setRoleInput = z.strictObject({ email: emailAddress, seminarSlug: z.string().max(200), role: memberFields.role });

export function setRole(input: unknown, now = new Date()): Promise<Result<{ memberId: string }>> {
	return command(setRoleInput, input, async (tx, { email, seminarSlug, role }) => {
		const [account, seminar] = [await accountOf(tx, email), await seminarNamed(tx, seminarSlug)];
		if (account === null || seminar === null) return refused("not-found");
		const seminarId = seminar.id;
		await lockSeminar(tx, seminarId);
		const event = { seminarId, memberId: null, data: { role }, createdAt: now };
		const entered = await enterMember(tx, { seminarId, userId: account.id, role, affiliationId: null, now });
		if (entered !== null) {
			await recordEvent(tx, { ...event, type: "member.added", subjectId: entered });
			return done({ memberId: entered });
		}
		const member = await memberNamed(tx, seminarId, account.id);
		if (member === null) throw new Error("a member that is neither new nor there");
		if (member.role === role) return done({ memberId: member.id });
		const leaves = member.role === "secretariat" && !(await hasOtherSecretariat(tx, seminarId, member.id));
		if (leaves) return refused("last-secretariat");
		await updateMember(tx, member.id, { role });
		await recordEvent(tx, { ...event, type: "member.changed", subjectId: member.id });
		return done({ memberId: member.id });
	});
}
