/** The pages of a seminar beside the paper, each asked by those who may and those who may not. */
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { castPosition } from "@/lib/commands/cast-position";
import { configureSeminar } from "@/lib/commands/configure-seminar";
import { flagItem } from "@/lib/commands/flag-item";
import { lockThread } from "@/lib/commands/lock-thread";
import { moderateItem } from "@/lib/commands/moderate-item";
import { submitCounterProposal } from "@/lib/commands/submit-counter-proposal";
import { withdrawPosition } from "@/lib/commands/withdraw-position";
import { writeComment } from "@/lib/commands/write-comment";
import type { Result } from "@/lib/domain/refusal";
import { notify } from "@/lib/events/notify";
import { store } from "@/lib/store/client";
import { sequenceEvents } from "@/lib/store/event";
import { afterRound, duringRound, makeSetting, type Setting } from "@/lib/testing/factories";
import { members } from "./members";
import { moderationLog } from "./moderation-log";
import { moderationQueue } from "./moderation-queue";
import { mySeminars } from "./my-seminars";
import { notifications } from "./notifications";
import { type RecordView, record } from "./record";
import { search } from "./search";
import { seminarHome } from "./seminar-home";
import { seminarSettings } from "./seminar-settings";

let at: Setting;
let ref: { seminarSlug: string };
let said: Record<"opening" | "reply" | "rude" | "proposal", string>;

async function valueIn<T>(result: Result<T> | Promise<Result<T>>): Promise<T> {
	const settled = await result;
	if (!settled.ok) throw new Error(JSON.stringify(settled));
	return settled.value;
}
const write = async (actor: Actor, body: string, minute: number, changes: object = {}) =>
	(await valueIn(writeComment(actor, { blockId: at.blockIds[1], body, ...changes }, new Date(duringRound.getTime() + minute * 60_000))))
		.commentId;

beforeAll(async () => {
	at = await makeSetting();
	ref = { seminarSlug: at.seminarSlug };
	await castPosition(at.expert, { blockId: at.blockIds[1], position: "agree" }, duringRound);
	const opening = await write(at.expert, "Quasars measure nothing here.", 1);
	const reply = await write(at.secondExpert, "They do, **look** again.", 2, { parentId: opening });
	const rude = await write(at.secondExpert, "Quasars are for fools.", 3);
	const proposal = await valueIn(
		submitCounterProposal(
			at.rapporteur,
			{ blockId: at.blockIds[2], kind: "insert", text: "Quasars too.", rationale: "Complete." },
			duringRound,
		),
	);
	await valueIn(flagItem(at.observer, { item: { type: "comment", id: opening }, reason: "Off topic" }, duringRound));
	await valueIn(flagItem(at.expert, { item: { type: "comment", id: rude }, reason: "Rude" }, duringRound));
	await valueIn(moderateItem(at.moderator, { item: { type: "comment", id: rude }, decision: "remove", reason: "Be kind." }, duringRound));
	await valueIn(lockThread(at.moderator, { blockId: at.blockIds[3], reason: "Settled." }, duringRound));
	said = { opening, reply, rude, proposal: proposal.counterProposalId };
	await sequenceEvents();
	await notify();
});

test("an outsider finds none of them", async () => {
	const all = [seminarHome, members, seminarSettings, moderationQueue, moderationLog, record, notifications];
	for (const query of all) expect(await query(at.outsider, ref, duringRound)).toMatchObject({ ok: false, refusal: "not-found" });
	expect(await search(at.outsider, { ...ref, q: "quasars" }, duringRound)).toMatchObject({ refusal: "not-found" });
	expect((await valueIn(mySeminars(at.outsider, duringRound))).seminars).toEqual([]);
});

test("the queue is for those who moderate, the settings for the secretariat", async () => {
	expect(await moderationQueue(at.expert, ref, duringRound)).toMatchObject({ refusal: "role-insufficient" });
	expect(await seminarSettings(at.moderator, ref, duringRound)).toMatchObject({ refusal: "role-insufficient" });
	expect(await valueIn(seminarSettings(at.secretariat, ref, duringRound))).toMatchObject({
		hasContributions: true,
		rounds: [{ number: 1, positions: 1, state: "open" }],
	});
});

