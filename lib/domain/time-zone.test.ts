import { expect, test } from "vitest";
import { isTimeZone, presentZoneName, timeZoneNames } from "./time-zone";

test("every zone to choose from is one that deadlines can be told in", () => {
	const names = timeZoneNames();
	expect(names.length).toBeGreaterThan(300);
	expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
	expect(new Set(names).size).toBe(names.length);
});

test.each(["UTC", "Asia/Kathmandu", "Asia/Kolkata", "Europe/Kyiv", "America/Argentina/Buenos_Aires", "Asia/Ho_Chi_Minh"])(
	"%s is there under the name people know",
	(name) => expect(timeZoneNames()).toContain(name),
);

test("a name that is not superseded stays", () => {
	expect(presentZoneName("Europe/Vienna")).toBe("Europe/Vienna");
	expect(presentZoneName("Asia/Katmandu")).toBe("Asia/Kathmandu");
});

test.each(["+05:45", "Mars/Olympus", "", "constructor"])("%j is no zone", (name) => expect(isTimeZone(name)).toBe(false));
