/** Who is in the circle: added, invited, changed, taken out. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { outboxFolder } from "@/lib/email/send-mail";
import { backgroundDone } from "@/lib/jobs/background";
import { store } from "@/lib/store/client";
import { duringRound, makeMember, makeSetting, makeUser, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { addMember } from "./add-member";
import { castPosition } from "./cast-position";
import { changeMember } from "./change-member";
import { removeMember } from "./remove-member";

let at: Setting;
beforeEach(async () => {
	at = await makeSetting();
});

let count = 0;
const newAddress = () => `invited.${++count}@example.org`;
const add = (input: object, actor = at.secretariat) => addMember(actor, { seminarId: at.seminarId, role: "expert", ...input }, duringRound);
const member = (id: string) => store().member.findUniqueOrThrow({ where: { id }, include: { affiliation: true } });
const events = async (subjectId: string) =>
	(await store().event.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ type, data }) => [type, data]);

/** The mails to an address, as they were written. */
async function mailsTo(address: string): Promise<string[]> {
	await backgroundDone();
	const names = (await readdir(outboxFolder()).catch(() => [])).filter((name) => name.endsWith(".eml"));
	const mails = await Promise.all(names.map((name) => readFile(path.join(outboxFolder(), name), "utf8")));
	// Quoted-printable breaks lines and writes "=" as "=3D".
	return mails.filter((mail) => mail.includes(`To: ${address}`)).map((mail) => mail.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "="));
}

describe("somebody without an account", () => {
	test("is invited, by a mail with the link that is also the answer; the record holds no secret", async () => {
		const email = newAddress();
		const invited = must(await add({ email: ` ${email.toUpperCase()} `, name: "Nadia", affiliation: "Lake  Commission", country: "np" }));
		if (invited.status !== "invited") throw new Error(invited.status);
		const row = await store().invitation.findUniqueOrThrow({ where: { id: invited.invitationId }, include: { affiliation: true } });
		expect(row).toMatchObject({ email, name: "Nadia", role: "expert", affiliation: { name: "Lake Commission", country: "NP" } });
		expect(await events(row.id)).toEqual([["member.invited", { role: "expert" }]]);
		const token = (invited.link ?? "").split("/").at(-1) ?? "";
		expect(token).toMatch(/^[\w-]{43}$/);
		expect(
			JSON.stringify([row, await store().event.findMany({ where: { subjectId: row.id } })], (_, value) =>
				typeof value === "bigint" ? String(value) : value,
			),
		).not.toContain(token);
		const mails = await mailsTo(email);
		expect(mails).toHaveLength(1);
		expect(mails[0]).toContain(invited.link);
		expect(mails[0]).toContain("Clean air");
	});

	test("is invited once, however many invite at once, and mailed once", async () => {
		const email = newAddress();
		const results = await Promise.all([1, 2, 3].map(() => add({ email })));
		expect(results.map((result) => (result.ok ? result.value.status : result.refusal)).toSorted()).toEqual([
			"already-invited",
			"already-invited",
			"invited",
		]);
		expect(await mailsTo(email)).toHaveLength(1);
	});

	test("of one new affiliation, however many are brought in at once", async () => {
		const asked = Array.from({ length: 6 }, (_, index) => ({
			seminarId: at.seminarId,
			email: `delegate-${index}@river.example`,
			role: "expert",
			affiliation: "River Commission",
			country: index === 3 ? "PE" : "",
		}));
		const results = await Promise.all(asked.map((input) => addMember(at.secretariat, input)));
		expect(results.map(({ ok }) => ok)).toEqual(asked.map(() => true));
		const rows = await store().affiliation.findMany({ where: { seminarId: at.seminarId, name: "River Commission" } });
		expect(rows.map(({ country }) => country)).toEqual(["PE"]);
	});

	test("refused, nobody is mailed", async () => {
		const email = newAddress();
		expect(await add({ email }, at.moderator)).toMatchObject({ refusal: "role-insufficient" });
		expect(await add({ email: "nobody" })).toMatchObject({ refusal: "input-invalid", fields: [{ pointer: "/email" }] });
		expect(await add({ email, role: "king" })).toMatchObject({ fields: [{ pointer: "/role", code: "choice" }] });
		expect(await add({ email, country: "Nepal" })).toMatchObject({ fields: [{ pointer: "/country" }] });
		expect(await add({ email, country: "1x" })).toMatchObject({ fields: [{ pointer: "/country", code: "country" }] });
		expect(await mailsTo(email)).toEqual([]);
	});
});

