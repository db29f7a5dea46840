import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import type { ConsolidatedFeedback } from "@/lib/domain/feedback";
import { hostileTexts, sampleFeedback, sampleProposal, sampleText, scriptTexts } from "@/lib/testing/feedback";
import { feedbackXlsx } from "./xlsx";
import { cellLimit } from "./xlsx-text";

const options = { locale: "en", baseUrl: "https://colloquy.example" } as const;

async function open(feedback: ConsolidatedFeedback, sheet: string): Promise<Record<string, unknown>[]> {
	const [heading = [], ...rows] = await readSheet(Buffer.from(feedbackXlsx(feedback, options)), sheet, { trim: false });
	return rows.map((row) => Object.fromEntries(row.map((value, index) => [String(heading[index]), value])));
}
const part = (feedback: ConsolidatedFeedback, name: string) =>
	strFromU8(unzipSync(feedbackXlsx(feedback, options))[name] ?? new Uint8Array());

test("every paragraph and every contribution, with numbers as numbers and dates as dates in the seminar's time zone", async () => {
	const rows = await open(sampleFeedback(), "Feedback");
	expect(rows.filter((row) => row.Contribution === "Paragraph").map((row) => [row["¶"], row.Agree, row.Disagree, row.For])).toEqual([
		[1, 2, 1, null],
		[2, 0, 0, null],
		[3, 0, 0, null],
	]);
	const proposal = rows.find((row) => row.Contribution === "Counter-proposal");
	expect(proposal).toMatchObject({
		Paragraph: sampleText,
		"Proposed wording": sampleProposal,
		Agree: null,
		For: 4,
		Against: 5,
		Abstentions: 6,
		Author: "Emeka Expert",
		Sponsors: "Sina Sponsor, 1 sponsor",
	});
	// 23:59 in UTC is 8:59 of the next day in Tokyo.
	// A workbook counts days in floating point, so the reader is off by a fraction of a second.
	const date = proposal?.["Date (Asia/Tokyo)"] as Date;
	expect(Math.abs(date.getTime() - Date.parse("2026-03-11T08:59:00Z"))).toBeLessThan(10);
	expect(rows.find((row) => row.Contribution === "Comment")).toMatchObject({
		Text: "(A moderator has taken this comment out.)",
		Author: null,
	});
	expect(rows.find((row) => row.Contribution === "Reply")).toMatchObject({ Text: "Please, not like this.", Country: "Kenya" });
});

test("text is text: no formula, no character lost or added", async () => {
	const rows = await open(sampleFeedback(), "Feedback");
	const reasons = rows.filter((row) => row["¶"] === 3 && row.Contribution === "Position").map((row) => row.Text);
	// The reader does not know Excel's way of writing "_".
	expect(reasons.map((text) => String(text).replaceAll("_x005F_", "_"))).toEqual([...hostileTexts, ...scriptTexts]);
	for (const sheet of [1, 2, 3]) expect(part(sampleFeedback(), `xl/worksheets/sheet${sheet}.xml`)).not.toContain("<f");
	const bad = sampleFeedback();
	const first = bad.paragraphs[1];
	if (first !== undefined) first.text = "a\u0000b\u0007c\ud800d\ufffee";
	expect((await open(bad, "By paragraph"))[1]?.Paragraph).toBe("abc\ufffdde");
});

test("changes are marked by more than colour", () => {
	const strings = part(sampleFeedback(), "xl/sharedStrings.xml");
	const runs = [...strings.matchAll(/<r>(?:<rPr>(.*?)<\/rPr>)?<t[^>]*>(.*?)<\/t><\/r>/g)].map(([, look = "", text]) => [
		look.includes("<strike/>") ? "deleted" : look.includes("<u/>") ? "inserted" : "same",
		text,
	]);
	expect(runs).toContainEqual(["deleted", "months"]);
	expect(runs).toContainEqual(["inserted", "days"]);
	expect(
		runs
			.filter(([kind]) => kind !== "deleted")
			.map(([, text]) => text)
			.join("")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&amp;", "&"),
	).toBe(sampleProposal);
});

test("a text longer than a cell goes on in the next row, whole", async () => {
	const long = `${"Ein Satz mit 👩‍🔬. ".repeat(4000)}${"\n".repeat(600)}Ende`;
	const feedback = sampleFeedback();
	const paragraph = feedback.paragraphs[0];
	if (paragraph === undefined) throw new Error("no paragraph");
	paragraph.text = long;
	paragraph.contributions = [{ ...paragraph.contributions[4], reason: long.slice(0, 40_000) } as (typeof paragraph.contributions)[number]];
	const rows = (await open(feedback, "Feedback")).filter((row) => row["¶"] === 1);
	const own = rows.filter((row) => row.Contribution === "Paragraph");
	expect(own.map((row) => row.Paragraph).join("")).toBe(long);
	expect(own.map((row) => row.Agree)).toEqual([2, ...own.slice(1).map(() => null)]);
	expect(own[1]?.State).toMatch(/continued, 2 of \d/);
	expect(
		rows
			.filter((row) => row.Contribution === "Position")
			.map((row) => row.Text ?? "")
			.join(""),
	).toBe(long.slice(0, 40_000));
	for (const row of rows)
		for (const value of Object.values(row)) {
			expect(String(value).length).toBeLessThanOrEqual(cellLimit.length);
			expect(String(value).split("\n").length - 1).toBeLessThanOrEqual(cellLimit.lineBreaks);
			expect(String(value).isWellFormed()).toBe(true);
		}
});

test("a paper that reads from the right has sheets that do", () => {
	const { paper } = sampleFeedback();
	const arabic = sampleFeedback({ paper: { ...paper, language: "ar", direction: "rtl" } });
	expect(part(arabic, "xl/worksheets/sheet1.xml")).toContain('rightToLeft="1"');
	expect(part(sampleFeedback(), "xl/worksheets/sheet1.xml")).not.toContain("rightToLeft");
});

test("the other sheets: counts by paragraph, and what it is about", async () => {
	expect((await open(sampleFeedback(), "By paragraph"))[0]).toMatchObject({
		"¶": 1,
		Positions: 3,
		Comments: 2,
		"Counter-proposals": 1,
		"Agree, %": null,
	});
	const about = await readSheet(Buffer.from(feedbackXlsx(sampleFeedback(), options)), "About");
	const value = (label: string) => about.find((row) => row[0] === label)?.[1];
	expect(value("Seminar")).toBe("Clean air");
	expect(value("Exported")).toBe("March 17, 2026 at 8:30 AM");
	expect(value("Authors")).toBe("Authors are given by name.");
	expect(value("In it")).toBe("3 paragraphs, 2 comments and replies, 1 counter-proposal, 17 positions.");
});
