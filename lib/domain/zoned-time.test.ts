import { describe, expect, test } from "vitest";
import { closingClockOf, closingInstantOf, closingToTell, instantOf, wallClockOf } from "./zoned-time";

const utc = (date: string, time: string, zone: string) => instantOf({ date, time }, zone)?.toISOString() ?? null;

describe("a date and a time in a zone are an instant", () => {
	test.each([
		["2026-03-15", "18:00", "UTC", "2026-03-15T18:00:00.000Z"],
		["2026-03-15", "18:00", "Europe/Vienna", "2026-03-15T17:00:00.000Z"],
		["2026-07-15", "18:00", "Europe/Vienna", "2026-07-15T16:00:00.000Z"],
		["2026-03-15", "00:00", "Asia/Kathmandu", "2026-03-14T18:15:00.000Z"],
		["2026-03-15", "24:00", "America/New_York", "2026-03-16T04:00:00.000Z"],
		["2026-12-31", "23:30:30", "Pacific/Kiritimati", "2026-12-31T09:30:30.000Z"],
		["2028-02-29", "12:00", "UTC", "2028-02-29T12:00:00.000Z"],
	])("%s %s in %s", (date, time, zone, expected) => expect(utc(date, time, zone)).toBe(expected));

	test.each([
		["skipped in spring: as far after the last one shown", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
		["just before the change", "2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
		["shown twice in autumn: the earlier", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
		["after the change", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
	])("%s", (_, date, time, expected) => expect(utc(date, time, "Europe/Vienna")).toBe(expected));

	test("midnight may be what clocks skip", () => {
		// Beirut goes from 23:59 to 01:00.
		expect(utc("2026-03-29", "00:00", "Asia/Beirut")).toBe("2026-03-28T22:00:00.000Z");
	});

	test.each([
		["2026-02-30", "12:00"],
		["2026-13-01", "12:00"],
		["2026-03-15", "25:00"],
		["2026-03-15", "24:01"],
		["2026-03-15", "12:60"],
		["2026-03-15", ""],
		["", "12:00"],
		["15.3.2026", "12:00"],
	])("no instant: %j %j", (date, time) => expect(instantOf({ date, time }, "UTC")).toBeNull());
});

describe("a closing", () => {
	test("without a time includes its whole day", () => {
		expect(closingInstantOf({ date: "2026-03-15", time: "" }, "Europe/Vienna")?.toISOString()).toBe("2026-03-15T23:00:00.000Z");
	});
	test("at the end of a day is told as that day's 24:00", () => {
		expect(closingClockOf(new Date("2026-03-15T23:00:00Z"), "Europe/Vienna")).toEqual({ date: "2026-03-15", time: "24:00" });
		expect(wallClockOf(new Date("2026-03-15T23:00:00Z"), "Europe/Vienna")).toEqual({ date: "2026-03-16", time: "00:00" });
	});
	test("at the end of a day is told by its last minute where a moment is written", () => {
		expect(closingToTell(new Date("2026-03-15T23:00:00Z"), "Europe/Vienna").toISOString()).toBe("2026-03-15T22:59:00.000Z");
		expect(closingToTell(new Date("2026-03-15T23:00:00Z"), "UTC").toISOString()).toBe("2026-03-15T23:00:00.000Z");
		expect(closingToTell(new Date("2026-03-15T17:00:00Z"), "Europe/Vienna").toISOString()).toBe("2026-03-15T17:00:00.000Z");
	});
	test("at another time is told as typed", () => {
		expect(closingClockOf(new Date("2026-03-15T17:00:00Z"), "Europe/Vienna")).toEqual({ date: "2026-03-15", time: "18:00" });
	});
});

test("what is told is what was typed, in every zone and month", () => {
	for (const zone of ["UTC", "Europe/Vienna", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"]) {
		for (let month = 1; month <= 12; month++) {
			const clock = { date: `2026-${String(month).padStart(2, "0")}-17`, time: "09:45" };
			const instant = instantOf(clock, zone);
			expect(instant && wallClockOf(instant, zone)).toEqual(clock);
		}
	}
});
