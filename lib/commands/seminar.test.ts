/** Seminars made and configured, rounds set, changed and closed. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { store } from "@/lib/store/client";
import { afterRound, duringRound, makeSetting, makeUser, roundTimes, type Setting } from "@/lib/testing/factories";
import { must } from "@/lib/testing/must";
import { castPosition } from "./cast-position";
import { changeRound } from "./change-round";
import { closeRound } from "./close-round";
import { configureSeminar } from "./configure-seminar";
import { createSeminar } from "./create-seminar";
import { scheduleRound } from "./schedule-round";
import { writeComment } from "./write-comment";

let at: Setting;
let administrator: Actor;
beforeAll(async () => {
	administrator = await makeUser("Ada Admin", { isAdministrator: true });
});
beforeEach(async () => {
	at = await makeSetting();
});

describe("a new seminar", () => {
	const create = (input: object, actor = administrator) => createSeminar(actor, { title: "Clean water", ...input }, duringRound);

	test("has its maker as secretariat, and a slug from its title", async () => {
		const { seminarId, memberId, slug } = must(await create({ title: "  L’eau, et qui   la paie ", description: "Two\r\nlines." }));
		expect(slug).toBe("leau-et-qui-la-paie");
		expect(await store().seminar.findUnique({ where: { id: seminarId }, include: { members: true, events: true } })).toMatchObject({
			title: "L’eau, et qui la paie",
			description: "Two\nlines.",
			attribution: "named",
			timeZone: "UTC",
			members: [{ id: memberId, userId: administrator.userId, role: "secretariat" }],
			events: [{ type: "seminar.created", memberId, subjectId: seminarId }],
		});
	});

	test("made of one title by several at once, each has a slug of its own", async () => {
		const made = await Promise.all([1, 2, 3, 4].map(() => create({ title: "Soil" })));
		expect(made.map((result) => must(result).slug).toSorted()).toEqual(["soil", "soil-2", "soil-3", "soil-4"]);
	});

	test("whose title has no Latin letter is called seminar, and none is called like a page", async () => {
		expect(must(await create({ title: "清洁水" })).slug).toBe("seminar");
		expect(must(await create({ title: "New" })).slug).toBe("new-2");
		expect(await create({ slug: "new" })).toMatchObject({ refusal: "slug-taken" });
	});

	test("a slug that was asked for is used or refused, never changed", async () => {
		expect(must(await create({ slug: "water" })).slug).toBe("water");
		expect(await create({ slug: "water" })).toMatchObject({ refusal: "slug-taken" });
	});

	test.each<[string, object, string, string]>([
		["no title", { title: "\u200b " }, "/title", "required"],
		["too long a title", { title: "x".repeat(201) }, "/title", "too-long"],
		["a slug with a capital", { slug: "Water" }, "/slug", "format"],
		["a slug with a slash", { slug: "a/b" }, "/slug", "format"],
		["an unknown attribution", { attribution: "secret" }, "/attribution", "choice"],
		["a zone that is none", { timeZone: "Europe/Atlantis" }, "/timeZone", "time-zone"],
		["an offset instead of a zone", { timeZone: "+05:45" }, "/timeZone", "time-zone"],
	])("%s: refused", async (_, input, pointer, code) => {
		expect(await create(input)).toMatchObject({ refusal: "input-invalid", fields: [{ pointer, code }] });
	});

	test("is made by administrators only, whatever is asked", async () => {
		expect(await create({}, at.secretariat)).toMatchObject({ refusal: "administrators-only" });
		expect(await createSeminar(at.secretariat, { nonsense: true }, duringRound)).toMatchObject({ refusal: "administrators-only" });
	});
});

describe("configuring", () => {
	const configure = (input: object) => configureSeminar(at.secretariat, { seminarId: at.seminarId, ...input }, duringRound);
	const row = () => store().seminar.findUniqueOrThrow({ where: { id: at.seminarId } });

	test("changes what is given, says which in the record, and nothing when nothing changes", async () => {
		const before = await row();
		must(await configure({ title: "Cleaner air", timeZone: "Asia/Kathmandu", attribution: "named" }));
		expect(await row()).toEqual({ ...before, title: "Cleaner air", timeZone: "Asia/Kathmandu" });
		must(await configure({ title: "Cleaner air" }));
		const events = await store().event.findMany({ where: { seminarId: at.seminarId, type: "seminar.configured" } });
		expect(events.map(({ data }) => data)).toEqual([{ fields: "title timeZone" }]);
	});

	test("a promise of attribution may be loosened until somebody relies on it, and made stricter always", async () => {
		for (const attribution of ["chatham_house", "named", "affiliation"])
			expect(await configure({ attribution })).toMatchObject({ ok: true });
		must(await castPosition(at.expert, { blockId: at.blockIds[1], position: "agree" }, duringRound));
		expect(await configure({ attribution: "named", title: "Other" })).toMatchObject({ refusal: "attribution-promised" });
		expect(await row()).toMatchObject({ attribution: "affiliation", title: "Clean air" });
		for (const attribution of ["affiliation", "chatham_house"]) expect(await configure({ attribution })).toMatchObject({ ok: true });
		expect(await configure({ attribution: "affiliation" })).toMatchObject({ refusal: "attribution-promised" });
	});
});

const day = (date: number, month = 4) => new Date(Date.UTC(2026, month - 1, date)).toISOString();
const rounds = () => store().round.findMany({ where: { seminarId: at.seminarId }, orderBy: { number: "asc" } });
const schedule = (input: object, setting = at) =>
	scheduleRound(
		setting.secretariat,
		{ seminarId: setting.seminarId, title: "Second", opensAt: day(1), closesAt: day(8), ...input },
		duringRound,
	);

describe("a new round", () => {
	test("has the next number, opens everything unless said otherwise, and keeps the instant whatever the offset", async () => {
		const made = must(await schedule({ opensAt: "2026-04-01T00:00:00+05:45", vote: false }));
		expect(made.number).toBe(2);
		expect((await rounds())[1]).toMatchObject({
			id: made.roundId,
			number: 2,
			title: "Second",
			opensAt: new Date("2026-03-31T18:15:00Z"),
			closesAt: new Date(day(8)),
			comment: true,
			propose: true,
			vote: false,
		});
		expect(await store().event.findFirst({ where: { subjectId: made.roundId } })).toMatchObject({ type: "round.scheduled" });
	});

	test("may begin where another ends, and not a moment before", async () => {
		const { closesAt } = roundTimes;
		expect(await schedule({ opensAt: new Date(closesAt.getTime() - 1).toISOString() })).toMatchObject({ refusal: "rounds-overlap" });
		expect(await schedule({ opensAt: closesAt.toISOString() })).toMatchObject({ ok: true });
	});

	test("set by two at once, one is refused", async () => {
		const results = await Promise.all([schedule({}), schedule({ opensAt: day(7), closesAt: day(9) }), schedule({})]);
		expect(results.map((result) => (result.ok ? "done" : result.refusal)).toSorted()).toEqual(["done", "rounds-overlap", "rounds-overlap"]);
		expect(await rounds()).toHaveLength(2);
	});

	test("rounds one after the other set at once have numbers of their own", async () => {
		const results = await Promise.all([1, 3, 5, 7].map((date) => schedule({ opensAt: day(date), closesAt: day(date + 2) })));
		expect(results.map((result) => must(result).number).toSorted()).toEqual([2, 3, 4, 5]);
	});

	test.each<[string, object, string, string]>([
		["that ends before it begins", { closesAt: day(1, 3) }, "/closesAt", "end-before-start"],
		["that ends when it begins", { closesAt: day(1) }, "/closesAt", "end-before-start"],
		["without an offset", { opensAt: "2026-04-01T00:00:00" }, "/opensAt", "format"],
		["on a date without a time", { closesAt: "2026-04-08" }, "/closesAt", "format"],
		["on a day that is none", { closesAt: "2026-02-30T00:00:00Z" }, "/closesAt", "format"],
		["in another age", { closesAt: "9999-12-31T00:00:00Z" }, "/closesAt", "invalid"],
		["with words for yes", { vote: "on" }, "/vote", "type"],
		["without a title", { title: "" }, "/title", "required"],
	])("%s: refused", async (_, input, pointer, code) => {
		expect(await schedule(input)).toMatchObject({ refusal: "input-invalid", fields: [{ pointer, code }] });
		expect(await rounds()).toHaveLength(1);
	});
});

describe("a round that is there", () => {
	const change = (input: object) => changeRound(at.secretariat, { roundId: at.roundId, ...input }, duringRound);

	test("is changed in what is given, with the names of that in the record", async () => {
		must(await change({ closesAt: "2026-03-20T18:00:00Z", propose: false }));
		must(await change({ propose: false }));
		expect((await rounds())[0]).toMatchObject({
			title: "First round",
			closesAt: new Date("2026-03-20T18:00:00Z"),
			propose: false,
			vote: true,
		});
		const events = await store().event.findMany({ where: { subjectId: at.roundId } });
		expect(events.map(({ type, data }) => [type, data])).toEqual([["round.changed", { fields: "closesAt propose" }]]);
	});

	test("neither ends before it begins nor runs into another", async () => {
		must(await schedule({}));
		expect(await change({ closesAt: day(2) })).toMatchObject({ refusal: "rounds-overlap" });
		expect(await change({ closesAt: "2026-03-01T00:00:00Z" })).toMatchObject({
			fields: [{ pointer: "/closesAt", code: "end-before-start" }],
		});
		expect(await change({ opensAt: "2026-03-16T00:00:00Z" })).toMatchObject({
			fields: [{ pointer: "/closesAt", code: "end-before-start" }],
		});
		expect((await rounds())[0]).toMatchObject(roundTimes);
	});

	test("two at once that fit alone but not together: one is refused", async () => {
		const second = must(await schedule({ opensAt: day(10), closesAt: day(20) })).roundId;
		const results = await Promise.all([
			change({ closesAt: day(9) }),
			changeRound(at.secretariat, { roundId: second, opensAt: "2026-03-20T00:00:00Z" }, duringRound),
		]);
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test("closed, takes nothing from that instant on, also from a form that was opened before; extended, it does again", async () => {
		const comment = (now: Date) => writeComment(at.expert, { blockId: at.blockIds[1], body: "In time?" }, now);
		const close = () => closeRound(at.secretariat, { roundId: at.roundId }, duringRound);
		const results = await Promise.all([close(), close()]);
		expect(results.map((result) => (result.ok ? result.value.closesAt : result.refusal)).toSorted()).toEqual([
			duringRound.toISOString(),
			"round-closed",
		]);
		expect(await comment(duringRound)).toMatchObject({ refusal: "round-closed" });
		expect(await comment(new Date(duringRound.getTime() - 1))).toMatchObject({ ok: true });
		must(await change({ closesAt: afterRound.toISOString() }));
		expect(await comment(duringRound)).toMatchObject({ ok: true });
	});

	test("is not closed before it has begun, and may be in its first moment", async () => {
		const close = (now: Date) => closeRound(at.secretariat, { roundId: at.roundId }, now);
		expect(await close(new Date(roundTimes.opensAt.getTime() - 1))).toMatchObject({ refusal: "round-not-begun" });
		expect(await close(roundTimes.opensAt)).toMatchObject({ ok: true });
	});
});
