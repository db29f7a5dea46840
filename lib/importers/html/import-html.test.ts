import { describe, expect, test } from "vitest";
import { importPaper } from "../import-paper";
import type { ImportedPaper, ImportResult } from "../imported";
import { importHtml } from "./import-html";

const paperOf = (result: ImportResult): ImportedPaper => {
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const read = (html: string): ImportedPaper => paperOf(importHtml(html, { name: "page.html" }));
/** "kind level [label] text" of every block. */
const lines = (html: string): string[] =>
	read(html).blocks.map(({ kind, level, label, text }) => `${kind}${level || ""}${label === null ? "" : ` [${label}]`} ${text}`);
const marked = (html: string): string[] =>
	read(html).blocks.flatMap(({ text, marks }) =>
		marks.map(({ kind, start, end, href }) => `${kind} ${text.slice(start, end)}${href === undefined ? "" : ` ${href}`}`),
	);

describe("lists as a browser prints them", () => {
	test.each<[string, string, string[]]>([
		["start", '<ol start="4"><li>a</li><li>b</li></ol>', ["4.", "5."]],
		["reversed", "<ol reversed><li>a</li><li>b</li><li>c</li></ol>", ["3.", "2.", "1."]],
		["value", '<ol><li>a</li><li value="7">b</li><li>c</li></ol>', ["1.", "7.", "8."]],
		["letters", '<ol type="a"><li>a</li><li>b</li></ol>', ["a.", "b."]],
		["letters beyond z", '<ol type="A" start="26"><li>a</li><li>b</li></ol>', ["Z.", "AA."]],
		["Roman numbers by style", '<ol style="list-style-type: lower-roman" start="3"><li>a</li><li>b</li></ol>', ["iii.", "iv."]],
		["Arabic digits", '<ol style="list-style: arabic-indic inside"><li>a</li><li>b</li></ol>', ["١.", "٢."]],
		["Chinese numbers", '<ol style="list-style-type:cjk-ideographic"><li>a</li><li>b</li></ol>', ["一、", "二、"]],
		["bullets", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>", ["•", "◦", "▪"]],
		["a list in a list without an item", "<ul><li>a</li><ul><li>b</li></ul></ul>", ["•", "◦"]],
		["task lists", '<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li></ul>', ["☑", "☐"]],
		["the type of one item", '<ol><li>a</li><li type="i">b</li></ol>', ["1.", "ii."]],
		[
			"counters of an author",
			"<style>ol.law{counter-reset:n} ol.law>li{counter-increment:n} ol.law>li::before{content:'(' counter(n, lower-alpha) ')'}</style><ol class=law><li>a</li><li>b</li></ol>",
			["(a)", "(b)"],
		],
		[
			"counters over levels",
			'<style>ol{counter-reset:i} ol>li{counter-increment:i} ol>li:before{content:counters(i, ".") " "}</style><ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>',
			["1", "1.1", "1.2", "2"],
		],
		[
			"lists of Google Docs, in pieces",
			'<style>.lst-kix_x-0>li{counter-increment:lst-ctn-kix_x-0}ol.lst-kix_x-0.start{counter-reset:lst-ctn-kix_x-0 0}.lst-kix_x-0>li:before{content:"" counter(lst-ctn-kix_x-0,decimal) ". "}</style><ol class="lst-kix_x-0 start" start="1"><li>a</li></ol><p>between</p><ol class="lst-kix_x-0" start="2"><li>b</li></ol>',
			["1.", "2."],
		],
	])("%s", (_, html, labels) => {
		expect(read(html).blocks.flatMap(({ label }) => label ?? [])).toEqual(labels);
	});

	test("an item with several paragraphs is one item and more of it", () => {
		expect(lines("<ol><li><p>one</p><p>more</p></li><li>two</li></ol>")).toEqual([
			"list-item1 [1.] one",
			"list-item1 more",
			"list-item1 [2.] two",
		]);
	});
});

describe("what a browser shows", () => {
	test.each<[string, string, string[]]>([
		["white space is one space", "<p>a \n\t b<b> c</b> d", ["paragraph a b c d"]],
		["line breaks that mean something", "<p>Street 1<br>Town", ["paragraph Street 1\nTown"]],
		["two line breaks are a new paragraph", "<div>one<br><br>two</div>", ["paragraph one", "paragraph two"]],
		["hidden words are not there", '<p>a<span style="display:none">b</span><span hidden>c</span> d', ["paragraph a d"]],
		["hidden by a style sheet", "<style>.x{display:none}</style><p>a <span class=x>b</span>c", ["paragraph a c"]],
		[
			"programs and forms",
			"<script>x()</script><p>a</p><form><input value=b><button>c</button></form><noscript>d</noscript>",
			["paragraph a"],
		],
		["verse keeps its lines", "<pre>Two roads\n  diverged</pre>", ["paragraph Two roads\ndiverged"]],
		["quotes", "<blockquote><p>a</p></blockquote><p>b b b b b b b b", ["quote a", "paragraph b b b b b b b b"]],
		["a line in CJK text is no space", "<p>第一\n行", ["paragraph 第一行"]],
		["ruby", "<p><ruby>漢<rt>kan</rt></ruby>字", ["paragraph 漢(kan)字"]],
		["images by their description", '<p>a</p><img src=x alt="A map"><img src=y alt="">', ["paragraph a", "paragraph [Image: A map]"]],
		["a formula", "<p>so <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>", ["paragraph so E = mc²"]],
		["a tracked change is accepted", '<p>a <del datetime="2024-01-01">b</del><ins datetime="2024-01-01">c</ins>', ["paragraph a c"]],
		["terms and what they mean", "<dl><dt>Duck<dd>A bird.<dd>A cloth.</dl>", ["paragraph Duck\nA bird.", "paragraph A cloth."]],
	])("%s", (_, html, expected) => {
		expect(lines(html)).toEqual(expected);
	});

	test("a term is the title of what it means", () => {
		expect(read("<dl><dt>Duck<dd>A bird.</dl>").blocks[0]?.title).toBe("Duck");
	});
});

describe("tables", () => {
	test.each<[string, string, string[]]>([
		["rows and cells", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", ["table a | b\n1 | 2"]],
		[
			"cells over columns and rows",
			"<table border=1><tr><td colspan=2>a<td>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>",
			["table a | | b\nc | d | e\n| f | g"],
		],
		[
			"a cell with two paragraphs, and a sign between cells",
			"<table border=1><tr><td><p>a</p><p>b</p><td>c|d<tr><td>e<td>f</table>",
			["table a b | c¦d\ne | f"],
		],
		["laid out with a table", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", ["paragraph a", "paragraph b"]],
		["bullets in a table", "<table><tr><td>•<td>one<tr><td>•<td>two</table>", ["list-item1 [•] one", "list-item1 [•] two"]],
	])("%s", (_, html, expected) => {
		expect(lines(html)).toEqual(expected);
	});
});

describe("emphasis and links", () => {
	test.each<[string, string, string[]]>([
		[
			"tags",
			"<p>x <strong>a</strong> <em>b</em> <u>c</u> <s>d</s> <sub>e</sub> <code>f</code>",
			["strong a", "emphasis b", "underline c", "strike d", "subscript e", "code f"],
		],
		[
			"styles",
			'<p>x <span style="font-weight:700">a</span> <span style="font-style:italic;text-decoration:underline">b</span>',
			["strong a", "emphasis b", "underline b"],
		],
		["bold taken back", '<b style="font-weight:normal"><p>a <span style="font-weight:600">b</span></p></b>', ["strong b"]],
		["one mark over spaces and tags", "<p>x <b>a</b> <b>b</b> y", ["strong a b"]],
		["links", '<p>x <a href="https://a.example/b">c</a>', ["link c https://a.example/b"]],
		[
			"links seen from where the page comes from",
			'<base href="https://a.example/x/"><p>x <a href="../b">c</a>',
			["link c https://a.example/b"],
		],
		["detours of Google", '<p>x <a href="https://www.google.com/url?q=https://a.example/&amp;sa=D">c</a>', ["link c https://a.example/"]],
		["no link that runs", '<p>x <a href="javascript:alert(1)">c</a>', []],
	])("%s", (_, html, expected) => {
		expect(marked(html)).toEqual(expected);
	});
});

describe("notes stand after the paragraph that calls them", () => {
	test.each<[string, string, string[]]>([
		[
			"in a list at the end",
			'<p>a<sup><a id=r1 href="#fn1">1</a></sup> b</p><p>c</p><section class=footnotes><ol><li id=fn1>Note. <a href="#r1">↩</a></li></ol></section>',
			["paragraph a¹ b", "footnote [1] Note.", "paragraph c"],
		],
		[
			"of Word",
			'<p>a<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><p>b</p><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Note.</p></div>',
			["paragraph a¹", "footnote [1] Note.", "paragraph b"],
		],
		[
			"of LibreOffice",
			'<p>a<a class=sdfootnoteanc name=sdfootnote1anc href="#sdfootnote1sym"><sup>1</sup></a></p><div id=sdfootnote1><p class=sdfootnote><a class=sdfootnotesym name=sdfootnote1sym href="#sdfootnote1anc">1</a> Note.</p></div>',
			["paragraph a¹", "footnote [1] Note."],
		],
		[
			"of Google Docs, beside a comment",
			'<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> b<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Note.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Remark</p></div>',
			["paragraph a¹ b", "footnote [1] Note."],
		],
		[
			"twice called",
			'<p>a<sup><a href="#n">*</a></sup></p><p>b<sup><a href="#n">*</a></sup></p><p id=n>* Note.</p>',
			["paragraph a*", "footnote [*] Note.", "paragraph b*"],
		],
		[
			"under a heading of their own",
			'<p>a<sup><a href="#fn1">1</a></sup></p><h2>Notes</h2><ol><li id=fn1>Note.</li></ol>',
			["paragraph a¹", "footnote [1] Note."],
		],
	])("%s", (_, html, expected) => {
		expect(lines(html)).toEqual(expected);
	});
});

describe("the paper on a page", () => {
	const page =
		"<!doctype html><html lang=en-GB><head><title>Air - A site</title></head><body><header><a href=/>Site</a></header><nav><a href=/a>A</a></nav><main><h1>Air</h1><ul><li><a href='#one'>One of it</a><li><a href='#two'>Two of it</a><li><a href='#three'>Three of it</a></ul><h2 id=one>One of it</h2><p>The air is for all of us, and it is clean.</p></main><aside>More</aside><footer>Imprint</footer></body></html>";

	test("is what its main part holds; the title is its heading, the region of the language that of the page", () => {
		expect(paperOf(importPaper(new TextEncoder().encode(page), { name: "air.html" }))).toMatchObject({
			title: "Air",
			language: "en-GB",
			direction: "ltr",
			format: "html",
		});
		expect(lines(page)).toEqual(["heading1 One of it", "paragraph The air is for all of us, and it is clean."]);
	});

	test("without headings by tag has those that look like some, told as doubts", () => {
		const text =
			"This is a paragraph of a paper that somebody wrote in a word processor and saved as a page. It is as long as paragraphs are on the whole, which is longer than any heading is.";
		const paper = read(
			`<title>The four of them</title><body><p><b>Air and water</b></p><p>${text}</p><p>${text}</p><p><b>Land and sea</b></p><p>${text}</p><p>${text}</p></body>`,
		);
		expect(paper.blocks.map(({ kind }) => kind).join(" ")).toBe("heading paragraph paragraph heading paragraph paragraph");
		expect(paper.warnings.filter(({ code }) => code === "heading-guessed").length).toBe(2);
	});

	test.each<[string, Uint8Array, string]>([
		[
			"its line",
			Buffer.concat([Buffer.from('<html><head><meta charset="iso-8859-7"></head><p>'), Buffer.from([0xc1, 0xe8, 0xde, 0xed, 0xe1])]),
			"Αθήνα",
		],
		["its bytes, against its line", Buffer.from('<html><head><meta charset="iso-8859-1"></head><p>Athína Αθήνα'), "Athína Αθήνα"],
		[
			"what is likely",
			Buffer.concat([
				Buffer.from("<html><p>caf"),
				Buffer.from([0xe9]),
				Buffer.from(" au lait, tr"),
				Buffer.from([0xe8]),
				Buffer.from("s bon"),
			]),
			"café au lait, très bon",
		],
		["a byte order mark", Buffer.from("\ufeff<html><p>Straße", "utf16le"), "Straße"],
	])("is read in the encoding of %s", (_, bytes, text) => {
		expect(paperOf(importPaper(bytes, { name: "" })).blocks[0]?.text).toBe(text);
	});
});
