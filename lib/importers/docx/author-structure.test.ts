/** What authors mean without saying it: structure that stands only in how a document looks and counts. */
import { expect, test } from "vitest";
import { paragraph, run, type WordParts, wordFile } from "@/lib/testing/word-file";
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
