/** What the clipboard brings from Word and from Google Docs, as their programs write it. */
import { expect, test } from "vitest";
import { importHtml } from "./import-html";

const lines = (html: string): string[] => {
	const result = importHtml(html, { name: "" });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper.blocks.map(({ kind, level, label, title, text }) =>
		[`${kind}${level || ""}`, label === null ? "" : `[${label}]`, title === null ? "" : `{${title}}`, text].filter(Boolean).join(" "),
	);
};
const item = (level: number, label: string, text: string, font = ""): string =>
	`<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span style='${font}'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->${text}<o:p></o:p></p>`;

test("lists of Word bear the numbers that Word printed", () => {
	expect(
		lines(
			`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment--><p class=MsoNormal>Before it.</p>${item(1, "1.", "First")}${item(2, "(a)", "Inner")}${item(1, "2.", "Second")}${item(1, "·", "A point", "font-family:Symbol")}${item(2, "o", "A circle", 'font-family:"Courier New"')}<!--EndFragment--></body></html>`,
		),
	).toEqual([
		"paragraph Before it.",
		"list-item1 [1.] First",
		"list-item2 [(a)] Inner",
		"list-item1 [2.] Second",
		"list-item1 [•] A point",
		"list-item2 [◦] A circle",
	]);
});

test("styles of Word are what they are called; headers, contents and comments are none of the paper", () => {
	const long = "A paragraph that is longer than headings are, so that nobody takes it for one, and that says nothing else.";
	expect(
		lines(
			`<body><p class=MsoTitle>The paper</p><p class=MsoToc1>One <a href="#x">2</a></p><h1 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>I.<span>&nbsp;</span></span>One</h1><p class=MsoNormal>${long}</p><p class=MsoQuote>Said.</p><p class=MsoHeader>Page</p><div style='mso-element:comment-list'><p>Why?</p></div></body>`,
		),
	).toEqual(["heading1 [I.] One", `paragraph ${long}`, "quote Said."]);
});

test("Google Docs: weight by style, lists in lists, a wrapper that is not bold", () => {
	expect(
		lines(
			`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Clean air.</span><span style="font-weight:400"> It is for all of us, wherever we live.</span></p><ul><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" style="list-style-type:circle" aria-level="2"><p dir="ltr" role="presentation"><span>two</span></p></li></ul></ul><ol start="3"><li style="list-style-type:lower-roman"><span>three</span></li></ol></b>`,
		),
	).toEqual([
		"paragraph {Clean air.} Clean air. It is for all of us, wherever we live.",
		"list-item1 [•] one",
		"list-item2 [◦] two",
		"list-item1 [iii.] three",
	]);
});

test("the header that Windows puts before a piece of a page is none of it", () => {
	expect(
		lines(
			"Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000200\r\n<html><body>\r\n<!--StartFragment--><p>Only this.</p><!--EndFragment-->\r\n</body></html>",
		),
	).toEqual(["paragraph Only this."]);
});
