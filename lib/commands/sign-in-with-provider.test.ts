import { expect, test } from "vitest";
import { store } from "@/lib/store/client";
import { createInvitation } from "@/lib/store/invitation";
import { makeSetting, makeUser } from "@/lib/testing/factories";
import { signInWithProvider } from "./sign-in-with-provider";

const now = new Date("2026-03-10T12:00:00Z");
const visit = { from: "192.0.2.9", userAgent: "", previousSessionId: null };

test("who is known by a checked address is signed in", async () => {
	const person = await makeUser("Oda");
	const claims = { sub: "1", email: person.email.toUpperCase(), email_verified: true, name: "Somebody Else" };
	expect(await signInWithProvider(claims, visit, now)).toMatchObject({ ok: true, value: { userId: person.userId } });
	expect(await store().user.findUniqueOrThrow({ where: { id: person.userId } })).toMatchObject({ name: "Oda" });
});

test.each([{ email_verified: false }, { email_verified: undefined }, { email_verified: "true" }, { email: undefined }])(
	"%j is nobody's address for sure",
	async (changes) => {
		const person = await makeUser("Ole");
		const claims = { sub: "1", email: person.email, email_verified: true, ...changes };
		expect(await signInWithProvider(claims, visit, now)).toMatchObject({ ok: false, refusal: "input-invalid" });
	},
);

test("an account is made for who was invited, and for nobody else", async () => {
	const at = await makeSetting();
	const email = "ona@example.org";
	const claims = { sub: "1", email, email_verified: true, name: "Ona" };
	expect(await signInWithProvider(claims, visit, now)).toMatchObject({ refusal: "sign-in-failed" });
	const invitedById = at.memberIdOf(at.secretariat);
	await createInvitation(store(), { seminarId: at.seminarId, email, name: "", role: "expert", affiliationId: null, invitedById, now });
	expect(await signInWithProvider(claims, visit, now)).toMatchObject({ ok: true });
	expect(await store().user.findUniqueOrThrow({ where: { email } })).toMatchObject({ name: "Ona", passwordHash: null });
	// To join, the invitation is still to be accepted.
	expect(await store().member.count({ where: { user: { email } } })).toBe(0);
});
