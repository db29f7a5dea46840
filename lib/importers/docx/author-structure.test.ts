/** What authors mean without saying it: structure that stands only in how a document looks and counts. */
import { expect, test } from "vitest";
import { paragraph, run, styled, type WordParts, wordFile } from "@/lib/testing/word-file";
import { importDocx } from "./import-docx";

const paper = (parts: WordParts | string) => {
	const result = importDocx(wordFile(parts), { name: "" });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const shape = (parts: WordParts | string) =>
	paper(parts).blocks.map(({ kind, level, label, text }) => `${kind}${level || ""} ${label ?? "-"} ${text.slice(0, 40)}`);
const style = (id: string, name: string, more = "") =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const prose = "This paragraph is long enough to be the text that stands below a heading, as it says more than a line could say.";

test("a heading in whose line a table of contents ends is a heading, and its lines are counted by Word", () => {
	const roman =
		'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
	const numbered = '<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
	const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
	const begin = `${sign("begin")}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${sign("separate")}`;
	const body = `${paragraph("Contents", numbered)}<w:p>${begin}${run("Summary 1")}</w:p>${paragraph("Scope 2")}<w:p><w:pPr>${numbered}</w:pPr>${sign("end")}${run("Summary")}</w:p>${paragraph(prose)}`;
	expect(shape({ styles: style("H", "heading 1"), numbering: roman, body })).toContain("heading1 II. Summary");
});

const bold = (text: string, more = "") => paragraph(run(text, `<w:b/>${more}`));
const headings = (parts: WordParts | string) => shape(parts).filter((line) => line.startsWith("heading"));

test("a style that an author made for headings makes headings, whatever its name", () => {
	const styles = style("A", "Teaser eins", '<w:rPr><w:b/><w:sz w:val="30"/></w:rPr>') + style("B", "Teaser zwei", "<w:rPr><w:i/></w:rPr>");
	const lines = ["Air", "Water", "Soil", "Noise"].map(
		(text, at) => paragraph(text, styled("A")) + paragraph(`Part ${text}`, styled("B")) + paragraph(`${prose} ${at}`),
	);
	expect(headings({ styles, body: lines.join("") })).toEqual(
		["Air", "Water", "Soil", "Noise"].flatMap((text) => [`heading1 - ${text}`, `heading2 - Part ${text}`]),
	);
});

test("levels follow what stands above what: letters over lines without numbers that came first", () => {
	const smaller = (text: string) => paragraph(run(text, "<w:b/>"));
	const roman = (text: string) => paragraph(run(text, '<w:b/><w:sz w:val="28"/>'));
	const body = [
		roman("I. Aims"),
		smaller("Growing up"),
		paragraph(prose),
		roman("II. Principles"),
		bold("A. Development"),
		smaller("A whole approach"),
		paragraph(prose),
		bold("B. Equality"),
		paragraph(prose),
		bold("C. Best interests"),
		paragraph(prose),
	];
	expect(headings(body.join(""))).toEqual([
		"heading1 I. Aims",
		"heading3 - Growing up",
		"heading1 II. Principles",
		"heading2 A. Development",
		"heading3 - A whole approach",
		"heading2 B. Equality",
		"heading2 C. Best interests",
	]);
});

test("where styles contradict the numbers, the numbers say how deep a heading stands", () => {
	const styles = [1, 2, 3, 4].map((level) => style(`H${level}`, `heading ${level}`)).join("");
	const lines: [string, number][] = [
		["I. Start", 1],
		["A. Need", 1],
		["(a) Scope", 2],
		["(b) Form", 4],
		["B. Terms", 3],
		["II. Course", 1],
		["A. Parts", 4],
		["B. Whole", 2],
		["C. Rest", 1],
	];
	const body = lines.map(([text, level]) => paragraph(text, styled(`H${level}`)) + paragraph(prose)).join("");
	expect(headings({ styles, body }).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
		"heading1 I.",
		"heading2 A.",
		"heading3 (a)",
		"heading3 (b)",
		"heading2 B.",
		"heading1 II.",
		"heading2 A.",
		"heading2 B.",
		"heading2 C.",
	]);
});

test("what is quoted is no heading, though it is bold or has an outline level; names of parts are", () => {
	const quoted = "«We have put veils over their hearts».";
	const body = [
		bold("Abstract"),
		paragraph(prose),
		bold(quoted),
		paragraph(prose),
		paragraph(quoted, '<w:outlineLvl w:val="0"/>'),
		paragraph(prose),
		bold("The rest"),
		paragraph(prose),
	].join("");
	expect(headings(body)).toEqual(["heading1 - Abstract", "heading1 - The rest"]);
});

test("who wrote a paper stands on its cover and is no heading", () => {
	const line = (text: string, size: number) => paragraph(run(text, `<w:b/><w:sz w:val="${size}"/>`), '<w:jc w:val="center"/>');
	const body = [
		line("On the Use of the Sea", 60),
		line("Written by", 28),
		line("Ada Meer", 34),
		paragraph(prose),
		bold("The shore"),
		paragraph(prose),
		bold("The deep"),
		paragraph(prose),
	].join("");
	expect(paper(body).title).toBe("On the Use of the Sea");
	expect(headings(body)).toEqual(["heading1 - The shore", "heading1 - The deep"]);
});

