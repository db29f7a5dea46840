/** What holds for every command alike, and that every action of the rules is asked for by one. */
import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Action, actions, type Role } from "@/lib/domain/permissions";
import type { Result } from "@/lib/domain/refusal";
import { store } from "@/lib/store/client";
import { duringRound, makeSetting, makeUser, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { addMember } from "./add-member";
import { answerItem } from "./answer-item";
import { castCounterProposalPosition } from "./cast-counter-proposal-position";
import { castPosition } from "./cast-position";
import { changeMember } from "./change-member";
import { changeRound } from "./change-round";
import { closeRound } from "./close-round";
import { configureSeminar } from "./configure-seminar";
import { deleteComment } from "./delete-comment";
import { editComment } from "./edit-comment";
import { flagItem } from "./flag-item";
import { lockThread } from "./lock-thread";
import { markNotificationsRead } from "./mark-notifications-read";
import { moderateItem } from "./moderate-item";
import { removeMember } from "./remove-member";
import { restoreComment } from "./restore-comment";
import { scheduleRound } from "./schedule-round";
import { sponsorCounterProposal } from "./sponsor-counter-proposal";
import { submitCounterProposal } from "./submit-counter-proposal";
import { unlockThread } from "./unlock-thread";
import { unsponsorCounterProposal } from "./unsponsor-counter-proposal";
import { withdrawCounterProposal } from "./withdraw-counter-proposal";
import { withdrawCounterProposalPosition } from "./withdraw-counter-proposal-position";
import { withdrawPosition } from "./withdraw-position";
import { writeComment } from "./write-comment";

const asked = vi.hoisted(() => [] as string[]);
vi.mock("@/lib/domain/permissions", async (original) => {
	const permissions = await original<typeof import("@/lib/domain/permissions")>();
	const decide: typeof permissions.decide = (action, facts) => {
		asked.push(action);
		return permissions.decide(action, facts);
	};
	return { ...permissions, decide };
});

type Command = (actor: Actor, input: unknown, now?: Date) => Promise<Result<unknown>>;
interface Line {
	command: Command;
	action: Action;
	/** Of the second seminar's things, by one of `by` valid. */
	input: (at: Setting & Made) => Record<string, unknown>;
	by: Role[];
}
interface Made {
	commentId: string;
	deletedId: string;
	counterProposalId: string;
	opensAt: string;
	closesAt: string;
}

const everybody: Role[] = ["secretariat", "moderator", "rapporteur", "expert", "observer"];
const contributes: Role[] = ["secretariat", "moderator", "rapporteur", "expert"];
const voice: Role[] = ["rapporteur", "expert"];
const moderates: Role[] = ["secretariat", "moderator"];
const reason = "Because.";
const comment = (at: Made) => ({ type: "comment", id: at.commentId });

const lines: [string, Line][] = [
	[
		"writeComment",
		{ command: writeComment, action: "comment.write", by: contributes, input: (at) => ({ blockId: at.blockIds[1], body: "Yes." }) },
	],
	[
		"writeComment, a reply",
		{
			command: writeComment,
			action: "comment.reply",
			by: contributes,
			input: (at) => ({ blockId: at.blockIds[1], body: "Yes.", parentId: at.commentId }),
		},
	],
	[
		"editComment",
		{ command: editComment, action: "comment.edit", by: ["expert"], input: (at) => ({ commentId: at.commentId, body: "No." }) },
	],
	["deleteComment", { command: deleteComment, action: "comment.delete", by: ["expert"], input: (at) => ({ commentId: at.commentId }) }],
	["restoreComment", { command: restoreComment, action: "comment.restore", by: ["expert"], input: (at) => ({ commentId: at.deletedId }) }],
	[
		"castPosition",
		{ command: castPosition, action: "position.cast", by: voice, input: (at) => ({ blockId: at.blockIds[1], position: "agree" }) },
	],
	["withdrawPosition", { command: withdrawPosition, action: "position.withdraw", by: voice, input: (at) => ({ blockId: at.blockIds[1] }) }],
	[
		"submitCounterProposal",
		{
			command: submitCounterProposal,
			action: "counter-proposal.submit",
			by: voice,
			input: (at) => ({ blockId: at.blockIds[1], kind: "insert", text: "More.", rationale: reason }),
		},
	],
	[
		"withdrawCounterProposal",
		{
			command: withdrawCounterProposal,
			action: "counter-proposal.withdraw",
			by: ["expert"],
			input: (at) => ({ counterProposalId: at.counterProposalId }),
		},
	],
	[
		"castCounterProposalPosition",
		{
			command: castCounterProposalPosition,
			action: "counter-proposal.vote",
			by: voice,
			input: (at) => ({ counterProposalId: at.counterProposalId, position: "for" }),
		},
	],
	[
		"withdrawCounterProposalPosition",
		{
			command: withdrawCounterProposalPosition,
			action: "counter-proposal.vote",
			by: voice,
			input: (at) => ({ counterProposalId: at.counterProposalId }),
		},
	],
	[
		"sponsorCounterProposal",
		{
			command: sponsorCounterProposal,
			action: "counter-proposal.sponsor",
			by: ["rapporteur"],
			input: (at) => ({ counterProposalId: at.counterProposalId }),
		},
	],
	[
		"unsponsorCounterProposal",
		{
			command: unsponsorCounterProposal,
			action: "counter-proposal.sponsor",
			by: ["rapporteur"],
			input: (at) => ({ counterProposalId: at.counterProposalId }),
		},
	],
	[
		"flagItem",
		{
			command: flagItem,
			action: "item.flag",
			by: ["secretariat", "moderator", "rapporteur", "observer"],
			input: (at) => ({ item: comment(at), reason }),
		},
	],
	[
		"moderateItem",
		{ command: moderateItem, action: "item.moderate", by: moderates, input: (at) => ({ item: comment(at), decision: "approve", reason }) },
	],
	[
		"answerItem",
		{
			command: answerItem,
			action: "item.answer",
			by: ["secretariat", "rapporteur"],
			input: (at) => ({ item: comment(at), outcome: "noted" }),
		},
	],
	["lockThread", { command: lockThread, action: "thread.lock", by: moderates, input: (at) => ({ blockId: at.blockIds[2], reason }) }],
	["unlockThread", { command: unlockThread, action: "thread.lock", by: moderates, input: (at) => ({ blockId: at.blockIds[2], reason }) }],
	[
		"configureSeminar",
		{
			command: configureSeminar,
			action: "seminar.configure",
			by: ["secretariat"],
			input: (at) => ({ seminarId: at.seminarId, title: "Air" }),
		},
	],
	[
		"scheduleRound",
		{
			command: scheduleRound,
			action: "seminar.configure",
			by: ["secretariat"],
			input: ({ seminarId, opensAt, closesAt }) => ({ seminarId, title: "Two", opensAt, closesAt }),
		},
	],
	[
		"changeRound",
		{ command: changeRound, action: "seminar.configure", by: ["secretariat"], input: (at) => ({ roundId: at.roundId, title: "One" }) },
	],
	["closeRound", { command: closeRound, action: "seminar.configure", by: ["secretariat"], input: (at) => ({ roundId: at.roundId }) }],
	[
		"addMember",
		{
			command: addMember,
			action: "member.invite",
			by: ["secretariat"],
			input: (at) => ({ seminarId: at.seminarId, email: "new@example.org", role: "expert" }),
		},
	],
	[
		"changeMember",
		{
			command: changeMember,
			action: "member.invite",
			by: ["secretariat"],
			input: (at) => ({ memberId: at.memberIdOf(at.secondExpert), role: "observer" }),
		},
	],
	[
		"removeMember",
		{ command: removeMember, action: "member.invite", by: ["secretariat"], input: (at) => ({ memberId: at.memberIdOf(at.secondExpert) }) },
	],
	[
		"markNotificationsRead",
		{ command: markNotificationsRead, action: "seminar.read", by: everybody, input: (at) => ({ seminarId: at.seminarId }) },
	],
];

async function setUp(): Promise<Setting & Made> {
	const at = await makeSetting();
	const blockId = at.blockIds[1];
	const write = async () => must(await writeComment(at.expert, { blockId, body: "Say which." }, duringRound)).commentId;
	const commentId = await write();
	const deletedId = await write();
	must(await deleteComment(at.expert, { commentId: deletedId }, duringRound));
	const proposal = { blockId, kind: "delete", rationale: "Said already." };
	const { counterProposalId } = must(await submitCounterProposal(at.expert, proposal, duringRound));
	return { ...at, commentId, deletedId, counterProposalId, opensAt: "2026-04-01T00:00:00Z", closesAt: "2026-04-08T00:00:00+02:00" };
}

let at: Setting & Made;
beforeAll(async () => {
	at = await setUp();
});

/** Runs it, and says whether the database is as before. */
async function untouched(work: () => Promise<unknown>): Promise<unknown> {
	const before = await store().event.count();
	const result = await work();
	expect(await store().event.count()).toBe(before);
	return result;
}

describe.each(lines)("%s", (_, { command, action, input, by }) => {
	test("asks the rules, and does it for whom they let", async () => {
		for (const role of by) {
			const fresh = await setUp();
			asked.length = 0;
			expect(await command(fresh[role], input(fresh), duringRound), role).toMatchObject({ ok: true });
			expect(asked).toContain(action);
		}
	});

	test("refuses every other role, and tells nobody outside that there is anything", async () => {
		for (const role of everybody.filter((one) => !by.includes(one))) {
			const result = (await untouched(() => command(at[role], input(at), duringRound))) as { ok: boolean; refusal: string };
			expect(result, role).toMatchObject({ ok: false });
			expect(["role-insufficient", "not-yours", "item-yours"], role).toContain(result.refusal);
		}
		const gone = await makeUser("Gone by now");
		await store().member.create({ data: { seminarId: at.seminarId, userId: gone.userId, role: by[0] ?? "expert", leftAt: duringRound } });
		for (const actor of [at.outsider, gone]) {
			expect(await untouched(() => command(actor, input(at), duringRound))).toMatchObject({ refusal: "not-found" });
		}
	});

	test("answers for what is not there as for what is out of reach, and not at all to what is no id", async () => {
		const ids = Object.keys(input(at)).filter((key) => key.endsWith("Id"));
		const nowhere = "01890a5d-ac96-774b-bcce-b302099a8057";
		const withId = (id: string) => {
			const changed = { ...input(at), ...Object.fromEntries(ids.map((key) => [key, id])) };
			return "item" in changed ? { ...changed, item: { type: "comment", id } } : changed;
		};
		expect(await untouched(() => command(at[by[0] ?? "expert"], withId(nowhere), duringRound))).toMatchObject({ refusal: "not-found" });
		for (const id of ["12", "", "' OR 1=1", `${nowhere}\u0000`]) {
			expect(await untouched(() => command(at[by[0] ?? "expert"], withId(id), duringRound))).toMatchObject({ refusal: "input-invalid" });
		}
	});

	test("takes no unknown field, no missing one, and nothing that is no object", async () => {
		const actor = at[by[0] ?? "expert"];
		for (const wrong of [{ ...input(at), now: "2020-01-01" }, {}, [], null, "text", 7, undefined]) {
			expect(await untouched(() => command(actor, wrong, duringRound))).toMatchObject({ refusal: "input-invalid" });
		}
	});
});

/** Asked by the commands about papers and drafts, which have tests of their own, and by queries. */
const askedElsewhere: Action[] = [
	"paper.import",
	"paper.source",
	"paper.read",
	"draft.correct",
	"draft.publish",
	"item.read",
	"moderation.queue",
	"moderation.log",
	"record.read",
	"feedback.export",
];

test("no action of the rules is asked for by nobody", async () => {
	const here = new Set([...lines.map(([, { action }]) => action), ...askedElsewhere]);
	expect(actions.filter((action) => !here.has(action))).toEqual([]);
	const folders = ["lib/commands", "lib/queries"];
	const files = (await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => `${folder}/${name}`)))).flat();
	const sources = await Promise.all(files.filter((name) => !name.includes(".test.")).map((name) => readFile(name, "utf8")));
	const unasked = askedElsewhere.filter((action) => !sources.some((source) => source.includes(`"${action}"`)));
	expect(unasked).toEqual([]);
});
