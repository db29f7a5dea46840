/** Tracked changes: accepted or rejected, the paper is what Word would show. */
import { expect, test } from "vitest";
import { paragraph, run, wordFile } from "@/lib/testing/word-file";
import { importDocx } from "./import-docx";

const by = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"';
const ins = (inner: string) => `<w:ins ${by}>${inner}</w:ins>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const del = (text: string) => `<w:del ${by}>${gone(text)}</w:del>`;
const mark = (kind: string) => `<w:pPr><w:rPr><w:${kind} ${by}/></w:rPr></w:pPr>`;
const read = (body: string, changes: "accept" | "reject") => {
	const result = importDocx(wordFile({ body, comments: '<w:comment w:id="1"/><w:comment w:id="2"/>' }), { name: "", title: "T", changes });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const both = (body: string) => (["accept", "reject"] as const).map((changes) => read(body, changes).blocks.map(({ text }) => text));

test("what was inserted stands or not, what was deleted the other way round", () => {
	expect(both(paragraph(`${run("States ")}${del("may")}${ins(run("shall"))}${run(" act.")}`))).toEqual([
		["States shall act."],
		["States may act."],
	]);
});

test("what was moved stands once", () => {
	const from = `<w:p><w:moveFrom ${by}>${run("Moved.")}</w:moveFrom></w:p>`;
	const to = `<w:p><w:moveTo ${by}>${run("Moved.")}</w:moveTo></w:p>`;
	expect(both(from + paragraph("Between.") + to)).toEqual([
		["Between.", "Moved."],
		["Moved.", "Between."],
	]);
});

test("a paragraph end that was deleted joins, one that was inserted parts", () => {
	const joined = `<w:p>${mark("del")}${run("One ")}</w:p>${paragraph("two.")}`;
	expect(both(joined)).toEqual([["One two."], ["One", "two."]]);
	const parted = `<w:p>${mark("ins")}${run("One ")}</w:p>${paragraph("two.")}`;
	expect(both(parted)).toEqual([["One", "two."], ["One two."]]);
});

test("a paragraph that was deleted whole leaves nothing", () => {
	expect(both(`${paragraph("A.")}<w:p>${mark("del")}${del("B.")}</w:p>${paragraph("C.")}`)).toEqual([
		["A.", "C."],
		["A.", "B.", "C."],
	]);
});

test("rows of tables come and go", () => {
	const row = (text: string, change = "") =>
		`<w:tr>${change === "" ? "" : `<w:trPr><w:${change} ${by}/></w:trPr>`}<w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph("x")}</w:tc></w:tr>`;
	const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${row("a")}${row("b", "del")}${row("c", "ins")}</w:tbl>`;
	expect(both(table)).toEqual([["a | x\nc | x"], ["a | x\nb | x"]]);
});

test("how many changes and comments there were is told", () => {
	const { warnings } = read(paragraph(`${ins(run("a"))}${del("b")}${ins(run("c"))}`), "accept");
	expect(warnings).toEqual([
		{ code: "tracked-changes", block: null, params: { insertions: 2, deletions: 1, moves: 0 } },
		{ code: "comments-left-out", block: null, params: { count: 2 } },
	]);
});
