import { expect, test } from "vitest";
import { flagItem } from "@/lib/commands/flag-item";
import { writeComment } from "@/lib/commands/write-comment";
import { duringRound, makeSetting } from "@/lib/testing/factories";
import { seminarShell } from "./seminar-shell";

test("to whoever is no member, or asks for what is not there, there is no such seminar", async () => {
	const { outsider, expert, seminarSlug } = await makeSetting();
	for (const [actor, slug] of [
		[outsider, seminarSlug],
		[expert, "nowhere"],
		[expert, "no\0where"],
	] as const) {
		const shell = await seminarShell(actor, { seminarSlug: slug }, duringRound);
		expect(shell).toMatchObject({ ok: false, refusal: "not-found" });
	}
});

test("each role is shown what it may open", async () => {
	const setting = await makeSetting();
	const told: Record<string, unknown> = {};
	for (const role of ["secretariat", "moderator", "rapporteur", "expert", "observer"] as const) {
		const shell = await seminarShell(setting[role], setting, duringRound);
		told[role] = shell.ok && Object.entries(shell.value.may).flatMap(([what, may]) => (may ? what : []));
	}
	expect(told).toEqual({
		secretariat: ["seeMembers", "configure", "import", "moderate", "export"],
		moderator: ["seeMembers", "moderate", "export"],
		rapporteur: ["seeMembers", "import", "export"],
		expert: ["seeMembers"],
		observer: ["seeMembers"],
	});
});

test("who takes part is kept from members where names are", async () => {
	const { seminarSlug, expert, secretariat } = await makeSetting({ attribution: "chatham_house" });
	const [forExpert, forSecretariat] = [
		await seminarShell(expert, { seminarSlug }, duringRound),
		await seminarShell(secretariat, { seminarSlug }, duringRound),
	];
	expect(forExpert.ok && forExpert.value.may.seeMembers).toBe(false);
	expect(forSecretariat.ok && forSecretariat.value.may.seeMembers).toBe(true);
});

test("a paper that is being prepared is there for those who prepare it", async () => {
	const { seminarSlug, expert, rapporteur } = await makeSetting({ draft: "editing" });
	const [forExpert, forRapporteur] = [
		await seminarShell(expert, { seminarSlug }, duringRound),
		await seminarShell(rapporteur, { seminarSlug }, duringRound),
	];
	expect(forExpert.ok && forExpert.value.papers).toEqual([]);
	expect(forRapporteur.ok && forRapporteur.value).toMatchObject({ papers: [{ published: null }], may: { export: false } });
});

test("only those who moderate are told how many flags wait", async () => {
	const { seminarSlug, expert, secondExpert, moderator, blockIds } = await makeSetting();
	const written = await writeComment(expert, { blockId: blockIds[1], body: "A firm I know." }, duringRound);
	if (!written.ok) throw new Error(written.refusal);
	await flagItem(secondExpert, { item: { type: "comment", id: written.value.commentId }, reason: "An advertisement." }, duringRound);
	const [forModerator, forExpert] = [
		await seminarShell(moderator, { seminarSlug }, duringRound),
		await seminarShell(expert, { seminarSlug }, duringRound),
	];
	expect(forModerator.ok && forModerator.value.openFlags).toBe(1);
	expect(forExpert.ok && forExpert.value.openFlags).toBe(null);
});
