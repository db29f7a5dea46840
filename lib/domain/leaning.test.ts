import { describe, expect, test } from "vitest";
import { leaningOf } from "./leaning";

describe("where a paragraph stands", () => {
	test.each([
		// agree, reservations, disagree, abstain
		[0, 0, 0, 0, "none"],
		[0, 0, 0, 3, "abstaining"],
		[1, 0, 0, 9, "agreed"],
		[14, 3, 0, 1, "agreed"],
		[2, 1, 0, 0, "agreed"],
		[7, 6, 2, 1, "reserved"],
		[0, 4, 0, 0, "reserved"],
		[2, 0, 1, 0, "agreed"],
		[5, 4, 8, 0, "divided"],
		[1, 0, 1, 0, "divided"],
		[1, 0, 2, 0, "opposed"],
		[0, 0, 1, 30, "opposed"],
	])("%i agree, %i with reservations, %i disagree, %i abstain: %s", (agree, reservations, disagree, abstain, leaning) => {
		expect(leaningOf({ agree, reservations, disagree, abstain })).toBe(leaning);
	});
});
