/** What a program wrote beside its glyphs as their words is read for them, where it may be. */
import { expect, test } from "vitest";
import { madePdf } from "@/lib/testing/made-pdf";
import { importPdf } from "./import-pdf";

const textOf = async (drawn: string): Promise<string> => {
	const result = await importPdf(madePdf([{ texts: [], drawn: `BT /F1 10 Tf 72 700 Td ${drawn} ET` }]), { name: "" });
	return result.ok ? result.paper.blocks.map(({ text }) => text).join("\n") : result.refusal;
};
const span = (words: string, drawn: string): string => `/Span << /ActualText ${words} >> BDC (${drawn}) Tj EMC`;

test.each([
	["of a sign that stands for several letters", `${span("(fi)", "X")} (nd clean air) Tj`, "find clean air"],
	["in UTF-16", `(c) Tj ${span("<FEFF006C00E9>", "xx")} (an) Tj`, "cléan"],
	["of nothing, around what only adorns", `(air) Tj ${span("()", "--")} ( is clean) Tj`, "air is clean"],
	["not of nothing, around words", `(air ) Tj ${span("()", "is clean")}`, "air is clean"],
	["not of a whole paragraph hung on two letters", `${span(`(${"much more ".repeat(9)})`, "ok")} (ay) Tj`, "okay"],
])("%s", async (_, drawn, text) => {
	expect(await textOf(drawn)).toBe(text);
});

test("a hyphen that the margin made is told as such", async () => {
	expect(await textOf(`(the environ) Tj ${span("<FEFF00AD>", "-")} 0 -13 Td (ment of all) Tj`)).toBe("the environment of all");
});

test("the sign that keeps two letters apart takes the room of none", async () => {
	// Drawn as a space over the letters that follow it.
	const drawn = `(ab) Tj ${span("<FEFF200C>", " ")} -2.78 0 Td ET BT /F1 10 Tf 1 0 0 1 83.12 700 Tm (cd) Tj`;
	expect(await textOf(drawn)).toBe("ab\u200ccd");
});
