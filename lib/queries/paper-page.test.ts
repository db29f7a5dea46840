import { beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { castPosition } from "@/lib/commands/cast-position";
import type { EventType } from "@/lib/domain/event-types";
import { store } from "@/lib/store/client";
import { recordEvent } from "@/lib/store/event";
import { afterRound, duringRound, makeMember, makeSetting, roundTimes, type Setting } from "@/lib/testing/factories";
import { type PaperPageView, paperPage } from "./paper-page";

let at: Setting;
beforeAll(async () => {
	at = await makeSetting();
});

async function pageFor(actor: Actor, params: { draftNumber?: number; focus?: number } = {}, now = duringRound): Promise<PaperPageView> {
	const result = await paperPage(actor, { seminarSlug: at.seminarSlug, paperSlug: at.paperSlug, ...params }, now);
	if (!result.ok) throw new Error(result.refusal);
	return result.value;
}
const recorded = (type: EventType) => store().$transaction((tx) => recordEvent(tx, { seminarId: at.seminarId, type, memberId: null }));

test("the paper, its outline and who takes part", async () => {
	const page = await pageFor(at.observer);
	expect(page).toMatchObject({
		seminar: { slug: at.seminarSlug, attribution: "named" },
		viewer: { memberId: at.memberIdOf(at.observer), role: "observer", name: "Olga Observer" },
		round: { number: 1, state: "open", opensAt: roundTimes.opensAt.toISOString(), closesAt: roundTimes.closesAt.toISOString() },
		paper: { slug: "framework", language: "en", direction: "ltr" },
		draft: { number: 1, status: "published", words: 51 },
		drafts: [1],
		circle: { experts: 3, countries: 0 },
		focus: null,
		may: { vote: { allowed: false }, export: { allowed: false }, moderate: { allowed: false } },
	});
	expect(page.blocks.map(({ kind, number }) => [kind, number])).toEqual([
		["heading", null],
		["paragraph", 1],
		["paragraph", 2],
		["paragraph", 3],
	]);
	expect(page.outline).toEqual([
		{
			heading: { blockId: at.blockIds[0], label: "I.", text: "Where cooperation falls short", level: 1 },
			paragraphs: [1, 2, 3].map((number) => ({ blockId: at.blockIds[number], number })),
		},
	]);
	expect((await pageFor(at.secretariat)).may).toMatchObject({ export: { allowed: true }, moderate: { allowed: true } });
});

test.each([
	["an outsider", () => at.outsider, {}],
	["a draft that is not there", () => at.expert, { draftNumber: 9 }],
	["a slug that no database takes", () => at.expert, { paperSlug: "a\0" }],
])("%s: not found", async (_, actor, params) => {
	const result = await paperPage(actor(), { seminarSlug: at.seminarSlug, paperSlug: at.paperSlug, ...params }, duringRound);
	expect(result).toMatchObject({ ok: false, refusal: "not-found" });
});

test("what happens is seen at the next look: positions, progress, comments, locks", async () => {
	expect((await pageFor(at.expert)).reading).toEqual({ paragraphs: 3, withPosition: 0, nextWithout: 1 });
	const [, first = "", second = ""] = at.blockIds;
	await castPosition(at.expert, { blockId: first, position: "agree" }, duringRound);
	await castPosition(at.secondExpert, { blockId: first, position: "disagree" }, duringRound);
	const page = await pageFor(at.expert);
	expect(page.reading).toEqual({ paragraphs: 3, withPosition: 1, nextWithout: 2 });
	expect(page.overlays[first]).toMatchObject({ mine: "agree", tally: { total: 2, counts: { agree: 1, disagree: 1 } }, comments: 0 });
	expect((await pageFor(at.observer)).overlays[first]?.mine).toBeNull();

	const comment = { draftId: at.draftId, blockId: second, memberId: at.memberIdOf(at.expert), body: "…" };
	await store().comment.createMany({
		data: [comment, { ...comment, moderation: "hidden" }, { ...comment, moderation: "removed" }, { ...comment, deletedAt: duringRound }],
	});
	await store().threadLock.create({ data: { blockId: second, reason: "Enough", memberId: at.memberIdOf(at.moderator) } });
	await recorded("seminar.configured");
	expect((await pageFor(at.secondExpert)).overlays[second]).toMatchObject({ comments: 1, locked: true });
	expect((await pageFor(at.expert)).overlays[second]).toMatchObject({ comments: 2 });
	expect((await pageFor(at.moderator)).overlays[second]).toMatchObject({ comments: 3 });
});

test("an event without its place in the record yet is no reason to show something old", async () => {
	const before = await pageFor(at.observer);
	const third = at.blockIds[3] as string;
	const data = { draftId: at.draftId, blockId: third, memberId: at.memberIdOf(at.expert), body: "New" };
	await store().$transaction(async (tx) => {
		await tx.comment.create({ data });
		await recordEvent(tx, { seminarId: at.seminarId, type: "comment.written", memberId: null });
	});
	const after = await pageFor(at.observer);
	expect(after.recordPosition).toBe(before.recordPosition);
	expect([before, after].map((page) => page.overlays[third]?.comments)).toEqual([0, 1]);
});

test("the paragraph in focus is told in full; one that is not there is not", async () => {
	expect((await pageFor(at.secondExpert, { focus: 2 })).focus).toMatchObject({
		number: 2,
		locked: { reason: "Enough" },
		threads: [{ body: "…" }],
	});
	expect((await pageFor(at.expert, { focus: 44 })).focus).toBeNull();
});

test("results stand when the round is over, and until the next one opens", async () => {
	const [, first = ""] = at.blockIds;
	expect((await pageFor(at.expert, {}, afterRound)).overlays[first]?.tally.total).toBe(2);
	const later = { opensAt: new Date("2026-05-01T00:00:00Z"), closesAt: new Date("2026-05-10T00:00:00Z") };
	await store().round.create({ data: { seminarId: at.seminarId, number: 2, title: "Second", ...later } });
	const between = await pageFor(at.expert, {}, afterRound);
	expect(between.round).toMatchObject({ number: 2, state: "not-begun" });
	expect(between.overlays[first]?.tally.total).toBe(2);
	expect((await pageFor(at.expert, {}, later.opensAt)).overlays[first]?.tally.total).toBe(0);
});

test("a draft being prepared is there only for those who prepare it; an older one keeps its positions", async () => {
	const data = { paperId: at.paperId, number: 2, sourceName: "b.md", sourceFormat: "markdown", sourceSha256: "", sourceBytes: 1 };
	const draft = await store().draft.create({ data });
	const block = { draftId: draft.id, position: 0, number: 1, kind: "paragraph" as const, text: "Rewritten." };
	await store().block.create({ data: block });
	expect((await pageFor(at.secretariat)).draft.number).toBe(1);
	expect((await pageFor(at.secretariat, { draftNumber: 2 })).blocks[0]?.text).toBe("Rewritten.");
	const refusedTo = await paperPage(at.expert, { seminarSlug: at.seminarSlug, paperSlug: at.paperSlug, draftNumber: 2 }, duringRound);
	expect(refusedTo).toMatchObject({ refusal: "not-found" });

	await store().draft.update({ where: { id: draft.id }, data: { status: "published", publishedAt: afterRound } });
	await recorded("draft.published");
	const inMay = new Date("2026-05-02T00:00:00Z");
	expect(await pageFor(at.expert, {}, inMay)).toMatchObject({ draft: { number: 2 }, drafts: [2, 1] });
	const older = await pageFor(at.expert, { draftNumber: 1 }, inMay);
	expect(older.overlays[at.blockIds[1] as string]?.tally.total).toBe(2);
});

test("a page that has been looked at costs one statement", async () => {
	await makeMember(at.seminarId, "expert", "One More");
	await pageFor(at.expert, { focus: 1 });
	const asked = vi.spyOn(store(), "$queryRaw");
	await pageFor(at.secondExpert, { focus: 1 });
	expect(asked).toHaveBeenCalledTimes(1);
	asked.mockRestore();
});
