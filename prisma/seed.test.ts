import { beforeAll, expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { resolveAnchor } from "@/lib/domain/anchor";
import { type Action, decide, type Facts, type Role } from "@/lib/domain/permissions";
import { store } from "@/lib/store/client";
import { comments } from "./demonstration/comments";
import { people, voiceNames } from "./demonstration/people";
import { positions, reasons } from "./demonstration/positions";
import { demonstrationAccounts, seedDemonstration } from "./seed";

const now = new Date("2026-11-25T12:00:00Z");
let answers: Awaited<ReturnType<typeof seedDemonstration>>[];

beforeAll(async () => {
	expect(await demonstrationAccounts()).toBeNull();
	answers = await Promise.all([seedDemonstration(now), seedDemonstration(now), seedDemonstration(now)]);
});

test("of several processes that start at once, one fills the database; nobody fills it again", async () => {
	expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
	const before = await store().event.count();
	expect(await seedDemonstration(now)).toBeNull();
	expect(await store().event.count()).toBe(before);
	expect(await store().seminar.count()).toBe(1);
});

test("there is an account of each role, also on a later start, and its password is right", async () => {
	const found = await demonstrationAccounts();
	expect(found).toEqual(answers.find((answer) => answer !== null));
	expect(found?.accounts.map((account) => account.role).sort()).toEqual(["expert", "moderator", "observer", "rapporteur", "secretariat"]);
	const { passwordHash } = await store().user.findFirstOrThrow({ where: { email: found?.accounts[0]?.email } });
	expect(await verifyPassword(passwordHash, found?.accounts[0]?.password ?? "")).toBe(true);
});

test("there is enough for every screen to show", async () => {
	const counts = {
		paragraphs: await store().block.count({ where: { number: { not: null } } }),
		positions: await store().position.count(),
		comments: await store().comment.count(),
		proposals: await store().counterProposal.count(),
		hidden: await store().comment.count({ where: { moderation: "hidden" } }),
		openFlags: await store().flag.count({ where: { resolvedAt: null } }),
		deleted: await store().comment.count({ where: { deletedAt: { not: null } } }),
		locks: await store().threadLock.count(),
	};
	expect(counts).toMatchObject({ paragraphs: 17, hidden: 1, openFlags: 1, deleted: 1, locks: 1 });
	expect(counts.positions).toBeGreaterThan(180);
	expect(counts.comments).toBeGreaterThan(60);
	expect(counts.proposals).toBeGreaterThanOrEqual(10);
	expect(new Set(comments.map((comment) => comment.kind)).size).toBe(5);
	const stray = Object.entries(reasons).flatMap(([number, byName]) =>
		Object.keys(byName).filter((by) => !positions.some((one) => one.paragraph === Number(number) && one.by === by)),
	);
	expect(stray).toEqual([]);
	expect(new Set(voiceNames.map((name) => people[name].affiliation?.country)).size).toBeGreaterThan(12);
});

test("every comment points at words that are there", async () => {
	const rows = await store().comment.findMany({ where: { anchorExact: { not: null } }, include: { block: true } });
	expect(rows.length).toBeGreaterThan(20);
	for (const { anchorExact, anchorPrefix, anchorSuffix, anchorStart, block } of rows) {
		const found = resolveAnchor(block.text, { exact: anchorExact ?? "", prefix: anchorPrefix, suffix: anchorSuffix, start: anchorStart });
		expect(found).toMatchObject({ status: "found", start: anchorStart, score: 1 });
	}
});

const actionOf: Record<string, Action> = {
	"position.cast": "position.cast",
	"comment.written": "comment.write",
	"comment.edited": "comment.edit",
	"comment.deleted": "comment.delete",
	"item.flagged": "item.flag",
	"item.moderated": "item.moderate",
	"item.answered": "item.answer",
	"thread.locked": "thread.lock",
	"counter-proposal.submitted": "counter-proposal.submit",
	"counter-proposal.withdrawn": "counter-proposal.withdraw",
	"counter-proposal.sponsored": "counter-proposal.sponsor",
	"counter-proposal-position.cast": "counter-proposal.vote",
};
const ofTheItem = new Set<string>(Object.values(actionOf).filter((action) => !/write|submit|position|lock/.test(action)));

test("the record is in order, has happened already, and every act in it was allowed at its moment", async () => {
	const events = await store().event.findMany({ orderBy: { position: "asc" } });
	expect(events.every((event) => event.position !== null && event.createdAt < now)).toBe(true);
	expect(events.map((event) => event.createdAt.getTime())).toEqual(events.map((event) => event.createdAt.getTime()).sort((a, b) => a - b));

	const [round, lock] = [await store().round.findFirstOrThrow(), await store().threadLock.findFirstOrThrow()];
	const roles = new Map((await store().member.findMany()).map((member) => [member.id, member.role as Role]));
	const items = [...(await store().comment.findMany()), ...(await store().counterProposal.findMany())];
	const refused = events.flatMap((event) => {
		const action = actionOf[event.type];
		if (action === undefined) return [];
		const item = items.find((one) => one.id === event.subjectId);
		const ended = item === undefined ? null : "deletedAt" in item ? item.deletedAt : item.withdrawnAt;
		const hidden = events.find((one) => one.type === "item.moderated" && one.subjectId === item?.id);
		const facts: Facts = {
			role: roles.get(event.memberId ?? "") ?? null,
			now: event.createdAt,
			round,
			draft: "published",
			discussable: true,
			threadLocked: event.blockId === lock.blockId && event.createdAt > lock.createdAt,
			item:
				item === undefined || !ofTheItem.has(action)
					? null
					: {
							mine: item.memberId === event.memberId,
							deleted: "deletedAt" in item && ended !== null && ended < event.createdAt,
							withdrawn: !("deletedAt" in item) && ended !== null && ended < event.createdAt,
							moderation: hidden !== undefined && hidden.createdAt < event.createdAt ? "hidden" : "approved",
						},
		};
		const verdict = decide(action, facts);
		return verdict.allowed ? [] : [`${event.type} by ${facts.role}: ${verdict.refusal}`];
	});
	expect(refused).toEqual([]);
	// What the story does beside the acts in the table.
	const others = new Set(events.map((event) => event.type).filter((type) => !(type in actionOf)));
	expect([...others].sort()).toEqual([
		"draft.published",
		"member.invited",
		"member.joined",
		"paper.imported",
		"round.opened",
		"round.scheduled",
		"seminar.created",
	]);
});
