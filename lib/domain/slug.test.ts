import { expect, test } from "vitest";
import { maxSlugLength, numberedSlug, slugOf, slugPattern } from "./slug";

test.each([
	["Clean air, and who pays for it?", "clean-air-and-who-pays-for-it"],
	["Qualité de l’air — Zürich & Łódź", "qualite-de-lair-zurich-lodz"],
	["Straße Ørsted ﬁnal ①", "strasse-orsted-final-1"],
	["清洁空气", "seminar"],
	["  ", "seminar"],
	["2.1", "2-1"],
	[`${"word ".repeat(30)}`, "word-word-word-word-word-word-word-word-word-word-word-word"],
	["x".repeat(80), "x".repeat(60)],
])("%s → %s", (title, slug) => {
	expect(slugOf(title, "seminar")).toBe(slug);
	expect(slug).toMatch(slugPattern);
	expect(slug.length).toBeLessThanOrEqual(maxSlugLength);
});

test("a taken slug gets a number, and stays short enough", () => {
	expect([1, 2, 10].map((n) => numberedSlug("air", n))).toEqual(["air", "air-2", "air-10"]);
	const long = numberedSlug(`${"x".repeat(57)}-yz`, 12);
	expect(long).toBe(`${"x".repeat(57)}-12`);
});
