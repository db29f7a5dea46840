import { expect, test } from "vitest";
import { mirror, mirrorBalance, readingOrder } from "./bidi-order";

const read = (visual: string, base: boolean): string => {
	const pieces = [...visual];
	return readingOrder(pieces, base)
		.map((at) => pieces[at])
		.join("");
};

test.each([
	["English stays as it is", "clean air, 12 times", false, "clean air, 12 times"],
	["Hebrew is read from the right", "ריווא לע", true, "על אוויר"],
	["numbers in it from the left", "םינש 25 ינפל", true, "לפני 25 שנים"],
	["with their signs", "%3.5 לש", true, "של %3.5"],
	["words in other letters from the left", "WHO Europe ןוגרא", true, "ארגון WHO Europe"],
	["an Arabic number", "ةنس ١٢ ذنم", true, "منذ ١٢ سنة"],
	["a word of Hebrew in an English line", "the word םולש means peace", false, "the word שלום means peace"],
] as const)("%s", (_, visual, base, logical) => {
	expect(read(visual, base)).toBe(logical);
});

test("brackets kept by their shape are turned", () => {
	expect(mirrorBalance(")أ( تقديم")).toBeLessThan(0);
	expect(mirror(")أ( تقديم")).toBe("(أ) تقديم");
	expect(mirrorBalance("(أ) تقديم")).toBeGreaterThan(0);
});
