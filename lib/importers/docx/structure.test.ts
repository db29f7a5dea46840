/** What a paragraph is: by its style in any language, by its outline, by its look where the author used no styles. */
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
const bold = (text: string, more = "") => paragraph(run(text, `<w:b/>${more}`));
const centred = '<w:jc w:val="center"/>';

test.each([
	["heading 2", 2],
	["Überschrift 1", 1],
	["Titre 3", 3],
	["Título 1", 1],
	["Заголовок 2", 2],
	["标题 1", 1],
	["見出し 2", 2],
	["العنوان 1", 1],
	["Nagłówek 4", 4],
])("the style %s is a heading", (name, level) => {
	const body = ["x", "H", "x"].map((id, at) => paragraph(id === "H" ? "Scope" : `${prose} ${at}`, id === "H" ? styled("H") : "")).join("");
	// Levels begin at one; a first heading above keeps this one where it is.
	const styles = style("H", name) + style("A", "heading 1");
	expect(shape({ styles, body: `${paragraph("I. Above", styled("A"))}${body}` })).toContain(`heading${level} - Scope`);
});

test("a style based on a heading is one, and so is an outline level; a sentence in the style of a heading is none", () => {
	const styles = `${style("H", "heading 1")}${style("M", "Our Section", '<w:basedOn w:val="H"/>')}`;
	const body = `${paragraph("One", styled("M"))}${paragraph(prose)}${paragraph("Two", '<w:outlineLvl w:val="1"/>')}${paragraph(prose)}${paragraph(`${prose}${prose}`, styled("H"))}${paragraph("Three", styled("H"))}`;
	expect(shape({ styles, body })).toEqual([
		"heading1 - One",
		expect.stringContaining("paragraph -"),
		"heading2 - Two",
		expect.stringContaining("paragraph -"),
		expect.stringContaining("paragraph -"),
		"heading1 - Three",
	]);
});

test("title and subtitle by style; the title is no block", () => {
	const styles = style("T", "Title") + style("S", "Subtitle");
	const body = paragraph("On the Sea", styled("T")) + paragraph("A proposal", styled("S")) + paragraph(prose);
	expect(paper({ styles, body }).title).toBe("On the Sea");
	expect(shape({ styles, body })[0]).toBe("paragraph - A proposal");
});

test("without styles: the largest line is the title, bold lines are headings, and that is told as a doubt", () => {
	const body = [
		paragraph(run("A Plan for the Delta", '<w:b/><w:sz w:val="40"/>'), centred),
		bold("Where we stand"),
		paragraph(prose),
		bold("1. Measures"),
		paragraph(prose),
		bold("2. Costs"),
		paragraph(prose),
		paragraph(`${run("Bold", "<w:b/>")}${run(` ${prose}`)}`),
	].join("");
	expect(paper(body).title).toBe("A Plan for the Delta");
	expect(shape(body).filter((line) => line.startsWith("heading"))).toEqual([
		"heading1 - Where we stand",
		"heading1 1. Measures",
		"heading1 2. Costs",
	]);
	const doubts = (text: string) => paper(text).warnings.filter(({ code }) => code.startsWith("heading"));
	// A number of its own, with text below, leaves none; bold alone may be stress.
	expect(doubts(body)).toEqual([
		{ code: "headings-by-look", block: null, params: { count: 2 } },
		{ code: "heading-guessed", block: 0, params: {} },
	]);
	// A look that comes again and again leaves no doubt.
	const more = body + bold("3. Dates") + paragraph(prose);
	expect(doubts(more)).toEqual([{ code: "headings-by-look", block: null, params: { count: 4 } }]);
});

test("where everything is bold, bold says nothing; names at the end are no headings", () => {
	const all = [prose, "Not a heading", prose, "Nor this", prose].map((text) => bold(text)).join("");
	expect(shape(all).some((line) => line.startsWith("heading"))).toBe(false);
	const signed = `${paragraph(prose)}${bold("Scope")}${paragraph(prose)}${bold("A. Author")}${bold("B. Writer")}`;
	expect(shape(signed).filter((line) => line.startsWith("heading"))).toEqual(["heading1 - Scope"]);
});