describe("somebody with an account", () => {
	test("is a member at once, once, however many add them at once", async () => {
		const person = await makeUser("Nadia New");
		const results = await Promise.all([1, 2, 3].map(() => add({ email: person.email, role: "rapporteur" })));
		expect(results.map((result) => (result.ok ? result.value.status : result.refusal)).toSorted()).toEqual([
			"already-member",
			"already-member",
			"member",
		]);
		const row = await store().member.findFirstOrThrow({ where: { seminarId: at.seminarId, userId: person.userId } });
		expect(row).toMatchObject({ role: "rapporteur", leftAt: null, affiliationId: null });
		expect(await events(row.id)).toEqual([["member.added", { role: "rapporteur" }]]);
		expect(await mailsTo(person.email)).toHaveLength(1);
	});

	test("who had left comes back as the same member, with what they said", async () => {
		const memberId = at.memberIdOf(at.expert);
		must(await castPosition(at.expert, { blockId: at.blockIds[1], position: "agree" }, duringRound));
		must(await removeMember(at.secretariat, { memberId }, duringRound));
		expect(await castPosition(at.expert, { blockId: at.blockIds[1], position: "disagree" }, duringRound)).toMatchObject({
			refusal: "not-found",
		});
		expect(must(await add({ email: at.expert.email, role: "observer" }))).toEqual({ status: "member", memberId });
		expect(await member(memberId)).toMatchObject({ role: "observer", leftAt: null, affiliation: { name: "Bureau of Measures" } });
		expect(await store().position.count({ where: { memberId } })).toBe(1);
	});
});

describe("changing", () => {
	const change = (input: object, memberId = at.memberIdOf(at.expert)) => changeMember(at.secretariat, { memberId, ...input }, duringRound);

	test("role and affiliation; what is left out stays; an empty affiliation is none", async () => {
		const memberId = at.memberIdOf(at.expert);
		must(await change({ role: "rapporteur" }));
		expect(await member(memberId)).toMatchObject({ role: "rapporteur", affiliation: { name: "Bureau of Measures", country: null } });
		must(await change({ affiliation: "Bureau of Measures", country: "CL" }));
		must(await change({ affiliation: "Bureau of Measures" }));
		expect(await member(memberId)).toMatchObject({ role: "rapporteur", affiliation: { country: "CL" } });
		must(await change({ affiliation: "" }));
		expect((await member(memberId)).affiliation).toBeNull();
	});

	test("who has left is not there", async () => {
		must(await removeMember(at.secretariat, { memberId: at.memberIdOf(at.expert) }, duringRound));
		expect(await change({ role: "observer" })).toMatchObject({ refusal: "not-found" });
	});
});

describe("the last of the secretariat", () => {
	test("neither leaves nor becomes something else", async () => {
		const memberId = at.memberIdOf(at.secretariat);
		expect(await removeMember(at.secretariat, { memberId }, duringRound)).toMatchObject({ refusal: "last-secretariat" });
		expect(await changeMember(at.secretariat, { memberId, role: "expert" }, duringRound)).toMatchObject({ refusal: "last-secretariat" });
		expect(await changeMember(at.secretariat, { memberId, role: "secretariat" }, duringRound)).toMatchObject({ ok: true });
	});

	test("of two who take each other out at once, one stays", async () => {
		const second = await makeMember(at.seminarId, "secretariat", "Sibyl Sec");
		const results = await Promise.all([
			removeMember(at.secretariat, { memberId: second.memberId }, duringRound),
			removeMember(second.actor, { memberId: at.memberIdOf(at.secretariat) }, duringRound),
		]);
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await store().member.count({ where: { seminarId: at.seminarId, role: "secretariat", leftAt: null } })).toBe(1);
	});
});
