import { beforeAll, expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { openInvitation } from "@/lib/store/invitation";
import { duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { addMember } from "./add-member";
import { renewInvitation } from "./renew-invitation";
import { revokeInvitation } from "./revoke-invitation";

let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
});

async function invite(email: string) {
	const added = await addMember(at.secretariat, { seminarId: at.seminarId, email, role: "expert" }, duringRound);
	if (!added.ok || added.value.status !== "invited") throw new Error("not invited");
	return { invitationId: added.value.invitationId, token: added.value.link?.split("/").at(-1) ?? "" };
}
const typesOf = async (subjectId: string) =>
	(await store().event.findMany({ where: { subjectId }, orderBy: { createdAt: "asc" } })).map(({ type }) => type);

test("sent again, an invitation has a new link, and the old one is void", async () => {
	const { invitationId, token } = await invite("again@example.org");
	const later = new Date(duringRound.getTime() + 60_000);
	const renewed = await renewInvitation(at.secretariat, { seminarId: at.seminarId, invitationId }, later);
	if (!renewed.ok) throw new Error(renewed.refusal);
	expect(renewed.value.email).toBe("again@example.org");
	const next = renewed.value.link?.split("/").at(-1) ?? "";
	expect(await openInvitation(store(), token, later)).toBe(null);
	expect(await openInvitation(store(), next, later)).toMatchObject({ id: invitationId });
	expect(await typesOf(invitationId)).toEqual(["member.invited", "invitation.renewed"]);
});

test("taken back, its link is void, and the address can be invited anew", async () => {
	const { invitationId, token } = await invite("back@example.org");
	const input = { seminarId: at.seminarId, invitationId };
	expect(await revokeInvitation(at.secretariat, input, duringRound)).toMatchObject({ ok: true });
	expect(await openInvitation(store(), token, duringRound)).toBe(null);
	expect(await typesOf(invitationId)).toEqual(["member.invited", "invitation.revoked"]);
	expect(await revokeInvitation(at.secretariat, input, duringRound)).toMatchObject({ refusal: "not-found" });
	expect(await renewInvitation(at.secretariat, input, duringRound)).toMatchObject({ refusal: "not-found" });
	await invite("back@example.org");
});

test.each([
	["renewed", renewInvitation],
	["revoked", revokeInvitation],
])("%s by the secretariat of its own seminar alone", async (_, command) => {
	const { invitationId } = await invite(`${_}@example.org`);
	const input = { seminarId: at.seminarId, invitationId };
	for (const actor of [at.moderator, at.rapporteur, at.expert, at.observer]) {
		expect(await command(actor, input, duringRound)).toMatchObject({ refusal: "role-insufficient" });
	}
	expect(await command(at.outsider, input, duringRound)).toMatchObject({ refusal: "not-found" });
	const other = await makeSetting();
	expect(await command(other.secretariat, { ...input, seminarId: other.seminarId }, duringRound)).toMatchObject({ refusal: "not-found" });
	expect(await command(at.secretariat, { ...input, extra: 1 }, duringRound)).toMatchObject({ refusal: "input-invalid" });
	expect(await typesOf(invitationId)).toEqual(["member.invited"]);
});
