import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { broughtInFeedback, hostileTexts, sampleFeedback, sampleText, scriptTexts } from "@/lib/testing/feedback";
import { armed, csvOf, disarmed, feedbackCsv } from "./csv";

const options = { locale: "en", baseUrl: "https://colloquy.example" } as const;
const read = (csv: string): string[][] => parse(csv, { bom: true });
const table = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

test("a row for each paragraph and each contribution, each with the text of its paragraph", () => {
	const rows = table(feedbackCsv(sampleFeedback(), options));
	expect(rows.slice(0, 8).map((row) => [row["¶"], row.Contribution, row.Type, row.State])).toEqual([
		["1", "Paragraph", "", ""],
		["1", "Comment", "", "Taken out by a moderator"],
		["1", "Reply", "Substantive", "Standing"],
		["1", "Comment", "Substantive", "Standing, edited"],
		["1", "Counter-proposal", "Replace", "Standing"],
		["1", "Position", "Disagree", "Standing"],
		["2", "Paragraph", "", ""],
		["3", "Paragraph", "", "Thread locked"],
	]);
	expect(rows.slice(0, 6).every((row) => row.Paragraph === sampleText)).toBe(true);
});

test("a counter-proposal's row has its own counts and none of the paragraph's", () => {
	const rows = table(feedbackCsv(sampleFeedback(), options));
	const counts = ({ Agree, Reservations, Disagree, Abstain, For, Against, Abstentions }: Record<string, string>) => [
		[Agree, Reservations, Disagree, Abstain],
		[For, Against, Abstentions],
	];
	expect(counts(rows[0] ?? {})).toEqual([
		["2", "0", "1", "0"],
		["", "", ""],
	]);
	expect(counts(rows[4] ?? {})).toEqual([
		["", "", "", ""],
		["4", "5", "6"],
	]);
	expect(rows[4]).toMatchObject({
		"Proposed wording, changes marked": expect.stringContaining("[-months-]{+days+}"),
		Sponsors: "Sina Sponsor, 1 sponsor",
	});
});

test("what came with the file says so: who, that it was done, and what a tracked change was", () => {
	const rows = table(feedbackCsv(broughtInFeedback(), options));
	expect(rows.slice(1, 4).map((row) => [row.Author, row.Type, row.Text, row.State, row["Proposed wording"]])).toEqual([
		["Anna Lind (imported)", "Substantive", "From the *margin*.", "Standing, resolved in the file", ""],
		["Somebody (imported)", "Tracked change: replacement", "old → new", "Standing", ""],
		["Anna Lind (imported)", "Delete", "Tracked change: move, with its other half at paragraph 3", "Standing", "Delete the paragraph"],
	]);
});

test("nothing can run as a formula, and every text comes back as it was", () => {
	const csv = feedbackCsv(sampleFeedback(), options);
	for (const row of read(csv)) for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@\t\r＝]/);
	const reasons = table(csv)
		.filter((row) => row["¶"] === "3" && row.Contribution === "Position")
		.map((row) => armed(row.Text ?? ""));
	expect(reasons).toEqual([...hostileTexts, ...scriptTexts]);
});

test("whatever is written is read back, whatever it holds", () => {
	const text = fc.oneof(
		fc.string({ unit: "grapheme" }),
		fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "'", "=", "-", "@", "\t", " ", "a") }),
	);
	fc.assert(
		fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (lines) => {
			expect(read(csvOf(lines)).map((line) => line.map(armed))).toEqual(lines);
		}),
	);
	fc.assert(fc.property(text, (value) => armed(disarmed(value)) === value && !/^[=+\-@\t\r]/.test(disarmed(value))));
});