test("a word that the paper is built of makes headings in any language", () => {
	const body = ["Bir", "İki", "Üç"].map((number) => paragraph(`Kesim ${number}`) + paragraph(prose)).join("");
	expect(shape(body).filter((line) => line.startsWith("heading"))).toEqual([
		"heading1 - Kesim Bir",
		"heading1 - Kesim İki",
		"heading1 - Kesim Üç",
	]);
});

test("numbers that were typed are labels", () => {
	const body = [`1.\t${prose}`, `(2) ${prose}`, "(a) first", "(b) second", "• third", "A. Smith says so, and nobody else does."]
		.map((text) => paragraph(text))
		.join("");
	expect(shape(body).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
		"paragraph 1.",
		"paragraph (2)",
		"list-item1 (a)",
		"list-item1 (b)",
		expect.stringMatching(/^list-item\d •$/),
		"paragraph -",
	]);
});

test("quotes by style, run-in titles by bold and by a style separator, a large first letter", () => {
	const styles = style("Q", "Intense Quote") + style("H", "heading 3");
	const separator = `<w:p><w:pPr>${styled("H")}<w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${run("Water.")}</w:p>`;
	const drop = `${paragraph("I", '<w:framePr w:dropCap="drop"/>')}${paragraph("n the beginning there was no heading at all.")}`;
	const { blocks } = paper({
		styles,
		body: `${paragraph("So it is said.", styled("Q"))}${paragraph(`${run("Air.", "<w:b/>")}${run(` ${prose}`)}`)}${separator}${paragraph(prose)}${drop}`,
	});
	expect(blocks.map(({ kind, title, text }) => [kind, title, text.slice(0, 12)])).toEqual([
		["quote", null, "So it is sai"],
		["paragraph", "Air.", "Air. This pa"],
		["paragraph", "Water.", "Water. This "],
		["paragraph", null, "In the begin"],
	]);
});

const cell = (inner: string, more = "") => `<w:tc>${more === "" ? "" : `<w:tcPr>${more}</w:tcPr>`}${inner}</w:tc>`;
const table = (rows: string[][], look = '<w:tblStyle w:val="TableGrid"/>') =>
	`<w:tbl><w:tblPr>${look}</w:tblPr>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
const p = (text: string) => cell(paragraph(text));

test("a table is a block, a row on each line; cells that cover others leave their places empty", () => {
	const body = table([
		[p("Year"), cell(paragraph("Cost"), '<w:gridSpan w:val="2"/>'), p("x")],
		[cell(paragraph("2020"), '<w:vMerge w:val="restart"/>'), p("1"), p("2"), p("a|b")],
		[cell("<w:p/>", "<w:vMerge/>"), p("3"), cell(paragraph("4") + paragraph("5")), p("c")],
	]);
	expect(paper(body).blocks).toMatchObject([{ kind: "table", text: "Year | Cost | | x\n2020 | 1 | 2 | a¦b\n| 3 | 4 5 | c" }]);
});

test("a table that only lays out a letterhead becomes paragraphs", () => {
	const head = table([[p("United Nations"), p("A/1/2")]], "") + table([[p("A frame")]]);
	expect(shape(head + paragraph(prose)).map((line) => line.split(" - ")[1])).toEqual([
		"United Nations",
		"A/1/2",
		"A frame",
		prose.slice(0, 40),
	]);
});

test("typed tables of contents are left out, and the paragraphs that look like them are not", () => {
	const lines = ["Scope\t1", "Terms\t2", "Duties......3", "Costs\t4"]
		.map((text) => paragraph(text.replace("\t", "</w:t><w:tab/><w:t>")))
		.join("");
	const body = paragraph("Contents") + lines + ["Scope", "Terms", "Duties", "Costs"].map((text) => bold(text) + paragraph(prose)).join("");
	expect(shape(body).length).toBe(8);
	expect(shape(paragraph("Contents") + paragraph("In 2020") + paragraph("In 2021") + paragraph(prose)).length).toBe(4);
});
