import { describe, expect, test } from "vitest";
import { barHtml } from "./bar-html";
import { choiceLinesOf, linesOf } from "./lines";

const say = { counts: (counts: Record<string, number>) => JSON.stringify(Object.values(counts)) };
const text = (line: string | undefined) => (line ?? "").replace(/<svg.*<\/svg>/, "").replace(/<[^>]*>/g, "");

describe("how the counts read with another position", () => {
	test("mine is moved, not added", () => {
		const lines = linesOf({ agree: 3, reservations: 1, disagree: 0, abstain: 0 }, "agree", say);
		expect(Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, text(line)]))).toEqual({
			"": "[2,1,0,0]",
			agree: "[3,1,0,0]",
			reservations: "[2,2,0,0]",
			disagree: "[2,1,1,0]",
			abstain: "[2,1,0,1]",
		});
	});

	test("a first one is added", () => {
		const lines = choiceLinesOf({ for: 0, against: 2, abstain: 0 }, null, (counts) => `${counts.for}:${counts.against}`);
		expect([text(lines[""]), text(lines.for), text(lines.against)]).toEqual(["0:2", "1:2", "0:3"]);
	});
});

describe("the bar", () => {
	test("is nothing where nobody has said anything", () => {
		expect(barHtml({ agree: 0, reservations: 0, disagree: 0, abstain: 0 }).source).toBe("");
	});

	test("fills its width, and shows one voice among hundreds", () => {
		const { source } = barHtml({ agree: 400, reservations: 0, disagree: 1, abstain: 0 }, 100);
		const parts = [...source.matchAll(/x="([\d.]+)" width="([\d.]+)"/g)].map(([, x, width]) => [Number(x), Number(width)] as const);
		expect(parts).toHaveLength(2);
		expect(parts[1]?.[1]).toBeGreaterThanOrEqual(3);
		expect((parts[1]?.[0] ?? 0) + (parts[1]?.[1] ?? 0)).toBeCloseTo(100, 0);
	});
});
