import fc from "fast-check";
import { expect, test } from "vitest";
import { stances, tally } from "./tally";

test.each([
	["nobody", [], { counts: { agree: 0, reservations: 0, disagree: 0, abstain: 0 }, total: 0, shares: null }],
	[
		"three voices: no share",
		["agree", "agree", "disagree"],
		{ counts: { agree: 2, reservations: 0, disagree: 1, abstain: 0 }, total: 3, shares: null },
	],
] as const)("%s", (_, positions, expected) => {
	expect(tally(positions)).toEqual(expected);
});

test("abstentions are counted and take no share", () => {
	const positions = [
		...Array(6).fill("agree"),
		...Array(3).fill("reservations"),
		...Array(3).fill("disagree"),
		...Array(5).fill("abstain"),
	];
	expect(tally(positions)).toEqual({
		counts: { agree: 6, reservations: 3, disagree: 3, abstain: 5 },
		total: 17,
		shares: { agree: 50, reservations: 25, disagree: 25 },
	});
});

test("counts add up, shares add up to 100, whatever the order", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...stances), { maxLength: 400 }), (positions) => {
			const { counts, total, shares } = tally(positions);
			expect(counts.agree + counts.reservations + counts.disagree + counts.abstain).toBe(total);
			expect(total).toBe(positions.length);
			if (shares !== null) expect(shares.agree + shares.reservations + shares.disagree).toBe(100);
			expect(tally([...positions].reverse())).toEqual(tally(positions));
		}),
	);
});
