import { expect, test } from "vitest";
import { closedAt, overlapsAny } from "./round-schedule";

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const span = (from: number, to: number) => ({ opensAt: at(from), closesAt: at(to) });

test.each([
	["none other", span(5, 10), [], false],
	["ends where the other begins", span(5, 10), [span(10, 12)], false],
	["begins where the other ends", span(5, 10), [span(1, 5)], false],
	["overlaps its beginning", span(5, 10), [span(1, 6)], true],
	["overlaps its end", span(5, 10), [span(20, 30), span(9, 12)], true],
	["lies inside", span(5, 10), [span(1, 30)], true],
	["lies around", span(5, 10), [span(6, 7)], true],
	["is the same", span(5, 10), [span(5, 10)], true],
])("%s", (_, round, others, expected) => {
	expect(overlapsAny(round, others)).toBe(expected);
});

test("a round closed in its first moment still has one", () => {
	expect(closedAt(span(5, 10), at(7))).toEqual(at(7));
	expect(closedAt(span(5, 10), at(5)).getTime()).toBe(at(5).getTime() + 1);
});