test("the settings offer what the rules will take: a promise that was relied on counts, also when what was said was taken back", async () => {
	const quiet = await makeSetting({ attribution: "affiliation" });
	const settings = () => valueIn(seminarSettings(quiet.secretariat, { seminarId: quiet.seminarId }, duringRound));
	expect(await settings()).toMatchObject({ hasContributions: false, rounds: [{ positions: 0 }] });
	const blockId = quiet.blockIds[1] as string;
	await valueIn(castPosition(quiet.expert, { blockId, position: "agree" }, duringRound));
	await valueIn(withdrawPosition(quiet.expert, { blockId }, duringRound));
	expect(await settings()).toMatchObject({ hasContributions: true, rounds: [{ positions: 0 }] });
	const loosened = configureSeminar(quiet.secretariat, { seminarId: quiet.seminarId, attribution: "named" }, duringRound);
	expect(await loosened).toMatchObject({ refusal: "attribution-promised" });
});

test("my seminars: the role, the round, what waits", async () => {
	expect((await valueIn(mySeminars(at.expert, duringRound))).seminars).toMatchObject([
		{ slug: at.seminarSlug, role: "expert", round: { state: "open" }, papers: 1, paragraphsWithoutPosition: 2, unread: 1 },
	]);
	expect((await valueIn(mySeminars(at.expert, afterRound))).seminars).toMatchObject([{ paragraphsWithoutPosition: 0 }]);
	expect((await valueIn(mySeminars(at.observer, duringRound))).seminars).toMatchObject([{ paragraphsWithoutPosition: 0 }]);
});

test("the home asks of each what is theirs to do", async () => {
	const expert = await valueIn(seminarHome(at.expert, ref, duringRound));
	expect(expert).toMatchObject({
		papers: [{ slug: "framework", draft: { number: 1 }, editing: null, paragraphs: 3, withPosition: 1, nextWithout: 2, comments: 2 }],
		askedOfMe: { paragraphsWithoutPosition: 2, unread: 1, toModerate: null },
		participation: { active: 3, comments: 2, counterProposals: 1, positions: 1 },
		may: { configure: false, import: false, moderate: false },
	});
	expect(expert.askedOfMe.repliesToMe).toMatchObject([
		{ commentId: said.reply, number: 1, author: { name: "Emeka Expert" }, excerpt: "They do, **look** again." },
	]);
	const moderator = await valueIn(seminarHome(at.moderator, ref, duringRound));
	expect(moderator.askedOfMe).toMatchObject({ paragraphsWithoutPosition: 0, toModerate: 1, repliesToMe: [] });
	expect(moderator.papers[0]).toMatchObject({ comments: 3, nextWithout: null });
});

test("a draft being prepared is on the home of those who prepare it", async () => {
	const data = { paperId: at.paperId, number: 2, sourceName: "b.md", sourceFormat: "markdown", sourceSha256: "", sourceBytes: 1 };
	await store().draft.create({ data });
	expect((await valueIn(seminarHome(at.secretariat, ref, duringRound))).papers[0]?.editing).toEqual({ number: 2 });
	expect((await valueIn(seminarHome(at.expert, ref, duringRound))).papers[0]?.editing).toBeNull();
});

test("the list of members: names to all when named, addresses to the secretariat", async () => {
	const seen = await valueIn(members(at.expert, ref, duringRound));
	expect(seen.members.map(({ name }) => name)).toContain("Emeka Expert");
	expect(seen.members.every(({ email }) => email === null)).toBe(true);
	expect(seen).toMatchObject({ listed: true, invitations: [], counts: { expert: 2, observer: 1 } });
	expect((await valueIn(members(at.secretariat, ref, duringRound))).members.every(({ email }) => email?.includes("@"))).toBe(true);
});

test("under the Chatham House rule a member sees themselves alone", async () => {
	const quiet = await makeSetting({ attribution: "chatham_house" });
	const seen = await valueIn(members(quiet.expert, { seminarSlug: quiet.seminarSlug }, duringRound));
	expect(seen).toMatchObject({ listed: false, members: [{ name: "Edda Expert", mine: true }], counts: { expert: 2 } });
	expect((await valueIn(members(quiet.secretariat, { seminarSlug: quiet.seminarSlug }, duringRound))).members).toHaveLength(6);
});