test("typed numbers of bold and of slanted lines head what stands below", () => {
	const styles = style("H", "heading 1");
	const italic = (text: string) => paragraph(run(text, "<w:i/>"));
	const body =
		[..."ABC"].map((text) => paragraph(`Part ${text}`, styled("H"))).join(paragraph(prose)) +
		paragraph(prose) +
		bold("2. Secured lines") +
		paragraph(`57. ${prose}`) +
		italic("(a) Shared") +
		paragraph(`58. ${prose}${prose}`) +
		italic("(b) Norms") +
		paragraph(`59. ${prose}${prose}`);
	expect(
		headings({ styles, body })
			.slice(3)
			.map((line) => line.replace(/^heading\d/, "")),
	).toEqual([" 2. Secured lines", " (a) Shared", " (b) Norms"]);
});

const middle = (text: string) => paragraph(run(text, "<w:b/>"), '<w:jc w:val="center"/>');

test("a law: its name, the numbers of its parts and articles with their names, and what is counted in them", () => {
	const body = [
		middle("LAW ON THE SEA"),
		middle("of 3 March 2044"),
		paragraph("THE ASSEMBLY, having heard the people of the coast,"),
		middle("CHAPTER ONE"),
		middle("General provisions"),
		middle("Article 1"),
		middle("Aim"),
		paragraph(`1. ${prose}`),
		paragraph("2. This law applies to:"),
		paragraph("(1) ships;"),
		paragraph("(2) shores."),
		middle("Article 2"),
		middle("Terms"),
		paragraph(prose),
		middle("CHAPTER TWO"),
		middle("Measures"),
		middle("Article 3"),
		middle("Ships"),
		paragraph(prose),
		middle("Annex A"),
		middle("(informative)"),
		middle("Forms"),
		paragraph(prose),
	].join("");
	expect(paper(body).title).toBe("LAW ON THE SEA of 3 March 2044");
	expect(shape(body).map((line) => line.slice(0, 60))).toEqual([
		"paragraph - THE ASSEMBLY, having heard the people of",
		"heading1 - CHAPTER ONE General provisions",
		"heading2 Article 1 Aim",
		expect.stringMatching(/^paragraph 1\./),
		"paragraph 2. This law applies to:",
		"list-item1 (1) ships;",
		"list-item1 (2) shores.",
		"heading2 Article 2 Terms",
		expect.stringMatching(/^paragraph/),
		"heading1 - CHAPTER TWO Measures",
		"heading2 Article 3 Ships",
		expect.stringMatching(/^paragraph/),
		"heading1 Annex A (informative) Forms",
		expect.stringMatching(/^paragraph/),
	]);
});

test("an act is called by what it is about, not by who issued it nor by what sort of act it is", () => {
	const large = (text: string) => paragraph(run(text, '<w:b/><w:sz w:val="36"/>'), '<w:jc w:val="center"/>');
	const body = [
		large("MINISTRY OF THE SEA"),
		large("DECREE"),
		paragraph("of 3 March 2044"),
		bold("On the measuring of water in harbours"),
		paragraph(prose),
		bold("1. Harbours"),
		paragraph(prose),
		bold("2. Rivers"),
		paragraph(prose),
	].join("");
	expect(paper(body).title).toBe("On the measuring of water in harbours");
});

test("a number on a line of its own and the term below it are one heading; the list of sources at the end has its name", () => {
	const body = [
		bold("3 Terms"),
		paragraph(prose),
		bold("3.1"),
		bold("delta"),
		paragraph("land at the mouth of a river, formed by what it carries"),
		bold("3.2"),
		bold("station"),
		paragraph("place where water is measured"),
		bold("4 Principle"),
		paragraph(prose),
		bold("References"),
		paragraph("[1] On mud."),
	].join("");
	expect(headings(body)).toEqual([
		"heading1 3 Terms",
		"heading2 3.1 delta",
		"heading2 3.2 station",
		"heading1 4 Principle",
		"heading1 - References",
	]);
});

test("questions in bold are headings; a letterhead is neither heading nor title", () => {
	const body = [
		paragraph(run("Questions and answers on the sea", '<w:b/><w:sz w:val="32"/>')),
		...["What is a delta?", "Who measures it?", "Where are the results?"].flatMap((text) => [bold(text), paragraph(prose)]),
	].join("");
	expect(headings(body)).toEqual(["heading1 - What is a delta?", "heading1 - Who measures it?", "heading1 - Where are the results?"]);
});

test("what stands further in on both sides is quoted; where all stands so, nothing is", () => {
	const set = '<w:ind w:left="720" w:right="720"/>';
	const kinds = (body: string) => paper(body).blocks.map(({ kind }) => kind);
	expect(kinds(paragraph(prose) + paragraph(prose, set) + paragraph(prose))).toEqual(["paragraph", "quote", "paragraph"]);
	expect(kinds(paragraph(prose, set) + paragraph(prose, set) + paragraph(prose, set))).toEqual(["paragraph", "paragraph", "paragraph"]);
	expect(kinds(paragraph(prose) + paragraph(prose, '<w:ind w:left="720"/>') + paragraph(prose))).toEqual([
		"paragraph",
		"paragraph",
		"paragraph",
	]);
});
