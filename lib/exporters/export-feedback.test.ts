import { expect, test } from "vitest";
import { sampleFeedback } from "@/lib/testing/feedback";
import { exportFeedback, exportFormats } from "./export-feedback";
import { contentDisposition, fileName } from "./file-name";

const options = { locale: "en", baseUrl: "https://colloquy.example" } as const;

test("a file has a name that says what it is, dated where the seminar is", () => {
	expect(exportFormats.map((format) => exportFeedback(format, sampleFeedback(), options).name)).toEqual([
		"A shared framework part 1 2 – feedback on draft 1 – 2026-03-17.xlsx",
		"A shared framework part 1 2 – feedback on draft 1 – 2026-03-17.csv",
		"A shared framework part 1 2 – feedback on draft 1 – 2026-03-17.md",
		"A shared framework part 1 2 – feedback on draft 1 – 2026-03-17.json",
	]);
});

test.each([
	["", "feedback.csv"],
	["../../etc/passwd", "etc passwd.csv"],
	['a<b>:"c"|d?*\\\u202e\u0000', "a b c d.csv"],
	["清".repeat(300), `${"清".repeat(66)}.csv`],
])("%j is stored under a name every system takes", (title, name) => {
	expect(fileName(title, "csv")).toBe(name);
});

test.each([
	["Feedback – Ärzte.csv", `attachment; filename="Feedback - Arzte.csv"; filename*=UTF-8''Feedback%20%E2%80%93%20%C3%84rzte.csv`],
	["إطار.csv", `attachment; filename="feedback.csv"; filename*=UTF-8''%D8%A5%D8%B7%D8%A7%D8%B1.csv`],
	["it's (1).md", `attachment; filename="it's (1).md"; filename*=UTF-8''it%27s%20%281%29.md`],
])("the header of %s", (name, header) => {
	expect(contentDisposition(name)).toBe(header);
	expect(header).toMatch(/^[\x20-\x7e]+$/);
});

test("JSON: everything, with links, and nobody's own", () => {
	const { bytes } = exportFeedback("json", sampleFeedback(), options);
	const read = JSON.parse(new TextDecoder().decode(bytes));
	expect(read).toMatchObject({ format: "colloquy-feedback", version: 1, draft: { number: 1 } });
	expect(read.paragraphs[0].contributions[3]).toMatchObject({
		kind: "counter-proposal",
		counts: { for: 4, against: 5, abstain: 6 },
		markedChanges: expect.stringContaining("[-months-]{+days+}"),
		link: "https://colloquy.example/seminars/air/papers/framework?draft=1&p=1#proposal-00000000-0000-7000-8000-0000000000aa",
	});
	expect(JSON.stringify(read)).not.toContain("mine");
});
