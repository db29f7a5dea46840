import { beforeAll, expect, test } from "vitest";
import { makeSetting, type Setting } from "@/lib/testing/factories";
import { store } from "./client";
import { createInvitation, invitationDays, openInvitation, renewInvitation, revokeInvitation, useUpInvitation } from "./invitation";

const now = new Date("2026-03-10T12:00:00Z");
const after = new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000);
let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
});

const invite = (email: string, when = now) =>
	createInvitation(store(), {
		seminarId: at.seminarId,
		email,
		name: "Nadia",
		role: "expert",
		affiliationId: null,
		invitedById: at.memberIdOf(at.secretariat),
		now: when,
	});

test("a token opens its invitation; the row does not hold it", async () => {
	const made = await invite("one@example.org");
	expect(await openInvitation(store(), made?.token ?? "", now)).toMatchObject({ email: "one@example.org", role: "expert" });
	const rows = await store().invitation.findMany({ where: { email: "one@example.org" } });
	expect(JSON.stringify(rows)).not.toContain(made?.token);
	expect(await openInvitation(store(), "x", now)).toBeNull();
});

test("who is invited at once by two is invited once, and again when the date is past", async () => {
	const made = await Promise.all([invite("two@example.org"), invite("two@example.org"), invite("two@example.org")]);
	expect(made.filter(Boolean)).toHaveLength(1);
	const token = made.find(Boolean)?.token ?? "";
	expect(await openInvitation(store(), token, after)).toBeNull();
	expect(await invite("two@example.org", after)).not.toBeNull();
});

test("it is used up once, however many try at once", async () => {
	const made = await invite("three@example.org");
	const tries = await Promise.all(Array.from({ length: 8 }, () => useUpInvitation(store(), made?.id ?? "", now)));
	expect(tries.filter(Boolean)).toHaveLength(1);
	expect(await openInvitation(store(), made?.token ?? "", now)).toBeNull();
});

test("one taken back is void, one renewed has another link", async () => {
	const made = await invite("four@example.org");
	const renewed = await renewInvitation(store(), at.seminarId, made?.id ?? "", now);
	expect(await openInvitation(store(), made?.token ?? "", now)).toBeNull();
	expect(await openInvitation(store(), renewed?.token ?? "", now)).not.toBeNull();
	expect(await revokeInvitation(store(), at.seminarId, made?.id ?? "", now)).toBe(true);
	expect(await openInvitation(store(), renewed?.token ?? "", now)).toBeNull();
	expect(await renewInvitation(store(), at.seminarId, made?.id ?? "", now)).toBeNull();
});
