import { beforeAll, expect, test } from "vitest";
import { castCounterProposalPosition } from "@/lib/commands/cast-counter-proposal-position";
import { castPosition } from "@/lib/commands/cast-position";
import { deleteComment } from "@/lib/commands/delete-comment";
import { moderateItem } from "@/lib/commands/moderate-item";
import { sponsorCounterProposal } from "@/lib/commands/sponsor-counter-proposal";
import { submitCounterProposal } from "@/lib/commands/submit-counter-proposal";
import { writeComment } from "@/lib/commands/write-comment";
import type { ConsolidatedFeedback, Contribution } from "@/lib/domain/feedback";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { consolidatedFeedback } from "./consolidated-feedback";

let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
	await discuss(at);
});

/** Comments that stand, are hidden, removed and deleted, with and without replies; two counter-proposals; positions. */
async function discuss({ expert, secondExpert, rapporteur, moderator, blockIds }: Setting): Promise<void> {
	const [, first = "", second = ""] = blockIds;
	const say = async (actor: Setting["expert"], body: string, more: object = {}) => {
		const written = await writeComment(actor, { blockId: first, body, ...more }, duringRound);
		if (!written.ok) throw new Error(written.refusal);
		return written.value.commentId;
	};
	const moderate = (type: string, id: string, decision: string) =>
		moderateItem(moderator, { item: { type, id }, decision, reason: "Not about the paragraph." }, duringRound);

	const standing = await say(expert, "Which budgets?", { kind: "substantive", anchor: { exact: "where budgets are large" } });
	await say(secondExpert, "All of them.", { parentId: standing });
	await moderate("comment", await say(secondExpert, "SECRET REPLY", { parentId: standing }), "hide");
	const hidden = await say(expert, "SECRET OPENING");
	await say(secondExpert, "Please, not like this.", { parentId: hidden });
	await moderate("comment", hidden, "hide");
	await moderate("comment", await say(expert, "SECRET ALONE"), "remove");
	const deleted = await say(secondExpert, "SECRET REGRET");
	await say(expert, "I had read it.", { parentId: deleted });
	await deleteComment(secondExpert, { commentId: deleted }, duringRound);

	const propose = async (text: string) => {
		const made = await submitCounterProposal(
			expert,
			{ blockId: second, kind: "replace", text, rationale: `Because of ${text.slice(0, 6)}` },
			duringRound,
		);
		if (!made.ok) throw new Error(made.refusal);
		return made.value.counterProposalId;
	};
	const proposal = await propose(
		"Some authorities publish hourly readings only after days of review, and others do not publish them at all.",
	);
	await castCounterProposalPosition(secondExpert, { counterProposalId: proposal, position: "for" }, duringRound);
	await castCounterProposalPosition(rapporteur, { counterProposalId: proposal, position: "against" }, duringRound);
	await sponsorCounterProposal(secondExpert, { counterProposalId: proposal }, duringRound);
	await moderate("counter-proposal", await propose("SECRET WORDING"), "remove");

	await castPosition(expert, { blockId: second, position: "disagree", reason: "Too soon." }, duringRound);
	await castPosition(secondExpert, { blockId: second, position: "agree" }, duringRound);
}

async function feedback(setting: Setting = at, actor = setting.secretariat): Promise<ConsolidatedFeedback> {
	const result = await consolidatedFeedback(actor, { paperId: setting.paperId }, afterRound);
	if (!result.ok) throw new Error(result.refusal);
	return result.value;
}

const short = (one: Contribution) =>
	`${one.kind} ${"state" in one ? one.state : one.stance}: ${one.kind === "position" ? one.reason : one.kind === "counter-proposal" ? one.rationale : one.body}`;

test("every paragraph is there, in order, under its heading; also one of which nothing was said", async () => {
	const { paragraphs } = await feedback();
	expect(paragraphs.map(({ number, section, contributions }) => [number, section, contributions.length])).toEqual([
		[1, "I. Where cooperation falls short", 6],
		[2, "I. Where cooperation falls short", 3],
		[3, "I. Where cooperation falls short", 0],
	]);
});

test("what is hidden, removed or deleted is not there, whoever exports; its replies are, with its place", async () => {
	for (const actor of [at.secretariat, at.moderator, at.rapporteur]) {
		const all = await feedback(at, actor);
		expect(JSON.stringify(all)).not.toContain("SECRET");
		expect(all.paragraphs[0]?.contributions.map(short)).toEqual([
			"comment standing: Which budgets?",
			"reply standing: All of them.",
			"comment moderated: ",
			"reply standing: Please, not like this.",
			"comment deleted: ",
			"reply standing: I had read it.",
		]);
	}
});

test("a counter-proposal has its own counts, the paragraph has its positions", async () => {
	const second = (await feedback()).paragraphs[1];
	expect(second?.tally.counts).toEqual({ agree: 1, reservations: 0, disagree: 1, abstain: 0 });
	const proposal = second?.contributions.find((one) => one.kind === "counter-proposal");
	expect(proposal).toMatchObject({ counts: { for: 1, against: 1, abstain: 0 }, sponsors: [{ name: "Emeka Expert" }] });
	expect(proposal?.kind === "counter-proposal" && proposal.changes.filter(({ kind }) => kind !== "same")).toEqual([
		{ kind: "deleted", text: "months" },
		{ kind: "inserted", text: "days" },
	]);
	expect(second?.contributions.filter(({ kind }) => kind === "position").map(short)).toEqual([
		"position agree: ",
		"position disagree: Too soon.",
	]);
});

test.each(["named", "affiliation", "chatham_house"] as const)(
	"authors are what the rule %s says, for the secretariat too",
	async (attribution) => {
		const setting = await makeSetting({ attribution });
		await discuss(setting);
		const all = JSON.stringify(await feedback(setting));
		expect(all.includes("Edda Expert")).toBe(attribution === "named");
		expect(all.includes("Bureau of Measures")).toBe(attribution !== "chatham_house");
		expect(all).not.toContain('"mine":true');
		for (const actor of [setting.expert, setting.secondExpert]) expect(all).not.toContain(setting.memberIdOf(actor));
		const positions = (await feedback(setting)).paragraphs.flatMap(({ contributions }) =>
			contributions.filter(({ kind }) => kind === "position"),
		);
		expect(positions.every(({ at: moment }) => (moment === null) === (attribution === "chatham_house"))).toBe(true);
	},
);

test("only for those who work it in, and only of what is published", async () => {
	const ask = async (actor: Setting["expert"], params: { paperId: string; draftNumber?: number }) => {
		const result = await consolidatedFeedback(actor, params, duringRound);
		return result.ok ? "ok" : result.refusal;
	};
	const { paperId } = at;
	expect(await ask(at.moderator, { paperId })).toBe("ok");
	expect(await ask(at.rapporteur, { paperId, draftNumber: 1 })).toBe("ok");
	for (const actor of [at.expert, at.observer]) expect(await ask(actor, { paperId })).toBe("role-insufficient");
	expect(await ask(at.outsider, { paperId })).toBe("not-found");
	expect(await ask(at.secretariat, { paperId, draftNumber: 2 })).toBe("not-found");
	for (const id of ["", "no-id", at.draftId]) expect(await ask(at.secretariat, { paperId: id })).toBe("not-found");
	const unpublished = await makeSetting({ draft: "editing" });
	expect(await ask(unpublished.secretariat, { paperId: unpublished.paperId })).toBe("draft-not-published");
	expect(await ask(unpublished.moderator, { paperId: unpublished.paperId })).toBe("not-found");
});
