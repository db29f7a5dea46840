/** The words of a Word file: what is printed is there, once, with its emphasis; what is not printed is not. */
import { expect, test } from "vitest";
import { paragraph, run, styled, type WordParts, wordFile } from "@/lib/testing/word-file";
import type { ImportOptions } from "../finish-import";
import { importDocx } from "./import-docx";

const paper = (parts: WordParts | string, options: Partial<ImportOptions> = {}) => {
	const result = importDocx(wordFile(parts), { name: "", title: "T", ...options });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const first = (parts: WordParts | string) => paper(parts).blocks[0];
const texts = (parts: WordParts | string) => paper(parts).blocks.map(({ text }) => text);
const warned = (parts: WordParts | string) => paper(parts).warnings.map(({ code }) => code);
const field = (instruction: string, result: string) =>
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test("emphasis becomes marks", () => {
	const block = first(
		paragraph(
			["<w:b/>", "<w:i/>", '<w:u w:val="single"/>', "<w:strike/>", "<w:smallCaps/>", '<w:vertAlign w:val="subscript"/>', '<w:b w:val="0"/>']
				.map((look) => `${run("ab", look)}${run(" ")}`)
				.join(""),
		),
	);
	expect(block?.text).toBe("ab ab ab ab ab ab ab");
	expect(block?.marks.map(({ kind, start }) => `${kind} ${start}`)).toEqual([
		"strong 0",
		"emphasis 3",
		"underline 6",
		"strike 9",
		"small-caps 12",
		"subscript 15",
	]);
});

test("bold in a bold style is not bold; a run can say it is all the same", () => {
	const styles = `<w:style w:type="paragraph" w:styleId="P"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
		<w:style w:type="character" w:styleId="C"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
	const body = `<w:p><w:pPr>${styled("P")}</w:pPr>${run("loud ")}${run("soft ", '<w:rStyle w:val="C"/>')}${run("loud", '<w:rStyle w:val="C"/><w:b/>')}</w:p>`;
	expect(first({ styles, body })?.marks).toEqual([
		{ start: 0, end: 5, kind: "strong" },
		{ start: 10, end: 14, kind: "strong" },
	]);
});

test("links by relationship and by field lead where they may; others are words", () => {
	const links = { good: "https://example.org/a", bad: "javascript:alert(1)", file: "file:///c:/x.doc" };
	const body = `<w:p><w:hyperlink r:id="good">${run("one")}</w:hyperlink>${run(" ")}${field(' HYPERLINK "mailto:a@b.c" ', run("two"))}${run(" ")}<w:hyperlink r:id="bad">${run("three")}</w:hyperlink> <w:hyperlink r:id="file">${run("four")}</w:hyperlink><w:hyperlink w:anchor="x">${run(" five")}</w:hyperlink></w:p>`;
	const read = paper({ body, links });
	expect(read.blocks[0]?.text).toBe("one two threefour five");
	expect(read.blocks[0]?.marks).toEqual([
		{ start: 0, end: 3, kind: "link", href: "https://example.org/a" },
		{ start: 4, end: 7, kind: "link", href: "mailto:a@b.c" },
	]);
	expect(read.warnings).toContainEqual({ code: "links-left-out", block: null, params: { count: 2 } });
});

test("breaks, tabs, hyphens and symbols", () => {
	const body = `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run("\uf061", '<w:rFonts w:ascii="Symbol"/>')}${run("5", '<w:vertAlign w:val="superscript"/>')}</w:p>`;
	expect(texts(body)).toEqual(["a\nb c‑de✓α⁵"]);
});

test("hidden words, page numbers, instructions and tables of contents are not there", () => {
	const contents = `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'}${run("Scope 3")}</w:p>${paragraph("Terms 4")}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
	const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph("Scope 3")}</w:sdtContent></w:sdt>`;
	const body = `${contents}${control}${paragraph(`${run("Seen")}${run(" unseen", "<w:vanish/>")}${field(" PAGE ", run("7"))}${field(" REF x ", run(" by all"))}`)}`;
	expect(texts(body)).toEqual(["Seen by all"]);
	expect(warned(body)).toEqual(expect.arrayContaining(["contents-left-out", "hidden-left-out"]));
});

test("a table of contents that never ends does not take the paper with it", () => {
	const open = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("Scope")}</w:p>`;
	expect(texts(open + paragraph("All that is said."))).toEqual(["Scope", "All that is said."]);
});

test("a text box counts once, after its paragraph; content controls are open; WordArt and descriptions are words", () => {
	const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
	const body = `<w:p>${run("Anchor")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><wps:wsp><wps:txbx>${box("Boxed")}</wps:txbx></wps:wsp></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box("Boxed")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
		<w:sdt><w:sdtContent>${paragraph("Controlled")}</w:sdtContent></w:sdt>
		<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A map of the region"/><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
	expect(texts(body)).toEqual(["Anchor", "Boxed", "Controlled", "[Image: A map of the region]"]);
	expect(warned(body)).toContain("images-left-out");
});

test("footnotes stand after the paragraph that calls them, endnotes at the end; signs of one's own stay", () => {
	const note = (id: number, text: string) =>
		`<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
	const call = (kind: string, id: number, more = "") =>
		`<w:r><w:${kind}Reference w:id="${id}"${more}/>${more === "" ? "" : "<w:t>*</w:t>"}</w:r>`;
	const blocks = paper({
		footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph("---")}</w:footnote>${note(1, " First.")}${note(2, "* Star.")}${note(3, " Third.")}`,
		endnotes: `<w:endnote w:id="1">${paragraph("Last.")}</w:endnote>`,
		body: `${paragraph(`${run("One")}${call("footnote", 1)}${run(" two")}${call("footnote", 2, ' w:customMarkFollows="1"')}`)}${paragraph(`${run("Three")}${call("footnote", 3)}${call("endnote", 1)}`)}`,
	}).blocks;
	expect(blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
		["paragraph", null, "One¹ two*"],
		["footnote", "1", "First."],
		["footnote", "*", "Star."],
		["paragraph", null, "Three²i"],
		["footnote", "2", "Third."],
		["footnote", "i", "Last."],
	]);
});

test("equations and readings above signs stand in the line", () => {
	const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
	const equation = `<m:oMath>${t("x=")}<m:f><m:num>${t("a+b")}</m:num><m:den>${t("2")}</m:den></m:f><m:sSup><m:e>${t("y")}</m:e><m:sup>${t("2")}</m:sup></m:sSup></m:oMath>`;
	const ruby = `<w:r><w:ruby><w:rt>${run("とう")}</w:rt><w:rubyBase>${run("東")}</w:rubyBase></w:ruby></w:r>`;
	expect(texts(paragraph(equation) + paragraph(ruby))).toEqual(["x=(a+b)/2y²", "東（とう）"]);
});

test("language and direction: what the words tell, with the region the file names", () => {
	const words = "O presente documento é uma proposta para a comissão que não tem mais de uma página e se destina aos membros.";
	const body = paragraph(run(words, '<w:lang w:val="pt-BR"/>'));
	expect(paper(body)).toMatchObject({ language: "pt-BR", direction: "ltr" });
	expect(paper(paragraph(run("اتفاقية حقوق الطفل في هذا التعليق العام", '<w:lang w:val="en-US"/><w:rtl/>')))).toMatchObject({
		language: "ar",
		direction: "rtl",
	});
	expect(paper(paragraph(run("Q 7 x", '<w:lang w:val="fi-FI"/>'))).language).toBe("fi-FI");
});
