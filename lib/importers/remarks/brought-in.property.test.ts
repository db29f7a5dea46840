/** Whatever was tracked in a file: brought in, the paper is the file with all of it rejected, and with all of it made the file as accepted. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordFile } from "@/lib/testing/word-file";
import { importDocx } from "../docx/import-docx";
import type { ImportedPaper } from "../imported";
import { joinGlue } from "./join-glue";
import { linesAfter, linesOf } from "./made-changes";

const authors = ["Ann", "Bo"] as const;
const word = fc.constantFrom("lake", "états", "de\u0301bat", "湖", "a", "the basin", "shall", "may,", "📌", "ﬁne");
const anySpace = fc.constantFrom("", " ", "  ", "\u00a0");
const wildWords = fc
	.tuple(anySpace, fc.array(word, { minLength: 1, maxLength: 3 }), anySpace)
	.map(([before, all, after]) => before + all.join(" ") + after);
/** As people and programs cut it: a space belongs to the word before it. */
const usualWords = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => `${all.join(" ")} `);
const by = fc
	.constantFrom(...authors)
	.chain((author) =>
		fc.constantFrom("2024-01-01T10:00:00Z", "2024-01-01T10:01:00Z", "2024-03-01T10:00:00Z").map((date) => ({ author, date })),
	);
const kinds = fc.constantFrom("kept", "kept", "ins", "del");
const ends = fc.record({ kind: fc.constantFrom("kept", "kept", "kept", "ins", "del"), by });
interface Paragraph {
	pieces: { kind: string; text: string; by: { author: string; date: string } }[];
	end: { kind: string; by: { author: string; date: string } };
}
const paragraphsOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Paragraph[]> =>
	fc.array(fc.record({ pieces: fc.array(fc.record({ kind: kinds, text, by }), { maxLength: 6 }), end: ends }), {
		minLength: 1,
		maxLength: 6,
	});

const attributes = ({ author, date }: { author: string; date: string }): string => `w:id="1" w:author="${author}" w:date="${date}"`;
const runOf = (text: string, tag: string): string => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
const xmlOf = ({ pieces, end }: Paragraph): string => {
	const runs = pieces.map(({ kind, text, by }) =>
		kind === "kept" ? runOf(text, "t") : `<w:${kind} ${attributes(by)}>${runOf(text, kind === "ins" ? "t" : "delText")}</w:${kind}>`,
	);
	const mark = end.kind === "kept" ? "" : `<w:pPr><w:rPr><w:${end.kind} ${attributes(end.by)}/></w:rPr></w:pPr>`;
	return `<w:p>${mark}${runs.join("")}</w:p>`;
};
const read = (body: string, changes: "accept" | "reject" | "bring-in"): ImportedPaper => {
	const result = importDocx(wordFile(body), { name: "", title: "T", changes });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
/** How the file reads, with no importer between: words and ends of paragraphs, one after the other. */
const accepted = (all: readonly Paragraph[]): string[] => {
	let text = "";
	for (const { pieces, end } of all) {
		const words = pieces.map(({ kind, text }) => (kind === "del" ? "" : text)).join("");
		text += joinGlue(text.slice(text.lastIndexOf("\n") + 1), words) + words + (end.kind === "del" ? "" : "\n");
	}
	return linesOf(text.split("\n"));
};
const whole = (text: string): Paragraph => {
	const by = { author: "", date: "" };
	return { pieces: [{ kind: "kept", text, by }], end: { kind: "kept", by } };
};
const readings = (all: readonly Paragraph[]): { paper: ImportedPaper; rejected: ImportedPaper; made: string[]; accepted: string[] } => {
	const framed = [whole("Here it begins."), ...all, whole("Here it ends.")];
	const body = framed.map(xmlOf).join("");
	const paper = read(body, "bring-in");
	return { paper, rejected: read(body, "reject"), made: linesAfter(paper.blocks, paper.broughtIn), accepted: accepted(framed) };
};

test("the paper is the file rejected; with all changes made it is the file accepted", () => {
	fc.assert(
		fc.property(paragraphsOf(usualWords), (all) => {
			const { paper, rejected, made, accepted } = readings(all);
			expect(paper.blocks).toEqual(rejected.blocks);
			expect(made).toEqual(accepted);
		}),
		{ numRuns: 500 },
	);
});

test("so it is with spaces in all places, but for the spaces", () => {
	const words = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\s/g, ""));
	fc.assert(
		fc.property(paragraphsOf(fc.oneof({ weight: 6, arbitrary: wildWords }, { weight: 1, arbitrary: anySpace })), (all) => {
			const { paper, rejected, made, accepted } = readings(all);
			expect(paper.blocks).toEqual(rejected.blocks);
			expect(words(made)).toEqual(words(accepted));
		}),
		{ numRuns: 500 },
	);
});

test("places lie in their blocks, and no two changes of one text overlap", () => {
	fc.assert(
		fc.property(paragraphsOf(wildWords), (all) => {
			const { blocks, broughtIn } = readings(all).paper;
			for (const { block, start, end } of broughtIn) {
				expect(start).toBeLessThanOrEqual(end);
				expect(end).toBeLessThanOrEqual(block === null ? 0 : (blocks[block]?.text.length ?? -1));
			}
			const ranges = broughtIn.filter((item) => item.type === "change" && item.kind === "replace" && item.start < item.end);
			for (const one of ranges) {
				for (const other of ranges) {
					if (one !== other && one.block === other.block) expect(one.end <= other.start || other.end <= one.start).toBe(true);
				}
			}
		}),
		{ numRuns: 200 },
	);
});
