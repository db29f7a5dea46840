/** What a form says of a round's dates, on the clocks of its zone. */
import { expect, test } from "vitest";
import { roundInputOf } from "./round-form";

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries({ title: "First reading", timeZone: "Europe/Vienna", comment: "on", ...fields }))
		data.set(name, value);
	return roundInputOf(data);
};

test("a first day from its beginning, a last day to its end; times where they are given", () => {
	expect(form({ opensAt: "2026-03-01", closesAt: "2026-03-15" })).toEqual({
		title: "First reading",
		opensAt: "2026-02-28T23:00:00.000Z",
		closesAt: "2026-03-15T23:00:00.000Z",
		comment: true,
		propose: false,
		vote: false,
	});
	expect(form({ opensAt: "2026-03-01", opensAtTime: "09:30", closesAt: "2026-03-29", closesAtTime: "02:30" })).toMatchObject({
		opensAt: "2026-03-01T08:30:00.000Z",
		// The hour that clocks skip.
		closesAt: "2026-03-29T01:30:00.000Z",
	});
});

test("what is no date goes to the command, which says so", () => {
	expect(form({ opensAt: "tomorrow", closesAt: "2026-02-30" })).toMatchObject({ opensAt: "tomorrow", closesAt: "2026-02-30" });
});

test("dates that were not touched are left out, with their seconds", () => {
	const was = { opensAtWas: "2026-03-01T08:30:15.250Z", closesAtWas: "2026-03-15T22:59:59.000Z" };
	const shown = { opensAt: "2026-03-01", opensAtTime: "09:30", closesAt: "2026-03-15", closesAtTime: "23:59" };
	const untouched = form({ ...was, ...shown });
	expect("opensAt" in untouched || "closesAt" in untouched).toBe(false);
	const moved = form({ ...was, ...shown, closesAtTime: "" });
	expect("opensAt" in moved).toBe(false);
	expect(moved.closesAt).toBe("2026-03-15T23:00:00.000Z");
	// The end of a day is shown as no time at all.
	const wholeDay = form({ closesAtWas: "2026-03-15T23:00:00.000Z", opensAt: "2026-03-01", closesAt: "2026-03-15" });
	expect("closesAt" in wholeDay).toBe(false);
});
