/** Tracked changes and comments of Word brought in: each on exactly its words, by its author, with nothing lost. */
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { BroughtChange, BroughtComment, BroughtItem } from "@/lib/domain/brought-in";
import { listDefinition, listUse, numbered, paragraph, run, styled, type WordParts, wordFile } from "@/lib/testing/word-file";
import type { ImportOptions } from "../finish-import";
import type { ImportedPaper } from "../imported";
import { linesAfter, linesOf } from "../remarks/made-changes";
import { importDocx } from "./import-docx";

const by = (author = "Ann", time = "10:00") => `w:id="1" w:author="${author}" w:date="2024-01-01T${time}:00Z"`;
const ins = (text: string, author?: string, time?: string) => `<w:ins ${by(author, time)}>${run(text)}</w:ins>`;
const del = (text: string, author?: string, time?: string) =>
	`<w:del ${by(author, time)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const end = (kind: "ins" | "del") => `<w:pPr><w:rPr><w:${kind} ${by()}/></w:rPr></w:pPr>`;
const comment = (id: number, text: string) => `<w:commentRangeStart w:id="${id}"/>${text}<w:commentRangeEnd w:id="${id}"/>`;
const said = (id: number, body: string, more = 'w:author="Ann"') => `<w:comment w:id="${id}" ${more}>${body}</w:comment>`;

const read = (parts: WordParts | string, options: Partial<ImportOptions> = {}): ImportedPaper => {
	const result = importDocx(wordFile(parts), { name: "", title: "T", changes: "bring-in", ...options });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
/** "block: before[words]behind → text", as short as it can be read. */
const shown = ({ blocks, title }: ImportedPaper, item: BroughtItem): string => {
	const text = item.block === null ? title : (blocks[item.block]?.text ?? "");
	const place = `${item.block ?? "title"}: ${text.slice(0, item.start)}[${text.slice(item.start, item.end)}]${text.slice(item.end)}`;
	if (item.type === "comment") return `${place} “${item.body}”`;
	if (item.kind === "delete") return `${item.block} ${item.change} deleted`;
	if (item.kind === "insert") return `behind ${item.block} ${item.change} ${item.text}`;
	return `${item.change} ${place} → ${JSON.stringify(item.text)}`;
};
const items = (parts: WordParts | string, options?: Partial<ImportOptions>): string[] => {
	const paper = read(parts, options);
	return paper.broughtIn.map((item) => shown(paper, item));
};

describe("tracked changes", () => {
	test.each<[string, string, string[]]>([
		["a deletion", paragraph(`${run("The big ")}${del("big ")}${run("lake.")}`), ['deletion 0: The big [big ]lake. → ""']],
		["an insertion", paragraph(`${run("The ")}${ins("deep ")}${run("lake.")}`), ['insertion 0: The []lake. → "deep "']],
		["one for the other", paragraph(`${run("May ")}${del("go")}${ins("stay")}`), ['replacement 0: May [go] → "stay"']],
		["the other before the one", paragraph(`${run("May ")}${ins("stay")}${del("go")}`), ['replacement 0: May [go] → "stay"']],
		[
			"by two people",
			paragraph(`${run("May ")}${del("go")}${ins("stay", "Bo")}`),
			['deletion 0: May [go] → ""', 'insertion 0: May go[] → "stay"'],
		],
		[
			"at two times",
			paragraph(`${run("May ")}${del("go")}${ins("stay", "Ann", "12:00")}`),
			['deletion 0: May [go] → ""', 'insertion 0: May go[] → "stay"'],
		],
		["runs of one change", paragraph(`${run("A ")}${ins("b ")}${ins("c ", "Ann", "11:00")}${run("d.")}`), ['insertion 0: A []d. → "b c "']],
		["what somebody wrote and another took away", paragraph(`${run("A.")}<w:ins ${by()}>${del("no", "Bo")}</w:ins>`), []],
		["a paragraph that was deleted", `${paragraph("A.")}<w:p>${end("del")}${del("B.")}</w:p>${paragraph("C.")}`, ["1 deletion deleted"]],
		["one that came", `${paragraph("A.")}<w:p>${end("ins")}${ins("B.")}</w:p>${paragraph("C.")}`, ["behind 0 insertion B."]],
		["one before all others", `<w:p>${end("ins")}${ins("B.")}</w:p>${paragraph("C.")}`, ["behind null insertion B."]],
		[
			"one behind a table",
			`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${["a", "b"].map((text) => `<w:tr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph("x")}</w:tc></w:tr>`).join("")}</w:tbl><w:p>${end("ins")}${ins("B.")}</w:p>${paragraph("C.")}`,
			["behind 0 insertion B."],
		],
		["a paragraph parted", `<w:p>${end("ins")}${run("One ")}</w:p>${paragraph("two.")}`, ['insertion 0: One []two. → "\\n"']],
		["two joined", `<w:p>${end("del")}${run("One ")}</w:p>${paragraph("two.")}`, ['move 0: One[] → " two."', "1 move deleted"]],
		[
			"a heading",
			`${paragraph(`${run("The ")}${del("old ")}${run("name")}`, styled("H1"))}${paragraph("Text.")}`,
			['deletion 0: The [old ]name → ""'],
		],
		["the number of a paragraph", paragraph(`${del("(3)")}${ins("(4)")}${run(" Lakes are deep.")}`), ["0: []Lakes are deep. “(3) → (4)”"]],
		[
			"behind a number",
			paragraph(`${run("(3) ")}${del("Most l")}${ins("L")}${run("akes are deep.")}`),
			['replacement 0: [Most l]akes are deep. → "L"'],
		],
		[
			"whole paragraphs in one change",
			`${paragraph("A.")}<w:del ${by()}>${paragraph("B.")}</w:del><w:ins ${by()}>${paragraph("C.")}${paragraph("D.")}</w:ins>${paragraph("E.")}`,
			["1 deletion deleted", "behind 1 insertion C.", "behind 1 insertion D."],
		],
		["the space where two were", paragraph(`${run("A ")}${del(" ")}${run("b.")}`), []],
	])("%s", (_, body, expected) => {
		const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';
		expect(items({ body, styles })).toEqual(expected);
		const paper = read({ body, styles });
		const accepted = read({ body, styles }, { changes: "accept" }).blocks.map(({ text }) => text);
		expect(paper.blocks).toEqual(read({ body, styles }, { changes: "reject" }).blocks);
		if (!expected.some((item) => item.includes("→ (4)") || /parted/.test(item))) {
			expect(linesAfter(paper.blocks, paper.broughtIn)).toEqual(linesOf(accepted));
		}
	});

	test("in the cell of a table", () => {
		const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
		const grid = '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>';
		const first = paragraph(`${run("deep")}${ins(" | clear")}`);
		const empty = `<w:p>${ins("new")}</w:p>`;
		const two = `${paragraph("one")}<w:p>${end("ins")}${ins("two")}</w:p>${paragraph("three")}`;
		const body = `<w:tbl>${grid}${row(paragraph("Lake"), first)}${row(empty, two)}${row(paragraph("Sea"), paragraph(del("salt")))}</w:tbl>`;
		expect(items(body)).toEqual([
			'insertion 0: Lake | deep[]\n| one three\nSea | salt → " ¦ clear"',
			'insertion 0: Lake | deep\n[]| one three\nSea | salt → "new "',
			'insertion 0: Lake | deep\n| one[] three\nSea | salt → " two"',
			'deletion 0: Lake | deep\n| one three\nSea | [salt] → ""',
		]);
	});

	test("in a footnote, and a footnote that came", () => {
		const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
		const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
		const body = paragraph(`${run("Deep")}${call(1)}${run(" and wide")}<w:ins ${by()}>${run(" water")}${call(2)}</w:ins>${run(".")}`);
		const footnotes = `${note(1, `${run("See ")}${del("the ")}${run("map.")}`)}${note(2, run("New note."))}`;
		expect(items({ body, footnotes })).toEqual([
			'insertion 0: Deep¹ and wide[]. → " water [New note.]"',
			'deletion 1: See [the ]map. → ""',
		]);
	});

	test("in the title, and in one that gives way to another", () => {
		const styles = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>';
		const body = `${paragraph(`${run("The  old ")}${del("lake")}${ins("sea")}`, styled("Title"))}${paragraph("Text.")}`;
		expect(items({ body, styles }, { title: undefined })).toEqual(['replacement title: The old [lake] → "sea"']);
		expect(items({ body, styles })).toEqual(["title: []T ““lake” → “sea””"]);
	});

	test("numbers are counted as if what was inserted were not there", () => {
		const numbering = listDefinition(0, [["decimal", "%1."]]) + listUse(1, 0);
		const item = (text: string) => paragraph(text, numbered(1));
		const came = `<w:p><w:pPr>${numbered(1)}<w:rPr><w:ins ${by()}/></w:rPr></w:pPr>${ins("New.")}</w:p>`;
		const paper = read({ body: `${item("One.")}${came}${item("Two.")}`, numbering });
		expect(paper.blocks.map(({ label }) => label)).toEqual(["1.", "2."]);
		expect(paper.broughtIn.map((one) => shown(paper, one))).toEqual(["behind 0 insertion New."]);
	});

	test("formatting is as it was before, and told", () => {
		const change = `<w:pPr><w:pStyle w:val="H1"/><w:pPrChange ${by()}><w:pPr/></w:pPrChange></w:pPr>`;
		const bold = run("bold", `<w:b/><w:rPrChange ${by()}><w:rPr/></w:rPrChange>`);
		const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';
		const body = `<w:p>${change}${run("A line that became a heading, ")}${bold}</w:p>${paragraph("Text.")}`;
		const paper = read({ body, styles });
		expect(paper.blocks[0]).toMatchObject({ kind: "paragraph", marks: [] });
		expect(paper.warnings).toContainEqual({ code: "changes-not-brought-in", block: null, params: { count: 2 } });
		expect(read({ body, styles }, { changes: "accept" }).blocks[0]?.kind).toBe("heading");
	});

	test("a file in which all is inserted is read with it", () => {
		const paper = read({ body: `<w:p>${end("ins")}${comment(0, ins("All new."))}</w:p>`, comments: said(0, paragraph("Really?")) });
		expect(paper.blocks.map(({ text }) => text)).toEqual(["All new."]);
		expect(paper.warnings.map(({ code }) => code)).toEqual(["all-inserted"]);
		expect(paper.broughtIn.map((item) => shown(paper, item))).toEqual(["0: [All new.] “Really?”"]);
	});
});

describe("moves", () => {
	const range = (half: "From" | "To", inner: string, name = "m1") =>
		`<w:move${half}RangeStart w:id="${half}${name}" w:name="${name}"/>${inner}<w:move${half}RangeEnd w:id="${half}${name}"/>`;
	const moved = (half: "From" | "To", text: string) => range(half, `<w:move${half} ${by()}>${run(text)}</w:move${half}>`);

	test("within a paragraph: one change", () => {
		const body = paragraph(`${run("A ")}${moved("From", "b ")}${run("c ")}${moved("To", "b ")}${run("d.")}`);
		expect(items(body)).toEqual(['move 0: A [b c ]d. → "c b "']);
		const back = paragraph(`${run("A ")}${moved("To", "b ")}${run("c ")}${moved("From", "b ")}${run("d.")}`);
		expect(items(back)).toEqual(['move 0: A [c b ]d. → "b c "']);
		expect(read(body).found).toEqual({ insertions: 0, deletions: 0, moves: 1, comments: 0, authors: 1 });
	});

	test("from one paragraph to another: two halves that name each other, one move", () => {
		const whole = (half: "From" | "To", text: string) =>
			`<w:p><w:pPr><w:rPr><w:move${half} ${by()}/></w:rPr></w:pPr>${moved(half, text)}</w:p>`;
		const paper = read(`${paragraph("A.")}${whole("From", "B.")}${paragraph("C.")}${whole("To", "B.")}${paragraph("D.")}`);
		expect(paper.broughtIn.map((item) => shown(paper, item))).toEqual(["1 move deleted", "behind 2 move B."]);
		const [from, to] = paper.broughtIn as BroughtChange[];
		expect([from?.moved, to?.moved]).toEqual([to?.id, from?.id]);
		expect(paper.found.moves).toBe(1);
	});
});

describe("comments", () => {
	const extended = (inner: string) => ({
		"word/_rels/document.xml.rels": strToU8(
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="b" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="extended.xml"/></Relationships>',
		),
		"word/extended.xml": strToU8(
			`<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${inner}</w15:commentsEx>`,
		),
	});
	const line = (id: string, text: string) =>
		`<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${id}">${run(text)}</w:p>`;

	test("threads, whether they are settled, who and when; a comment without words is still one", () => {
		const comments = [
			said(0, `${line("A", "One.")}${line("B", "Two.")}`, 'w:author="Ann" w:date="2024-01-01T10:00:00Z"'),
			said(1, line("C", "Yes."), 'w:author="" w:initials="BO"'),
			said(2, line("D", ""), 'w:author="Cy" w:date="yesterday"'),
		].join("");
		const more = extended('<w15:commentEx w15:paraId="B" w15:done="1"/><w15:commentEx w15:paraId="C" w15:paraIdParent="B" w15:done="0"/>');
		const { broughtIn, found } = read({ body: paragraph(`${comment(0, run("Deep"))}${run(" lakes.")}`), comments, more });
		const shape = ({ author, date, body, parent, resolved, start, end }: BroughtComment) => [
			author,
			date,
			body,
			parent,
			resolved,
			start,
			end,
		];
		expect(broughtIn.map((item) => shape(item as BroughtComment)).sort()).toEqual([
			["Ann", "2024-01-01T10:00:00.000Z", "One.\nTwo.", null, true, 0, 4],
			["BO", null, "Yes.", "comment-0", false, 0, 4],
			["Cy", null, "…", null, false, 0, 0],
		]);
		expect(found).toMatchObject({ comments: 3, authors: 3 });
	});

	test.each<[string, string, string]>([
		[
			"on its words, without the space beside them",
			paragraph(`${run("A ")}${comment(0, run("big "))}${run("lake.")}`),
			"0: A [big] lake. “?”",
		],
		[
			"over two paragraphs: on those in the first",
			`<w:p>${run("A ")}<w:commentRangeStart w:id="0"/>${run("big lake.")}</w:p><w:p>${run("And more.")}<w:commentRangeEnd w:id="0"/></w:p>`,
			"0: A [big lake.] “?”",
		],
		[
			"from the end of one paragraph: on the next",
			`<w:p>${run("A lake.")}<w:commentRangeStart w:id="0"/></w:p><w:p>${run("And more.")}<w:commentRangeEnd w:id="0"/></w:p>`,
			"1: [And more.] “?”",
		],
		[
			"between the paragraphs",
			`${paragraph("A.")}<w:commentRangeStart w:id="0"/>${paragraph("B.")}<w:commentRangeEnd w:id="0"/>${paragraph("C.")}`,
			"1: [B.] “?”",
		],
		["where it is called", paragraph(`${run("A lake.")}<w:r><w:commentReference w:id="0"/></w:r>`), "0: []A lake. “?”"],
		["on words that were deleted", paragraph(`${run("A ")}${comment(0, del("big "))}${run("lake.")}`), "0: A [big] lake. “?”"],
		["on words that were inserted", paragraph(`${run("A ")}${comment(0, ins("big "))}${run("lake.")}`), "0: []A lake. “?”"],
		[
			"on a paragraph that was inserted",
			`${paragraph("A.")}<w:p>${end("ins")}${comment(0, ins("B."))}</w:p>${paragraph("C.")}`,
			"0: []A. “?”",
		],
		["behind a number", paragraph(`${comment(0, run("(1) Lakes"))}${run(" are deep.")}`), "0: [Lakes] are deep. “?”"],
		["nowhere", paragraph("A lake."), "0: []A lake. “?”"],
	])("%s", (_, body, expected) => {
		expect(items({ body, comments: said(0, paragraph("?")) }).filter((item) => item.endsWith("“?”"))).toEqual([expected]);
	});
});
