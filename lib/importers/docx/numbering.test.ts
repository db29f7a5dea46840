/** Numbers as Word prints them: every expected label was written down from what Word shows. */
import { expect, test } from "vitest";
import { listDefinition, listUse, numbered, paragraph, startAt, styled, type WordParts, wordFile } from "@/lib/testing/word-file";
import { importDocx } from "./import-docx";

const blocksOf = (parts: WordParts) => {
	const result = importDocx(wordFile(parts), { name: "" });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper.blocks;
};
const labels = (numbering: string, items: readonly [id: number, level: number][], styles = ""): (string | null)[] =>
	blocksOf({
		numbering,
		styles,
		body: items.map(([id, level], index) => paragraph(`item ${index}`, numbered(id, level))).join(""),
	}).map(({ label }) => label);

const legal = listDefinition(0, [
	["upperRoman", "%1."],
	["decimal", "%1.%2", "<w:isLgl/>"],
	["lowerLetter", "(%3)"],
]);

test("levels count inside each other and begin anew below a new number", () => {
	const numbering =
		listDefinition(0, [
			["decimal", "%1."],
			["lowerLetter", "(%2)"],
			["lowerRoman", "%3)"],
		]) + listUse(1, 0);
	const order: [number, number][] = [
		[1, 0],
		[1, 1],
		[1, 1],
		[1, 2],
		[1, 2],
		[1, 1],
		[1, 0],
		[1, 1],
		[1, 2],
	];
	expect(labels(numbering, order)).toEqual(["1.", "(a)", "(b)", "i)", "ii)", "(c)", "2.", "(a)", "i)"]);
});

test("legal numbering prints the Roman number of the level above in digits", () => {
	expect(
		labels(legal + listUse(1, 0), [
			[1, 0],
			[1, 1],
			[1, 0],
			[1, 1],
			[1, 1],
		]),
	).toEqual(["I.", "1.1", "II.", "2.1", "2.2"]);
});

test("a level whose level above was never used counts as its first", () => {
	expect(
		labels(legal + listUse(1, 0), [
			[1, 1],
			[1, 1],
			[1, 2],
		]),
	).toEqual(["1.1", "1.2", "(a)"]);
});

test("uses of one definition go on counting; a use with a start of its own begins anew, once", () => {
	const numbering =
		listDefinition(0, [["decimal", "%1."]]) + listUse(1, 0) + listUse(2, 0) + listUse(3, 0, startAt(0, 1)) + listUse(4, 0, startAt(0, 10));
	const order: [number, number][] = [
		[1, 0],
		[1, 0],
		[2, 0],
		[3, 0],
		[3, 0],
		[1, 0],
		[4, 0],
		[3, 0],
	];
	expect(labels(numbering, order)).toEqual(["1.", "2.", "3.", "1.", "2.", "3.", "10.", "11."]);
});

test("a level that is told never to begin anew does not, and one told by the first level ignores the second", () => {
	const never =
		listDefinition(0, [
			["decimal", "%1."],
			["decimal", "%2)", '<w:lvlRestart w:val="0"/>'],
		]) + listUse(1, 0);
	expect(
		labels(never, [
			[1, 0],
			[1, 1],
			[1, 0],
			[1, 1],
		]),
	).toEqual(["1.", "1)", "2.", "2)"]);
	const first =
		listDefinition(0, [
			["decimal", "%1."],
			["lowerLetter", "%2."],
			["decimal", "%3)", '<w:lvlRestart w:val="1"/>'],
		]) + listUse(1, 0);
	expect(
		labels(first, [
			[1, 0],
			[1, 1],
			[1, 2],
			[1, 1],
			[1, 2],
			[1, 0],
			[1, 2],
		]),
	).toEqual(["1.", "a.", "1)", "b.", "2)", "2.", "1)"]);
});

test("a level that a use defines in its own way is printed so", () => {
	const own =
		'<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Annex %1"/></w:lvl></w:lvlOverride>';
	expect(
		labels(listDefinition(0, [["decimal", "%1."]]) + listUse(1, 0, own), [
			[1, 0],
			[1, 0],
		]),
	).toEqual(["Annex C", "Annex D"]);
});

test("numbers of a style, of the style it is based on, and none where a paragraph takes it away", () => {
	const styles = `<w:style w:type="paragraph" w:styleId="Art"><w:name w:val="Artikel"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="Abs"><w:name w:val="Absatz"/><w:basedOn w:val="Art"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
	const numbering =
		listDefinition(0, [
			["decimal", "Article %1"],
			["decimal", "%1.%2"],
		]) + listUse(1, 0);
	const body = [
		["Art", ""],
		["Abs", ""],
		["Abs", '<w:numPr><w:numId w:val="0"/></w:numPr>'],
		["Abs", ""],
		["Art", ""],
	]
		.map(([style = "", more]) => paragraph("Words of it", styled(style) + more))
		.join("");
	expect(blocksOf({ styles, numbering, body }).map(({ label }) => label)).toEqual(["Article 1", "1.1", null, "1.2", "Article 2"]);
});

test("a list style stands for the numbering it names", () => {
	const styles = '<w:style w:type="numbering" w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
	const numbering = `${listDefinition(0, [["decimal", "§ %1"]])}<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Liste"/></w:abstractNum>${listUse(1, 0)}${listUse(7, 5)}`;
	expect(
		labels(
			numbering,
			[
				[7, 0],
				[1, 0],
				[7, 0],
			],
			styles,
		),
	).toEqual(["§ 1", "§ 2", "§ 3"]);
});

test("a paragraph without words counts, as it is printed with its number", () => {
	const numbering = listDefinition(0, [["decimal", "%1."]]) + listUse(1, 0);
	const body = `${paragraph("one", numbered(1))}<w:p><w:pPr>${numbered(1)}</w:pPr></w:p>${paragraph("three", numbered(1))}`;
	expect(blocksOf({ numbering, body }).map(({ label }) => label)).toEqual(["1.", "3."]);
});

test("bullets of symbol fonts are the signs they show", () => {
	const bullet = (text: string, font: string): [string, string, string] => ["bullet", text, `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`];
	const levels = [
		bullet("\uf0b7", "Symbol"),
		bullet("o", "Courier New"),
		bullet("\uf0a7", "Wingdings"),
		bullet("\uf0d8", "Wingdings"),
		bullet("–", "Arial"),
		bullet(" ", "Arial"),
	];
	const numbering = listDefinition(0, levels) + listUse(1, 0);
	expect(
		labels(
			numbering,
			levels.map((_, level) => [1, level]),
		),
	).toEqual(["•", "◦", "▪", "➢", "–", null]);
});