test("the queue: what is flagged, what is out of sight, what is locked", async () => {
	const queue = await valueIn(moderationQueue(at.moderator, ref, duringRound));
	expect(queue.flagged).toMatchObject([
		{ id: said.opening, number: 1, flags: [{ reason: "Off topic", author: { name: "Olga Observer" } }] },
	]);
	expect(queue.outOfSight).toMatchObject([{ id: said.rude, moderation: "removed", moderationReason: "Be kind.", flags: [] }]);
	expect(queue.locked).toMatchObject([{ number: 3, reason: "Settled." }]);
});

test("the log tells every member what was decided and why, in pages, and nothing of what was removed", async () => {
	const first = await valueIn(moderationLog(at.observer, { ...ref, limit: 1 }, duringRound));
	expect(first.next).not.toBeNull();
	const second = await valueIn(moderationLog(at.observer, { ...ref, limit: 1, cursor: first.next ?? "" }, duringRound));
	expect(second.next).toBeNull();
	expect([first, second].flatMap(({ entries }) => entries.map(({ act, reason }) => [act, reason])).toSorted()).toEqual([
		["lock", "Settled."],
		["remove", "Be kind."],
	]);
	const all = await valueIn(moderationLog(at.observer, ref, duringRound));
	expect(all.entries.find(({ act }) => act === "remove")).toMatchObject({
		item: { id: said.rude, visible: false },
		moderator: { name: "Moana Mod" },
	});
	expect(JSON.stringify(all)).not.toContain("fools");
	for (const cursor of ["x", "", "bm9uc2Vuc2U", first.next?.slice(2) ?? ""])
		expect(await moderationLog(at.observer, { ...ref, cursor }, duringRound)).toMatchObject({ refusal: "cursor-invalid" });
});

test("the record: pages that join up, flags for moderators only, no author for what is out of sight", async () => {
	const all = await valueIn(record(at.observer, ref, duringRound));
	expect(all.events.map(({ type }) => type)).not.toContain("item.flagged");
	expect((await valueIn(record(at.moderator, ref, duringRound))).events.map(({ type }) => type)).toContain("item.flagged");
	const paged: string[] = [];
	for (let after: string | null = "0"; after !== null; ) {
		const page: RecordView = await valueIn(record(at.observer, { ...ref, after, limit: 2 }, duringRound));
		paged.push(...page.events.map(({ id }) => id));
		after = page.next;
	}
	expect(paged).toEqual(all.events.map(({ id }) => id));
	const written = all.events.filter(({ type }) => type === "comment.written");
	expect(written.map(({ actor, subjectId }) => [actor?.known, subjectId])).toEqual([
		["name", said.opening],
		["name", said.reply],
		["nothing", null],
	]);
	expect(all.events.find(({ type }) => type === "item.moderated")).toMatchObject({
		actor: { name: "Moana Mod" },
		subjectId: null,
		number: 1,
	});
	expect(await record(at.observer, { ...ref, after: "yesterday" }, duringRound)).toMatchObject({ refusal: "cursor-invalid" });
});

test("the search finds paragraphs, comments and counter-proposals, and nothing that is hidden from the one who looks", async () => {
	const found = async (actor: Actor, q: string) =>
		(await valueIn(search(actor, { ...ref, q }, duringRound))).hits.map(({ type, id }) => [type, id]);
	expect(await found(at.observer, "stations")).toEqual([["paragraph", at.blockIds[1]]]);
	expect((await found(at.observer, "QUASARS")).toSorted()).toEqual([
		["comment", said.opening],
		["counter-proposal", said.proposal],
	]);
	expect((await found(at.moderator, "quasars")).map(([, id]) => id)).toContain(said.rude);
	expect(await found(at.secondExpert, "fools")).toEqual([]);
	expect(await found(at.observer, "quasars nothing")).toEqual([["comment", said.opening]]);
	expect(await found(at.observer, "%")).toEqual([]);
	expect(await found(at.observer, "_")).toEqual([]);
	expect(await found(at.observer, " ")).toEqual([]);
});

test("notifications: a reply to one's own, and why one's own was removed", async () => {
	expect(await valueIn(notifications(at.expert, ref, duringRound))).toMatchObject({
		unread: 1,
		notifications: [{ kind: "reply", read: false, author: { name: "Emeka Expert" }, number: 1, item: { id: said.reply }, reason: null }],
	});
	expect(await valueIn(notifications(at.secondExpert, ref, duringRound))).toMatchObject({
		notifications: [{ kind: "moderated", author: { name: "Moana Mod" }, item: null, reason: "Be kind." }],
	});
});
