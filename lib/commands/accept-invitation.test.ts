import { beforeAll, expect, test } from "vitest";
import { actorOfSession } from "@/lib/auth/session";
import { sealSessionId } from "@/lib/auth/session-cookie";
import { store } from "@/lib/store/client";
import { createInvitation, revokeInvitation } from "@/lib/store/invitation";
import { makeSetting, makeUser, type Setting } from "@/lib/testing/factories";
import { acceptInvitation } from "./accept-invitation";
import { registerByInvitation } from "./register-by-invitation";

const now = new Date("2026-03-10T12:00:00Z");
const visit = { from: "203.0.113.8", userAgent: "", previousSessionId: null };
const chosen = { name: "Noor", password: "a long enough one" };
let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
});

async function invite(email: string) {
	const made = await createInvitation(store(), {
		seminarId: at.seminarId,
		email,
		name: "",
		role: "rapporteur",
		affiliationId: null,
		invitedById: at.memberIdOf(at.secretariat),
		now,
	});
	if (made === null) throw new Error("invited already");
	return made;
}
const membersOf = (userId: string) => store().member.findMany({ where: { userId, seminarId: at.seminarId } });

test("who has no account makes one by the link, is a member and signed in; the link is used up", async () => {
	const { token } = await invite("noor@example.org");
	const result = await registerByInvitation({ token, ...chosen }, visit, now);
	if (!result.ok) throw new Error(result.refusal);
	const { userId, sessionId, seminarSlug } = result.value;
	expect(seminarSlug).toBe(at.seminarSlug);
	expect(await actorOfSession(await sealSessionId(sessionId), now)).toMatchObject({ userId, name: "Noor", email: "noor@example.org" });
	const [member] = await membersOf(userId);
	expect(member).toMatchObject({ role: "rapporteur", leftAt: null });
	expect(await store().event.findMany({ where: { memberId: member?.id ?? "" } })).toMatchObject([{ type: "member.joined" }]);
	expect(await registerByInvitation({ token, ...chosen }, visit, now)).toMatchObject({ refusal: "link-used-up" });
});

test("pressed twice at once, it makes one account", async () => {
	const { token } = await invite("twice@example.org");
	const both = await Promise.all([
		registerByInvitation({ token, ...chosen }, visit, now),
		registerByInvitation({ token, ...chosen }, visit, now),
	]);
	expect(both.filter((one) => one.ok)).toHaveLength(1);
	expect(await store().member.count({ where: { user: { email: "twice@example.org" } } })).toBe(1);
});

test("who has an account accepts with it, and nobody else can", async () => {
	const person = await makeUser("Nils");
	const { token } = await invite(person.email);
	expect(await acceptInvitation(at.outsider, { token }, now)).toMatchObject({ refusal: "link-used-up" });
	expect(await registerByInvitation({ token, ...chosen }, visit, now)).toMatchObject({ refusal: "signed-out" });
	expect(await acceptInvitation(person, { token }, now)).toMatchObject({ ok: true, value: { seminarSlug: at.seminarSlug } });
	expect(await membersOf(person.userId)).toHaveLength(1);
	expect(await acceptInvitation(person, { token }, now)).toMatchObject({ refusal: "link-used-up" });
});

test("who had left is back in the invited role; who was added meanwhile stays what they are", async () => {
	const back = await makeUser("Bea");
	await store().member.create({ data: { seminarId: at.seminarId, userId: back.userId, role: "observer", leftAt: now } });
	await acceptInvitation(back, { token: (await invite(back.email)).token }, now);
	expect(await membersOf(back.userId)).toMatchObject([{ role: "rapporteur", leftAt: null }]);
	const added = await makeUser("Abe");
	await store().member.create({ data: { seminarId: at.seminarId, userId: added.userId, role: "expert" } });
	expect(await acceptInvitation(added, { token: (await invite(added.email)).token }, now)).toMatchObject({ ok: true });
	expect(await membersOf(added.userId)).toMatchObject([{ role: "expert" }]);
});

test("taken back, past its date, unknown: the same answer, and no account", async () => {
	const { id, token } = await invite("late@example.org");
	const late = new Date(now.getTime() + 31 * 24 * 60 * 60 * 1000);
	expect(await registerByInvitation({ token, ...chosen }, visit, late)).toMatchObject({ refusal: "link-used-up" });
	await revokeInvitation(store(), at.seminarId, id, now);
	for (const one of [token, "x", ""]) {
		expect(await registerByInvitation({ token: one, ...chosen }, visit, now)).toMatchObject({ refusal: "link-used-up" });
	}
	expect(await store().user.count({ where: { email: "late@example.org" } })).toBe(0);
});

test("a short password is told before anything happens", async () => {
	const { token } = await invite("short@example.org");
	expect(await registerByInvitation({ token, name: "S", password: "short" }, visit, now)).toMatchObject({
		refusal: "input-invalid",
		fields: [{ pointer: "/password", code: "too-short", params: { limit: 10 } }],
	});
});
